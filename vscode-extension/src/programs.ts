import * as path from 'node:path';

/** How a program is started: a file such as `server/dfls.json`, which the build of the distribution writes. */
export interface Program {
  /** Flags of the JVM. */
  readonly flags: readonly string[];
  /** Further flags for a start with an AOT cache, and for the run that makes one. */
  readonly cachedFlags: readonly string[];
  readonly trainingFlags: readonly string[];
  /** Names of the jars in `server/lib`, the program's own first. */
  readonly jars: readonly string[];
  readonly main: string;
}

/** How the AOT cache of a program is used: not at all, read from a file, or written to one. */
export type CacheUse = { readonly read: string } | { readonly write: string } | undefined;

/** The programs that the extension brings, by name. */
export type Programs = Readonly<Record<'dflint' | 'dfls' | 'dfbuild', Program>>;

export interface Invocation {
  readonly command: string;
  readonly args: string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Variables with options for other Java programs, which are not for these. */
export const FOREIGN_OPTIONS = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'] as const;

/**
 * How a program is started, as the start scripts of the distribution do it.
 *
 * @param java the `java` command
 * @param home the folder with `lib`
 * @param words the command line of the program
 */
export function invocation(
  program: Program,
  java: string,
  home: string,
  cache: CacheUse,
  words: readonly string[],
): Invocation {
  const jars = program.jars.map((jar) => path.join(home, 'lib', jar));
  const foreign: readonly string[] = FOREIGN_OPTIONS;
  const others = Object.entries(process.env).filter(([name]) => !foreign.includes(name));
  const env: NodeJS.ProcessEnv = { ...Object.fromEntries(others), LC_ALL: 'C.UTF-8' };
  return {
    command: java,
    args: [
      // A newer Java may not know all of the flags.
      '-XX:+IgnoreUnrecognizedVMOptions',
      '-Xlog:disable',
      '-XX:-UsePerfData',
      ...cacheFlags(program, cache),
      ...program.flags,
      `-Ddflint.home=${home}`,
      '-cp',
      jars[0] ?? '',
      `-Xbootclasspath/a:${jars.join(path.delimiter)}`,
      program.main,
      ...words,
    ],
    env,
  };
}

function cacheFlags(program: Program, cache: CacheUse): string[] {
  if (cache === undefined) {
    return [];
  }
  return 'read' in cache
    ? [`-XX:AOTCache=${cache.read}`, ...program.cachedFlags]
    : [`-XX:AOTCacheOutput=${cache.write}`, ...program.trainingFlags];
}
