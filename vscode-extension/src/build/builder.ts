import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import type { Installation } from '../installation.ts';
import { type BuildEvent, duration, parse } from './events.ts';
import type { Marks } from './marks.ts';
import { Steps } from './steps.ts';

const INTERRUPTED = 130;

/** How a build ended. */
interface Outcome {
  readonly code: number | null;
  readonly image: string;
  /** What dfbuild says when it fails. */
  readonly message: string;
}

/** Builds Dockerfiles with dfbuild, one at a time, and shows what happens. */
export class Builder implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('dfbuild');
  private running = false;

  constructor(
    private readonly installation: () => Promise<Installation>,
    private readonly marks: Marks,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  dispose(): void {
    this.problems.dispose();
  }

  /** @param target the name or number of the stage to build; empty for the last one */
  async build(dockerfile: vscode.Uri, target: string): Promise<void> {
    if (this.running) {
      void vscode.window.showWarningMessage('A build is running; cancel it, or wait until it has ended.');
      return;
    }
    this.running = true;
    try {
      await vscode.workspace.openTextDocument(dockerfile).then((document) => document.save());
      const name = vscode.workspace.asRelativePath(dockerfile);
      const title = target === '' ? `Building ${name}` : `Building ${target} of ${name}`;
      const outcome = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title, cancellable: true },
        (progress, cancellation) => this.run(dockerfile, target, progress, cancellation),
      );
      await this.report(outcome, name);
    } finally {
      this.running = false;
    }
  }

  private async run(
    dockerfile: vscode.Uri,
    target: string,
    progress: vscode.Progress<{ message: string }>,
    cancellation: vscode.CancellationToken,
  ): Promise<Outcome> {
    const settings = vscode.workspace.getConfiguration('dflint.build', dockerfile);
    const folder = path.dirname(dockerfile.fsPath);
    const context = path.resolve(folder, settings.get('context', ''));
    const words = ['build', '--progress', 'rawjson', '--file', dockerfile.fsPath];
    words.push(
      ...(target === '' ? [] : ['--target', target]),
      ...settings.get<string[]>('arguments', []),
      '--',
      context,
    );
    const { command, args, env } = (await this.installation()).invocation('dfbuild', undefined, words);
    this.output.info(`dfbuild ${words.join(' ')}`);
    this.problems.delete(dockerfile);
    const steps = new Steps();
    this.marks.set(dockerfile, []);
    let image = '';
    let message = '';
    const child = spawn(command, args, { env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    cancellation.onCancellationRequested(() => child.kill('SIGINT'));
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    for await (const line of createInterface({ input: child.stderr })) {
      const event = parse(line);
      if (event === undefined) {
        this.output.info(line);
        message = line.startsWith('dfbuild: ') ? line.slice('dfbuild: '.length) : message;
        continue;
      }
      this.log(event);
      if (steps.on(event)) {
        this.marks.set(dockerfile, steps.all());
      }
      if (event.event === 'stepStarted') {
        progress.report({ message: event.name });
      } else if (event.event === 'built') {
        ({ image } = event);
      } else if (event.event === 'stepFailed') {
        ({ message } = event);
        this.markFailure(dockerfile, event.line, message);
      }
    }
    return { code: await ended, image, message };
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
    const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
    const problem = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
    problem.source = 'dfbuild';
    this.problems.set(dockerfile, [problem]);
  }

  private async report({ code, image, message }: Outcome, name: string): Promise<void> {
    if (code === INTERRUPTED || code === null) {
      this.output.info('the build was cancelled');
      return;
    }
    const show = 'Show Output';
    const chosen =
      code === 0
        ? await vscode.window.showInformationMessage(
            `Built ${name}: ${image.replace('sha256:', '').slice(0, 12)}`,
            show,
          )
        : await vscode.window.showErrorMessage(`The build of ${name} failed: ${message}`, show);
    if (chosen === show) {
      this.output.show();
    }
  }
}
