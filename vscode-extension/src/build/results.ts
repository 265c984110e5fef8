import * as vscode from 'vscode';
import { moved } from './moves.ts';
import type { StepResult } from './step-result.ts';

/** What is known of the last build or plan of a Dockerfile. */
export interface Result {
  readonly kind: 'build' | 'plan';
  /** The stage that is built; empty for the last one. */
  readonly target: string;
  readonly steps: readonly StepResult[];
  /** Whether it goes on. */
  readonly running: boolean;
  /** The Dockerfile that was built or planned. */
  readonly text: string;
  /** Whether the Dockerfile was edited since, so that lines may be others. */
  readonly stale: boolean;
}

/** The last build or plan of each Dockerfile in this window. */
export class Results implements vscode.Disposable {
  private readonly byFile = new Map<string, Result>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const result = this.get(document.uri);
      if (contentChanges.length > 0 && result !== undefined && !result.stale) {
        this.set(document.uri, { ...result, stale: true });
      }
    }),
    // What is not open may be changed by others.
    vscode.workspace.onDidOpenTextDocument((document) => {
      const result = this.get(document.uri);
      if (result !== undefined && !result.stale && document.getText() !== result.text) {
        this.set(document.uri, { ...result, stale: true });
      }
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        this.move(oldUri, newUri);
      }
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      files.forEach((uri) => {
        this.move(uri, undefined);
      });
    }),
  );

  /** Fires with the Dockerfile. */
  readonly onDidChange = this.changes.event;

  get(dockerfile: vscode.Uri): Result | undefined {
    return this.byFile.get(dockerfile.toString());
  }

  /** The steps by their lines, from 1; none if the lines may be others. A line that is built more than once has its last state. */
  byLine(dockerfile: vscode.Uri): Map<number, StepResult> {
    const result = this.get(dockerfile);
    const steps = result === undefined || result.stale ? [] : result.steps;
    return new Map(steps.map((step) => [step.line, step]));
  }

  set(dockerfile: vscode.Uri, result: Result): void {
    this.byFile.set(dockerfile.toString(), result);
    this.changes.fire(dockerfile);
  }

  dispose(): void {
    this.listeners.dispose();
    this.changes.dispose();
  }

  /** A file or folder has another name, or is gone. What runs goes on, and is not shown any more. */
  private move(from: vscode.Uri, to: vscode.Uri | undefined): void {
    for (const [file, result] of [...this.byFile]) {
      const uri = moved(file, from.toString(), to?.toString() ?? '');
      if (uri !== undefined) {
        this.byFile.delete(file);
        if (uri !== '' && !result.running) {
          this.set(vscode.Uri.parse(uri), result);
        }
        this.changes.fire(vscode.Uri.parse(file));
      }
    }
  }
}
