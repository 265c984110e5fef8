// Builds on the daemon of the environment.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './workbench.mjs';

const NAME = 'build.Dockerfile';

/** What stands at the ends of the lines of the open file. */
const hints = (page) =>
  page
    .locator('.editor-instance .view-lines span')
    .evaluateAll((spans) =>
      spans.map((span) => getComputedStyle(span, '::after').content).filter((content) => content.startsWith('"')),
    );

const notification = (page, text) => page.locator('.notification-list-item', { hasText: text });

async function build(bench, lens, result) {
  const { page } = bench;
  await bench.run('Notifications: Clear All Notifications');
  await page.locator('.codelens-decoration a', { hasText: new RegExp(`^${lens}$`) }).click();
  await notification(page, result).waitFor();
}

export const builds = {
  async 'a lens builds a stage, and marks say what ran'(bench, folder) {
    writeFileSync(path.join(folder, 'changing'), String(Date.now()));
    writeFileSync(
      path.join(folder, NAME),
      `FROM ${process.env.DFLINT_BASE} AS data\nCOPY changing /data\nRUN cat /data\n\nFROM data\nENV A=b\n`,
    );
    await bench.openFile(NAME);
    await build(bench, 'Build this stage', `Built ${NAME}`);
    const shown = await hints(bench.page);
    assert.ok(
      shown.some((text) => / ms|\d s/.test(text)),
      String(shown),
    );
    assert.ok((await bench.page.locator('.cgmr').count()) >= 3);
    await bench.shot('build');
  },

  async 'steps come from the cache, or say what changed'(bench, folder) {
    await build(bench, 'Build', `Built ${NAME}`);
    await build(bench, 'Build', `Built ${NAME}`);
    const cached = (await hints(bench.page)).filter((text) => text.includes('cached')).length;
    assert.ok(cached >= 3, `${cached} steps cached`);
    writeFileSync(path.join(folder, 'changing'), `changed ${Date.now()}`);
    await build(bench, 'Build', `Built ${NAME}`);
    const shown = await hints(bench.page);
    assert.ok(
      shown.some((text) => text.includes('changing')),
      String(shown),
    );
    await bench.shot('build-reason');
  },

  async 'a build is cancelled, and an edit removes the marks'(bench) {
    const { page } = bench;
    await page.keyboard.press('Control+End');
    await page.keyboard.type('RUN sleep 600');
    await eventually('no mark is left', async () => (await hints(page)).length === 0);
    await bench.run('Notifications: Clear All Notifications');
    await page.locator('.codelens-decoration a', { hasText: /^Build$/ }).click();
    await notification(page, 'RUN sleep 600').waitFor();
    await notification(page, 'Building').getByRole('button', { name: 'Cancel' }).click();
    await notification(page, 'Building').waitFor({ state: 'detached' });
    await eventually('dfbuild has ended', () => bench.processes('io.dflint.builder.cli.Dfbuild').length === 0);
  },

  async 'a failed step is marked and among the problems'(bench) {
    const { page } = bench;
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+L');
    await page.keyboard.type('RUN echo trouble && false');
    await build(bench, 'Build', `The build of ${NAME} failed`);
    await page.locator('.squiggly-error').first().waitFor();
    await bench.shot('build-failed');
  },
};
