import * as vscode from 'vscode';

const SHOWN = 'dflint.virtualShown';

/** Says once in a workspace without files on a disk what is missing there. */
export async function explainVirtualWorkspace(context: vscode.ExtensionContext): Promise<void> {
  const isVirtual = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') ?? false;
  if (isVirtual && !context.workspaceState.get<boolean>(SHOWN, false)) {
    await context.workspaceState.update(SHOWN, true);
    void vscode.window.showInformationMessage(
      'dflint: this workspace is not on a disk, so there are findings, but no builds, no paths to complete and no .dflint.yaml.',
    );
  }
}
