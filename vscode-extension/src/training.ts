import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageclient/node';

/** How a process is spoken to. */
interface Channel {
  readonly stdin: Writable;
  readonly stdout: Readable;
}

/** Asks a language server what an editor asks about a first file, and ends it. */
export async function exercise(server: Channel, sample: string): Promise<void> {
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onError(() => undefined);
  connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => params.items.map(() => null));
  connection.listen();
  try {
    const uri = 'file:///training/Dockerfile';
    const text = await readFile(sample, 'utf8');
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
  } finally {
    connection.dispose();
  }
}
