import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, State } from 'vscode-languageclient/node';
import { ServerCache } from './cache.ts';
import { Installation, NoJava } from './installation.ts';
import { Restarts } from './restarts.ts';
import type { Status } from './status.ts';

/** Starts and stops the language server. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly output: vscode.LogOutputChannel,
    private readonly trace: vscode.LogOutputChannel,
    private readonly status: Status,
  ) {}

  /** @throws NoJava if nothing can run the server */
  async start(): Promise<void> {
    this.status.starting();
    try {
      const installation = await Installation.locate(this.context.extensionUri);
      const cache = await ServerCache.in(this.context.globalStorageUri.fsPath, installation);
      this.client = this.newClient(installation, cache);
      await this.client.start();
      void this.train(cache);
    } catch (problem) {
      this.status.stopped(problem instanceof NoJava ? 'Java 25 is missing' : 'the server did not start');
      throw problem;
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client?.needsStop()) {
      await client.stop();
    }
    await client?.dispose();
  }

  dispose(): void {
    void this.stop();
  }

  private newClient(installation: Installation, cache: ServerCache): LanguageClient {
    const launch = async () => {
      const { command, args, env } = installation.invocation('dfls', await cache.use(), ['--stdio']);
      this.output.info(`starting ${command} … ${args.slice(-2).join(' ')}`);
      return spawn(command, args, { env });
    };
    const restarts = new Restarts();
    const client: LanguageClient = new LanguageClient('dflint', 'dflint', launch, {
      documentSelector: [{ language: 'dockerfile' }],
      outputChannel: this.output,
      traceOutputChannel: this.trace,
      initializationOptions: { showReferences: true, build: vscode.workspace.isTrusted },
      errorHandler: {
        // Writing fails as soon as the server has ended; what to do is decided when that is noticed.
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (restarts.isAllowed(Date.now())) {
            this.output.warn('the server has ended; starting it again');
            return { action: CloseAction.Restart, handled: true };
          }
          void this.giveUp();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    client.onDidChangeState(({ newState }) => {
      if (this.client === client) {
        this.show(newState);
      }
    });
    return client;
  }

  private async giveUp(): Promise<void> {
    const restart = 'Start Again';
    const show = 'Show Output';
    const chosen = await vscode.window.showErrorMessage(
      `The language server of dflint has ended ${(Restarts.MOST + 1).toString()} times in ${Restarts.MINUTES.toString()} minutes and is not started again.`,
      restart,
      show,
    );
    if (chosen === restart) {
      await vscode.commands.executeCommand('dflint.restartServer');
    } else if (chosen === show) {
      this.output.show();
    }
  }

  private show(state: State): void {
    if (state === State.Running) {
      this.status.running();
    } else if (state === State.Starting) {
      this.status.starting();
    } else {
      this.status.stopped('the server has ended');
    }
  }

  private async train(cache: ServerCache): Promise<void> {
    try {
      await cache.train();
    } catch (problem) {
      this.output.warn(`no start-up cache: ${String(problem)}`);
    }
  }
}
