import * as vscode from 'vscode';
import { describe, stateWords } from '../build/description.ts';
import { instruction } from '../build/events.ts';
import type { State, StepResult } from '../build/step-result.ts';
import { hint } from '../build/steps.ts';

/** As the marks beside the lines. */
const ICONS: Readonly<Record<State, readonly [string, string?]>> = {
  running: ['sync~spin'],
  cached: ['pass', 'charts.blue'],
  done: ['play-circle', 'charts.orange'],
  failed: ['error', 'errorForeground'],
  cancelled: ['circle-slash'],
  runs: ['play-circle', 'charts.yellow'],
  depends: ['question', 'charts.yellow'],
  unneeded: ['circle-slash', 'disabledForeground'],
};

/**
 * A step in a tree; it leads to its line.
 *
 * @param context what it is for menus
 */
export function stepItem(dockerfile: vscode.Uri, step: StepResult, context: 'step' | 'recorded'): vscode.TreeItem {
  // The stage and the number are those of the item's place.
  const label = instruction(step.name);
  const item = new vscode.TreeItem(label);
  const [name, color] = ICONS[step.state];
  const text = hint(step);
  item.description = text;
  item.accessibilityInformation = { label: [label, stateWords(step), text].join(', ') };
  item.tooltip = describe(dockerfile, step, step.name);
  item.iconPath = new vscode.ThemeIcon(name, color === undefined ? undefined : new vscode.ThemeColor(color));
  // Shells open before and after steps only.
  item.contextValue = step.kind === 'step' ? context : 'instruction';
  const line = new vscode.Position(step.line - 1, 0);
  item.command = {
    command: 'vscode.open',
    title: 'Open',
    arguments: [dockerfile, { selection: new vscode.Range(line, line) } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
