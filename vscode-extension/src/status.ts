import * as vscode from 'vscode';
import { buildSettings } from './build/request.ts';
import { SELECTOR } from './documents.ts';

/** The item in the status bar beside a Dockerfile, or a file that may hold one: whether the server runs, and how many findings the file has. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('dflint.status', vscode.StatusBarAlignment.Right, 100);
  private readonly listeners: vscode.Disposable;
  private state: 'starting' | 'running' | 'stopped' = 'starting';
  private reason = '';

  constructor() {
    this.item.name = 'dflint';
    const update = () => {
      this.update();
    };
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.languages.onDidChangeDiagnostics(update),
      vscode.workspace.onDidChangeConfiguration(update),
    );
  }

  starting(): void {
    this.set('starting');
  }

  running(): void {
    this.set('running');
  }

  stopped(reason: string): void {
    this.set('stopped', reason);
  }

  dispose(): void {
    this.listeners.dispose();
    this.item.dispose();
  }

  private set(state: typeof this.state, reason = ''): void {
    this.state = state;
    this.reason = reason;
    this.update();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || vscode.languages.match(SELECTOR, document) === 0) {
      this.item.hide();
      return;
    }
    const findings = vscode.languages.getDiagnostics(document.uri).filter((each) => each.source?.startsWith('dflint'));
    const stopped = this.state === 'stopped';
    const icon = { starting: 'sync~spin', running: findings.length > 0 ? 'warning' : 'check', stopped: 'error' }[
      this.state
    ];
    this.item.text = this.state === 'running' ? `$(${icon}) dflint ${findings.length.toString()}` : `$(${icon}) dflint`;
    const state = {
      starting: 'dflint: the language server is starting',
      running: `dflint: ${findings.length === 1 ? '1 finding' : `${findings.length.toString()} findings`} in this file`,
      stopped: `dflint: ${this.reason}; select to start the server again`,
    }[this.state];
    this.item.tooltip = `${state}${buildContext(document)}`;
    this.item.accessibilityInformation = { label: state };
    this.item.command = stopped ? 'dflint.restartServer' : 'workbench.actions.view.problems';
    this.item.backgroundColor = stopped ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.show();
  }
}

/** A line that names the build context of a Dockerfile on a disk. */
function buildContext({ languageId, uri }: vscode.TextDocument): string {
  return languageId === 'dockerfile' && uri.scheme === 'file' ? `\nbuild context: ${buildSettings(uri).context}` : '';
}
