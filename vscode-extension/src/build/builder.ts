import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import { lastWords } from '../words.ts';
import { type BuildEvent, duration, parse } from './events.ts';
import { moved } from './moves.ts';
import { type BuildRecord, withChains } from './records.ts';
import { buildWords, saved } from './request.ts';
import type { Results } from './results.ts';
import type { StepResult } from './step-result.ts';
import { Steps, summary } from './steps.ts';

const INTERRUPTED = 130;

/** How a build ended. */
export interface Outcome {
  readonly ended: 'built' | 'failed' | 'cancelled';
  /** The ID of the build; empty if it did not come so far. */
  readonly id: string;
  /** The ID of the image; empty without one. */
  readonly image: string;
  /** What dfbuild says when it fails. */
  readonly message: string;
  /** The step that failed. */
  readonly failed: StepResult | undefined;
}

/** Builds Dockerfiles with dfbuild, one at a time, and shows what happens. */
export class Builder implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('dfbuild');
  private readonly endings = new vscode.EventEmitter<vscode.Uri>();
  private readonly listeners = vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      this.forget(files.map(({ oldUri }) => oldUri));
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      this.forget(files);
    }),
  );
  private running = false;

  /** Fires with the Dockerfile when a build has ended. */
  readonly onDidEnd = this.endings.event;

  constructor(
    private readonly launcher: Launcher,
    private readonly results: Results,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  dispose(): void {
    this.listeners.dispose();
    this.problems.dispose();
    this.endings.dispose();
  }

  get isRunning(): boolean {
    return this.running;
  }

  /**
   * Builds a stage, and says how that ended.
   *
   * @param target the name or number of the stage to build; empty for the last one
   * @returns undefined if another build is running
   */
  async build(dockerfile: vscode.Uri, target: string, more: readonly string[] = []): Promise<Outcome | undefined> {
    if (this.running) {
      void vscode.window.showWarningMessage('A build is running; cancel it, or wait until it has ended.');
      return undefined;
    }
    this.running = true;
    try {
      const document = await saved(dockerfile);
      const name = vscode.workspace.asRelativePath(dockerfile);
      const title = target === '' ? `Building ${name}` : `Building ${target} of ${name}`;
      return await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title, cancellable: true },
        (progress, cancellation) => this.run(document, target, more, progress, cancellation),
      );
    } finally {
      this.running = false;
      this.endings.fire(dockerfile);
    }
  }

  private async run(
    document: vscode.TextDocument,
    target: string,
    more: readonly string[],
    progress: vscode.Progress<{ message: string }>,
    cancellation: vscode.CancellationToken,
  ): Promise<Outcome> {
    const { uri: dockerfile, version } = document;
    const text = document.getText();
    const { words, folder } = buildWords('build', dockerfile, target, ['--progress', 'rawjson', ...more]);
    this.problems.delete(dockerfile);
    const steps = new Steps();
    // What is edited meanwhile has other lines than what is built.
    const stale = () => document.version !== version;
    const show = (all: readonly StepResult[], running: boolean) => {
      // A file that got another name, or is gone, has no result any more.
      if (this.results.get(dockerfile)?.running === true) {
        this.results.set(dockerfile, { kind: 'build', target, steps: all, running, text, stale: stale() });
      }
    };
    this.results.set(dockerfile, { kind: 'build', target, steps: [], running: true, text, stale: stale() });
    try {
      const outcome = await this.follow(dockerfile, words, folder, steps, progress, cancellation, () => {
        show(steps.all(), true);
      });
      steps.end();
      // Who cancels does not wait for more.
      const all = outcome.ended === 'cancelled' ? steps.all() : await this.withReasons(steps.all(), outcome.id, folder);
      show(all, false);
      return { ...outcome, failed: all.find((step) => step.state === 'failed') };
    } catch (problem) {
      steps.end();
      show(steps.all(), false);
      throw problem;
    }
  }

  /** Runs dfbuild, and takes its events into account. */
  private async follow(
    dockerfile: vscode.Uri,
    words: readonly string[],
    folder: string,
    steps: Steps,
    progress: vscode.Progress<{ message: string }>,
    cancellation: vscode.CancellationToken,
    show: () => void,
  ): Promise<Omit<Outcome, 'failed'>> {
    let id = '';
    let image = '';
    let message = '';
    const child = await this.launcher.spawn('dfbuild', words, folder);
    child.stdout?.resume();
    cancellation.onCancellationRequested(() => child.kill('SIGINT'));
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (child.stderr !== null) {
      for await (const line of createInterface({ input: child.stderr })) {
        const event = parse(line);
        if (event === undefined) {
          this.output.info(line);
          message = lastWords('dfbuild', line) || message;
          continue;
        }
        this.log(event);
        if (steps.on(event)) {
          show();
        }
        if (event.event === 'stepStarted') {
          progress.report({ message: `${event.name} (${summary(steps.all())})` });
        } else if (event.event === 'planned') {
          id = event.build;
        } else if (event.event === 'built') {
          ({ image } = event);
        } else if (event.event === 'stepFailed') {
          ({ message } = event);
          this.markFailure(dockerfile, event.line, message);
        }
      }
    }
    const code = await ended;
    const cancelled = code === INTERRUPTED || cancellation.isCancellationRequested;
    return { ended: code === 0 ? 'built' : cancelled ? 'cancelled' : 'failed', id, image, message };
  }

  /** The steps with their chains of reasons, which the record of the build has. */
  private async withReasons(steps: readonly StepResult[], id: string, folder: string): Promise<readonly StepResult[]> {
    if (id === '') {
      return steps;
    }
    try {
      const words = ['builds', 'show', id, '--format', 'json'];
      return withChains(steps, await this.launcher.json<BuildRecord>('dfbuild', words, folder));
    } catch (problem) {
      this.output.debug(`no record of the build: ${String(problem)}`);
      return steps;
    }
  }

  /** Removes the problems of files that are not there any more. */
  private forget(gone: readonly vscode.Uri[]): void {
    this.problems.forEach((file) => {
      if (gone.some((uri) => moved(file.toString(), uri.toString(), '') !== undefined)) {
        this.problems.delete(file);
      }
    });
  }

  private log(event: BuildEvent): void {
    switch (event.event) {
      case 'output':
        this.output.info(event.text.trimEnd());
        break;
      case 'stepStarted':
        this.output.info(`${event.name}${event.reason ? ` (${event.reason})` : ''}`);
        break;
      case 'stepCached':
        this.output.info(`${event.name} (cached)`);
        break;
      case 'stepFailed':
        this.output.error(`${event.name}: ${event.message}`);
        break;
      case 'warning':
        this.output.warn(event.message);
        break;
      case 'built':
        this.output.info(`built ${event.image} in ${duration(event.millis)}`);
        break;
      default:
    }
  }

  private markFailure(dockerfile: vscode.Uri, line: number, message: string): void {
    if (this.results.get(dockerfile)?.running !== true) {
      return; // it has another name, or is gone
    }
    const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
    const problem = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
    problem.source = 'dfbuild';
    this.problems.set(dockerfile, [problem]);
  }
}
