import { type ChildProcess, spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { AotCache } from './cache.ts';
import type { Installation } from './installation.ts';
import { FOREIGN_OPTIONS, type Invocation, type Programs } from './programs.ts';
import { lastWords } from './words.ts';

/** What a program may print before it is taken for one that does not stop. */
const MOST_OUTPUT = 64 << 20;

/** A program ended with an error; the message is its last word. */
export class ProgramError extends Error {}

/** Starts dflint and dfbuild: as processes with a list of words, never through a shell. */
export class Launcher implements vscode.Disposable {
  private readonly running = new Set<ChildProcess>();
  private disposed = false;

  constructor(
    private readonly locate: () => Promise<Installation>,
    private readonly caches: string,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  /** Cancels what runs: a build that nobody can see or cancel any more would hold the daemon until it ends. */
  dispose(): void {
    this.disposed = true;
    this.running.forEach((child) => child.kill('SIGINT'));
  }

  /** Starts a program without an input. It is cancelled when this is disposed. */
  async spawn(program: keyof Programs, words: readonly string[], folder: string): Promise<ChildProcess> {
    const { command, args, env } = await this.invocation(program, words);
    if (this.disposed) {
      throw new Error(`${program} is not started: the extension ends`);
    }
    this.output.info(`${program} ${words.join(' ')}`);
    const child = spawn(command, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    this.running.add(child);
    child.on('close', () => this.running.delete(child));
    return child;
  }

  /**
   * What a program prints to its standard output.
   *
   * @throws ProgramError if it ends with another exit code than 0, or is cancelled
   */
  async read(
    program: keyof Programs,
    words: readonly string[],
    folder: string,
    cancellation?: vscode.CancellationToken,
  ): Promise<string> {
    const child = await this.spawn(program, words, folder);
    const cancelling = cancellation?.onCancellationRequested(() => child.kill('SIGINT'));
    const texts = { out: '', err: '' };
    const take = (name: keyof typeof texts) => (text: string) => {
      texts[name] += text;
      if (texts[name].length > MOST_OUTPUT) {
        child.kill();
      }
    };
    child.stdout?.setEncoding('utf8').on('data', take('out'));
    child.stderr?.setEncoding('utf8').on('data', take('err'));
    try {
      const code = await new Promise<number | null>((resolve, reject) => {
        child.on('error', reject);
        child.on('close', resolve);
      });
      if (code !== 0) {
        throw new ProgramError(lastWords(program, texts.err) || `${program} ended with ${String(code)}`);
      }
      return texts.out;
    } finally {
      cancelling?.dispose();
    }
  }

  /** What a program prints as JSON, one value. */
  async json<T>(
    program: keyof Programs,
    words: readonly string[],
    folder: string,
    cancellation?: vscode.CancellationToken,
  ): Promise<T> {
    return JSON.parse(await this.read(program, words, folder, cancellation)) as T;
  }

  /** Runs a program in a terminal, where people type. */
  async terminal(
    program: keyof Programs,
    title: string,
    words: readonly string[],
    folder: string,
  ): Promise<vscode.Terminal> {
    const { command, args, env } = await this.invocation(program, words);
    this.output.info(`${program} ${words.join(' ')}`);
    const terminal = vscode.window.createTerminal({
      name: title,
      shellPath: command,
      shellArgs: args,
      cwd: folder,
      env: { LC_ALL: env.LC_ALL, ...Object.fromEntries(FOREIGN_OPTIONS.map((name) => [name, null])) },
      iconPath: new vscode.ThemeIcon('vm'),
    });
    terminal.show();
    return terminal;
  }

  /** How a program is started, with its cache if there is one; otherwise one is made meanwhile, for the next start. */
  private async invocation(program: keyof Programs, words: readonly string[]): Promise<Invocation> {
    const installation = await this.locate();
    const cache = await AotCache.of(program, this.caches, installation);
    const use = await cache.use();
    if (use === undefined) {
      cache.train().catch((problem: unknown) => {
        this.output.warn(`no start-up cache for ${program}: ${String(problem)}`);
      });
    }
    return installation.invocation(program, use, words);
  }
}
