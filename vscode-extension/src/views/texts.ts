import * as vscode from 'vscode';

const SCHEME = 'dflint-text';
/** How many texts are kept; an editor that shows an older one is empty when it is opened again. */
const KEPT = 20;

/** Texts that can be read in an editor, but not changed. */
export class Texts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  private next = 0;

  dispose(): void {
    this.registration.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** A document with a title and a text. */
  add(title: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${title.replaceAll('/', '∕')}`,
      query: (this.next++).toString(),
    });
    this.texts.set(uri.toString(), text);
    const oldest = this.texts.keys().next();
    if (this.texts.size > KEPT && oldest.done !== true) {
      this.texts.delete(oldest.value);
    }
    return uri;
  }

  async show(title: string, text: string): Promise<void> {
    await vscode.window.showTextDocument(this.add(title, text), { preview: true });
  }
}
