// A file system with one Dockerfile that is on no disk.
const vscode = require('vscode');

const TEXT = Buffer.from('FROM debian:13 AS base\nADD conf /etc/conf\n\nFROM base\nCMD ["true"]\n');

const refuse = () => {
  throw vscode.FileSystemError.NoPermissions();
};

const files = {
  onDidChangeFile: () => new vscode.Disposable(() => undefined),
  watch: () => new vscode.Disposable(() => undefined),
  stat({ path }) {
    if (path === '/project') {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    if (path === '/project/Dockerfile') {
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: TEXT.length };
    }
    throw vscode.FileSystemError.FileNotFound();
  },
  readDirectory: () => [['Dockerfile', vscode.FileType.File]],
  readFile: () => TEXT,
  writeFile: refuse,
  createDirectory: refuse,
  delete: refuse,
  rename: refuse,
};

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('dflint-memory', files, { isReadonly: true, isCaseSensitive: true }),
  );
};
