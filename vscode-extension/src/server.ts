import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, State, vsdiag } from 'vscode-languageclient/node';
import { withStep } from './build/hover.ts';
import type { Results } from './build/results.ts';
import type { AotCache } from './cache.ts';
import { SELECTOR } from './documents.ts';
import { linked } from './explain.ts';
import { NoJava } from './installation.ts';
import { Restarts } from './restarts.ts';
import type { ServerProcess, ServerProcesses } from './server-process.ts';
import type { Status } from './status.ts';

/** Lets the findings of a report lead to the pages of their rules. */
function withLinks<T extends vsdiag.DocumentDiagnosticReport>(report: T): T {
  if (report.kind === vsdiag.DocumentDiagnosticReportKind.full) {
    linked(report.items);
  }
  return report;
}

/** Starts and stops the language server. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly processes: ServerProcesses,
    private readonly output: vscode.LogOutputChannel,
    private readonly trace: vscode.LogOutputChannel,
    private readonly status: Status,
    private readonly results: Results,
  ) {}

  /** @throws NoJava if nothing can run the server */
  async start(): Promise<void> {
    await this.next(() => this.launch());
  }

  async restart(): Promise<void> {
    await this.next(async () => {
      await this.stop();
      await this.launch();
    });
  }

  /** Starts and restarts come after each other: a client cannot be stopped while it starts, and two servers would answer twice. */
  private async next(action: () => Promise<void>): Promise<void> {
    this.last = this.last.catch(() => undefined).then(action);
    await this.last;
  }

  private async launch(): Promise<void> {
    this.status.starting();
    try {
      const first = await this.processes.take();
      this.client = this.newClient(first);
      await this.client.start();
      void this.train(first.cache);
    } catch (problem) {
      this.status.stopped(problem instanceof NoJava ? 'Java 25 is missing' : 'the server did not start');
      throw problem;
    }
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

  private newClient(first: ServerProcess): LanguageClient {
    let next: ServerProcess | undefined = first;
    const launch = async () => {
      const { process } = next ?? (await this.processes.take());
      next = undefined;
      return process;
    };
    const restarts = new Restarts();
    const client: LanguageClient = new LanguageClient('dflint', 'dflint', launch, {
      documentSelector: SELECTOR,
      outputChannel: this.output,
      traceOutputChannel: this.trace,
      initializationOptions: { showReferences: true, build: vscode.workspace.isTrusted },
      middleware: {
        workspace: {
          // Trust that is granted changes settings while the server is stopped for it; the next one asks for all of them.
          didChangeConfiguration: async (sections, next) => {
            try {
              await next(sections);
            } catch (problem) {
              if (client.isRunning()) {
                throw problem;
              }
            }
          },
        },
        provideHover: async (document, position, token, next) =>
          withStep(this.results, document, position, await next(document, position, token)),
        handleDiagnostics: (uri, found, next) => {
          next(uri, linked(found));
        },
        provideDiagnostics: async (document, previous, token, next) => {
          const report = await next(document, previous, token);
          return report === null || report === undefined ? report : withLinks(report);
        },
        provideWorkspaceDiagnostics: (previous, token, reporter, next) =>
          next(previous, token, (chunk) => {
            chunk?.items.forEach(withLinks);
            reporter(chunk);
          }),
      },
      // What went wrong is said by who starts the server.
      initializationFailedHandler: () => false,
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

  private async train(cache: AotCache): Promise<void> {
    try {
      await cache.train();
    } catch (problem) {
      this.output.warn(`no start-up cache: ${String(problem)}`);
    }
  }
}
