import * as vscode from 'vscode';
import { registerBuilds } from './build/register.ts';
import { Results } from './build/results.ts';
import { registerCommands } from './commands.ts';
import { warnOfConflict } from './conflicts.ts';
import { NoJava } from './installation.ts';
import { reportMissingJava } from './missing-java.ts';
import type { Server } from './server.ts';
import { ServerProcesses } from './server-process.ts';
import { Status } from './status.ts';
import { Texts } from './views/texts.ts';
import { explainVirtualWorkspace } from './virtual.ts';

let server: Promise<Server> | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('dflint', { log: true });
  const trace = vscode.window.createOutputChannel('dflint Trace', { log: true });
  const status = new Status();
  const texts = new Texts();
  const results = new Results();
  const processes = new ServerProcesses(context, output);
  // The client of the protocol is most of the code, and not needed for the rest to be there. It loads while the process starts.
  const own = processes.startAhead().then(async () => {
    const { Server: Starter } = await import('./server.ts');
    const starter = new Starter(processes, output, trace, status, results);
    context.subscriptions.push(starter);
    return starter;
  });
  server = own;
  const restart = async () => (await own).restart();
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
    processes,
    status,
    texts,
    registerCommands(texts, output),
    results,
    registerBuilds(context, texts, results),
    vscode.workspace.onDidGrantWorkspaceTrust(() => run(restart)),
    vscode.commands.registerCommand('dflint.restartServer', () => run(restart)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dflint.java.home')) {
        void run(restart);
      }
    }),
  );
  // Activation does not wait for the server.
  void run(async () => (await own).start());
  void warnOfConflict(context);
  void explainVirtualWorkspace(context);
}

export async function deactivate(): Promise<void> {
  await (await server)?.stop();
}
