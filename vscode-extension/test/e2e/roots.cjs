// Tests in the extension host on a workspace of two folders, the first of which has other settings than the second.
const assert = require('node:assert/strict');
const path = require('node:path');
const vscode = require('vscode');
const { codes, eventually, finish, run } = require('./host-kit.cjs');

const root = (index) => vscode.workspace.workspaceFolders[index];

async function open(index, name) {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(root(index).uri, name));
}

const tests = {
  async 'each folder has its own settings and its own file'() {
    const [first, second] = [await open(0, 'Dockerfile'), await open(1, 'Dockerfile')];
    await eventually('the first has findings', () => codes(first).includes('DL3006'));
    await eventually('the second has findings', () => codes(second).includes('DL3006'));
    assert.ok(!codes(first).includes('DL3020'), 'the settings of the first folder count');
    assert.ok(codes(second).includes('DL3020'), 'and only there');
    const file = vscode.Uri.joinPath(root(1).uri, '.dflint.yaml');
    await vscode.workspace.fs.writeFile(file, Buffer.from('ignored: [DL3006]\n'));
    await eventually('the file of the second folder counts', () => !codes(second).includes('DL3006'));
    assert.ok(codes(first).includes('DL3006'), 'but not in the first');
    await vscode.workspace.fs.delete(file);
    await eventually('the finding is back', () => codes(second).includes('DL3006'));
  },

  async 'settings of a folder that change count there'() {
    const second = await open(1, 'Dockerfile');
    const settings = vscode.workspace.getConfiguration('dflint', second.uri);
    await settings.update('ignored', ['DL3006'], vscode.ConfigurationTarget.WorkspaceFolder);
    await eventually('the finding is gone', () => !codes(second).includes('DL3006'));
    assert.ok(codes(await open(0, 'Dockerfile')).includes('DL3006'));
    await settings.update('ignored', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await eventually('the finding is back', () => codes(second).includes('DL3006'));
  },

  async 'each folder has its own tasks'() {
    const checks = await vscode.tasks.fetchTasks({ type: 'dflint' });
    assert.deepEqual(
      checks.map(({ scope }) => scope.name),
      [root(0).name, root(1).name],
    );
    await finish(checks[1]);
    const closed = vscode.Uri.joinPath(root(1).uri, 'docker', 'Dockerfile');
    await eventually('a file of the second folder that is not open has a problem', () =>
      vscode.languages.getDiagnostics(closed).some((each) => each.message.includes('COPY')),
    );
    const builds = await vscode.tasks.fetchTasks({ type: 'dfbuild' });
    const names = builds.map(({ scope, definition }) => `${scope.name}: ${definition.file}`).sort();
    assert.deepEqual(names, [
      `${root(0).name}: Dockerfile`,
      `${root(1).name}: Dockerfile`,
      `${root(1).name}: ${path.join('docker', 'Dockerfile')}`,
    ]);
  },

  async 'a stage is renamed in the Compose file of another folder'() {
    const document = await open(1, 'Dockerfile');
    const edit = await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('base') + 1),
      'first',
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => [path.basename(uri.path), edits.length])
        .sort(),
      [
        ['Dockerfile', 1],
        ['compose.yaml', 1],
      ],
    );
  },

  async 'a Dockerfile outside of all folders, and one that was never saved'() {
    const outside = await vscode.workspace.openTextDocument(
      vscode.Uri.file(path.join(path.dirname(root(0).uri.fsPath), 'outside.Dockerfile')),
    );
    const fresh = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: outside.getText() });
    for (const document of [outside, fresh]) {
      await eventually('there are findings', () => codes(document).includes('DL3020'));
    }
  },

  async 'a folder that is added'() {
    const folder = path.join(path.dirname(root(0).uri.fsPath), 'added');
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri: vscode.Uri.file(folder) });
    await eventually('it is there', () => vscode.workspace.workspaceFolders.length === 3);
    const document = await open(2, 'Dockerfile');
    // The first findings may come before the settings.
    await eventually(
      'its settings count',
      () => codes(document).includes('DL3006') && !codes(document).includes('DL3020'),
    );
    const symbols = await eventually('its symbols are found', async () => {
      const found = await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'added-stage');
      return found.length > 0 && found;
    });
    assert.equal(symbols[0].location.uri.fsPath, document.uri.fsPath);
  },
};

module.exports = { run: () => run(tests) };
