// Builds on the daemon of the environment.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, shown } from './workbench.mjs';

const NAME = 'build.Dockerfile';

/** What stands at the ends of the lines of the open file. */
const hints = (page) =>
  page
    .locator('.editor-instance .view-lines span')
    .evaluateAll((spans) =>
      spans.map((span) => getComputedStyle(span, '::after').content).filter((content) => content.startsWith('"')),
    );

/** Waits until enough of the hints match. */
async function hinted(page, pattern, least = 1) {
  let last = [];
  await eventually(
    () => `${least} of the hints match ${pattern}: ${last}`,
    async () => {
      last = await hints(page);
      return last.filter((text) => pattern.test(text)).length >= least;
    },
  );
}

const notification = (page, text) => page.locator('.notification-list-item', { hasText: text });

async function build(bench, lens, result) {
  const { page } = bench;
  await bench.clearNotifications();
  await page.locator('.codelens-decoration a', { hasText: new RegExp(`^${lens}$`) }).click();
  await notification(page, result).waitFor();
}

/** Builds by keys until the step that sleeps runs, does something, and cancels the build. */
async function startAndCancel(bench, meanwhile) {
  const { page } = bench;
  await page.keyboard.press('Shift+Alt+B');
  await page.keyboard.press('b');
  await notification(page, 'RUN sleep 600').waitFor();
  await meanwhile();
  await notification(page, 'Building').getByRole('button', { name: 'Cancel' }).click();
  await notification(page, 'Building').waitFor({ state: 'detached' });
  await eventually('dfbuild has ended', () => bench.processes('io.dflint.builder.cli.Dfbuild').length === 0);
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
    await hinted(bench.page, /\d\.\ds/);
    await hinted(bench.page, /./, 3);
    await eventually('three lines have marks', async () => (await bench.page.locator('.cgmr').count()) >= 3);
    await bench.shot('build');
  },

  async 'steps come from the cache, or say what changed'(bench, folder) {
    await build(bench, 'Build', `Built ${NAME}`);
    await build(bench, 'Build', `Built ${NAME}`);
    await hinted(bench.page, /cached/, 2);
    await hinted(bench.page, /^"unchanged"$/, 3);
    await eventually('every instruction has a mark', async () => (await bench.page.locator('.cgmr').count()) >= 5);
    writeFileSync(path.join(folder, 'changing'), `changed ${Date.now()}`);
    await build(bench, 'Build', `Built ${NAME}`);
    await hinted(bench.page, /changing/);
    await bench.shot('build-reason');
  },

  async 'saving shows what a build would do now'(bench, folder) {
    const { page } = bench;
    writeFileSync(path.join(folder, 'changing'), `changed again ${Date.now()}`);
    await bench.word('FROM').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# edited\n');
    await eventually('the marks are gone', async () => (await hints(page)).length === 0);
    await page.keyboard.press('Control+S');
    await hinted(page, /will run: changing changed/);
    await hinted(page, /because of COPY changing \/data/);
    await hinted(page, /^"unchanged"$/, 3);
    const hover = page.locator('.monaco-hover .hover-contents:visible');
    await shown(hover.filter({ hasText: 'changing changed' }), () => bench.restOn('RUN'));
    // What the cache does comes first, then what the instruction is.
    const told = (await hover.allInnerTexts()).join('\n');
    assert.match(told, /^Will run\b[^]*because of COPY changing \/data, line 3: changing changed[^]*Runs a command/);
    assert.match(told, /depends on COPY changing \/data, line 3\s+changing changed, \d+B to \d+B/);
    await bench.shot('plan');
    await page.keyboard.press('Escape');
  },

  async 'the view shows stages and steps'(bench) {
    const { page } = bench;
    await bench.run('dflint: Focus on Build View');
    const row = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text });
    await row('data').first().waitFor();
    const step = row('COPY changing /data').filter({ hasText: 'will run: changing changed' }).first();
    await step.waitFor();
    await bench.shot('build-view');
    await step.click();
    await page.locator('.statusbar-item', { hasText: 'Ln 3, Col 1' }).waitFor();
    await bench.word('COPY').click();
    await page.keyboard.type(' ');
    await page.locator('.pane', { hasText: 'The Dockerfile was edited since.' }).first().waitFor();
    await page.keyboard.press('Control+Z');
    await bench.showExplorer();
    await bench.openFile(NAME);
  },

  async 'past builds, and what differs between two'(bench) {
    const { page } = bench;
    await bench.run('dflint: Focus on Past Builds View');
    const row = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text });
    await eventually('there are three builds', async () => (await row('built in').count()) >= 3);
    await bench.run('dflint: Compare Builds…');
    await page.locator('.quick-input-widget', { hasText: '2 Selected' }).getByRole('button', { name: 'OK' }).click();
    await page.locator('.tab.active', { hasText: 'Compare' }).waitFor();
    await page.locator('.view-line', { hasText: 'changing' }).first().waitFor();
    await bench.shot('compare');
    await page.keyboard.press('Control+F4');
  },

  async 'the report of a build is a page without scripts'(bench) {
    const { page } = bench;
    await bench.run('dflint: Show Report of Build…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'built in' }).first().click();
    await page.locator('.tab.active', { hasText: 'Report' }).waitFor();
    const report = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe');
    await report.locator('h1', { hasText: 'Build of' }).waitFor();
    assert.equal(await report.locator('script[src], img[src^="http"], link[href^="http"]').count(), 0);
    assert.ok((await report.locator('meta[http-equiv="Content-Security-Policy"]').count()) >= 1);
    await bench.shot('report');
    await page.keyboard.press('Control+F4');
    await bench.openFile(NAME);
  },

  async 'an image is built and run in a terminal'(bench) {
    const { page } = bench;
    await page.keyboard.press('Control+End');
    await page.keyboard.type('CMD ["sleep", "600"]\n');
    await bench.clearNotifications();
    await page.locator('.codelens-decoration a', { hasText: /^Run$/ }).click();
    const running = () => bench.processes('io.dflint.builder.cli.Dfbuild', 'run', '-it');
    await eventually('the container runs', () => running().length > 0);
    await page.locator('.terminal-wrapper.active .xterm-screen').waitFor();
    await bench.shot('run');
    await bench.run('Terminal: Kill the Active Terminal Instance');
    await eventually('it has ended', () => running().length === 0);
    await bench.openFile(NAME);
  },

  async 'a build is cancelled, and an edit removes the marks'(bench) {
    const { page } = bench;
    await page.keyboard.press('Control+End');
    await page.keyboard.type('RUN sleep 600');
    await eventually('no mark is left', async () => (await hints(page)).length === 0);
    await bench.clearNotifications();
    await startAndCancel(bench, () => hinted(page, /running/));
    await hinted(page, /^"cancelled"$/);
    await bench.shot('cancelled');
    // The lines of what is built are others then, while it is built and when it has ended.
    await startAndCancel(bench, async () => {
      await hinted(page, /running/);
      await page.keyboard.type(' ');
      await eventually('no mark is left', async () => (await hints(page)).length === 0);
    });
    assert.deepEqual(await hints(page), []);
  },

  async 'a failed step is marked and among the problems'(bench) {
    const { page } = bench;
    await bench.word('RUN').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+L');
    await page.keyboard.type('RUN echo trouble && false');
    await build(bench, 'Build', `The build of ${NAME} failed`);
    await page.locator('.squiggly-error').first().waitFor();
    await bench.shot('build-failed');
  },

  async 'a terminal opens at the step that failed'(bench) {
    const { page } = bench;
    await notification(page, 'failed').getByRole('button', { name: 'Open Shell' }).click();
    const shell = () => bench.processes('io.dflint.builder.cli.Dfbuild', 'shell', '--before');
    await eventually('the shell runs', () => shell().length > 0);
    await page.locator('.terminal-wrapper.active .xterm-screen').waitFor();
    await page.locator('.terminal-wrapper.active .xterm-screen').click();
    await page.keyboard.type('ls /data\n');
    await bench.shot('shell');
    await page.keyboard.type('exit\n');
    await eventually('the shell has ended', () => shell().length === 0);
    await bench.openFile(NAME);
    await bench.word('RUN').click();
    // The menu of a line number is about that line, wherever the cursor is.
    const open = page.locator('.monaco-menu .action-item', { hasText: 'Open Shell After This Step' });
    // A terminal that ends takes the focus, which closes a menu.
    await shown(open, () =>
      page.locator('.editor-group-container.active .line-numbers', { hasText: /^3$/ }).click({ button: 'right' }),
    );
    await open.click();
    const after = () => bench.processes('io.dflint.builder.cli.Dfbuild', 'shell', '--after', '3');
    await eventually('the shell runs', () => after().length > 0);
    await page.keyboard.type('exit\n');
    await bench.run('Terminal: Kill All Terminals');
    await eventually('the shell has ended', () => after().length === 0);
    await bench.openFile(NAME);
  },

  async 'every instruction has a mark and a hint'(bench, folder) {
    const { page } = bench;
    const name = 'every.Dockerfile';
    writeFileSync(
      path.join(folder, name),
      `ARG BASE=${process.env.DFLINT_BASE}\nARG API_TOKEN=hunter2\n` +
        'FROM $BASE AS data\nCOPY changing /data\nLABEL a=b\nFROM scratch AS other\nENV A=b\nCOPY changing /\n',
    );
    await bench.openFile(name);
    await build(bench, 'Build this stage', `Built ${name}`);
    await hinted(page, /^"BASE is .*, the default\b/);
    await hinted(page, /^"API_TOKEN is \(hidden\), the default\b/);
    await hinted(page, /^"not needed for target data"$/, 3);
    await eventually('eight lines have marks', async () => (await page.locator('.cgmr').count()) === 8);
    const hover = page.locator('.monaco-hover .hover-contents:visible');
    await shown(hover.filter({ hasText: /Skipped · not needed for target data/ }), () => bench.restOn('ENV'));
    await bench.shot('every-instruction');
    await page.keyboard.press('Escape');
    // The record has the same.
    await bench.run('dflint: Focus on Past Builds View');
    const past = page.locator('.pane', { hasText: `Past Builds${name}` });
    const own = past.locator('.monaco-list-row', { hasText: 'built in' });
    await eventually('the view has the one build of this file', async () => (await own.count()) === 1);
    await own.click();
    await past.locator('.monaco-list-row', { hasText: 'Before the first FROM' }).waitFor();
    await past.locator('.monaco-list-row', { hasText: 'ARG BASE=' }).waitFor();
    await bench.shot('past-build');
    await bench.showExplorer();
    await bench.openFile(NAME);
  },

  async 'a Dockerfile with #, % and a space in its name, saved while it is built, and renamed'(bench, folder) {
    const { page } = bench;
    const name = 'odd #1 50%.Dockerfile';
    const other = 'odd #2 ä%.Dockerfile';
    writeFileSync(path.join(folder, name), `FROM ${process.env.DFLINT_BASE}\nRUN sleep 5 && echo ${Date.now()}\n`);
    await bench.openFile(name);
    await page.locator('.codelens-decoration a', { hasText: /^Build$/ }).click();
    await hinted(page, /running/);
    await bench.word('RUN').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# edited\n');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('LABEL a=b\n');
    await page.keyboard.press('Control+S');
    await notification(page, `Built ${name}`).waitFor();
    await hinted(page, /^"this instruction is new"$/);
    await hinted(page, /^"cached, saves \d/);
    await bench.clearNotifications();
    await shown(page.locator('.monaco-hover a', { hasText: 'Shell after' }), () => bench.restOn('RUN'));
    await page.locator('.monaco-hover a', { hasText: 'Shell after' }).click();
    // It was built on another line than it is now.
    const shell = () => bench.processes('io.dflint.builder.cli.Dfbuild', 'shell', '--after', '2');
    await eventually('the shell runs', () => shell().length > 0);
    await page.locator('.terminal-wrapper.active .xterm-screen').waitFor();
    await page.keyboard.type('exit\n');
    await bench.run('Terminal: Kill All Terminals');
    await eventually('the shell has ended', () => shell().length === 0);
    await bench.openFile(name);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-folders-view input').fill(other);
    await page.keyboard.press('Enter');
    await bench.openFile(other);
    await hinted(page, /^"this instruction is new"$/);
    // What others change while it is not open has other lines.
    await page.keyboard.press('Control+F4');
    writeFileSync(path.join(folder, other), '# changed\nFROM scratch\n');
    await bench.openFile(other);
    await page.locator('.view-line', { hasText: 'changed' }).first().waitFor();
    await eventually('no mark is left', async () => (await hints(page)).length === 0);
    await page.keyboard.press('Control+F4');
    await bench.openFile(NAME);
  },

  async 'a build ends with its window'(bench, folder) {
    const own = path.join(folder, 'own');
    mkdirSync(own);
    writeFileSync(path.join(own, NAME), `FROM ${process.env.DFLINT_BASE}\nRUN sleep 600\n`);
    const window = bench.session();
    const page = await window.open(own);
    await window.openFile(NAME);
    await page.locator('.codelens-decoration a', { hasText: /^Build$/ }).click();
    await notification(page, 'RUN sleep 600').waitFor();
    const building = () => bench.processes('io.dflint.builder.cli.Dfbuild', path.join(own, NAME));
    assert.equal(building().length, 1);
    await page.close({ runBeforeUnload: true });
    await eventually('dfbuild has ended', () => building().length === 0);
  },
};
