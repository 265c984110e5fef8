// Bundles the extension into out/extension.js, and the client of the protocol, which is most of the code and loaded later, into
// out/languageclient.js. The notices and licences of the libraries in both are in out/NOTICES.txt.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const CLIENT = 'vscode-languageclient/node';

const options = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  metafile: true,
};

const clientApart = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${CLIENT}$`) }, () => ({ path: './languageclient.js', external: true }));
  },
};

const bundles = await Promise.all([
  build({
    ...options,
    entryPoints: ['src/extension.ts'],
    outfile: 'out/extension.js',
    plugins: [clientApart],
  }),
  build({
    ...options,
    entryPoints: { languageclient: CLIENT },
    outdir: 'out',
  }),
]);

/** The folder of the library that a file belongs to; undefined for a file of the extension. */
function library(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** @throws Error if a library says nothing of its licence */
function notice(folder) {
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const licence = readdirSync(folder).find((file) => /^licen[cs]e(\.|$)/i.test(file));
  if (licence === undefined) {
    throw new Error(`${folder}: no file has its licence`);
  }
  return `${name} ${version}\n\n${readFileSync(path.join(folder, licence), 'utf8').trim()}\n`;
}

const files = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
const libraries = [...new Set(files.map(library))].filter((folder) => folder !== undefined).sort();
const heading =
  'The files in this folder contain the following libraries, under the licences that are given for each.\n';
writeFileSync('out/NOTICES.txt', [heading, ...libraries.map(notice)].join(`\n${'-'.repeat(80)}\n\n`));
