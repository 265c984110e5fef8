import * as vscode from 'vscode';
import type { Results } from '../build/results.ts';
import type { StepResult } from '../build/step-result.ts';
import { summary } from '../build/steps.ts';
import { stageItem, type StageNode, stages } from './stage-item.ts';
import { stepItem } from './step-item.ts';

/** A stage of the Dockerfile, or one of its steps. */
export type StepNode = StageNode | { readonly dockerfile: vscode.Uri; readonly step: StepResult };

/** The view "Build": stages and steps of the Dockerfile that is, or was last, in the editor, as its last build or plan left them. */
export class StepsView implements vscode.TreeDataProvider<StepNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<StepNode>;
  private readonly listeners: vscode.Disposable;
  private dockerfile: vscode.Uri | undefined;

  private readonly showings = new vscode.EventEmitter<vscode.Uri>();

  readonly onDidChangeTreeData = this.changes.event;
  /** Fires when another Dockerfile is shown. */
  readonly onDidShow = this.showings.event;

  constructor(private readonly results: Results) {
    this.view = vscode.window.createTreeView('dflint.build', { treeDataProvider: this, showCollapseAll: true });
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.follow(editor);
      }),
      results.onDidChange((uri) => {
        if (uri.toString() === this.dockerfile?.toString()) {
          this.update();
        }
      }),
    );
    this.follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    this.listeners.dispose();
    this.view.dispose();
    this.changes.dispose();
    this.showings.dispose();
  }

  /** The Dockerfile that the view shows. */
  get shown(): vscode.Uri | undefined {
    return this.dockerfile;
  }

  getChildren(node?: StepNode): StepNode[] {
    const { dockerfile } = this;
    if (dockerfile === undefined) {
      return [];
    }
    if (node === undefined) {
      return stages(dockerfile, this.results.get(dockerfile)?.steps ?? []);
    }
    return 'steps' in node ? node.steps.map((step) => ({ dockerfile: node.dockerfile, step })) : [];
  }

  getTreeItem(node: StepNode): vscode.TreeItem {
    if (!('steps' in node)) {
      return stepItem(node.dockerfile, node.step, 'step');
    }
    const item = stageItem(node, 'stage');
    item.id = node.stage;
    return item;
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    const dockerfile = editor?.document.languageId === 'dockerfile' ? editor.document.uri : undefined;
    if (dockerfile !== undefined && dockerfile.toString() !== this.dockerfile?.toString()) {
      this.dockerfile = dockerfile;
      this.update();
      this.showings.fire(dockerfile);
    }
  }

  private update(): void {
    const result = this.dockerfile === undefined ? undefined : this.results.get(this.dockerfile);
    const name = this.dockerfile === undefined ? '' : vscode.workspace.asRelativePath(this.dockerfile);
    const progress = result?.running === true ? 'building' : result?.kind === 'plan' ? 'planned' : '';
    this.view.description = [name, result === undefined ? '' : summary(result.steps), progress]
      .filter((part) => part !== '')
      .join(' · ');
    this.view.message = result?.stale === true ? 'The Dockerfile was edited since.' : '';
    this.changes.fire(undefined);
  }
}
