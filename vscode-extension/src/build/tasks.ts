import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import { NEVER, Refusal } from './guard.ts';
import { buildSettings, buildWords } from './request.ts';
import { TaskTerminal } from './task-terminal.ts';

/** Names of Dockerfiles that get a task; any other may be written into `tasks.json`. */
const DOCKERFILES =
  '**/{Dockerfile,dockerfile,Dockerfile.*,Dockerfile-*,Dockerfile_*,*.[Dd]ockerfile,*-Dockerfile,*_Dockerfile,Containerfile,containerfile,Containerfile.*,Containerfile-*,Containerfile_*,*.[Cc]ontainerfile,*-Containerfile,*_Containerfile}';
const OTHERS = '**/{node_modules/**,*.dockerignore,*.containerignore,*.md}';

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
    private readonly launcher: Launcher,
  ) {}

  async provideTasks(): Promise<vscode.Task[]> {
    const tasks: vscode.Task[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      if (folder.uri.scheme !== 'file') {
        continue; // no program can run there
      }
      if (this.type === 'dflint') {
        tasks.push(this.task({ type: 'dflint' }, folder));
        continue;
      }
      const pattern = new vscode.RelativePattern(folder, DOCKERFILES);
      for (const file of await vscode.workspace.findFiles(pattern, OTHERS, 100)) {
        const relative = path.relative(folder.uri.fsPath, file.fsPath);
        tasks.push(this.task({ type: 'dfbuild', file: relative }, folder));
      }
    }
    return tasks;
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const definition = task.definition as Definition;
    const { scope } = task;
    return typeof scope === 'object' ? this.task(definition, scope) : undefined;
  }

  private task(definition: Definition, folder: vscode.WorkspaceFolder): vscode.Task {
    const file = definition.file ?? 'Dockerfile';
    const isCheck = definition.type === 'dflint';
    const task = new vscode.Task(
      definition,
      folder,
      isCheck ? 'check' : `build ${file}`,
      definition.type,
      isCheck ? this.check(definition, folder) : this.build(file, definition.arguments ?? [], folder),
      [`$${definition.type}`],
    );
    task.group = isCheck ? vscode.TaskGroup.Test : vscode.TaskGroup.Build;
    return task;
  }

  private check(definition: Definition, folder: vscode.WorkspaceFolder): vscode.CustomExecution {
    const words = () => ['--format', 'gnu', ...(definition.arguments ?? []), definition.file ?? '.'];
    return this.terminal('dflint', words, folder);
  }

  private build(file: string, more: readonly string[], folder: vscode.WorkspaceFolder): vscode.CustomExecution {
    const dockerfile = vscode.Uri.file(path.resolve(folder.uri.fsPath, file));
    const words = () => {
      if (buildSettings(dockerfile).daemon === 'never') {
        throw new Refusal(NEVER);
      }
      return buildWords('build', dockerfile, '', ['--progress', 'plain'], more).words;
    };
    return this.terminal('dfbuild', words, folder);
  }

  private terminal(
    program: Definition['type'],
    words: () => readonly string[],
    { uri }: vscode.WorkspaceFolder,
  ): vscode.CustomExecution {
    return new vscode.CustomExecution(() =>
      Promise.resolve(new TaskTerminal(this.launcher, program, words, uri.fsPath)),
    );
  }
}
