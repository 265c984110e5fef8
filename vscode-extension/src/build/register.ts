import * as vscode from 'vscode';
import { Installation, NoJava } from '../installation.ts';
import { reportMissingJava } from '../missing-java.ts';
import { Builder } from './builder.ts';
import { Marks } from './marks.ts';
import { Tasks } from './tasks.ts';

/** What builds images: it starts a program and talks to a daemon, so only in a trusted workspace. */
export function registerBuilds(context: vscode.ExtensionContext): vscode.Disposable {
  const output = vscode.window.createOutputChannel('dflint Build', { log: true });
  const marks = new Marks(context.extensionUri);
  const locate = () => Installation.locate(context.extensionUri);
  const builder = new Builder(locate, marks, output);
  const build = async (uri?: string | vscode.Uri, target = '') => {
    const dockerfile = typeof uri === 'string' ? vscode.Uri.parse(uri) : (uri ?? active());
    if (dockerfile === undefined) {
      void vscode.window.showInformationMessage('Open a Dockerfile to build it.');
      return;
    }
    if (!vscode.workspace.isTrusted || dockerfile.scheme !== 'file') {
      void vscode.window.showWarningMessage('Builds need a trusted workspace with files on a disk.');
      return;
    }
    try {
      await builder.build(dockerfile, target);
    } catch (problem) {
      if (problem instanceof NoJava) {
        await reportMissingJava(problem);
      } else {
        output.error(String(problem));
        void vscode.window.showErrorMessage(`The build did not start: ${String(problem)}`);
      }
    }
  };
  return vscode.Disposable.from(
    output,
    marks,
    builder,
    vscode.commands.registerCommand('dflint.build', build),
    vscode.tasks.registerTaskProvider('dfbuild', new Tasks('dfbuild', locate)),
    vscode.tasks.registerTaskProvider('dflint', new Tasks('dflint', locate)),
  );
}

function active(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'dockerfile' ? document.uri : undefined;
}
