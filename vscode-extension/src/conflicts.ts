import * as vscode from 'vscode';

const SHOWN = 'dflint.conflictShown';
const OWN = 'dflint.dflint';
const OTHERS = ['ms-azuretools.vscode-containers', 'ms-azuretools.vscode-docker', 'docker.docker', 'exiasr.hadolint'];

/** Offers once to be the only extension for Dockerfiles, if another one is there. Extensions cannot disable each other. */
export async function warnOfConflict(context: vscode.ExtensionContext): Promise<void> {
  const other = OTHERS.map((id) => vscode.extensions.getExtension(id)).find((found) => found !== undefined);
  if (other === undefined || context.globalState.get<boolean>(SHOWN, false)) {
    return;
  }
  await context.globalState.update(SHOWN, true);
  const name = (other.packageJSON as { displayName?: string }).displayName ?? other.id;
  const only = 'Use Only dflint';
  const chosen = await vscode.window.showInformationMessage(
    `${name} also checks Dockerfiles, so findings may appear twice. "${only}" makes dflint the formatter and shows ${name}, where you can disable it.`,
    only,
    'Keep Both',
  );
  if (chosen === only) {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'dockerfile' });
    await settings.update('defaultFormatter', OWN, vscode.ConfigurationTarget.Global, true);
    await vscode.commands.executeCommand('workbench.extensions.search', `@installed ${other.id}`);
  }
}
