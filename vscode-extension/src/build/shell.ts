import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import type { Step } from './events.ts';
import { Refusal } from './guard.ts';
import { type BuildRecord, type BuildSummary, recordedLine } from './records.ts';
import type { Results } from './results.ts';

/** Opens terminals in the state before or after a step of the last build of a Dockerfile. */
export class StepShell {
  constructor(
    private readonly launcher: Launcher,
    private readonly results: Results,
    private readonly folder: string,
    private readonly builds: (dockerfile: vscode.Uri) => Promise<BuildSummary[]>,
  ) {}

  /** @param step or a line from 1 that it has; undefined for the line of the cursor */
  async open(side: 'before' | 'after', dockerfile: vscode.Uri, step: Step | number | undefined): Promise<void> {
    const chosen = typeof step === 'object' ? step : this.stepAt(dockerfile, step ?? cursor(dockerfile));
    const build = await this.lastBuild(dockerfile);
    const words = ['builds', 'show', build, '--format', 'json'];
    const record = await this.launcher.json<BuildRecord>('dfbuild', words, this.folder);
    const line = recordedLine(record, chosen, this.steps(dockerfile));
    if (line === undefined) {
      throw new Refusal('The last build of this Dockerfile does not have this step; build it first.');
    }
    await this.launcher.terminal(
      'dfbuild',
      `${side} line ${chosen.line.toString()}`,
      ['shell', '--build', build, `--${side}`, line.toString()],
      this.folder,
    );
  }

  /** The step at a line: the last that begins there or above. */
  private stepAt(dockerfile: vscode.Uri, at: number): Step {
    if (this.results.get(dockerfile)?.stale === true) {
      throw new Refusal('The Dockerfile was edited since it was built or planned; build or plan it first.');
    }
    const above = this.steps(dockerfile).filter(({ line }) => line <= at);
    const step = above.sort((a, b) => b.line - a.line)[0];
    if (step === undefined) {
      throw new Refusal('There is no step at this line; build the Dockerfile, and put the cursor on a step.');
    }
    return step;
  }

  private steps(dockerfile: vscode.Uri): readonly Step[] {
    return this.results.get(dockerfile)?.steps.filter(({ kind }) => kind === 'step') ?? [];
  }

  private async lastBuild(dockerfile: vscode.Uri): Promise<string> {
    const last = (await this.builds(dockerfile))[0];
    if (last === undefined) {
      throw new Refusal('Build this Dockerfile first.');
    }
    return last.id;
  }
}

/** The line of the cursor, from 1; 0 if it is in another file. */
function cursor(dockerfile: vscode.Uri): number {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === dockerfile.toString() ? editor.selection.active.line + 1 : 0;
}
