// An untrusted workspace gets findings, and nothing of it is started or followed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './workbench.mjs';

/** At low priority, training gets only what other work of the machine leaves. */
const TRAINING = 300_000;

export const untrusted = {
  async 'an untrusted workspace: findings, and no program of the workspace is started'(bench, folder) {
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
      await eventually('the server runs', () => bench.processes('io.dflint.lsp.Main').length > 0);
      assert.equal(existsSync(path.join(folder, 'started')), false, 'a program of the workspace was started');
      assert.equal(await page.locator('.codelens-decoration', { hasText: 'Build' }).count(), 0);
    } finally {
      rmSync(path.join(folder, '.vscode'), { recursive: true });
    }
  },

  async "a cache is made for the user's Java"(bench) {
    const caches = path.join(bench.work, 'data/User/globalStorage/dflint.dflint');
    await eventually(
      'there is a cache',
      () => existsSync(caches) && readdirSync(caches).some((name) => /^dfls-[0-9a-f]+\.aot$/.test(name)),
      TRAINING,
    );
  },
};
