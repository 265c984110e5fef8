// Opens a report in Chromium as a user does: light, dark, narrow and with the keyboard. report.mjs PLAYWRIGHT REPORT SHOTS
// Prints what fails, and how many checks passed.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PATIENCE = 60_000; // only a failure takes it
const [playwright, report, shots] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(playwright));
await mkdir(shots, { recursive: true });
const profile = await mkdtemp(join(tmpdir(), 'report-'));
let passed = 0;
let failed = 0;

function check(name, ok, detail = '') {
  if (ok) {
    passed++;
  } else {
    failed++;
    console.log(`FAILED: ${name}${detail === '' ? '' : `: ${detail}`}`);
  }
}

/** WCAG's contrast of two colours such as rgb(1, 2, 3). */
function contrast(one, other) {
  const light = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const [name, scheme, width] of [['light', 'light', 1200], ['dark', 'dark', 1200], ['narrow', 'light', 390]]) {
    const page = await browser.newPage();
    const noise = [];
    const requests = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('dialog', (dialog) => { noise.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
    page.on('request', (request) => requests.push(request.url()));
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pathToFileURL(report).href, { timeout: PATIENCE });
    await page.screenshot({ path: join(shots, `report-${name}.png`), fullPage: true, timeout: PATIENCE });
    check(`${name}: nothing on the console`, noise.length === 0, noise.join('; '));
    check(`${name}: nothing is asked of anyone`, requests.length === 1, requests.slice(1).join(' '));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`${name}: the page does not scroll sideways`, wide <= 0, `${wide} pixels`);
    const colors = await page.evaluate(() => {
      const body = getComputedStyle(document.body);
      const read = (selector) => [...document.querySelectorAll(selector)].map((element) => getComputedStyle(element).color);
      return { page: body.backgroundColor, texts: [body.color, ...read('.faint, a, .state, h1, th')] };
    });
    const weakest = Math.min(...colors.texts.map((color) => contrast(color, colors.page)));
    check(`${name}: texts can be read`, weakest >= 4.5, `contrast ${weakest.toFixed(2)}`);
    if (name === 'light') {
      await content(page);
      await keyboard(page);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

async function content(page) {
  const parts = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1, h2')].map((heading) => heading.textContent),
    bars: document.querySelectorAll('#timeline ~ .scroll .bar rect:not(.track)').length,
    stages: document.querySelectorAll('svg.graph g').length,
    foreign: document.querySelectorAll('script, img, iframe, link, object, embed, form, [onclick], [onerror], [style]').length,
    text: document.body.innerText,
    broken: [...document.querySelectorAll('a[href^="#"]')].filter((link) => document.querySelector(link.hash) === null).length,
  }));
  check('it has its sections', ['Timeline', 'Stages', 'Steps', 'Layers', 'Environment'].every((name) => parts.headings.includes(name)), parts.headings.join(', '));
  check('it shows bars and stages', parts.bars > 0 && parts.stages > 0, `${parts.bars} bars, ${parts.stages} stages`);
  check('names of files are texts', parts.foreign === 0 && parts.text.includes('<img src=x onerror='), `${parts.foreign} elements`);
  check('links lead somewhere', parts.broken === 0, `${parts.broken} do not`);
}

/** What a key does is done some time after it was pressed. */
async function eventually(page, condition) {
  return page.waitForFunction(condition, undefined, { timeout: PATIENCE }).then(() => true, () => false);
}

async function keyboard(page) {
  await page.keyboard.press('Tab');
  check('the first key skips to the steps', await eventually(page, () => document.activeElement?.className === 'skip'));
  await page.keyboard.press('Enter');
  check('and does', await eventually(page, () => location.hash === '#steps'), page.url());
  const names = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
  }
  check('details are reached', names.includes('SUMMARY'), names.join(' '));
  await page.locator('summary').first().focus({ timeout: PATIENCE });
  await page.keyboard.press('Enter');
  check('and opened', await eventually(page, () => document.querySelector('details')?.open === true));
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
