// A workspace that is on no disk has findings and no builds, and the user is told.
import assert from 'node:assert/strict';
import path from 'node:path';

export const virtual = {
  extension: path.join(import.meta.dirname, 'memory-files'),

  cases: {
    async 'a workspace without a disk: findings, no builds, and one line about it'(bench) {
      const page = await bench.open('dflint-memory:/project');
      await bench.openFile('Dockerfile');
      await page.locator('.squiggly-error').first().waitFor();
      await page.locator('.notification-list-item', { hasText: 'this workspace is not on a disk' }).waitFor();
      await page.locator('.codelens-decoration', { hasText: 'used by 1 stage' }).waitFor();
      await bench.shot('virtual');
      assert.equal(await page.locator('.codelens-decoration a', { hasText: 'Build' }).count(), 0);
      await bench.run('dflint: Focus on Build View');
      await page.locator('.sidebar', { hasText: 'Builds need a workspace on a disk' }).waitFor();
      await page.close();
    },
  },
};
