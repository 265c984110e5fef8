import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import { located } from '../words.ts';

/** In milliseconds. */
const SETTLING = 500;

/** The terminal of a task that builds. Its errors say in one line where they are, as the problem matcher needs it. */
export class TaskTerminal implements vscode.Pseudoterminal {
  private readonly writes = new vscode.EventEmitter<string>();
  private readonly closings = new vscode.EventEmitter<number>();
  private child: ChildProcess | undefined;

  readonly onDidWrite = this.writes.event;
  readonly onDidClose = this.closings.event;

  constructor(
    private readonly launcher: Launcher,
    private readonly words: () => readonly string[],
    private readonly folder: string,
  ) {}

  open(): void {
    this.run().catch((problem: unknown) => {
      this.writes.fire(`${problem instanceof Error ? problem.message : String(problem)}\r\n`);
      this.closings.fire(1);
    });
  }

  close(): void {
    this.child?.kill('SIGINT');
  }

  /** Ctrl+C cancels. */
  handleInput(data: string): void {
    if (data === '\x03') {
      this.close();
    }
  }

  private async run(): Promise<void> {
    const child = await this.launcher.spawn('dfbuild', this.words(), this.folder);
    this.child = child;
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    child.stdout?.resume();
    if (child.stderr !== null) {
      const at = located('dfbuild');
      for await (const line of createInterface({ input: child.stderr })) {
        this.writes.fire(`${at(line)}\r\n`);
      }
    }
    const code = (await ended) ?? 130;
    // The editor drops lines that its problem matchers have not seen when the terminal closes.
    setTimeout(() => {
      this.closings.fire(code);
    }, SETTLING);
  }
}
