// stage.mjs ROOT VERSION FOLDER [SYSTEM ARCHIVE]
// Writes the package dflint into FOLDER/dflint, and the package of a system, from the directory of an archive, into FOLDER/SYSTEM.
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [root, version, folder, system, archive] = process.argv.slice(2);
const here = import.meta.dirname;
const PROGRAMS = ['dflint', 'dfls', 'dfbuild'];
const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
const common = {
  version,
  license: 'Apache-2.0',
  homepage: 'https://dflint.io',
  repository: { type: 'git', url: 'git+https://github.com/dflint/dflint.git' },
  bugs: 'https://github.com/dflint/dflint/issues',
};

function write(target, manifest) {
  writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function main() {
  const target = path.join(folder, 'dflint');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(path.join(target, 'bin'), { recursive: true });
  for (const program of PROGRAMS) {
    const script = path.join(target, 'bin', program);
    cpSync(path.join(here, 'dflint.js'), script);
    chmodSync(script, 0o755);
  }
  cpSync(path.join(here, 'install.js'), path.join(target, 'install.js'));
  cpSync(path.join(here, 'README.md'), path.join(target, 'README.md'));
  cpSync(path.join(root, 'LICENSE'), path.join(target, 'LICENSE'));
  write(target, {
    name: 'dflint',
    description: 'Linter, formatter, language server and build runner for Dockerfiles',
    keywords: ['docker', 'dockerfile', 'containerfile', 'lint', 'linter', 'formatter', 'hadolint', 'lsp'],
    ...common,
    bin: Object.fromEntries(PROGRAMS.map((program) => [program, `bin/${program}`])),
    scripts: { postinstall: 'node install.js' },
    engines: { node: '>=18' },
    optionalDependencies: Object.fromEntries(PLATFORMS.map((platform) => [`@dflint/${platform}`, version])),
  });
}

function platform() {
  const name = system.replace('macos', 'darwin').replace('windows', 'win32');
  const [os, cpu] = name.split('-');
  const target = path.join(folder, name);
  rmSync(target, { recursive: true, force: true });
  cpSync(archive, target, { recursive: true });
  writeFileSync(path.join(target, 'README.md'), `The programs of [dflint](https://dflint.io) for ${name}. Install the package \`dflint\`.\n`);
  write(target, {
    name: `@dflint/${name}`,
    description: `The programs of dflint for ${name}`,
    ...common,
    os: [os],
    cpu: [cpu],
    ...(os === 'linux' ? { libc: ['glibc'] } : {}),
    preferUnplugged: true,
  });
}

main();
if (system) {
  platform();
}
