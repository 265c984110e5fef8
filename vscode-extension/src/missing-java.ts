import * as vscode from 'vscode';
import type { NoJava } from './installation.ts';

const DOWNLOAD = 'https://adoptium.net/temurin/releases/?version=25';

/** Says that there is no Java to run the server, and what to do. */
export async function reportMissingJava(problem: NoJava): Promise<void> {
  const found = problem.tooOld.map((java) => `${java.command} is Java ${java.version.toString()}`).join(', ');
  const choose = 'Choose a Java Folder';
  const download = 'Download Java 25';
  const chosen = await vscode.window.showErrorMessage(
    `dflint needs Java 25 or newer${found === '' ? ', and there is none in JAVA_HOME or on the PATH' : `; ${found}`}. Install it, or choose its folder.`,
    choose,
    download,
  );
  if (chosen === download) {
    await vscode.env.openExternal(vscode.Uri.parse(DOWNLOAD));
  } else if (chosen === choose) {
    const folders = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Use This Java',
    });
    const folder = folders?.[0]?.fsPath;
    if (folder !== undefined) {
      await vscode.workspace.getConfiguration('dflint').update('java.home', folder, vscode.ConfigurationTarget.Global);
    }
  }
}
