import * as vscode from 'vscode';
import { describe } from './description.ts';
import type { Results } from './results.ts';

/**
 * Puts what the last build or plan tells of the step at a line above what else there is to tell: in one hover, since the order of several is
 * the editor's.
 */
export function withStep(
  results: Results,
  document: vscode.TextDocument,
  { line }: vscode.Position,
  hover: vscode.Hover | null | undefined,
): vscode.Hover | null | undefined {
  const step = results.byLine(document.uri).get(line + 1);
  if (step === undefined) {
    return hover;
  }
  return new vscode.Hover(
    [describe(document.uri, step), ...(hover?.contents ?? [])],
    hover?.range ?? document.lineAt(line).range,
  );
}
