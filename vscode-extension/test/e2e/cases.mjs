// What a user sees and does in the workbench.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { invocation } from '../../src/programs.ts';
import { eventually, shown } from './workbench.mjs';

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

export const cases = {
  async 'a Dockerfile in a Compose file'(bench) {
    const { page } = bench;
    await bench.openFile('compose.yaml');
    // No Dockerfile was opened before, which would have activated the extension.
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.statusbar-item', { hasText: /dflint 1/ }).waitFor();
    await bench.word('FROM').waitFor(); // has a colour of its own
    const hover = page.locator('.monaco-hover .hover-contents:visible', { hasText: /working directory/i }).first();
    await shown(hover, async () => {
      await page.locator('.view-line', { hasText: 'WORKDIR' }).click({ position: { x: 100, y: 8 } });
      await bench.run('Show or Focus Hover');
    });
    await bench.shot('compose');
    await page.keyboard.press('Escape');
  },

  async 'colours, squiggles and Problems'(bench) {
    const { page } = bench;
    await bench.openFile('Dockerfile');
    await page.locator('.squiggly-warning, .squiggly-info, .squiggly-error').first().waitFor();
    const spans = page.locator('.editor-instance .view-line span span');
    await eventually(
      'there are four colours',
      async () =>
        (await spans.evaluateAll((all) => new Set(all.map((span) => getComputedStyle(span).color)).size)) >= 4,
    );
    await bench.showProblems();
    await problems(page).filter({ hasText: 'DL3020' }).first().waitFor();
    await bench.shot('findings');
  },

  async hover(bench) {
    const { page } = bench;
    await bench.openFile('Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    const hover = page.locator('.monaco-hover .hover-contents:visible', { hasText: /working directory/i }).first();
    await shown(hover, () => bench.restOn('WORKDIR'));
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
    await bench.word('COPY').waitFor();
    await page.keyboard.press('Control+S');
    await saved(folder, 'fix.Dockerfile', /^COPY conf/m);
  },

  async 'all safe fixes'(bench, folder) {
    const { page } = bench;
    await bench.openFile('fix-all.Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    await bench.run('dflint: Apply All Safe Fixes');
    await page.locator('.view-line', { hasText: 'COPY\u00a0one' }).waitFor();
    await page.locator('.view-line', { hasText: 'COPY\u00a0two' }).waitFor();
    await eventually('no finding is left', async () => (await page.locator('.squiggly-error').count()) === 0);
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
    await bench.word('compile').waitFor();
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
    await shown(page.locator('.inline-folded').first(), () => bench.run('Fold All'));
    await bench.run('Unfold All');
  },

  async 'the view of the build context'(bench) {
    const { page } = bench;
    const row = (text) => page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
    await bench.openFile('context.Dockerfile');
    await bench.run('dflint: Show Build Context');
    await row('COPY conf /etc/conf').filter({ hasText: '1 file' }).waitFor();
    await row('Largest unused files').click();
    await row(/^Dockerfile/).hover();
    await bench.shot('context');
    await row(/^Dockerfile/)
      .getByRole('button', { name: 'Add to Ignore File' })
      .click();
    await page.locator('.tab.active[data-resource-name=".dockerignore"]').waitFor();
    await page.locator('.view-line', { hasText: '/Dockerfile' }).waitFor();
    await page.keyboard.press('Control+S');
    await row('Ignored').click();
    await row('.dockerignore:4 (/Dockerfile)').waitFor();
    await bench.showExplorer();
  },

  async 'the page of a rule'(bench) {
    const { page } = bench;
    await bench.openFile('fix-all.Dockerfile');
    await bench.openFile('Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    await bench.word('ADD').click();
    await bench.run('dflint: Explain Rule');
    await page.locator('.tab.active', { hasText: 'DL3020' }).waitFor();
    const text = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe').locator('h1');
    await text.filter({ hasText: 'Use COPY instead of ADD' }).waitFor();
    await bench.shot('rule');
    await page.keyboard.press('Control+F4');
  },

  async 'the caches of the package fit where it is installed'(bench) {
    const home = path.join(bench.extension(), 'server');
    for (const program of ['dfls', 'dflint', 'dfbuild']) {
      const description = JSON.parse(readFileSync(path.join(home, `${program}.json`), 'utf8'));
      const java = path.join(home, 'java/bin/java');
      const cache = { read: path.join(home, 'aot', `${program}.aot`) };
      const { command, args } = invocation(description, java, home, cache, ['--version']);
      // A cache that does not fit is an error then.
      const { status, stderr, stdout } = spawnSync(command, ['-XX:AOTMode=on', ...args], { encoding: 'utf8' });
      assert.equal(status, 0, `${program}: ${stdout}${stderr}`);
    }
    const server = await eventually('the server runs', () => serverProcess(bench));
    const words = readFileSync(`/proc/${server}/cmdline`, 'utf8').split('\0');
    assert.ok(words.includes(`-XX:AOTCache=${path.join(home, 'aot/dfls.aot')}`), words.join(' '));
  },
};

/** The process of the language server that this workbench started. */
function serverProcess(bench) {
  return bench.processes('io.dflint.lsp.Main').at(0);
}
