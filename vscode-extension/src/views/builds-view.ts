import * as vscode from 'vscode';
import { type BuildRecord, type BuildSummary, outcome, recorded, startTime } from '../build/records.ts';
import type { StepResult } from '../build/step-result.ts';
import type { Launcher } from '../launcher.ts';
import { stageItem, type StageNode, stages } from './stage-item.ts';
import { stepItem } from './step-item.ts';

/** A build, a stage of one, or an instruction. */
export type BuildNode =
  { readonly build: BuildSummary } | StageNode | { readonly dockerfile: vscode.Uri; readonly step: StepResult };

const ICONS = {
  built: new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green')),
  failed: new vscode.ThemeIcon('error', new vscode.ThemeColor('errorForeground')),
  cancelled: new vscode.ThemeIcon('circle-slash'),
};

/** The view "Past Builds": the records of the Dockerfile that the view "Build" shows, the latest first. */
export class BuildsView implements vscode.TreeDataProvider<BuildNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<BuildNode>;

  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly launcher: Launcher,
    private readonly folder: string,
    private readonly shown: () => vscode.Uri | undefined,
  ) {
    this.view = vscode.window.createTreeView('dflint.builds', { treeDataProvider: this, canSelectMany: true });
  }

  dispose(): void {
    this.view.dispose();
    this.changes.dispose();
  }

  refresh(): void {
    this.changes.fire(undefined);
  }

  /** The builds that are selected, in the order of time. */
  get selected(): BuildSummary[] {
    const builds = this.view.selection.flatMap((node) => ('build' in node ? [node.build] : []));
    return builds.sort((a, b) => a.started.localeCompare(b.started));
  }

  /** The Dockerfile of which the view shows the builds. */
  get dockerfile(): vscode.Uri | undefined {
    return this.shown();
  }

  /** The builds of a Dockerfile, the latest first. */
  async list(dockerfile = this.shown()): Promise<BuildSummary[]> {
    if (dockerfile?.scheme !== 'file' || !vscode.workspace.isTrusted) {
      return [];
    }
    const lines = await this.launcher.read('dfbuild', ['builds', 'ls', '--format', 'json'], this.folder);
    const all = lines.split('\n').filter((line) => line !== '');
    return all
      .map((line) => JSON.parse(line) as BuildSummary)
      .filter((build) => build.dockerfile === dockerfile.fsPath);
  }

  async getChildren(node?: BuildNode): Promise<BuildNode[]> {
    try {
      if (node === undefined) {
        const builds = await this.list();
        const dockerfile = this.shown();
        this.view.description = dockerfile === undefined ? '' : vscode.workspace.asRelativePath(dockerfile);
        this.view.message = '';
        return builds.map((build) => ({ build }));
      }
      if ('steps' in node) {
        return node.steps.map((step) => ({ dockerfile: node.dockerfile, step }));
      }
      if ('step' in node) {
        return [];
      }
      const words = ['builds', 'show', node.build.id, '--format', 'json'];
      const record = await this.launcher.json<BuildRecord>('dfbuild', words, this.folder);
      return stages(vscode.Uri.file(node.build.dockerfile), recorded(record));
    } catch (problem) {
      this.view.message = problem instanceof Error ? problem.message : String(problem);
      return [];
    }
  }

  getTreeItem(node: BuildNode): vscode.TreeItem {
    if ('steps' in node) {
      return stageItem(node, 'recordedStage');
    }
    if ('step' in node) {
      return stepItem(node.dockerfile, node.step, 'recorded');
    }
    const { build } = node;
    const item = new vscode.TreeItem(startTime(build), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = build.id;
    item.description = [outcome(build), ...build.tags].join(' · ');
    item.tooltip = `${new Date(build.started).toLocaleString()}\n${item.description}\n${build.id}`;
    item.iconPath = ICONS[build.outcome];
    item.contextValue = 'record';
    return item;
  }
}
