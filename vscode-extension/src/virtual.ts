import * as vscode from 'vscode';

const SHOWN = 'dflint.virtualShown';

/** Says once in a workspace with folders that are on no disk what is missing there. */
export async function explainVirtualWorkspace(context: vscode.ExtensionContext): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const virtual = folders.filter(({ uri }) => uri.scheme !== 'file');
  if (virtual.length > 0 && !context.workspaceState.get<boolean>(SHOWN, false)) {
    await context.workspaceState.update(SHOWN, true);
    const what = virtual.length === folders.length ? 'this workspace' : virtual.map(({ name }) => name).join(', ');
    void vscode.window.showInformationMessage(
      `dflint: ${what} is not on a disk, so there are findings, but no builds, no paths to complete and no .dflint.yaml.`,
    );
  }
}
