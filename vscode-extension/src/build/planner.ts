import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import type { Builder } from './builder.ts';
import { type Plan, planned } from './plan.ts';
import { buildSettings, buildWords } from './request.ts';
import type { Results } from './results.ts';

/** How long after a save a plan is made, in milliseconds: several files are often saved at once. */
const DELAY = 400;

/**
 * Plans Dockerfiles: what a build would take from the cache, and why the rest would run. On command, and when a file is saved where the
 * setting `dflint.daemon` allows it.
 */
export class Planner implements vscode.Disposable {
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly running = new Map<string, vscode.CancellationTokenSource>();
  /** What was saved while a build ran. */
  private missed = new Set<string>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly launcher: Launcher,
    private readonly results: Results,
    private readonly builder: Builder,
    private readonly output: vscode.LogOutputChannel,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidSaveTextDocument(() => {
        this.scheduleVisible();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.scheduleNew();
      }),
      builder.onDidEnd(() => {
        const { missed } = this;
        this.missed = new Set();
        for (const { document } of vscode.window.visibleTextEditors) {
          if (missed.has(document.uri.toString())) {
            this.schedule(document);
          }
        }
      }),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.waiting.forEach((timer) => {
      clearTimeout(timer);
    });
    this.running.forEach((source) => {
      source.cancel();
    });
  }

  /** @throws Error if there is no plan, with the reason */
  async plan(dockerfile: vscode.Uri, target: string, cancellation?: vscode.CancellationToken): Promise<void> {
    const key = dockerfile.toString();
    this.running.get(key)?.cancel();
    const source = new vscode.CancellationTokenSource();
    cancellation?.onCancellationRequested(() => {
      source.cancel();
    });
    this.running.set(key, source);
    try {
      const document = await vscode.workspace.openTextDocument(dockerfile);
      const { version } = document;
      const text = document.getText();
      const { words, folder } = buildWords('plan', dockerfile, target, ['--format', 'json']);
      const plan = await this.launcher.json<Plan>('dfbuild', words, folder, source.token);
      if (!source.token.isCancellationRequested && this.results.get(dockerfile)?.running !== true) {
        const stale = document.version !== version;
        this.results.set(dockerfile, { kind: 'plan', target, steps: planned(plan), running: false, text, stale });
      }
    } catch (problem) {
      if (!source.token.isCancellationRequested) {
        throw problem;
      }
    } finally {
      if (this.running.get(key) === source) {
        this.running.delete(key);
      }
      source.dispose();
    }
  }

  /** The saved file may be one that a Dockerfile copies. */
  private scheduleVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      this.schedule(document);
    }
  }

  private scheduleNew(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (this.results.get(document.uri) === undefined) {
        this.schedule(document);
      }
    }
  }

  private schedule(document: vscode.TextDocument): void {
    if (!this.mayPlan(document)) {
      return;
    }
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        if (this.builder.isRunning) {
          this.missed.add(key);
          return;
        }
        if (document.isDirty || document.isClosed || !this.mayPlan(document)) {
          return; // it is planned when it is saved
        }
        this.plan(document.uri, this.results.get(document.uri)?.target ?? '').catch((problem: unknown) => {
          this.output.warn(`no plan of ${document.uri.fsPath}: ${String(problem)}`);
        });
      }, DELAY),
    );
  }

  private mayPlan({ languageId, uri }: vscode.TextDocument): boolean {
    if (languageId !== 'dockerfile' || uri.scheme !== 'file' || !vscode.workspace.isTrusted) {
      return false;
    }
    const { daemon } = buildSettings(uri);
    return daemon === 'always' || (daemon === 'built' && this.results.get(uri) !== undefined);
  }
}
