// run.mjs TOOLS PACKAGES JAVA SHOTS
// Runs the cases against the packaged extension in three real workbenches at the same time; prints what fails, and how many passed. PACKAGES has
// the packages of the extension, JAVA is a Java home for the universal one.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builds } from './builds.mjs';
import { cases } from './cases.mjs';
import { runInHost } from './host.mjs';
import { images } from './images.mjs';
import { restarts } from './restarts.mjs';
import { roots, workspaceOfTwo } from './roots.mjs';
import { universal } from './universal.mjs';
import { addProgram, untrusted } from './untrusted.mjs';
import { virtual } from './virtual.mjs';
import { Workbench } from './workbench.mjs';

const [tools, packages, java, shots] = process.argv.slice(2).map((each) => path.resolve(each));
const only = process.env.ONLY;
const counts = { passed: 0, failed: 0, skipped: 0 };
const FILES = path.join(import.meta.dirname, 'workspace');

/** Runs cases one after the other; a picture shows what there was when one failed. */
async function check(set, bench, ...more) {
  for (const [name, action] of Object.entries(set)) {
    if (only !== undefined && !name.includes(only)) {
      continue;
    }
    const start = Date.now();
    try {
      await action(bench, ...more);
      counts.passed++;
      if (process.env.VERBOSE) {
        console.log(`passed: ${name} (${Date.now() - start} ms)`);
      }
    } catch (problem) {
      counts.failed++;
      console.log(`FAILED: ${name}: ${problem.stack ?? problem}`);
      await bench.shot(`failed-${name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
    }
  }
}

/** What goes on while the next workbench is started. */
const stopping = [];

/** Starts a workbench with a package, and perhaps the extension of a folder, on a copy of the files. */
async function withBench(target, { extension, prepare, ...options }, action) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dflint-workspace-'));
  cpSync(FILES, folder, { recursive: true });
  const bench = new Workbench(tools, shots);
  try {
    prepare?.(folder);
    const more = extension === undefined ? [] : [await bench.pack(extension)];
    await bench.install(path.join(packages, `dflint-${target}.vsix`), ...more);
    await bench.start(options);
    await action(bench, folder);
  } catch (problem) {
    counts.failed++;
    console.log(`FAILED: ${problem.stack ?? problem}`);
  } finally {
    const stop = bench.stop();
    stopping.push(stop.finally(() => rmSync(folder, { recursive: true, force: true })));
  }
}

async function language() {
  await withBench(
    'linux-x64',
    { settings: { '[dockerfile]': { 'editor.formatOnSave': true } } },
    async (bench, folder) => {
      await bench.open(folder);
      await check(cases, bench, folder);
      if (process.env.DOCKER_HOST) {
        await check(builds, bench, folder);
        await check(images, bench, folder);
      } else {
        console.log('skipped: builds in VS Code: no Docker daemon');
        counts.skipped += Object.keys(builds).length + Object.keys(images).length;
      }
    },
  );
}

async function others() {
  await withBench('linux-x64', { extension: virtual.extension }, async (bench, folder) => {
    const workspace = workspaceOfTwo(path.join(bench.work, 'two'));
    for (const [tests, opened] of [
      ['host.cjs', folder],
      ['roots.cjs', workspace],
    ]) {
      if (only === undefined || only === tests) {
        const { passed, failed } = await runInHost(bench, tests, opened);
        counts.passed += passed;
        counts.failed += failed;
      }
    }
    await check(restarts, bench, folder);
    await check(roots, bench, workspace);
    await check(virtual.cases, bench);
  });
}

async function withoutJava() {
  const { extension, options } = universal;
  const prepare = (folder) => addProgram(folder, java);
  await withBench('universal', { extension, prepare, ...options }, async (bench, folder) => {
    await check(universal.cases, bench, folder, java);
    await check(untrusted, bench, folder);
  });
}

// Two at a time: a third workbench makes the others slower than it saves.
await Promise.all([language(), others().then(withoutJava)]);
await Promise.all(stopping);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
