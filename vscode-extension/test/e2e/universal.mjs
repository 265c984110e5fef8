// The package without a Java of its own, where there is none, and beside another extension for Dockerfiles.
import path from 'node:path';
import { eventually } from './workbench.mjs';

export const universal = {
  /** Has the name of another extension, and does nothing. */
  extension: path.join(import.meta.dirname, 'other-extension'),
  // An empty search path has no java, and nothing listens at the address of the daemon. The workspace is not trusted.
  options: { env: { JAVA_HOME: '', PATH: '', DOCKER_HOST: 'unix:///nowhere/docker.sock' }, trust: false },

  cases: {
    async 'another extension for Dockerfiles: an offer, once'(bench, folder) {
      const page = await bench.open(folder);
      await bench.openFile('Dockerfile');
      const offer = page.locator('.notification-list-item', { hasText: 'Another Extension also checks Dockerfiles' });
      await offer.waitFor();
      await bench.shot('other-extension');
      await offer.getByRole('button', { name: 'Use Only dflint' }).click();
      await page.locator('.extensions-viewlet').waitFor();
      await bench.showExplorer();
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
