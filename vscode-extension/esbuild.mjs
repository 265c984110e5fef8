// Bundles the extension into out/extension.js, and the client of the protocol, which is most of the code and loaded later, into
// out/languageclient.js.
import { build } from 'esbuild';

const CLIENT = 'vscode-languageclient/node';

const options = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  legalComments: 'linked',
};

const clientApart = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${CLIENT}$`) }, () => ({ path: './languageclient.js', external: true }));
  },
};

await Promise.all([
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
