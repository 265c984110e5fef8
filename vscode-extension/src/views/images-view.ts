import * as vscode from 'vscode';
import { NEVER, Refusal } from '../build/guard.ts';
import type { Launcher } from '../launcher.ts';
import { hasTag, type Image, reference, repositories } from './images.ts';

/** A repository, or one of its images. */
export type ImageNode = { readonly repository: string; readonly images: readonly Image[] } | Image;

/** The view "Images": the images of the daemon, by repository. They are asked for when the view is opened. */
export class ImagesView implements vscode.TreeDataProvider<ImageNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<ImageNode>;
  private readonly listeners: vscode.Disposable;

  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly launcher: Launcher,
    private readonly folder: string,
    private readonly isAllowed: () => boolean,
  ) {
    this.view = vscode.window.createTreeView('dflint.images', {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    // The daemon may have been started meanwhile.
    const retry = () => {
      if (this.view.visible && this.view.message !== '') {
        this.refresh();
      }
    };
    this.listeners = vscode.Disposable.from(
      this.view.onDidChangeVisibility(retry),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          retry();
        }
      }),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.view.dispose();
    this.changes.dispose();
  }

  refresh(): void {
    this.changes.fire(undefined);
  }

  /**
   * All images that have a tag, for a choice.
   *
   * @throws Refusal if the settings do not allow to ask the daemon
   */
  async tagged(): Promise<Image[]> {
    this.check();
    return [...(await this.load()).values()].flat().filter(hasTag);
  }

  /** @throws Refusal if the settings do not allow to use the daemon */
  check(): void {
    if (!this.isAllowed()) {
      throw new Refusal(NEVER);
    }
  }

  async getChildren(node?: ImageNode): Promise<ImageNode[]> {
    if (node !== undefined) {
      return 'images' in node ? [...node.images] : [];
    }
    if (!vscode.workspace.isTrusted) {
      return [];
    }
    try {
      this.check();
      const found = await this.load();
      this.view.message = '';
      return [...found].map(([repository, images]) => ({ repository, images }));
    } catch (problem) {
      this.view.message = problem instanceof Error ? problem.message : String(problem);
      return [];
    }
  }

  getTreeItem(node: ImageNode): vscode.TreeItem {
    if ('images' in node) {
      const item = new vscode.TreeItem(
        node.repository === '' ? 'without a name' : node.repository,
        vscode.TreeItemCollapsibleState.Collapsed,
      );
      item.id = `repository ${node.repository}`;
      item.description = node.images.length === 1 ? '1 image' : `${node.images.length.toString()} images`;
      item.iconPath = new vscode.ThemeIcon('repo');
      item.contextValue = 'repository';
      return item;
    }
    const item = new vscode.TreeItem(hasTag(node) ? node.Tag : node.ID);
    item.id = `${reference(node)} ${node.ID}`;
    item.description = `${node.Size} · ${node.CreatedSince}`;
    item.tooltip = `${reference(node)}\n${node.ID}`;
    item.iconPath = new vscode.ThemeIcon('package');
    item.contextValue = hasTag(node) ? 'image.tagged' : 'image';
    return item;
  }

  private async load(): Promise<Map<string, Image[]>> {
    return repositories(await this.launcher.read('dfbuild', ['images', '--format', 'json'], this.folder));
  }
}
