import * as vscode from 'vscode';
import type { StepResult } from './steps.ts';

/** What is known of the last build or plan of a Dockerfile. */
export interface Result {
  readonly kind: 'build' | 'plan';
  readonly steps: readonly StepResult[];
  /** Whether it goes on. */
  readonly running: boolean;
  /** Whether the Dockerfile was edited since, so that lines may be others. */
  readonly stale: boolean;
}

/** The last build or plan of each Dockerfile in this window. */
export class Results implements vscode.Disposable {
  private readonly byFile = new Map<string, Result>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const result = this.get(document.uri);
    if (contentChanges.length > 0 && result !== undefined && !result.stale) {
      this.set(document.uri, { ...result, stale: true });
    }
  });

  /** Fires with the Dockerfile. */
  readonly onDidChange = this.changes.event;

  get(dockerfile: vscode.Uri): Result | undefined {
    return this.byFile.get(dockerfile.toString());
  }

  set(dockerfile: vscode.Uri, result: Result): void {
    this.byFile.set(dockerfile.toString(), result);
    this.changes.fire(dockerfile);
  }

  dispose(): void {
    this.listener.dispose();
    this.changes.dispose();
  }
}
