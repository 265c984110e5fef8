// What tests in the extension host share.
const vscode = require('vscode');

const PATIENCE = Number(process.env.PATIENCE ?? 180) * 1000; // only a failure takes it

async function eventually(what, condition) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const result = await condition();
    if (result) {
      return result;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain until ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const findings = (document) => vscode.languages.getDiagnostics(document.uri);
const codes = (document) =>
  findings(document).map((each) => (typeof each.code === 'object' ? String(each.code.value) : String(each.code)));

/** Runs a task to its end. */
async function finish(task) {
  const ended = new Promise((resolve) => {
    const listener = vscode.tasks.onDidEndTask((event) => {
      if (event.execution.task.name === task.name) {
        listener.dispose();
        resolve();
      }
    });
  });
  await vscode.tasks.executeTask(task);
  await ended;
}

/** Runs tests one after the other; fails if one does. */
async function run(tests) {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`passed: ${name}`);
    } catch (problem) {
      failed++;
      console.log(`FAILED: ${name}: ${problem.stack ?? problem}`);
    }
  }
  console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
  if (failed > 0) {
    throw new Error('tests failed');
  }
}

module.exports = { codes, eventually, findings, finish, run };
