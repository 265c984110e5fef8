// What happens when the server ends by itself.
import { eventually } from './workbench.mjs';

const MAIN = 'io.dflint.lsp.Main';
const MOST = 5;

export const restarts = {
  async 'a server that was killed comes back; when that happens too often, the user is told'(bench, folder) {
    const page = await bench.open(folder);
    await bench.openFile('Dockerfile');
    await page.locator('.squiggly-error').first().waitFor();
    await bench.showProblems();
    const problem = (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
    const killed = [];
    for (let i = 0; i <= MOST; i++) {
      const server = await eventually(`server ${i + 1} runs`, () =>
        bench.processes(MAIN).find((id) => !killed.includes(id)),
      );
      // Only this server can know what is typed now.
      await bench.word('WORKDIR').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(`\nADD late${i} /x`);
      await problem(`copy late${i} with COPY`).waitFor();
      if (i === 1) {
        await bench.shot('restarted');
      }
      killed.push(server);
      process.kill(server, 'SIGKILL');
    }
    const message = page.locator('.notification-list-item', { hasText: 'has ended 6 times in 3 minutes' });
    await message.waitFor();
    await bench.shot('gave-up');
    await message.getByRole('button', { name: 'Start Again' }).click();
    await page.locator('.statusbar-item', { hasText: /dflint \d/ }).waitFor();
  },
};
