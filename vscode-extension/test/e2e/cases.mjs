// What a user sees and does in the workbench.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './workbench.mjs';

const problems = (page) => page.locator('.markers-panel .monaco-list-row');

/** The text of a file on disk, once it is as expected. */
async function saved(folder, name, expected) {
  const file = path.join(folder, name);
  const text = () => readFileSync(file, 'utf8');
  await eventually(
    () => `${name} is saved as expected, not ${text()}`,
    () => expected.test(text()),
  );
}

/** Presses a key until something appears: the editor may not know yet that there is something to show. */
async function shown(locator, press) {
  await eventually('it is shown', async () => {
    await press();
    return locator.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
}

export const cases = {
  async 'colours, squiggles and Problems'(bench) {
    const { page } = bench;
    await bench.openFile('Dockerfile');
    await page.locator('.squiggly-warning, .squiggly-info, .squiggly-error').first().waitFor();
    const colours = await page
      .locator('.editor-instance .view-line span span')
      .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
    assert.ok(colours >= 4, `${colours} colours`);
    await bench.run('Problems: Focus on Problems View');
    await problems(page).filter({ hasText: 'DL3020' }).first().waitFor();
    await bench.shot('findings');
  },

  async hover(bench) {
    const { page } = bench;
    await bench.openFile('Dockerfile');
    await bench.word('WORKDIR').hover();
    const hover = page.locator('.monaco-hover .hover-contents').first();
    await hover.waitFor();
    assert.match(await hover.innerText(), /working directory/i);
    await bench.shot('hover');
    await page.keyboard.press('Escape');
  },

  async 'a completion is accepted'(bench, folder) {
    const { page } = bench;
    await bench.openFile('complete.Dockerfile');
    await bench.word('FROM').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('WORKD');
    const row = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'WORKDIR' }).first();
    await shown(row, () => page.keyboard.press('Control+Space'));
    await bench.shot('completion');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'WORKDIR\u00a0/the/workdir/path' }).waitFor();
    await page.keyboard.type('/app');
    await page.keyboard.press('Control+S');
    await saved(folder, 'complete.Dockerfile', /^WORKDIR \/app/m);
  },

  async 'a quick fix'(bench, folder) {
    const { page } = bench;
    await bench.openFile('fix.Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    await bench.word('ADD').click();
    const action = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Replace ADD with COPY' }).first();
    await shown(action, () => page.keyboard.press('Control+.'));
    await bench.shot('fix');
    await action.click();
    await page.keyboard.press('Control+S');
    await saved(folder, 'fix.Dockerfile', /^COPY conf/m);
  },

  async 'all safe fixes'(bench, folder) {
    const { page } = bench;
    await bench.openFile('fix-all.Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    await bench.run('dflint: Apply All Safe Fixes');
    await eventually('both are fixed', async () => (await page.locator('.squiggly-error').count()) === 0);
    await page.keyboard.press('Control+S');
    await saved(folder, 'fix-all.Dockerfile', /COPY one[^]*COPY two/);
  },

  async 'a stage is renamed where it is used'(bench, folder) {
    const { page } = bench;
    await bench.openFile('rename.Dockerfile');
    await page.locator('.codelens-decoration', { hasText: 'used by 1 stage' }).waitFor();
    await bench.word('builder').click();
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').fill('compile');
    await page.keyboard.press('Enter');
    await page.locator('.rename-box input').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+S');
    await saved(folder, 'rename.Dockerfile', /AS compile[^]*--from=compile/);
  },

  async 'format on save'(bench, folder) {
    const { page } = bench;
    await bench.openFile('format.Dockerfile');
    await bench.word('from').click();
    await page.locator('.statusbar-item', { hasText: /dflint \d/ }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('user app');
    await page.keyboard.press('Control+S');
    await saved(folder, 'format.Dockerfile', /^FROM alpine:3\.22\nRUN true\nUSER app\n?$/);
  },

  async folding(bench) {
    const { page } = bench;
    await bench.openFile('rename.Dockerfile');
    await bench.run('Fold All');
    await page.locator('.inline-folded').first().waitFor();
    await bench.run('Unfold All');
  },

  async 'a cache makes later starts of the server quick'(bench) {
    const folder = path.join(bench.work, 'data/User/globalStorage/dflint.dflint');
    await eventually(
      'there is a cache',
      () => existsSync(folder) && readdirSync(folder).some((name) => /^dfls-[0-9a-f]+\.aot$/.test(name)),
      3 * 60_000,
    );
  },

  async 'a server that was killed comes back'(bench) {
    const { page } = bench;
    await bench.openFile('Dockerfile');
    await bench.run('Problems: Focus on Problems View');
    await problems(page).filter({ hasText: 'DL3020' }).first().waitFor();
    await bench.openFile('Dockerfile');
    const before = serverProcess(bench);
    process.kill(before, 'SIGKILL');
    await eventually('another server runs', () => ![undefined, before].includes(serverProcess(bench)));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nADD late /x');
    await problems(page).filter({ hasText: 'copy late with COPY' }).first().waitFor();
    await bench.shot('restarted');
    await bench.run('Revert File');
  },
};

/** The process of the language server that this workbench started. */
function serverProcess(bench) {
  return bench.processes('io.dflint.lsp.Main').at(0);
}
