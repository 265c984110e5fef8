// The view of images, and what can be done with one, on the daemon and the registry of the environment.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, repeatedly, shown } from './workbench.mjs';

const NAME = `${process.env.DFLINT_REGISTRY}/dflint-vscode`;

const row = (page, text) => page.locator('.pane-body .monaco-list-row', { hasText: text });

/** Runs a command on an image that is chosen from the list. */
async function onImage(bench, command, image) {
  const list = bench.page.locator('.quick-input-widget');
  const chosen = list.locator('.monaco-list-row', { hasText: image }).first();
  const done = (promise, result) =>
    promise.then(
      () => result,
      () => false,
    );
  // The list closes when something else takes the focus; then the user asks again.
  await repeatedly(`${image} is chosen`, async (timeout) => {
    await bench.run(`dflint: ${command}`);
    const offered = done(chosen.waitFor({ timeout: 3 * timeout }), true);
    const closed = done(list.waitFor({ state: 'hidden', timeout: 3 * timeout }), false);
    return (await Promise.race([offered, closed])) && done(chosen.click({ timeout }), true);
  });
}

export const images = {
  async 'an image gets a name, which the view shows'(bench) {
    const { page } = bench;
    await onImage(bench, 'Tag Image…', process.env.DFLINT_BASE);
    await page.locator('.quick-input-widget', { hasText: 'Another name for' }).waitFor();
    await page.keyboard.type(`${NAME}:1`);
    await page.keyboard.press('Enter');
    await bench.run('dflint: Focus on Images View');
    await row(page, NAME).waitFor();
    await row(page, NAME).click();
    await row(page, /^1.*MB/)
      .first()
      .waitFor();
    await bench.shot('images');
  },

  async 'the history of an image'(bench) {
    const { page } = bench;
    await onImage(bench, 'Show History of Image', NAME);
    await page.locator('.tab.active', { hasText: 'History of' }).waitFor();
    await page.locator('.view-line', { hasText: 'CREATED' }).waitFor();
    await page.keyboard.press('Control+F4');
  },

  async 'a push after a question, and the digest in a Dockerfile'(bench, folder) {
    const { page } = bench;
    await onImage(bench, 'Push Image…', NAME);
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Push' }).click();
    await page.locator('.notification-list-item', { hasText: `Pushed ${NAME}:1` }).waitFor();
    writeFileSync(path.join(folder, 'pin.Dockerfile'), `FROM ${NAME}:1\nCMD ["true"]\n`);
    await bench.showExplorer();
    await bench.openFile('pin.Dockerfile');
    await bench.run('dflint: Pin Digests of Images');
    await page.locator('.notification-list-item', { hasText: 'changed 1 image' }).waitFor();
    await eventually('there is a digest', () =>
      /^FROM \S+:1@sha256:[0-9a-f]{64}/.test(readFileSync(path.join(folder, 'pin.Dockerfile'), 'utf8')),
    );
  },

  async 'a shell in an image'(bench) {
    const { page } = bench;
    await onImage(bench, 'Open Shell in Image', NAME);
    const shell = () => bench.processes('io.dflint.builder.cli.Dfbuild', '--entrypoint', 'sh');
    await eventually('the shell runs', () => shell().length > 0);
    await page.locator('.terminal-wrapper.active .xterm-screen').waitFor();
    await page.locator('.terminal-wrapper.active .xterm-screen').click();
    await page.keyboard.type('exit 0\n');
    await eventually('the shell has ended', () => shell().length === 0);
  },

  async 'an image is removed after a question'(bench) {
    const { page } = bench;
    await bench.run('dflint: Focus on Images View');
    await row(page, NAME).waitFor();
    await onImage(bench, 'Remove Image…', NAME);
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Remove' }).click();
    await bench.run('dflint: Focus on Images View');
    await eventually('it is gone', async () => (await row(page, NAME).count()) === 0);
    await bench.showExplorer();
  },

  async 'without the daemon no command lists images, nor does the view, whenever that was set'(bench, folder) {
    const { page } = bench;
    const never = 'The setting dflint.daemon is "never".';
    await bench.showExplorer();
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'dflint.daemon': 'never' }));
    await bench.clearNotifications();
    await shown(page.locator('.notification-list-item', { hasText: never }), async () => {
      await page.keyboard.press('Escape');
      await bench.run('dflint: Tag Image…');
    });
    await bench.run('dflint: Focus on Images View');
    await page.locator('.pane', { hasText: never }).waitFor();
    await bench.showExplorer();
    rmSync(path.join(folder, '.vscode'), { recursive: true });
    await bench.run('dflint: Focus on Images View');
    await row(page, process.env.DFLINT_BASE.replace(/:.*/, '')).first().waitFor();
    await eventually(
      'the view no longer names the setting',
      async () => (await page.locator('.pane', { hasText: never }).count()) === 0,
    );
    await bench.showExplorer();
  },
};
