#!/usr/bin/env node
// Starts the program of the package for this platform, which npm installs as an optional dependency. See install.js for when it does.
'use strict';
const { spawn } = require('node:child_process');
const { constants } = require('node:os');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const program = path.basename(process.argv[1]).replace(/\.(cmd|exe)$/, '');
const platform = `${process.platform}-${process.arch}`;
const { name, optionalDependencies } = require('../package.json');

function fail(message) {
  process.stderr.write(`${program}: ${message}\n`);
  process.exit(2);
}

function home() {
  const wanted = `@${name}/${platform}`;
  if (!(wanted in optionalDependencies)) {
    const known = Object.keys(optionalDependencies).map((key) => key.slice(name.length + 2));
    fail(`no package for ${platform}; there are: ${known.join(', ')}`);
  }
  try {
    return path.dirname(require.resolve(`${wanted}/package.json`));
  } catch {
    return fail(`${wanted} is not installed; npm leaves it out with --omit=optional or --no-optional`);
  }
}

/** The command that starts the program. Windows has no shell for a start script, so Java is started as it would. */
function command(folder) {
  if (process.platform !== 'win32') {
    return [path.join(folder, 'bin', program)];
  }
  const native = path.join(folder, 'bin', `${program}.exe`);
  if (existsSync(native)) {
    return [native];
  }
  const launch = JSON.parse(readFileSync(path.join(folder, 'lib/training', `${program}.json`), 'utf8'));
  const jars = launch.jars.map((jar) => path.join(folder, 'lib', jar));
  return [
    path.join(folder, 'java/bin/java.exe'),
    '-Xlog:disable',
    '-XX:-UsePerfData',
    `-Ddflint.terminal=${Boolean(process.stdout.isTTY)}`,
    ...launch.flags,
    `-Ddflint.home=${folder}`,
    '-cp',
    jars[0],
    `-Xbootclasspath/a:${jars.join(path.delimiter)}`,
    launch.main,
  ];
}

const [file, ...before] = command(home());
// Options for other Java programs are not for this one.
const { JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS, _JAVA_OPTIONS, ...environment } = process.env;
const child = spawn(file, [...before, ...process.argv.slice(2)], { stdio: 'inherit', env: environment });
child.on('error', (error) => fail(`cannot start ${file}: ${error.message}`));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => {
  process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : code);
});
