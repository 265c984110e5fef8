import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import type { Programs } from '../programs.ts';
import { located } from '../words.ts';

/** In milliseconds. */
const SETTLING = 500;

/** The terminal of a task. Errors of a build say in one line where they are, as the problem matcher needs it. */
export class TaskTerminal implements vscode.Pseudoterminal {
  private readonly writes = new vscode.EventEmitter<string>();
  private readonly closings = new vscode.EventEmitter<number>();
  private child: ChildProcess | undefined;

  readonly onDidWrite = this.writes.event;
  readonly onDidClose = this.closings.event;

  constructor(
    private readonly launcher: Launcher,
    private readonly program: keyof Programs,
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
    const child = await this.launcher.spawn(this.program, this.words(), this.folder);
    this.child = child;
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const show = async (input: Readable | null, shown: (line: string) => string) => {
      if (input !== null) {
        for await (const line of createInterface({ input })) {
          this.writes.fire(`${shown(line)}\r\n`);
        }
      }
    };
    await Promise.all([show(child.stdout, (line) => line), show(child.stderr, located(this.program))]);
    const code = (await ended) ?? 130;
    // The editor drops lines that its problem matchers have not seen when the terminal closes.
    setTimeout(() => {
      this.closings.fire(code);
    }, SETTLING);
  }
}
