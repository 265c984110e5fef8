import { mkdir, readFile, rm } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';

/** The page may have styles of its own, and nothing else: no script, no address. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** The page that dfbuild writes about a build, beside the Dockerfile. */
export async function showReport(launcher: Launcher, storage: vscode.Uri, id: string): Promise<void> {
  const folder = path.join(storage.fsPath, 'reports');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${id}.html`);
  try {
    await launcher.read('dfbuild', ['builds', 'export', id, '--output', file], folder);
    const page = await readFile(file, 'utf8');
    const panel = vscode.window.createWebviewPanel(
      'dflint.report',
      `Report ${id.slice(0, 8)}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
    );
    panel.webview.html = page.replace(/<head>/i, (head) => head + POLICY);
  } finally {
    await rm(file, { force: true });
  }
}
