import type * as vscode from 'vscode';
import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { byStage, summary } from '../build/steps.ts';
import type { StepResult } from '../build/step-result.ts';

/** A stage, with its instructions in the order of the file. */
export interface StageNode {
  readonly dockerfile: vscode.Uri;
  /** Empty for what stands before the first FROM. */
  readonly stage: string;
  readonly steps: readonly StepResult[];
}

/** The stages of a build or plan, in the order of the file. */
export function stages(dockerfile: vscode.Uri, steps: readonly StepResult[]): StageNode[] {
  return [...byStage(steps)].map(([stage, those]) => ({ dockerfile, stage, steps: those }));
}

/**
 * A stage in a tree.
 *
 * @param context what it is for menus
 */
export function stageItem({ stage, steps }: StageNode, context: 'stage' | 'recordedStage'): vscode.TreeItem {
  const skipped = steps.every(({ kind }) => kind === 'skipped');
  const state = skipped ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(stage === '' ? 'Before the first FROM' : stage, state);
  item.description = skipped ? (steps[0]?.reason ?? '') : summary(steps);
  item.contextValue = stage === '' ? 'instruction' : context;
  item.iconPath = new ThemeIcon(stage === '' ? 'symbol-variable' : 'layers');
  return item;
}
