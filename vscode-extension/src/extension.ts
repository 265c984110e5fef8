import * as vscode from 'vscode';
import { registerBuilds } from './build/register.ts';
import { registerCommands } from './commands.ts';
import { warnOfConflict } from './conflicts.ts';
import { NoJava } from './installation.ts';
import { reportMissingJava } from './missing-java.ts';
import { Server } from './server.ts';
import { Status } from './status.ts';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('dflint', { log: true });
  const trace = vscode.window.createOutputChannel('dflint Trace', { log: true });
  const status = new Status();
  const own = new Server(context, output, trace, status);
  server = own;
  const run = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (problem) {
      if (problem instanceof NoJava) {
        await reportMissingJava(problem);
      } else {
        output.error(String(problem));
        void vscode.window.showErrorMessage(`dflint: the language server did not start: ${String(problem)}`);
      }
    }
  };
  context.subscriptions.push(
    output,
    trace,
    status,
    own,
    registerCommands(output),
    registerBuilds(context),
    vscode.workspace.onDidGrantWorkspaceTrust(() => run(() => own.restart())),
    vscode.commands.registerCommand('dflint.restartServer', () => run(() => own.restart())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dflint.java.home')) {
        void run(() => own.restart());
      }
    }),
  );
  // Activation does not wait for the server.
  void run(() => own.start());
  void warnOfConflict(context);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
