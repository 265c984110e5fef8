// run.mjs TOOLS VSIX SHOTS
// Runs the cases against the packaged extension in a real workbench; prints what fails, and how many passed.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builds } from './builds.mjs';
import { cases } from './cases.mjs';
import { runInHost } from './host.mjs';
import { untrusted } from './untrusted.mjs';
import { Workbench } from './workbench.mjs';

const [tools, vsix, shots] = process.argv.slice(2);
const only = process.env.ONLY;
const folder = mkdtempSync(path.join(tmpdir(), 'dflint-workspace-'));
cpSync(path.join(import.meta.dirname, 'workspace'), folder, { recursive: true });
let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs a case; a picture shows what there was when it failed. */
async function check(name, bench, action) {
  if (only !== undefined && !name.includes(only)) {
    return;
  }
  const start = Date.now();
  try {
    await action();
    passed++;
    if (process.env.VERBOSE) {
      console.log(`passed: ${name} (${Date.now() - start} ms)`);
    }
  } catch (problem) {
    failed++;
    console.log(`FAILED: ${name}: ${problem.stack ?? problem}`);
    console.log(bench.extensionLog());
    await bench.shot(`failed-${name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
  }
}

async function withBench(options, action) {
  const bench = new Workbench(path.resolve(tools), path.resolve(shots));
  try {
    bench.install(vsix);
    await bench.start(options);
    await action(bench);
  } catch (problem) {
    failed++;
    console.log(`FAILED: ${problem.stack ?? problem}`);
  } finally {
    await bench.stop();
  }
}

await withBench({ settings: { '[dockerfile]': { 'editor.formatOnSave': true } } }, async (bench) => {
  await bench.open(folder);
  for (const [name, action] of Object.entries(cases)) {
    await check(name, bench, () => action(bench, folder));
  }
  if (process.env.DOCKER_HOST) {
    for (const [name, action] of Object.entries(builds)) {
      await check(name, bench, () => action(bench, folder));
    }
  } else {
    console.log('skipped: builds in VS Code: no Docker daemon');
    skipped += Object.keys(builds).length;
  }
  await bench.page.close();
  if (only === undefined || only === 'host') {
    const host = path.join(folder, 'host');
    cpSync(path.join(import.meta.dirname, 'workspace'), host, { recursive: true });
    const extension = readdirSync(bench.extensions).find((name) => name.startsWith('dflint.'));
    const counts = await runInHost(bench, path.join(bench.extensions, extension), host);
    passed += counts.passed;
    failed += counts.failed;
  }
});
await withBench({ trust: false }, async (bench) => {
  for (const [name, action] of Object.entries(untrusted)) {
    await check(name, bench, () => action(bench, folder));
  }
});
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
