import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageclient/node';
import type { Installation } from './installation.ts';
import type { CacheUse } from './programs.ts';

const IDLE_PRIORITY = 19;
const MINUTES = 60_000;

/**
 * The AOT cache of the server, which makes it start in less than half the time. A cache holds for the place of the jars and for one
 * Java, so it is made where the extension is installed, once, by a second server that works through a sample. Without one, or with one
 * that does not fit, the server starts all the same.
 */
export class ServerCache {
  private constructor(
    private readonly installation: Installation,
    private readonly file: string,
  ) {}

  /** @param folder where caches are kept; caches of other versions in it are removed */
  static async in(folder: string, installation: Installation): Promise<ServerCache> {
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
    return new ServerCache(installation, path.join(folder, `dfls-${key}.aot`));
  }

  async use(): Promise<CacheUse> {
    return (await this.exists()) ? { read: this.file } : undefined;
  }

  /** Makes the cache unless it is there. It does not matter if that fails. */
  async train(): Promise<void> {
    if (await this.exists()) {
      return;
    }
    const folder = path.dirname(this.file);
    await mkdir(folder, { recursive: true });
    for (const old of await readdir(folder)) {
      if (old.startsWith('dfls-')) {
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
    const { command, args, env } = this.installation.invocation('dfls', { write: file }, ['--stdio']);
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
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onError(() => undefined);
    connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => params.items.map(() => null));
    connection.listen();
    try {
      await Promise.race([this.exercise(connection), ended]);
      await ended;
    } finally {
      connection.dispose();
      child.kill();
    }
  }

  /** What an editor asks of the server on a first file. */
  private async exercise(connection: MessageConnection): Promise<void> {
    const uri = 'file:///training/Dockerfile';
    const text = await readFile(path.join(this.installation.home, 'training.Dockerfile'), 'utf8');
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { configuration: true } },
    });
    const diagnosed = new Promise<void>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', () => {
        resolve();
      });
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'dockerfile', version: 1, text },
    });
    await diagnosed;
    const position = { line: 0, character: 2 };
    const requests: [string, object][] = [
      ['semanticTokens/full', {}],
      ['documentSymbol', {}],
      ['foldingRange', {}],
      ['codeLens', {}],
      ['documentLink', {}],
      ['inlayHint', { range }],
      ['codeAction', { range, context: { diagnostics: [] } }],
      ['hover', { position }],
      ['completion', { position }],
      ['documentHighlight', { position }],
      ['formatting', { options: { tabSize: 4, insertSpaces: true } }],
    ];
    for (const [method, params] of requests) {
      await connection.sendRequest(`textDocument/${method}`, { textDocument, ...params }).catch(() => undefined);
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
  }

  private async exists(): Promise<boolean> {
    try {
      return (await stat(this.file)).isFile();
    } catch {
      return false;
    }
  }
}
