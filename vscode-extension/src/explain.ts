import * as vscode from 'vscode';
import type { Texts } from './views/texts.ts';

/** Has the pages of our own rules. */
const SITE = 'dflint.io';

/** Shows the page of a rule: of a finding at the cursor, or one that is chosen. The server has the pages. */
export async function explainRule(texts: Texts, rule?: string): Promise<void> {
  const id = rule ?? (await chosen());
  if (id === undefined) {
    return;
  }
  try {
    const page = await vscode.commands.executeCommand<string>('dfls.explainRule', id);
    await vscode.commands.executeCommand('markdown.showPreview', texts.add(`${id}.md`, page));
  } catch (problem) {
    void vscode.window.showWarningMessage(`There is no page about ${id}: ${String(problem)}`);
  }
}

/** The rule of the only finding at the cursor, or one of several there, or one of those in the file. */
async function chosen(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const all = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((finding) => finding.source === 'dflint' && finding.code !== undefined);
  const here = all.filter(({ range }) => range.contains(editor.selection.active));
  const ids = new Map((here.length > 0 ? here : all).map((finding) => [code(finding), finding.message]));
  const items = [...ids].map(([label, description]) => ({ label, description }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage('There is no finding to explain in this file.');
  }
  return items.length <= 1
    ? items[0]?.label
    : (await vscode.window.showQuickPick(items, { placeHolder: 'The rule to explain' }))?.label;
}

/** The id of a finding's rule. */
export function code({ code: value }: vscode.Diagnostic): string {
  return String(typeof value === 'object' ? value.value : value);
}

/** Findings whose ids lead to the pages of their rules here, without a browser; pages of other projects stay what they are. */
export function linked(findings: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const finding of findings) {
    const { code: value } = finding;
    const isOwn = typeof value === 'string' || (typeof value === 'object' && value.target.authority === SITE);
    if (finding.source === 'dflint' && isOwn) {
      const query = JSON.stringify([code(finding)]);
      const target = vscode.Uri.from({ scheme: 'command', path: 'dflint.explainRule', query });
      finding.code = { value: code(finding), target };
    }
  }
  return findings;
}
