// The package without a Java of its own, where there is none, and beside another extension for Dockerfiles.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './workbench.mjs';

/** Installs an extension that has the name of another one, and does nothing. */
function installOther(bench) {
  const folder = path.join(bench.work, 'other');
  mkdirSync(folder);
  const description = {
    name: 'docker',
    publisher: 'docker',
    displayName: 'Another Extension',
    version: '1.0.0',
    engines: { vscode: '^1.91.0' },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(description));
  writeFileSync(path.join(folder, 'README.md'), 'Another extension for Dockerfiles.\n');
  writeFileSync(path.join(folder, 'LICENSE'), 'For tests.\n');
  bench.installSources(folder);
}

export const universal = {
  before: installOther,
  // An empty search path has no java. The workspace is not trusted.
  options: { env: { JAVA_HOME: '', PATH: '' }, trust: false },

  cases: {
    async 'another extension for Dockerfiles: an offer, once'(bench, folder) {
      const page = await bench.open(folder);
      await bench.openFile('Dockerfile');
      const offer = page.locator('.notification-list-item', { hasText: 'Another Extension also checks Dockerfiles' });
      await offer.waitFor();
      await bench.shot('other-extension');
      await offer.getByRole('button', { name: 'Use Only dflint' }).click();
      await page.locator('.extensions-viewlet').waitFor();
      await page.keyboard.press('Control+Shift+E');
    },

    async 'no Java: the user is told; with one that is chosen there are findings'(bench, folder, java) {
      const page = bench.page ?? (await bench.open(folder));
      await bench.openFile('Dockerfile');
      const message = page.locator('.notification-list-item', { hasText: 'dflint needs Java 25 or newer' });
      await message.waitFor();
      await message.getByRole('button', { name: 'Download Java 25' }).waitFor();
      await bench.shot('no-java');
      await message.getByRole('button', { name: 'Choose a Java Folder' }).click();
      const input = page.locator('.quick-input-widget input.input');
      await input.waitFor();
      // The dialog writes the folder that it opens with when it has listed it, perhaps over what is typed.
      const listed = page.locator('.quick-input-list .monaco-list-row', { hasText: 'legal' });
      await eventually('the folder of Java is listed', async () => {
        if ((await input.inputValue()) !== `${java}/`) {
          await input.fill(`${java}/`);
        }
        return listed.isVisible();
      });
      await page.keyboard.press('Enter');
      await page.locator('.squiggly-error').first().waitFor();
      await page.locator('.statusbar-item', { hasText: /dflint \d/ }).waitFor();
    },
  },
};
