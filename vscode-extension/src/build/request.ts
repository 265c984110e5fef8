import * as path from 'node:path';
import * as vscode from 'vscode';

/** When the daemon is used; see the setting `dflint.daemon`. */
export type DaemonUse = 'never' | 'asked' | 'built' | 'always';

/** How a Dockerfile is built, by the settings. */
export interface BuildSettings {
  readonly folder: string;
  readonly context: string;
  readonly daemon: DaemonUse;
  readonly arguments: readonly string[];
}

export function buildSettings(dockerfile: vscode.Uri): BuildSettings {
  const settings = vscode.workspace.getConfiguration('dflint', dockerfile);
  const folder = path.dirname(dockerfile.fsPath);
  return {
    folder,
    context: path.resolve(folder, settings.get('build.context', '')),
    daemon: settings.get<DaemonUse>('daemon', 'built'),
    arguments: settings.get<string[]>('build.arguments', []),
  };
}

/** The words of a command that takes the options of `dfbuild build`. */
export function buildWords(
  command: string,
  dockerfile: vscode.Uri,
  target: string,
  more: readonly string[],
): { readonly words: string[]; readonly folder: string } {
  const settings = buildSettings(dockerfile);
  const words = [command, ...more, '--file', dockerfile.fsPath];
  words.push(...(target === '' ? [] : ['--target', target]), ...settings.arguments, '--', settings.context);
  return { words, folder: settings.folder };
}
