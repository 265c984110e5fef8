import { readFile, realpath, stat } from 'node:fs/promises';
import * as path from 'node:path';

/** The oldest Java that runs the programs. */
export const REQUIRED = 25;

export interface Java {
  readonly command: string;
  readonly version: number;
}

/** What a search found: a Java that is new enough, or those that are not. */
export interface Search {
  readonly java?: Java;
  readonly tooOld: readonly Java[];
}

const EXECUTABLE = process.platform === 'win32' ? 'java.exe' : 'java';

/** The Java that a platform's package brings; undefined in the universal one. */
export async function bundled(server: string): Promise<string | undefined> {
  const command = path.join(server, 'java', 'bin', EXECUTABLE);
  return (await exists(command)) ? command : undefined;
}

/**
 * Looks for a Java in the setting, in JAVA_HOME and on the PATH, in this order. Starts none: the version is in the file `release` of
 * its folder.
 *
 * @param setting the setting `dflint.java.home`; it counts alone if it is not empty
 */
export async function find(setting: string, env: NodeJS.ProcessEnv): Promise<Search> {
  const tooOld: Java[] = [];
  for (const command of candidates(setting, env)) {
    const version = await featureVersion(command);
    if (version !== undefined && version >= REQUIRED) {
      return { java: { command, version }, tooOld };
    }
    if (version !== undefined) {
      tooOld.push({ command, version });
    }
  }
  return { tooOld };
}

function candidates(setting: string, env: NodeJS.ProcessEnv): string[] {
  if (setting !== '') {
    return [path.join(setting, 'bin', EXECUTABLE)];
  }
  const home = env.JAVA_HOME ?? '';
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const commands = folders.map((folder) => path.join(folder, EXECUTABLE));
  return home === '' ? commands : [path.join(home, 'bin', EXECUTABLE), ...commands];
}

/** The feature version of a `java` command, such as 25; undefined if there is no such command or it says none. */
async function featureVersion(command: string): Promise<number | undefined> {
  try {
    const home = path.dirname(path.dirname(await realpath(command)));
    const release = await readFile(path.join(home, 'release'), 'utf8');
    const version = /^JAVA_VERSION="(\d+)/m.exec(release)?.[1];
    return version === undefined ? undefined : Number(version);
  } catch {
    return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
