// activation.mjs BUNDLE
// What the editor waits for when it activates the extension: one small file, modules that Node has in memory, and nothing that would make it
// wait longer, such as a file that is read, a process that is started, or the client of the protocol, which comes later. Everything of the
// editor is a stand-in.
import child_process from 'node:child_process';
import fs from 'node:fs';
import Module, { createRequire, isBuiltin, syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const MOST_BYTES = 100_000;

/** Can be called, constructed, extended and asked for anything; gives more of the same. */
const anything = new Proxy(class {}, {
  get: (target, key) =>
    key === 'prototype' || key === Symbol.hasInstance
      ? Reflect.get(target, key)
      : key === Symbol.toPrimitive
        ? () => ''
        : anything,
  set: () => true,
  apply: () => anything,
  construct: (target, words, self) => (self === anything ? anything : Reflect.construct(target, words, self)),
});

const bundle = path.resolve(process.argv[2]);
const complaints = [];
const { size } = fs.statSync(bundle);
if (size > MOST_BYTES) {
  complaints.push(`the bundle has ${size} bytes, which is more than ${MOST_BYTES}`);
}

// The names that the editor has are those of its types.
const types = fs.readFileSync(path.join(import.meta.dirname, '../node_modules/@types/vscode/index.d.ts'), 'utf8');
const names = [...types.matchAll(/^\s*export (?:abstract )?(?:class|namespace|enum|const|function) (\w+)/gm)];
const vscode = Object.fromEntries(names.map(([, name]) => [name, anything]));
const load = Module._load;
Module._load = (name, ...more) => {
  if (name === 'vscode') {
    return vscode;
  }
  if (!isBuiltin(name) && name !== bundle) {
    complaints.push(`${name} is loaded`);
  }
  return load(name, ...more);
};

const wrap = (module, isSlow) => {
  for (const [name, action] of Object.entries(module)) {
    if (typeof action === 'function' && isSlow(name)) {
      module[name] = (...words) => {
        if (words[0] !== bundle) {
          complaints.push(`${name}(${String(words[0])}) is called`);
        }
        return action(...words);
      };
    }
  }
};
wrap(fs, (name) => name.endsWith('Sync'));
wrap(child_process, (name) => /^(exec|fork|spawn)/.test(name));
syncBuiltinESMExports();

createRequire(import.meta.url)(bundle).activate({
  subscriptions: [],
  extensionUri: anything,
  globalStorageUri: { fsPath: '/nowhere' },
  globalState: anything,
});
// What it goes on with once the editor has its thread back is no part of it.
complaints.forEach((each) => console.log(each));
process.exit(complaints.length === 0 ? 0 : 1);
