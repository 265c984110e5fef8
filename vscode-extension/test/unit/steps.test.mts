import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, parse, size } from '../../src/build/events.ts';
import { planned } from '../../src/build/plan.ts';
import { byStage, hint, Steps, summary } from '../../src/build/steps.ts';

/** The hints by line after the events in some lines of output. */
function hints(...lines: string[]): Record<number, string> {
  const steps = new Steps();
  for (const line of lines) {
    const event = parse(line);
    if (event !== undefined) {
      steps.on(event);
    }
  }
  return Object.fromEntries(steps.all().map((step) => [step.line, hint(step)]));
}

void test('steps are cached, run with a reason, and fail', () => {
  assert.deepEqual(
    hints(
      'connecting',
      '{"event":"planned","build":"b","stages":1}',
      '{"event":"stepCached","name":"FROM a","stage":"s","line":1,"savedMillis":null}',
      '{"event":"stepCached","name":"RUN b","stage":"s","line":2,"savedMillis":2500}',
      '{"event":"stepStarted","name":"COPY c","stage":"s","line":3,"reason":"c changed"}',
      '{"event":"stepDone","name":"COPY c","stage":"s","line":3,"millis":40,"bytes":1234567}',
      '{"event":"stepStarted","name":"RUN d","stage":"s","line":4,"reason":null}',
      '{"event":"stepFailed","name":"RUN d","stage":"s","line":4,"millis":9,"message":"exit code 1"}',
      '{"event":"stepStarted","name":"RUN e","stage":"s","line":5,"reason":"after COPY c"}',
    ),
    { 1: 'cached', 2: 'cached, saves 2.5s', 3: '0.0s, 1.23MB: c changed', 4: 'exit code 1', 5: 'running' },
  );
});

void test('what is no step is unchanged, or says how it differs', () => {
  const lines = [
    '{"event":"argument","name":"ARG V=1","line":8,"meaning":"V is 1, the default","reason":null}',
    '{"event":"argument","name":"ARG W=1","line":9,"meaning":"W is 1, the default","reason":"it was 2"}',
    '{"event":"configured","name":"[1/2] FROM a","stage":"s","line":1,"reason":"the base image moved: b -> c"}',
    '{"event":"skipped","name":"RUN d","stage":"t","line":7,"reason":"not needed for target s"}',
    '{"event":"configured","name":"ENV A=b","stage":"s","line":2,"reason":null}',
    '{"event":"configured","name":"ENV A=b","stage":"s","line":3,"reason":"this instruction is new"}',
    '{"event":"stepCached","name":"[1/2] FROM a","stage":"s","line":1,"savedMillis":null}',
    '{"event":"stepCached","name":"[2/2] RUN c","stage":"s","line":4,"savedMillis":null}',
  ];

  assert.deepEqual(hints(...lines), {
    ...{ 1: 'the base image moved: b -> c', 2: 'unchanged' },
    ...{ 3: 'this instruction is new', 4: 'cached', 7: 'not needed for target s' },
    ...{ 8: 'V is 1, the default', 9: 'W is 1, the default; it was 2' },
  });
});

void test('what runs when a build ends was cancelled', () => {
  const steps = new Steps();
  steps.on({ event: 'stepCached', name: 'FROM a', stage: 's', line: 1 });
  steps.on({ event: 'stepStarted', name: 'RUN b', stage: 's', line: 2, reason: 'b changed' });
  steps.end();

  assert.deepEqual(steps.all().map(hint), ['cached', 'cancelled']);
  assert.equal(steps.all()[1]?.reason, 'b changed');
});

void test('a plan says what would run, and why', () => {
  const step = (stage: string, line: number, outcome: 'cached' | 'runs' | 'depends' | 'unneeded') => ({
    ...{ name: `step ${line.toString()}`, stage, line, outcome },
    ...{ reason: outcome === 'runs' ? 'c changed' : null, lastMillis: outcome === 'cached' ? 700 : null },
  });
  const steps = planned({
    steps: [step('b', 9, 'depends'), step('a', 2, 'cached'), step('a', 3, 'runs'), step('b', 10, 'unneeded')],
    configuration: [{ name: 'ENV A=b', stage: 'a', line: 1, reason: null }],
  });

  assert.deepEqual(steps.map(hint), [
    'unchanged',
    ...['may run', 'cached, saves 0.7s', 'will run: c changed', 'not needed'],
  ]);
  assert.deepEqual(
    [...byStage(steps)].map(([stage, those]) => [stage, ...those.map(({ line }) => line)]),
    [
      ['a', 1, 2, 3],
      ['b', 9, 10],
    ],
  );
  assert.equal(summary(steps), '1 of 3 steps cached');
  assert.equal(summary([]), '');
});

void test('a plan has the chain of reasons to what changed', () => {
  const file = { path: 'a', before: 'file 644 0:0 12 sha256:1', now: 'file 644 0:0 3000 sha256:2' };
  const common = { stage: 's', outcome: 'runs' as const, lastMillis: null };
  const [copy, run] = planned({
    steps: [
      { ...common, name: '[2/3] COPY a /a', line: 2, reason: 'a changed', because: null, files: [file] },
      { ...common, name: '[3/3] RUN b', line: 3, reason: 'because of COPY a /a, line 2: a changed', because: 0 },
    ],
    configuration: [],
  });

  assert.deepEqual(copy?.chain, ['a changed, 12B to 3.00kB']);
  assert.deepEqual(run?.chain, ['depends on COPY a /a, line 2', 'a changed, 12B to 3.00kB']);
});

void test('lines that are no events are left alone', () => {
  assert.equal(parse('dfbuild: cannot connect'), undefined);
  assert.equal(parse('{broken'), undefined);
});

void test('times and sizes are those of dfbuild and docker', () => {
  assert.deepEqual([0, 99, 100, 61_234].map(duration), ['0.0s', '0.1s', '0.1s', '61.2s']);
  assert.deepEqual([0, 999, 1000, 21_500, 123_456_789, 3_200_000_000_000].map(size), [
    '0B',
    '999B',
    '1.00kB',
    '21.5kB',
    '123MB',
    '3.20TB',
  ]);
});
