import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Installation } from '../installation.ts';

/** A task in `tasks.json`: a Dockerfile to build, or files and folders to check. */
interface Definition extends vscode.TaskDefinition {
  readonly type: 'dfbuild' | 'dflint';
  readonly file?: string;
  readonly arguments?: readonly string[];
}

/** Offers a task for each Dockerfile of the workspace, and one that checks all of them. */
export class Tasks implements vscode.TaskProvider {
  constructor(
    private readonly type: Definition['type'],
    private readonly installation: () => Promise<Installation>,
  ) {}

  async provideTasks(): Promise<vscode.Task[]> {
    const tasks: vscode.Task[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      if (this.type === 'dflint') {
        tasks.push(await this.task({ type: 'dflint' }, folder));
        continue;
      }
      const pattern = new vscode.RelativePattern(folder, '**/{Dockerfile,Containerfile}');
      for (const file of await vscode.workspace.findFiles(pattern, '**/node_modules/**', 100)) {
        const relative = path.relative(folder.uri.fsPath, file.fsPath);
        tasks.push(await this.task({ type: 'dfbuild', file: relative }, folder));
      }
    }
    return tasks;
  }

  async resolveTask(task: vscode.Task): Promise<vscode.Task | undefined> {
    const definition = task.definition as Definition;
    const { scope } = task;
    return typeof scope === 'object' ? this.task(definition, scope) : undefined;
  }

  private async task(definition: Definition, folder: vscode.WorkspaceFolder): Promise<vscode.Task> {
    const more = definition.arguments ?? [];
    const words =
      definition.type === 'dflint'
        ? ['--format', 'gnu', ...more, definition.file ?? '.']
        : this.buildWords(definition.file ?? 'Dockerfile', more, folder);
    const { command, args, env } = (await this.installation()).invocation(definition.type, undefined, words);
    const name = definition.type === 'dflint' ? 'check' : `build ${definition.file ?? 'Dockerfile'}`;
    const task = new vscode.Task(
      definition,
      folder,
      name,
      definition.type,
      new vscode.ProcessExecution(command, args, { cwd: folder.uri.fsPath, env: { LC_ALL: env.LC_ALL ?? '' } }),
      definition.type === 'dflint' ? ['$dflint'] : [],
    );
    task.group = definition.type === 'dfbuild' ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
    return task;
  }

  private buildWords(file: string, more: readonly string[], folder: vscode.WorkspaceFolder): string[] {
    const dockerfile = path.resolve(folder.uri.fsPath, file);
    return ['build', '--progress', 'plain', '--file', dockerfile, ...more, '--', path.dirname(dockerfile)];
  }
}
