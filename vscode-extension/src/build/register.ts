import * as os from 'node:os';
import * as vscode from 'vscode';
import { Installation } from '../installation.ts';
import { Launcher } from '../launcher.ts';
import { registerBuildCommands } from '../views/build-commands.ts';
import { BuildsView } from '../views/builds-view.ts';
import { registerContextCommands } from '../views/context-commands.ts';
import { ContextView } from '../views/context-view.ts';
import { registerImageCommands } from '../views/image-commands.ts';
import { ImagesView } from '../views/images-view.ts';
import { StepsView } from '../views/steps-view.ts';
import type { Texts } from '../views/texts.ts';
import { Builder } from './builder.ts';
import { BuildCommands, type Where } from './commands.ts';
import { guarded } from './guard.ts';
import { Marks } from './marks.ts';
import { Planner } from './planner.ts';
import type { Step } from './events.ts';
import type { DaemonUse } from './request.ts';
import type { Results } from './results.ts';
import { StepShell } from './shell.ts';
import { Tasks } from './tasks.ts';

/** What the menu of a line number names; the cursor may be elsewhere. */
interface LineNumber {
  readonly uri: vscode.Uri;
  readonly lineNumber: number;
}

/** What starts programs and talks to a daemon: on command, in a trusted workspace. */
export function registerBuilds(context: vscode.ExtensionContext, texts: Texts, results: Results): vscode.Disposable {
  const output = vscode.window.createOutputChannel('dflint Build', { log: true });
  const locate = () => Installation.locate(context.extensionUri);
  const launcher = new Launcher(locate, context.globalStorageUri.fsPath, output);
  const builder = new Builder(launcher, results, output);
  const planner = new Planner(launcher, results, builder, output);
  const steps = new StepsView(results);
  const folder =
    vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath ?? os.homedir();
  const images = new ImagesView(launcher, folder, mayUseDaemon);
  const builds = new BuildsView(launcher, folder, () => steps.shown);
  const sent = new ContextView(launcher, () => steps.shown);
  const guard = (action: () => Promise<void>) => guarded(output, action);
  const commands = new BuildCommands(launcher, builder, planner, output, context.globalStorageUri, () => steps.shown);
  const shell = new StepShell(launcher, results, folder, (dockerfile) => builds.list(dockerfile));
  const registerShell = (side: 'before' | 'after', name: string) =>
    vscode.commands.registerCommand(`dflint.${name}`, (where: Where | LineNumber, step?: Step) =>
      guard(async () => {
        if (typeof where === 'object' && 'lineNumber' in where) {
          await shell.open(side, commands.dockerfile(where.uri), where.lineNumber);
          return;
        }
        const own = typeof where === 'object' && 'step' in where ? (where.step as Step) : step;
        // A menu gives other things as second.
        await shell.open(side, commands.dockerfile(where), own !== undefined && 'line' in own ? own : undefined);
      }),
    );
  const register = (name: string, action: (where: Where, target?: string) => Promise<void>) =>
    vscode.commands.registerCommand(`dflint.${name}`, (where: Where, target?: unknown) =>
      // A menu gives the selected resources as second.
      guard(() => action(where, typeof target === 'string' ? target : undefined)),
    );
  return vscode.Disposable.from(
    ...[launcher, output, builder, planner, steps, builds, images, sent],
    new Marks(context.extensionUri, results),
    builder.onDidEnd(() => {
      images.refresh();
      builds.refresh();
    }),
    steps.onDidShow(() => {
      builds.refresh();
      sent.refresh();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      images.refresh();
      builds.refresh();
      sent.refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dflint.daemon')) {
        images.refresh();
      }
      if (change.affectsConfiguration('dflint.build')) {
        sent.refresh();
      }
    }),
    register('build', (where, target) => commands.build(where, target)),
    register('buildStage', () => commands.buildStage()),
    register('plan', (where) => commands.plan(where)),
    register('run', (where, target) => commands.run(where, target)),
    registerShell('before', 'shellBefore'),
    registerShell('after', 'shellAfter'),
    register('pin', (where) => commands.pin(where)),
    registerBuildCommands(launcher, builds, texts, folder, context.globalStorageUri, guard),
    registerContextCommands(sent, guard),
    registerImageCommands(launcher, images, texts, folder, guard),
    vscode.tasks.registerTaskProvider('dfbuild', new Tasks('dfbuild', launcher)),
    vscode.tasks.registerTaskProvider('dflint', new Tasks('dflint', launcher)),
  );
}

function mayUseDaemon(): boolean {
  const use = vscode.workspace.getConfiguration('dflint').get<DaemonUse>('daemon', 'built');
  return use !== 'never';
}
