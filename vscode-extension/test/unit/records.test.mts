import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type BuildRecord,
  recorded,
  recordedLine,
  type RecordedStep,
  startTime,
  withChains,
} from '../../src/build/records.ts';

const COPY: RecordedStep = {
  index: 0,
  stage: 's',
  number: '1/2',
  line: 2,
  text: 'COPY a /a',
  state: 'ran',
  reason: 'a changed',
  because: null,
  details: ['a changed'],
  millis: 5,
  bytes: 7,
  files: [
    { path: 'a', before: 'file 644 0:0 12 sha256:1', now: 'file 644 0:0 3000 sha256:2' },
    { path: 'b', before: null, now: 'file 644 0:0 1 sha256:3' },
    { path: 'c', before: 'file 644 0:0 1 sha256:3', now: null },
  ],
};
const RUN: RecordedStep = {
  index: 1,
  stage: 's',
  number: '2/2',
  line: 3,
  text: 'RUN b',
  state: 'cached',
  because: 0,
  savedMillis: 900,
};
const RECORD: BuildRecord = { id: 'b', steps: [COPY, RUN] };

void test('a record has the steps, and the chain of reasons to what changed', () => {
  const [copy, run] = recorded(RECORD);

  assert.equal(copy?.name, '[s 1/2] COPY a /a');
  assert.equal(copy.state, 'done');
  const files = ['a changed, 12B to 3.00kB', 'b is new, 1B', 'c is gone'];
  assert.deepEqual(copy.chain, files);
  assert.deepEqual(run?.chain, ['depends on COPY a /a, line 2', ...files]);
  assert.deepEqual([run.state, run.millis], ['cached', 900]);
});

void test('a record has the instructions that did no work', () => {
  const all = recorded({
    ...RECORD,
    arguments: [{ name: 'ARG V=1', line: 1, meaning: 'V is 1, the default', reason: null }],
    configuration: [{ name: 'FROM a', stage: 's', line: 2, reason: 'it was FROM b' }],
    skipped: [{ name: 'RUN c', stage: 't', line: 9, reason: 'not needed for target s' }],
  });

  assert.deepEqual(
    all.map(({ kind, state, line }) => [kind, state, line]),
    [
      ['argument', 'cached', 1],
      ['configuration', 'done', 2],
      ['skipped', 'unneeded', 9],
      ['step', 'done', 2],
      ['step', 'cached', 3],
    ],
  );
});

void test('a chain does not say again what the reason says', () => {
  const step = { ...COPY, reason: 'no earlier build known', details: ['no earlier build known'], files: [] };
  const same = { path: 'a', before: 'file 644 0:0 2 sha256:1', now: 'file 644 0:0 2 sha256:2' };

  assert.deepEqual(recorded({ id: 'b', steps: [step] })[0]?.chain, []);
  assert.deepEqual(recorded({ id: 'b', steps: [{ ...COPY, files: [same] }] })[0]?.chain, ['a changed, still 2B']);
});

void test('a record that names a step as its own reason has an end', () => {
  const step = { ...COPY, because: 0 };

  assert.deepEqual(recorded({ id: 'b', steps: [step] })[0]?.chain, ['depends on COPY a /a, line 2']);
});

void test('steps take their chains from a record by stage and line', () => {
  const [copy] = recorded(RECORD);
  assert.ok(copy !== undefined);
  const [step, other] = withChains(
    [
      { ...copy, chain: [] },
      { ...copy, line: 9, chain: [] },
    ],
    RECORD,
  );

  assert.deepEqual(step?.chain, copy.chain);
  assert.deepEqual(other?.chain, []);
});

void test('a step has the line of the record, wherever it is now', () => {
  const twice = {
    id: 'b',
    steps: [COPY, RUN, { ...RUN, index: 2, line: 4 }, { ...RUN, index: 3, stage: 't', line: 9 }],
  };
  const now = [
    { name: '[s 1/3] COPY a /a', stage: 's', line: 5 },
    { name: '[s 2/3] RUN b', stage: 's', line: 6 },
    { name: '[s 3/3] RUN b', stage: 's', line: 8 },
    { name: '[t 1/1] RUN b', stage: 't', line: 10 },
    { name: '[t 2/2] RUN new', stage: 't', line: 11 },
  ];

  assert.deepEqual(
    now.map((step) => recordedLine(twice, step, now)),
    [2, 3, 4, 9, undefined],
  );
});

void test('a build of today has a time, an earlier one also a day', () => {
  const build = {
    ...{ id: 'b', started: new Date(2026, 10, 29, 9, 5, 7).toISOString(), millis: 1 },
    ...{ outcome: 'built' as const, dockerfile: '/d', tags: [] },
  };

  const today = startTime(build, new Date(2026, 10, 29, 23));
  const later = startTime(build, new Date(2026, 10, 30, 1));

  assert.match(today, /5.07/);
  assert.doesNotMatch(today, /29/);
  assert.match(later, /29/);
});
