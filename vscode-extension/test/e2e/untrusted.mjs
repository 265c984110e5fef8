// An untrusted workspace gets findings, and nothing of it is started or followed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './workbench.mjs';

/** At low priority, training gets only what other work of the machine leaves. */
const TRAINING = 300_000;

const started = (folder) => existsSync(path.join(folder, 'started'));

/** Gives a workspace a setting that names a program of its own, which leaves a file when it is started. */
export function addProgram(folder, java) {
  const own = path.join(folder, 'own-java');
  mkdirSync(path.join(own, 'bin'), { recursive: true });
  const script = `#!/bin/sh\n: >'${folder}/started'\nexec '${java}/bin/java' "$@"\n`;
  writeFileSync(path.join(own, 'bin', 'java'), script, { mode: 0o755 });
  writeFileSync(path.join(own, 'release'), 'JAVA_VERSION="25"\n');
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'dflint.java.home': own }));
}

export const untrusted = {
  async 'an untrusted workspace: findings, and no program of the workspace is started'(bench, folder) {
    const { page } = bench;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
    await bench.openFile('rename.Dockerfile');
    await page.locator('.codelens-decoration', { hasText: 'used by 1 stage' }).waitFor();
    await bench.openFile('Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    await bench.shot('untrusted');
    await eventually('the server runs', () => bench.processes('io.dflint.lsp.Main').length > 0);
    assert.ok(!started(folder), 'a program of the workspace was started');
    assert.equal(await page.locator('.codelens-decoration', { hasText: 'Build' }).count(), 0);
  },

  async "a cache is made for the user's Java"(bench) {
    const caches = path.join(bench.work, 'data/User/globalStorage/dflint.dflint');
    await eventually(
      'there is a cache',
      () => existsSync(caches) && readdirSync(caches).some((name) => /^dfls-[0-9a-f]+\.aot$/.test(name)),
      TRAINING,
    );
  },

  async 'with trust, settings of the workspace count, and there are builds'(bench, folder) {
    const { page } = bench;
    await bench.clearNotifications();
    await bench.run('Workspaces: Manage Workspace Trust');
    const editor = page.locator('.workspace-trust-editor');
    await editor.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await editor.filter({ hasText: 'You trust this folder' }).waitFor();
    await page.locator('.monaco-modal-editor-block').getByRole('button', { name: 'Close' }).first().click();
    await page.locator('.codelens-decoration a', { hasText: /^Build$/ }).waitFor();
    assert.ok(started(folder), 'the Java that the workspace names is not used');
    await bench.shot('trusted');
    assert.deepEqual(await page.locator('.notification-list-item').allInnerTexts(), []);
  },

  async 'a daemon that cannot be reached: one line where it was asked for'(bench) {
    const { page } = bench;
    const problem = /unix:\/\/\/nowhere\/docker.sock/;
    await bench.run('dflint: Focus on Images View');
    await page.locator('.pane', { hasText: problem }).waitFor();
    assert.deepEqual(await page.locator('.notification-list-item').allInnerTexts(), []);
    await bench.run('dflint: Plan Build');
    await page.locator('.notification-list-item', { hasText: problem }).waitFor();
    await eventually(
      'the progress is gone, and nothing else is told',
      async () => (await page.locator('.notification-list-item').count()) === 1,
    );
    await bench.shot('no-daemon');
  },
};
