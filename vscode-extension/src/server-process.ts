import { type ChildProcess, spawn } from 'node:child_process';
import type * as vscode from 'vscode';
import { AotCache } from './cache.ts';
import { Installation } from './installation.ts';

/** A process of the language server, and the cache for later ones. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly cache: AotCache;
}

/** Starts processes of the language server. The first one starts before the client is loaded, which takes as long as the process does. */
export class ServerProcesses implements vscode.Disposable {
  private ahead: Promise<ServerProcess> | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  /** Starts a process for the next {@link take}, which also tells what goes wrong. Ends when it is started. */
  async startAhead(): Promise<void> {
    this.ahead = this.start();
    await this.ahead.catch(() => undefined);
  }

  /** @throws NoJava if nothing can run the server */
  async take(): Promise<ServerProcess> {
    const { ahead } = this;
    this.ahead = undefined;
    return ahead ?? this.start();
  }

  dispose(): void {
    void this.ahead?.then(({ process }) => process.kill()).catch(() => undefined);
  }

  private async start(): Promise<ServerProcess> {
    const installation = await Installation.locate(this.context.extensionUri);
    const cache = await AotCache.of('dfls', this.context.globalStorageUri.fsPath, installation);
    const { command, args, env } = installation.invocation('dfls', await cache.use(), ['--stdio']);
    this.output.info(`starting ${command} … ${args.slice(-2).join(' ')}`);
    const process = spawn(command, args, { env });
    // The client notices that nothing answers; without a listener an error would end the extension host.
    process.on('error', (problem) => {
      this.output.error(String(problem));
    });
    return { process, cache };
  }
}
