// Tests in the extension host, against the vscode API and the unpacked package.
const assert = require('node:assert/strict');
const path = require('node:path');
const vscode = require('vscode');

const folder = () => vscode.workspace.workspaceFolders[0].uri;

async function open(name) {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
}

async function eventually(what, condition) {
  const end = Date.now() + 30_000;
  for (;;) {
    const result = await condition();
    if (result) {
      return result;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain until ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const findings = (document) => vscode.languages.getDiagnostics(document.uri);
const codes = (document) =>
  findings(document).map((each) => (typeof each.code === 'object' ? String(each.code.value) : String(each.code)));

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
    console.log(`first findings ${Date.now() - start} ms after the file was opened`);
    assert.ok(codes(document).includes('DF1001'));
    assert.ok(findings(document).every((each) => each.source === 'dflint' && !each.range.isEmpty));
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

  async 'the file of the project counts'() {
    const document = await open('Dockerfile');
    const file = vscode.Uri.joinPath(folder(), '.dflint.yaml');
    await vscode.workspace.fs.writeFile(file, Buffer.from('ignored: [DF1001]\n'));
    await eventually('the finding is gone', () => !codes(document).includes('DF1001'));
    await vscode.workspace.fs.delete(file);
    await eventually('the finding is back', () => codes(document).includes('DF1001'));
  },
};

async function run() {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`passed: ${name}`);
    } catch (problem) {
      failed++;
      console.log(`FAILED: ${name}: ${problem.stack ?? problem}`);
    }
  }
  console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
  if (failed > 0) {
    throw new Error('tests failed');
  }
}

module.exports = { run };
