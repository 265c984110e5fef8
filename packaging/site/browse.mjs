// browse.mjs DATA ADDRESS light|dark EXPRESSION
// Opens a page in Chromium, for a user who prefers light or dark, and waits up to a minute until an expression is true there. Says what the
// page wrote to the console if it does not become true. DATA is a directory for the browser.
import { spawn } from 'node:child_process';

const [data, address, preference, expression] = process.argv.slice(2);
const browser = spawn(
  'chromium',
  ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--window-size=1200,900', `--user-data-dir=${data}`, '--remote-debugging-pipe'],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
);
const [, , , input, output] = browser.stdio;
const waiting = new Map();
const log = [];
let id = 0;
let rest = '';
output.on('data', (chunk) => {
  const parts = (rest + chunk).split('\0');
  rest = parts.pop();
  for (const message of parts.map((part) => JSON.parse(part))) {
    if (message.id) {
      waiting.get(message.id)(message.result ?? { error: message.error });
    } else if (['Runtime.exceptionThrown', 'Log.entryAdded', 'Runtime.consoleAPICalled'].includes(message.method)) {
      log.push(JSON.stringify(message.params).slice(0, 500));
    }
  }
});

function call(method, params = {}, sessionId = undefined) {
  id++;
  const answer = new Promise((resolve) => waiting.set(id, resolve));
  input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  return answer;
}

const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
const page = (method, params) => call(method, params, sessionId);
await page('Runtime.enable');
await page('Log.enable');
await page('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: preference }] });
await page('Page.navigate', { url: address });
let value;
for (const end = Date.now() + 60_000; Date.now() < end; ) {
  ({ result: { value } = {} } = await page('Runtime.evaluate', { expression: `Boolean(${expression})`, returnByValue: true }));
  if (value) {
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
if (!value) {
  console.log(`not true: ${expression}`, ...log);
  const { result } = await page('Runtime.evaluate', { expression: 'document.body.innerText.slice(0, 1000)', returnByValue: true });
  console.log(result?.value);
}
await call('Browser.close');
process.exitCode = value ? 0 : 1;
