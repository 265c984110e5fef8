import * as vscode from 'vscode';
import { Refusal } from '../build/guard.ts';
import type { ContextNode, ContextView } from './context-view.ts';

/** The commands for the build context. */
export function registerContextCommands(
  view: ContextView,
  guard: (action: () => Promise<void>) => Promise<void>,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dflint.context.show', () =>
      guard(async () => {
        await vscode.commands.executeCommand('dflint.context.focus');
        view.refresh();
      }),
    ),
    vscode.commands.registerCommand('dflint.context.refresh', () => {
      view.refresh();
    }),
    vscode.commands.registerCommand('dflint.context.ignore', (node?: ContextNode) =>
      guard(async () => {
        if (node === undefined || 'rows' in node || node.kind !== 'unused') {
          throw new Refusal('Select a file below "Largest unused files" first.');
        }
        await ignore(await view.ignoreFile(), node.path);
      }),
    ),
  );
}

/** Adds a path to an ignore file in an editor, where it can be read before it is saved. */
async function ignore(file: vscode.Uri, name: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  const editor = await vscode.window.showTextDocument(file, { preview: false });
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  // Characters that patterns give a meaning stand for themselves; the slash is for those that have one at the beginning.
  const pattern = `/${name}`.replaceAll(/[*?[\]\\]/g, '\\$&');
  await editor.edit((builder) => {
    builder.insert(end, `${end.character === 0 ? '' : '\n'}${pattern}\n`);
  });
  editor.revealRange(new vscode.Range(end, end));
}
