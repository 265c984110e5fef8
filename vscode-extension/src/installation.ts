import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { bundled, find, type Java } from './java.ts';
import { type CacheUse, type Invocation, invocation, type Program, type Programs } from './programs.ts';

/** There is no Java that runs the programs. */
export class NoJava extends Error {
  constructor(readonly tooOld: readonly Java[]) {
    super('no Java 25 found');
  }
}

/** The programs in the folder of the extension, and the Java that runs them. */
export class Installation {
  private constructor(
    readonly home: string,
    readonly java: string,
    private readonly programs: Programs,
  ) {}

  /** @throws NoJava if there is none */
  static async locate(extension: vscode.Uri): Promise<Installation> {
    const home = path.join(extension.fsPath, 'server');
    const read = async (name: string) => JSON.parse(await readFile(path.join(home, `${name}.json`), 'utf8')) as Program;
    const [dflint, dfls, dfbuild] = await Promise.all([read('dflint'), read('dfls'), read('dfbuild')]);
    const programs = { dflint, dfls, dfbuild };
    const own = await bundled(home);
    if (own !== undefined) {
      return new Installation(home, own, programs);
    }
    const setting = vscode.workspace.getConfiguration('dflint').get('java.home', '');
    const search = await find(setting, process.env);
    if (search.java === undefined) {
      throw new NoJava(search.tooOld);
    }
    return new Installation(home, search.java.command, programs);
  }

  invocation(name: keyof Programs, cache: CacheUse, words: readonly string[]): Invocation {
    return invocation(this.programs[name], this.java, this.home, cache, words);
  }
}
