import * as vscode from 'vscode';
import { hint, type StepResult } from './steps.ts';

const STATES = ['running', 'cached', 'done', 'failed'] as const;
const LONGEST = 120;

/** Marks beside the instructions of a Dockerfile that was built: from the cache or not, and why. They go when the file is edited. */
export class Marks implements vscode.Disposable {
  private readonly types: Readonly<Record<StepResult['state'], vscode.TextEditorDecorationType>>;
  private readonly steps = new Map<string, readonly StepResult[]>();
  private readonly listeners: vscode.Disposable;

  constructor(extension: vscode.Uri) {
    const type = (state: string, color: string) =>
      vscode.window.createTextEditorDecorationType({
        gutterIconPath: vscode.Uri.joinPath(extension, 'images', `${state}.svg`),
        gutterIconSize: '70%',
        after: { margin: '0 0 0 3em', color: new vscode.ThemeColor(color), fontStyle: 'italic' },
      });
    this.types = {
      running: type('running', 'descriptionForeground'),
      cached: type('cached', 'descriptionForeground'),
      done: type('done', 'descriptionForeground'),
      failed: type('failed', 'errorForeground'),
    };
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.show();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.steps.delete(document.uri.toString())) {
          this.show();
        }
      }),
    );
  }

  set(document: vscode.Uri, steps: readonly StepResult[]): void {
    this.steps.set(document.toString(), steps);
    this.show();
  }

  dispose(): void {
    this.listeners.dispose();
    Object.values(this.types).forEach((type) => {
      type.dispose();
    });
  }

  private show(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId === 'dockerfile') {
        const steps = this.steps.get(editor.document.uri.toString()) ?? [];
        for (const state of STATES) {
          editor.setDecorations(
            this.types[state],
            steps.filter((step) => step.state === state).flatMap((step) => decoration(editor.document, step)),
          );
        }
      }
    }
  }
}

function decoration(document: vscode.TextDocument, step: StepResult): vscode.DecorationOptions[] {
  if (step.line > document.lineCount) {
    return [];
  }
  const text = hint(step).replace(/\p{Cc}+/gu, ' ');
  const hover = new vscode.MarkdownString().appendText(`${step.name}\n${text}`);
  return [
    {
      range: document.lineAt(step.line - 1).range,
      hoverMessage: hover,
      renderOptions: { after: { contentText: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text } },
    },
  ];
}
