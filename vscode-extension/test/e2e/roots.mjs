// A workspace of two folders, and a Dockerfile in none.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DOCKERFILE = 'FROM alpine AS base\nADD conf /etc/conf\nCOPY site/index.html /index.html\n';

const FILES = {
  'api/Dockerfile': DOCKERFILE,
  'api/conf': 'a',
  'api/.vscode/settings.json': JSON.stringify({ 'dflint.ignored': ['DL3020'] }),
  'api/compose.yaml': 'services: {web: {build: {context: ../web, target: base}}}\n',
  'web/Dockerfile': DOCKERFILE,
  'web/docker/Dockerfile': DOCKERFILE,
  'web/conf': 'a',
  'web/site/index.html': 'a',
  'web/.vscode/settings.json': JSON.stringify({ 'dflint.build.context': '..' }),
  'added/Dockerfile': DOCKERFILE.replace('base', 'added-stage'),
  'added/.vscode/settings.json': JSON.stringify({ 'dflint.ignored': ['DL3020'] }),
  'outside.Dockerfile': DOCKERFILE,
  'all.code-workspace': JSON.stringify({ folders: [{ path: 'api' }, { path: 'web' }] }),
};

/** Writes the workspace below a folder, and returns the file that names its folders. */
export function workspaceOfTwo(folder) {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return path.join(folder, 'all.code-workspace');
}

const status = (page, text) =>
  page.locator(`.statusbar-item[aria-label*="findings in this file"]`, { hasText: text }).first();

export const roots = {
  async 'a Dockerfile in a second folder is built as that folder says'(bench, workspace) {
    const page = await bench.open(workspace);
    await bench.openPath(path.join(path.dirname(workspace), 'web/docker/Dockerfile'));
    await page.locator('.squiggly-error').first().waitFor();
    await status(page, 'dflint').hover();
    await page
      .locator('.monaco-hover', { hasText: `build context: ${path.dirname(workspace)}/web` })
      .first()
      .waitFor();
    await bench.run('dflint: Show Build Context');
    const row = (text) => page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
    await row('COPY site/index.html').filter({ hasText: '1 file' }).waitFor();
    await bench.shot('two-folders');
    await page.close();
  },

  async 'without a folder: a file, and one that was never saved'(bench, workspace) {
    const page = await bench.browser.newPage();
    bench.page = page;
    await page.goto(`${bench.address}/?ew=true`);
    await page.locator('.monaco-workbench').waitFor();
    await bench.openPath(path.join(path.dirname(workspace), 'outside.Dockerfile'));
    await page.locator('.squiggly-error').first().waitFor();
    await bench.run('dflint: Show Build Context');
    await page.locator('.sidebar .monaco-list-row', { hasText: 'ADD conf' }).first().waitFor();
    await bench.run('dflint: New Dockerfile');
    await status(page, /dflint \d/).waitFor();
    await page.locator('.pane', { hasText: 'Save the Dockerfile to see its build context.' }).waitFor();
    await bench.run('dflint: Plan Build');
    await page.locator('.notification-list-item', { hasText: 'save it first' }).waitFor();
    await bench.shot('no-folder');
    await page.close();
  },

  async 'two windows on one folder'(bench, workspace) {
    const folder = path.join(path.dirname(workspace), 'web');
    const windows = [bench.session(), bench.session()];
    for (const window of windows) {
      const page = await window.open(folder);
      await window.openFile('Dockerfile');
      await page.locator('.squiggly-error').first().waitFor();
    }
    await windows[1].page.close();
    await windows[0].word('ADD').click();
    await windows[0].page.keyboard.press('Control+End');
    await windows[0].page.keyboard.type('ADD other /other');
    await windows[0].showProblems();
    await windows[0].page
      .locator('.markers-panel .monaco-list-row', { hasText: 'copy other with COPY' })
      .first()
      .waitFor();
    await windows[0].page.close();
  },
};
