import * as path from 'node:path';
import * as vscode from 'vscode';
import { Refusal } from './guard.ts';

/** When the daemon is used; see the setting `dflint.daemon`. */
export type DaemonUse = 'never' | 'asked' | 'built' | 'always';

/** How a Dockerfile is built, by the settings. */
export interface BuildSettings {
  readonly folder: string;
  readonly context: string;
  readonly daemon: DaemonUse;
  readonly arguments: readonly string[];
}

/** What has another type than it should have, as a file of settings may say, counts as not set; the editor marks it there. */
export function buildSettings(dockerfile: vscode.Uri): BuildSettings {
  const settings = vscode.workspace.getConfiguration('dflint', dockerfile);
  const folder = path.dirname(dockerfile.fsPath);
  const context = settings.get<unknown>('build.context');
  const words = settings.get<unknown>('build.arguments');
  return {
    folder,
    context: path.resolve(folder, typeof context === 'string' ? context : ''),
    daemon: settings.get<DaemonUse>('daemon', 'built'),
    arguments: Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [],
  };
}

/**
 * The document of a Dockerfile, saved: programs read it from the disk.
 *
 * @throws Refusal if that is not possible
 */
export async function saved(dockerfile: vscode.Uri): Promise<vscode.TextDocument> {
  const name = vscode.workspace.asRelativePath(dockerfile);
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(dockerfile);
  } catch {
    throw new Refusal(`${name} cannot be read.`);
  }
  if (document.isDirty && !(await document.save())) {
    throw new Refusal(`${name} cannot be saved.`);
  }
  return document;
}

/**
 * The words of a command that takes the options of `dfbuild build`.
 *
 * @param more options of the command
 * @param last options that count more than those of the settings
 */
export function buildWords(
  command: string,
  dockerfile: vscode.Uri,
  target: string,
  more: readonly string[],
  last: readonly string[] = [],
): { readonly words: string[]; readonly folder: string } {
  const settings = buildSettings(dockerfile);
  const words = [command, ...more, '--file', dockerfile.fsPath];
  words.push(...(target === '' ? [] : ['--target', target]), ...settings.arguments, ...last, '--', settings.context);
  return { words, folder: settings.folder };
}
