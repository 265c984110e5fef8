import * as vscode from 'vscode';
import { explainRule } from './explain.ts';
import type { Texts } from './views/texts.ts';

const SAMPLE = `FROM debian:13
RUN apt-get update && apt-get install -y curl
CMD curl --version
`;

const FIX_ALL = 'source.fixAll.dflint';

/** A place as the server writes it. */
interface Position {
  readonly line: number;
  readonly character: number;
}

interface Place {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** The commands that need no program besides the server. */
export function registerCommands(texts: Texts, output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dflint.showOutput', () => {
      output.show();
    }),
    vscode.commands.registerCommand('dflint.fixAll', fixAll),
    vscode.commands.registerCommand('dflint.fixOnSave', fixOnSave),
    vscode.commands.registerCommand('dflint.explainRule', (rule?: unknown) =>
      explainRule(texts, typeof rule === 'string' ? rule : undefined),
    ),
    vscode.commands.registerCommand('dflint.newDockerfile', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: SAMPLE });
      await vscode.window.showTextDocument(document);
    }),
    vscode.commands.registerCommand('dflint.showReferences', (uri: string, at: Position, places: readonly Place[]) =>
      vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        position(at),
        places.map(
          (place) =>
            new vscode.Location(
              vscode.Uri.parse(place.uri),
              new vscode.Range(position(place.range.start), position(place.range.end)),
            ),
        ),
      ),
    ),
  );
}

function position(at: Position): vscode.Position {
  return new vscode.Position(at.line, at.character);
}

/** Applies all safe fixes of a file. The editor's own command would be cut off by the light bulb that is looked for at the same time. */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    return;
  }
  for (;;) {
    const { version } = document;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      FIX_ALL,
      1,
    );
    const edit = actions.at(0)?.edit;
    if (document.isClosed) {
      return;
    }
    if (document.version === version) {
      if (edit === undefined) {
        void vscode.window.showInformationMessage('Nothing in this file can be fixed safely.');
      } else {
        await vscode.workspace.applyEdit(edit);
      }
      return;
    }
  }
}

/** Turns on the editor's own settings for fixing and formatting a Dockerfile when it is saved. */
async function fixOnSave(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('editor', { languageId: 'dockerfile' });
  const target = vscode.ConfigurationTarget.Global;
  await settings.update('formatOnSave', true, target, true);
  await settings.update('defaultFormatter', 'dflint.dflint', target, true);
  const others = settings.inspect<object>('codeActionsOnSave')?.globalLanguageValue;
  await settings.update('codeActionsOnSave', { ...others, [FIX_ALL]: 'explicit' }, target, true);
  void vscode.window.showInformationMessage('Dockerfiles are now fixed and formatted when you save them.');
}
