// Runs tests in the extension host of the workbench.
import path from 'node:path';

const PATIENCE = 1_800_000; // that of all tests together

/**
 * Runs the tests of a file on a folder or a workspace.
 *
 * @returns how many tests passed and failed
 */
export async function runInHost(bench, tests, folder) {
  const page = await bench.browser.newPage();
  const counts = { passed: 0, failed: 0 };
  const ended = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the tests in the extension host did not end')), PATIENCE);
    timer.unref();
    void page.exposeFunction('codeAutomationExit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = args.map(String).join(' ');
    const totals = /(\d+) passed, (\d+) failed/.exec(text);
    if (totals !== null) {
      counts.passed = Number(totals[1]);
      counts.failed = Number(totals[2]);
    } else if (/(FAILED|measured): /.test(text) || (process.env.VERBOSE && /passed: /.test(text))) {
      console.log(text);
    }
  });
  const { host } = new URL(bench.address);
  const uri = (file) => ({ scheme: 'vscode-remote', authority: host, path: file });
  await page.addInitScript(
    (options) => {
      if (window !== window.top) {
        return;
      }
      const observer = new MutationObserver(() => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        if (element === null) {
          return;
        }
        observer.disconnect();
        const settings = JSON.parse(element.dataset.settings);
        settings.developmentOptions = { ...settings.developmentOptions, ...options };
        element.dataset.settings = JSON.stringify(settings);
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    { extensions: [uri(bench.extension())], extensionTestsPath: uri(path.join(import.meta.dirname, tests)) },
  );
  await page.goto(bench.url(folder));
  const code = await ended;
  await page.close();
  if (counts.passed === 0 || (code !== 0 && counts.failed === 0)) {
    counts.failed++;
    console.log(`FAILED: the extension host left with ${code}`);
  }
  return counts;
}
