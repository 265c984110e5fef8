import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { FOREIGN_OPTIONS, invocation, type Program } from '../../src/programs.ts';

const PROGRAM: Program = {
  flags: ['-Xmx512m'],
  cachedFlags: ['-XX:-AOTReplayTraining'],
  trainingFlags: ['-XX:-AOTRecordTraining'],
  jars: ['a.jar', 'b.jar'],
  main: 'io.dflint.lsp.Main',
};

void test('a program is started with its jars on the boot class path', () => {
  const { command, args } = invocation(PROGRAM, '/j/bin/java', '/x y', undefined, ['--stdio']);

  assert.equal(command, '/j/bin/java');
  const jars = ['a.jar', 'b.jar'].map((jar) => path.join('/x y', 'lib', jar));
  assert.deepEqual(args.slice(-7), [
    '-Xmx512m',
    '-Ddflint.home=/x y',
    '-cp',
    jars[0],
    `-Xbootclasspath/a:${jars.join(path.delimiter)}`,
    'io.dflint.lsp.Main',
    '--stdio',
  ]);
});

void test('a cache is read or made', () => {
  const read = invocation(PROGRAM, 'java', '/x', { read: '/c.aot' }, []).args;
  const made = invocation(PROGRAM, 'java', '/x', { write: '/c.aot' }, []).args;

  assert.ok(read.includes('-XX:AOTCache=/c.aot') && read.includes('-XX:-AOTReplayTraining'));
  assert.ok(made.includes('-XX:AOTCacheOutput=/c.aot') && made.includes('-XX:-AOTRecordTraining'));
});

void test('options for other Java programs are left out', () => {
  assert.deepEqual(FOREIGN_OPTIONS, ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS']);
  for (const name of FOREIGN_OPTIONS) {
    process.env[name] = '-Dx=y';
  }
  try {
    const { env } = invocation(PROGRAM, 'java', '/x', undefined, []);

    for (const name of FOREIGN_OPTIONS) {
      assert.ok(!(name in env), name);
    }
    assert.equal(env.LC_ALL, 'C.UTF-8');
  } finally {
    for (const name of FOREIGN_OPTIONS) {
      Reflect.deleteProperty(process.env, name);
    }
  }
});
