import * as path from 'node:path';
import * as vscode from 'vscode';
import { buildWords } from '../build/request.ts';
import type { Launcher } from '../launcher.ts';
import { type ContextKind, type ContextReport, type ContextRow, type ContextSection, sections } from './context.ts';

/** A section, or one of its rows. */
export type ContextNode = ContextSection | (ContextRow & { readonly uri: vscode.Uri });

const ICONS: Readonly<Record<ContextKind, vscode.ThemeIcon>> = {
  folder: vscode.ThemeIcon.Folder,
  step: new vscode.ThemeIcon('go-to-file'),
  problem: new vscode.ThemeIcon('error', new vscode.ThemeColor('errorForeground')),
  hidden: new vscode.ThemeIcon('eye-closed'),
  unused: vscode.ThemeIcon.File,
};

/** The view "Build Context": what a build of the Dockerfile that the view "Build" shows can copy, and what it does copy. Uses no daemon. */
export class ContextView implements vscode.TreeDataProvider<ContextNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<ContextNode>;
  private readonly listener: vscode.Disposable;
  /** The folder of the report that is shown. */
  private context = '';
  private running: vscode.CancellationTokenSource | undefined;

  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly launcher: Launcher,
    private readonly shown: () => vscode.Uri | undefined,
  ) {
    this.view = vscode.window.createTreeView('dflint.context', { treeDataProvider: this, showCollapseAll: true });
    this.listener = vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
      if (['dockerfile', 'dockerignore'].includes(languageId)) {
        this.refresh();
      }
    });
  }

  dispose(): void {
    this.running?.cancel();
    this.listener.dispose();
    this.view.dispose();
    this.changes.dispose();
  }

  refresh(): void {
    this.changes.fire(undefined);
  }

  /** The ignore file that counts for the Dockerfile. */
  async ignoreFile(): Promise<vscode.Uri> {
    const dockerfile = this.shown();
    const own = vscode.Uri.file(`${dockerfile?.fsPath ?? ''}.dockerignore`);
    try {
      await vscode.workspace.fs.stat(own);
      return own;
    } catch {
      return vscode.Uri.file(path.join(this.context, '.dockerignore'));
    }
  }

  async getChildren(node?: ContextNode): Promise<ContextNode[]> {
    const dockerfile = this.shown();
    if (dockerfile?.scheme !== 'file' || !vscode.workspace.isTrusted) {
      this.running?.cancel();
      this.view.description = '';
      this.view.message = dockerfile?.scheme === 'untitled' ? 'Save the Dockerfile to see its build context.' : '';
      return [];
    }
    if (node !== undefined) {
      return 'rows' in node ? node.rows.map((row) => ({ ...row, uri: this.place(row, dockerfile) })) : [];
    }
    this.running?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.running = source;
    try {
      const { words, folder } = buildWords('context', dockerfile, '', ['--format', 'json']);
      const report = await this.launcher.json<ContextReport>('dfbuild', words, folder, source.token);
      this.context = report.context;
      const relative = vscode.workspace.asRelativePath(report.context);
      this.view.description = path.isAbsolute(relative) ? path.basename(relative) : relative;
      this.view.message = '';
      return sections(report);
    } catch (problem) {
      if (!source.token.isCancellationRequested) {
        this.view.message = problem instanceof Error ? problem.message : String(problem);
      }
      return [];
    }
  }

  getTreeItem(node: ContextNode): vscode.TreeItem {
    if ('rows' in node) {
      const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
      const item = new vscode.TreeItem(node.label, node.id === 'steps' ? Expanded : Collapsed);
      item.id = node.id;
      item.description = node.description;
      return item;
    }
    const item = new vscode.TreeItem(node.label);
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.iconPath = ICONS[node.kind];
    item.contextValue = node.kind;
    const line = new vscode.Position(Math.max(node.line - 1, 0), 0);
    item.command =
      node.kind === 'folder'
        ? { command: 'revealInExplorer', title: 'Reveal', arguments: [node.uri] }
        : {
            command: 'vscode.open',
            title: 'Open',
            arguments: [node.uri, { selection: new vscode.Range(line, line) } satisfies vscode.TextDocumentShowOptions],
          };
    return item;
  }

  /** An ignore file with another name than usual is the Dockerfile's own, beside it. */
  private place({ kind, path: name }: ContextRow, dockerfile: vscode.Uri): vscode.Uri {
    if (kind === 'step' || kind === 'problem') {
      return dockerfile;
    }
    const isOwn = kind === 'hidden' && name.length > '.dockerignore'.length && name.endsWith('.dockerignore');
    return vscode.Uri.file(path.join(isOwn ? path.dirname(dockerfile.fsPath) : this.context, name));
  }
}
