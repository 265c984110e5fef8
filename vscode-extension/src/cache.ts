import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, utimes } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Installation } from './installation.ts';
import type { CacheUse, Programs } from './programs.ts';

const IDLE_PRIORITY = 19;
const MINUTES = 60_000;

/** Caches that are being made in this window. */
const training = new Map<string, Promise<void>>();

/**
 * The AOT cache of a program, which makes it start in less than half the time. A cache holds for one Java, so a platform's package brings
 * the caches for its own; for another Java a cache is made once, by a second process that works through a sample. Without one, or with one
 * that does not fit, the program starts all the same.
 */
export class AotCache {
  private constructor(
    private readonly program: keyof Programs,
    private readonly installation: Installation,
    private readonly file: string,
  ) {}

  /** @param folder where caches are kept; those of other versions in it are removed when one is made */
  static async of(program: keyof Programs, folder: string, installation: Installation): Promise<AotCache> {
    const own = await packaged(program, installation);
    if (own !== undefined) {
      return new AotCache(program, installation, own);
    }
    const java = await realpath(installation.java);
    const made = await stat(java);
    const key = createHash('sha256')
      .update(
        [
          installation.home,
          java,
          made.size,
          made.mtimeMs,
          ...(await readdir(path.join(installation.home, 'lib'))),
        ].join('\n'),
      )
      .digest('hex')
      .slice(0, 16);
    return new AotCache(program, installation, path.join(folder, `${program}-${key}.aot`));
  }

  async use(): Promise<CacheUse> {
    return (await this.exists()) ? { read: this.file } : undefined;
  }

  /** Makes the cache unless it is there. It does not matter if that fails. */
  async train(): Promise<void> {
    if (await this.exists()) {
      return;
    }
    const running = training.get(this.file) ?? this.make();
    training.set(this.file, running);
    try {
      await running;
    } finally {
      training.delete(this.file);
    }
  }

  private async make(): Promise<void> {
    const folder = path.dirname(this.file);
    await mkdir(folder, { recursive: true });
    for (const old of await readdir(folder)) {
      if (old.startsWith(`${this.program}-`)) {
        await rm(path.join(folder, old), { force: true }).catch(() => undefined); // in use
      }
    }
    const fresh = `${this.file}.${process.pid.toString()}`;
    try {
      await this.record(fresh);
      await rename(fresh, this.file);
    } finally {
      await rm(fresh, { force: true });
    }
  }

  private async record(file: string): Promise<void> {
    const samples = path.join(this.installation.home, 'training');
    const sample = path.join(samples, 'lint.Dockerfile');
    const words = {
      dfls: ['--stdio'],
      dflint: ['--no-fail', sample],
      dfbuild: ['plan', '--format', 'json', '--file', path.join(samples, 'build.Dockerfile'), samples],
    }[this.program];
    const { command, args, env } = this.installation.invocation(this.program, { write: file }, words);
    const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'], timeout: 2 * MINUTES });
    const ended = new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', () => {
        resolve();
      });
    });
    if (child.pid !== undefined) {
      os.setPriority(child.pid, IDLE_PRIORITY);
    }
    try {
      if (this.program === 'dfls') {
        const { exercise } = await import('./training.ts');
        await Promise.race([exercise(child, sample), ended]);
      } else {
        child.stdin.end();
        child.stdout.resume();
      }
      await ended;
    } finally {
      child.kill();
    }
  }

  private async exists(): Promise<boolean> {
    try {
      return (await stat(this.file)).isFile();
    } catch {
      return false;
    }
  }
}

/**
 * The cache that a platform's package brings. It holds for jars with certain times, which are lost when a package is unpacked: they get them
 * again here. Undefined if there is none, or the extension may not change its files.
 */
async function packaged(program: keyof Programs, { home }: Installation): Promise<string | undefined> {
  const caches = path.join(home, 'aot');
  try {
    const times = JSON.parse(await readFile(path.join(caches, 'times.json'), 'utf8')) as Record<string, number>;
    const set = async ([jar, seconds]: [string, number]) => {
      const file = path.join(home, 'lib', jar);
      if (Math.floor((await stat(file)).mtimeMs / 1000) !== seconds) {
        await utimes(file, seconds, seconds);
      }
    };
    await Promise.all(Object.entries(times).map(set));
    return path.join(caches, `${program}.aot`);
  } catch {
    return undefined;
  }
}
