// Tests in the extension host, against the vscode API and the unpacked package.
const assert = require('node:assert/strict');
const path = require('node:path');
const vscode = require('vscode');
const { codes, eventually, findings, finish, run } = require('./host-kit.cjs');

const folder = () => vscode.workspace.workspaceFolders[0].uri;

async function open(name) {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
}

/** Asks what an editor asks, at the first place of a text. */
async function ask(command, document, text, ...more) {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  return vscode.commands.executeCommand(`vscode.execute${command}`, document.uri, position, ...more);
}

const tests = {
  async 'a Dockerfile has findings'() {
    const document = await open('Dockerfile');
    const start = Date.now();
    await eventually('there are findings', () => codes(document).includes('DL3020'));
    console.log(
      `measured: first findings ${Date.now() - start} ms after a Dockerfile was opened, which starts the server`,
    );
    assert.ok(codes(document).includes('DF1001'));
    assert.ok(findings(document).every((each) => each.source === 'dflint' && !each.range.isEmpty));
  },

  async 'further Dockerfiles have findings when they are opened'() {
    const times = [];
    for (let i = 0; i < 5; i++) {
      const file = vscode.Uri.joinPath(folder(), `open-${i}.Dockerfile`);
      await vscode.workspace.fs.writeFile(file, Buffer.from('FROM alpine:3.22\nADD conf /etc/conf\n'));
      const start = Date.now();
      const { document } = await vscode.window.showTextDocument(file);
      await eventually('there are findings', () => codes(document).includes('DL3020'));
      times.push(Date.now() - start);
    }
    console.log(`measured: first findings of further Dockerfiles after ${times.join(', ')} ms`);
  },

  async 'names of Dockerfiles and ignore files are known'() {
    const expected = {
      dockerfile: [
        ...['Dockerfile', 'dockerfile', 'Containerfile', 'a.Dockerfile', 'a.dockerfile', 'a.Containerfile'],
        ...['Dockerfile.prod', 'Containerfile.prod'],
      ],
      dockerignore: ['.dockerignore', '.containerignore', 'Dockerfile.dockerignore', 'a.Dockerfile.dockerignore'],
      markdown: ['Dockerfile.md', 'Dockerfile.prod.md', 'Containerfile.md'],
      plaintext: ['Dockerfiles', 'Dockerfile~'],
    };
    for (const [language, names] of Object.entries(expected)) {
      for (const name of names) {
        const uri = vscode.Uri.from({ scheme: 'untitled', path: path.join(folder().path, 'names', name) });
        const document = await vscode.workspace.openTextDocument(uri);
        assert.equal(document.languageId, language, name);
      }
    }
  },

  async 'hover explains a keyword'() {
    const [hover] = await ask('HoverProvider', await open('Dockerfile'), 'WORKDIR');
    assert.match(hover.contents.map((each) => each.value).join('\n'), /working directory/i);
  },

  async 'completion proposes stages'() {
    const { items } = await ask('CompletionItemProvider', await open('rename.Dockerfile'), '=builder');
    assert.ok(items.some((item) => (item.label.label ?? item.label) === 'builder'));
  },

  async 'signature help shows the form of an instruction'() {
    const { signatures } = await ask('SignatureHelpProvider', await open('Dockerfile'), '/app');
    assert.match(signatures[0].label, /^WORKDIR/);
  },

  async 'definition and references of a stage'() {
    const document = await open('rename.Dockerfile');
    const [definition] = await ask('DefinitionProvider', document, '=builder');
    assert.equal((definition.targetRange ?? definition.range).start.line, 0);
    assert.equal((await ask('ReferenceProvider', document, ' builder')).length, 2);
    assert.equal((await ask('DocumentHighlights', document, ' builder')).length, 2);
  },

  async 'the rename of a stage edits its uses'() {
    const document = await open('rename.Dockerfile');
    const edit = await ask('DocumentRenameProvider', document, ' builder', 'compile');
    assert.deepEqual(
      edit.entries().map(([uri, edits]) => [path.basename(uri.path), edits.length]),
      [['rename.Dockerfile', 2]],
    );
  },

  async 'symbols, folding, tokens, links and lenses'() {
    const document = await open('rename.Dockerfile');
    const execute = (command, ...more) =>
      vscode.commands.executeCommand(`vscode.execute${command}`, document.uri, ...more);
    assert.equal((await execute('DocumentSymbolProvider')).length, 2);
    assert.ok((await execute('FoldingRangeProvider')).length >= 2);
    assert.ok(
      (await vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', document.uri)).data.length > 0,
    );
    assert.ok((await execute('LinkProvider')).some((link) => /golang/.test(String(link.target))));
    const lenses = await execute('CodeLensProvider', 10);
    assert.ok(
      lenses.some(
        (lens) => lens.command.title === 'used by 1 stage' && lens.command.command === 'dflint.showReferences',
      ),
    );
  },

  async 'fixes and fix-all'() {
    const document = await open('fix-all.Dockerfile');
    const finding = await eventually('there is a finding', () =>
      findings(document).at(codes(document).indexOf('DL3020')),
    );
    const at = (kind) =>
      vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range, kind);
    assert.ok(
      (await at(vscode.CodeActionKind.QuickFix.value)).some((action) => action.title === 'Replace ADD with COPY'),
    );
    const [all] = await at('source.fixAll.dflint');
    const texts = all.edit.get(document.uri).map((edit) => edit.newText);
    assert.equal(texts.join(' ').match(/COPY/g)?.length, 2, texts.join(' '));
  },

  async 'fixes in a Compose file'() {
    const document = await open('compose.yaml');
    const finding = await eventually('there is a finding', () =>
      findings(document).at(codes(document).indexOf('DL3020')),
    );
    const at = (kind) =>
      vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range, kind);
    const fix = (await at(vscode.CodeActionKind.QuickFix.value)).find(({ title }) => title === 'Replace ADD with COPY');
    const [all] = await at('source.fixAll.dflint');
    for (const { edit } of [fix, all]) {
      const [only, ...more] = edit.get(document.uri);
      assert.deepEqual([only.newText, only.range.start.line, more], ['COPY', 5, []]);
    }
  },

  async formatting() {
    const document = await open('format.Dockerfile');
    const edits = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 4,
      insertSpaces: true,
    });
    assert.ok(edits.length > 0);
  },

  async 'settings choose the rules'() {
    const document = await open('Dockerfile');
    const settings = vscode.workspace.getConfiguration('dflint', document.uri);
    await settings.update('ignored', ['DL3020'], vscode.ConfigurationTarget.Workspace);
    await eventually('the finding is gone', () => codes(document).length > 0 && !codes(document).includes('DL3020'));
    await settings.update('ignored', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the finding is back', () => codes(document).includes('DL3020'));
  },

  async 'fixes when a Dockerfile is saved'() {
    const file = vscode.Uri.joinPath(folder(), 'save.Dockerfile');
    await vscode.workspace.fs.writeFile(file, Buffer.from('FROM alpine:3.22\n'));
    const editor = await vscode.window.showTextDocument(file);
    const settings = () => vscode.workspace.getConfiguration('editor', { uri: file, languageId: 'dockerfile' });
    const own = { 'source.own': 'explicit' };
    await settings().update('codeActionsOnSave', own, vscode.ConfigurationTarget.Global, true);
    await vscode.commands.executeCommand('dflint.fixOnSave');
    assert.deepEqual({ ...settings().get('codeActionsOnSave') }, { ...own, 'source.fixAll.dflint': 'explicit' });
    await editor.edit((edit) => edit.insert(editor.document.lineAt(1).range.start, 'ADD conf /etc/conf\n'));
    await eventually('there is a finding', () => codes(editor.document).includes('DL3020'));
    await editor.document.save();
    assert.match(Buffer.from(await vscode.workspace.fs.readFile(file)).toString(), /^COPY conf/m);
  },

  async 'an ignore file has findings and hovers'() {
    const file = vscode.Uri.joinPath(folder(), 'spare.dockerignore');
    await vscode.workspace.fs.writeFile(file, Buffer.from('*.log\n![\n'));
    const document = await open('spare.dockerignore');
    const finding = await eventually('there is a finding', () => findings(document).at(0));
    assert.match(finding.message, /^invalid pattern/);
    const [hover] = await ask('HoverProvider', document, '*.log');
    assert.match(hover.contents[0].value, /^Excludes what matches/);
    await vscode.workspace.fs.delete(file);
  },

  async 'a finding leads to the page of its rule'() {
    const document = await open('Dockerfile');
    const finding = await eventually('there is a finding', () =>
      findings(document).find((each) => each.code?.value === 'DF1001'),
    );
    assert.equal(finding.code.target.toString(true), 'command:dflint.explainRule?["DF1001"]');
    const page = await vscode.commands.executeCommand('dfls.explainRule', 'DF1001');
    assert.match(page, /^# DF1001/);
  },

  async 'a task checks the workspace, and its problems are matched'() {
    const tasks = await vscode.tasks.fetchTasks({ type: 'dflint' });
    assert.equal(tasks.length, 1);
    await finish(tasks[0]);
    const closed = vscode.Uri.joinPath(folder(), 'fix.Dockerfile');
    await eventually('a file that is not open has a problem', () =>
      vscode.languages.getDiagnostics(closed).some((each) => each.message.includes('COPY')),
    );
  },

  async 'a task builds, and says where that failed'() {
    const file = vscode.Uri.joinPath(folder(), 'Containerfile');
    await vscode.workspace.fs.writeFile(file, Buffer.from('FROM scratch\nCOPY --unknown=flag conf /\n'));
    const tasks = await vscode.tasks.fetchTasks({ type: 'dfbuild' });
    const build = tasks.find(({ definition }) => definition.file === 'Containerfile');
    assert.ok(build !== undefined, String(tasks.map(({ name }) => name)));
    const names = tasks.map(({ definition }) => definition.file);
    assert.ok(names.includes('fix.Dockerfile'), String(names));
    assert.ok(names.includes('Dockerfile') && !names.includes('.dockerignore'), String(names));
    // What has a wrong type counts as not set.
    const settings = vscode.workspace.getConfiguration('dflint', file);
    const set = async (context, words) => {
      await settings.update('build.context', context, vscode.ConfigurationTarget.Workspace);
      await settings.update('build.arguments', words, vscode.ConfigurationTarget.Workspace);
    };
    await set(7, '--nonsense');
    await finish(build);
    await set(undefined, undefined);
    await eventually('the line has a problem', () =>
      vscode.languages
        .getDiagnostics(file)
        .some((each) => each.source === 'dfbuild' && each.range.start.line === 1 && /--unknown/.test(each.message)),
    );
  },

  async 'every command of the manifest is there'() {
    const { commands } = vscode.extensions.getExtension('dflint.dflint').packageJSON.contributes;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  },

  async 'the file of the project counts'() {
    const document = await open('Dockerfile');
    const file = vscode.Uri.joinPath(folder(), '.dflint.yaml');
    await vscode.workspace.fs.writeFile(file, Buffer.from('ignored: [DF1001]\n'));
    await eventually('the finding is gone', () => !codes(document).includes('DF1001'));
    await vscode.workspace.fs.delete(file);
    await eventually('the finding is back', () => codes(document).includes('DF1001'));
  },
};

module.exports = { run: () => run(tests) };
