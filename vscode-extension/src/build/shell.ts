import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import type { Step } from './events.ts';
import { Refusal } from './guard.ts';
import type { BuildSummary } from './records.ts';
import type { Results } from './results.ts';

/** Opens terminals in the state before or after a step of the last build of a Dockerfile. */
export class StepShell {
  constructor(
    private readonly launcher: Launcher,
    private readonly results: Results,
    private readonly folder: string,
    private readonly builds: (dockerfile: vscode.Uri) => Promise<BuildSummary[]>,
  ) {}

  /** @param step undefined for the one at the cursor */
  async open(side: 'before' | 'after', dockerfile: vscode.Uri, step: Step | undefined): Promise<void> {
    const line = step?.line ?? this.lineAtCursor(dockerfile);
    const build = await this.lastBuild(dockerfile);
    const words = ['shell', '--build', build, `--${side}`, line.toString()];
    await this.launcher.terminal('dfbuild', `${side} line ${line.toString()}`, words, this.folder);
  }

  /** The line of the step at the cursor: the last that begins there or above. */
  private lineAtCursor(dockerfile: vscode.Uri): number {
    const editor = vscode.window.activeTextEditor;
    const cursor = editor?.document.uri.toString() === dockerfile.toString() ? editor.selection.active.line + 1 : 0;
    const steps = this.results.get(dockerfile)?.steps.filter(({ kind }) => kind === 'step') ?? [];
    const lines = steps.map(({ line }) => line);
    const above = lines.filter((line) => line <= cursor);
    if (above.length === 0) {
      throw new Refusal(
        'There is no step of the last build at the cursor; build the Dockerfile, and put the cursor on a step.',
      );
    }
    return Math.max(...above);
  }

  private async lastBuild(dockerfile: vscode.Uri): Promise<string> {
    const last = (await this.builds(dockerfile))[0];
    if (last === undefined) {
      throw new Refusal('Build this Dockerfile first.');
    }
    return last.id;
  }
}
