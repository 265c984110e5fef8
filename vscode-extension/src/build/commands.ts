import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import { showReport } from '../views/report.ts';
import type { Builder, Outcome } from './builder.ts';
import { NEVER, Refusal } from './guard.ts';
import type { Planner } from './planner.ts';
import { buildSettings, saved } from './request.ts';
import { targetAt } from './stages.ts';

/** What names a Dockerfile: a link's text, a menu's resource, an item of a view; nothing means the one in the editor. */
export type Where = string | vscode.Uri | { readonly dockerfile: vscode.Uri; readonly stage?: string } | undefined;

/** What the commands for a Dockerfile do. */
export class BuildCommands {
  constructor(
    private readonly launcher: Launcher,
    private readonly builder: Builder,
    private readonly planner: Planner,
    private readonly output: vscode.LogOutputChannel,
    private readonly storage: vscode.Uri,
    private readonly shown: () => vscode.Uri | undefined,
  ) {}

  async build(where: Where, target = ''): Promise<void> {
    const dockerfile = this.dockerfile(where);
    const outcome = await this.builder.build(dockerfile, target || stage(where));
    if (outcome !== undefined) {
      await this.report(dockerfile, outcome);
    }
  }

  /** Builds the stage that the cursor is in. */
  async buildStage(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const dockerfile = this.dockerfile(undefined);
    const target = editor === undefined ? undefined : await targetAt(dockerfile, editor.selection.active.line);
    if (target === undefined) {
      throw new Refusal('Put the cursor into a stage first.');
    }
    await this.build(dockerfile, target);
  }

  async plan(where: Where): Promise<void> {
    const dockerfile = this.dockerfile(where);
    await saved(dockerfile);
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Planning ${vscode.workspace.asRelativePath(dockerfile)}`,
        cancellable: true,
      },
      (_, cancellation) => this.planner.plan(dockerfile, stage(where), cancellation),
    );
  }

  /** Builds, and runs the image in a terminal. */
  async run(where: Where, target = ''): Promise<void> {
    const dockerfile = this.dockerfile(where);
    const outcome = await this.builder.build(dockerfile, target || stage(where));
    if (outcome?.ended === 'built') {
      const words = ['run', '--rm', '-it', '--', outcome.image];
      await this.launcher.terminal('dfbuild', path.basename(dockerfile.fsPath), words, path.dirname(dockerfile.fsPath));
    } else if (outcome !== undefined) {
      await this.report(dockerfile, outcome);
    }
  }

  /** Writes the digests of the images into the Dockerfile, which can be undone in the editor. */
  async pin(where: Where): Promise<void> {
    const dockerfile = this.dockerfile(where, false);
    if (!vscode.workspace.getConfiguration('dflint', dockerfile).get<boolean>('online', true)) {
      throw new Refusal('Digests come from registries; the setting dflint.online is off.');
    }
    await saved(dockerfile);
    const words = ['pin', '--', dockerfile.fsPath];
    const said = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Asking registries for digests', cancellable: true },
      (_, cancellation) => this.launcher.read('dflint', words, path.dirname(dockerfile.fsPath), cancellation),
    );
    this.output.info(said.trimEnd());
    void vscode.window.showInformationMessage(said.trimEnd().split('\n').at(-1) ?? '');
  }

  /** @throws Refusal if there is none, or it may not be built */
  dockerfile(where: Where, daemon = true): vscode.Uri {
    const named = typeof where === 'string' ? vscode.Uri.parse(where) : where;
    const uri = named instanceof vscode.Uri ? named : (named?.dockerfile ?? active() ?? this.shown());
    if (uri === undefined) {
      throw new Refusal('Open a Dockerfile first.');
    }
    if (uri.scheme !== 'file') {
      throw new Refusal('This needs a Dockerfile on a disk; save it first.');
    }
    if (daemon && buildSettings(uri).daemon === 'never') {
      throw new Refusal(NEVER);
    }
    return uri;
  }

  private async report(dockerfile: vscode.Uri, { ended, id, image, message, failed }: Outcome): Promise<void> {
    if (ended === 'cancelled') {
      this.output.info('the build was cancelled');
      return;
    }
    const name = vscode.workspace.asRelativePath(dockerfile);
    const show = 'Show Output';
    const run = 'Run';
    const about = 'Report';
    const shell = 'Open Shell';
    const chosen =
      ended === 'built'
        ? await vscode.window.showInformationMessage(
            `Built ${name}: ${image.replace('sha256:', '').slice(0, 12)}`,
            run,
            about,
            show,
          )
        : await vscode.window.showErrorMessage(
            `The build of ${name} failed${message === '' ? '; the output may tell why' : `: ${message}`}`,
            ...(failed === undefined ? [show] : [shell, about, show]),
          );
    if (chosen === show) {
      this.output.show();
    } else if (chosen === about) {
      await showReport(this.launcher, this.storage, id);
    } else if (chosen === run) {
      await this.launcher.terminal(
        'dfbuild',
        name,
        ['run', '--rm', '-it', '--', image],
        path.dirname(dockerfile.fsPath),
      );
    } else if (chosen === shell && failed !== undefined) {
      await vscode.commands.executeCommand('dflint.shellBefore', dockerfile.toString(), failed);
    }
  }
}

function active(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'dockerfile' ? document.uri : undefined;
}

function stage(where: Where): string {
  return typeof where === 'object' && 'stage' in where ? (where.stage ?? '') : '';
}
