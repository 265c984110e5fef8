import * as vscode from 'vscode';

/** The target of the stage at a line, from 0, as the server's lenses name it; undefined outside of stages. */
export async function targetAt(dockerfile: vscode.Uri, line: number): Promise<string | undefined> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    dockerfile,
    1000,
  );
  const builds = lenses
    .filter(({ command, range }) => command?.command === 'dflint.build' && range.start.line <= line)
    .sort((a, b) => a.range.start.line - b.range.start.line);
  const target: unknown = builds.at(-1)?.command?.arguments?.[1];
  return typeof target === 'string' ? target : undefined;
}
