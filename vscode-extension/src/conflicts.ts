import * as vscode from 'vscode';

const SHOWN = 'dflint.conflictShown';
const OTHERS = ['ms-azuretools.vscode-containers', 'ms-azuretools.vscode-docker', 'docker.docker', 'exiasr.hadolint'];

/** Says once that another extension reports findings for Dockerfiles too. */
export async function warnOfConflict(context: vscode.ExtensionContext): Promise<void> {
  const other = OTHERS.map((id) => vscode.extensions.getExtension(id)).find((found) => found !== undefined);
  if (other === undefined || context.globalState.get<boolean>(SHOWN, false)) {
    return;
  }
  await context.globalState.update(SHOWN, true);
  const name = (other.packageJSON as { displayName?: string }).displayName ?? other.id;
  const show = `Show ${name}`;
  const chosen = await vscode.window.showInformationMessage(
    `${name} also checks Dockerfiles, so findings may appear twice; disable one of the two extensions.`,
    show,
    'Keep Both',
  );
  if (chosen === show) {
    await vscode.commands.executeCommand('workbench.extensions.search', `@installed ${other.id}`);
  }
}
