// An untrusted workspace gets findings, and nothing of it is started or followed.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './workbench.mjs';

export const untrusted = {
  async 'an untrusted workspace: findings by the own Java, settings that name programs are ignored'(bench, folder) {
    const evil = path.join(folder, 'evil');
    mkdirSync(path.join(evil, 'bin'), { recursive: true });
    writeFileSync(path.join(evil, 'bin', 'java'), `#!/bin/sh\ntouch '${folder}/started'\n`, { mode: 0o755 });
    writeFileSync(path.join(evil, 'release'), 'JAVA_VERSION="25"\n');
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'dflint.java.home': evil }));
    try {
      const page = await bench.open(folder);
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
      await bench.openFile('rename.Dockerfile');
      await page.locator('.codelens-decoration', { hasText: 'used by 1 stage' }).waitFor();
      await bench.openFile('Dockerfile');
      await page.locator('.squiggly-error').first().waitFor();
      await bench.shot('untrusted');
      const servers = await eventually('the server runs', () => bench.processes('io.dflint.lsp.Main'));
      assert.equal(servers.length > 0, true);
    } finally {
      rmSync(path.join(folder, '.vscode'), { recursive: true });
    }
  },
};
