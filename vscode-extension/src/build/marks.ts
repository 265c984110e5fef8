import * as vscode from 'vscode';
import type { Results } from './results.ts';
import type { State, StepResult } from './step-result.ts';
import { hint } from './steps.ts';

/** The picture of each state. */
const PICTURES: Readonly<Record<State, string>> = {
  ...{ running: 'running', cached: 'cached', done: 'done', failed: 'failed' },
  ...{ cancelled: 'cancelled', runs: 'runs', depends: 'depends', unneeded: 'cancelled' },
};
/** The colour of the hint; what is not here has that of descriptions. */
const COLORS: Readonly<Partial<Record<State, string>>> = {
  failed: 'errorForeground',
  unneeded: 'disabledForeground',
};
const LONGEST = 120;

/**
 * Marks beside the instructions of a Dockerfile that was built or planned: from the cache or not, and why. They go when the file is
 * edited.
 */
export class Marks implements vscode.Disposable {
  private readonly types: readonly (readonly [string, vscode.TextEditorDecorationType])[];
  private readonly listeners: vscode.Disposable;

  constructor(
    extension: vscode.Uri,
    private readonly results: Results,
  ) {
    this.types = (Object.entries(PICTURES) as [State, string][]).map(
      ([state, picture]) =>
        [
          state,
          vscode.window.createTextEditorDecorationType({
            gutterIconPath: vscode.Uri.joinPath(extension, 'images', `${picture}.svg`),
            gutterIconSize: '70%',
            after: {
              margin: '0 0 0 3em',
              color: new vscode.ThemeColor(COLORS[state] ?? 'descriptionForeground'),
              fontStyle: 'italic',
            },
          }),
        ] as const,
    );
    const show = () => {
      this.show();
    };
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(show),
      results.onDidChange(show),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.types.forEach(([, type]) => {
      type.dispose();
    });
  }

  private show(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId !== 'dockerfile') {
        continue;
      }
      const steps = [...this.results.byLine(editor.document.uri).values()];
      for (const [state, type] of this.types) {
        const those = steps.filter((step) => step.state === state);
        editor.setDecorations(
          type,
          those.flatMap((step) => decoration(editor.document, step)),
        );
      }
    }
  }
}

function decoration(document: vscode.TextDocument, step: StepResult): vscode.DecorationOptions[] {
  if (step.line > document.lineCount) {
    return [];
  }
  const text = hint(step).replace(/\p{Cc}+/gu, ' ');
  return [
    {
      range: document.lineAt(step.line - 1).range,
      renderOptions: { after: { contentText: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text } },
    },
  ];
}
