import * as vscode from 'vscode';
import { NoJava } from '../installation.ts';
import { ProgramError } from '../launcher.ts';
import { reportMissingJava } from '../missing-java.ts';

/** Why an action is not done; said to the user as it is. */
export class Refusal extends Error {}

/** Why the daemon is not used. */
export const NEVER = 'The setting dflint.daemon is "never".';

/** Runs what a command does; what goes wrong is said in one message. */
export async function guarded(output: vscode.LogOutputChannel, action: () => Promise<void>): Promise<void> {
  try {
    if (!vscode.workspace.isTrusted) {
      throw new Refusal('Programs are started in trusted workspaces only.');
    }
    await action();
  } catch (problem) {
    if (problem instanceof NoJava) {
      await reportMissingJava(problem);
    } else if (problem instanceof Refusal) {
      void vscode.window.showWarningMessage(problem.message);
    } else {
      output.error(String(problem));
      const show = 'Show Output';
      const text = problem instanceof ProgramError ? `dflint: ${problem.message}` : String(problem);
      if ((await vscode.window.showErrorMessage(text, show)) === show) {
        output.show();
      }
    }
  }
}
