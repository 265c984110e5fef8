import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContextReport, sections } from '../../src/views/context.ts';

const REPORT: ContextReport = {
  context: '/x',
  files: 2,
  bytes: 1500,
  folders: [{ path: 'src/', files: 1, bytes: 1000 }],
  steps: [
    { name: '[a 1/2] COPY src /', line: 2, files: 1, bytes: 1000, problem: null },
    { name: '[a 2/2] COPY none /', line: 3, files: 0, bytes: 0, problem: '/none: no such file or directory' },
  ],
  hidden: [{ path: 'logs', folder: true, by: 'a.Dockerfile.dockerignore:4 (l*:1)' }],
  unused: [],
};

void test('a report has a section for each of its lists that is not empty', () => {
  assert.deepEqual(
    sections(REPORT).map(({ label, description }) => `${label}: ${description}`),
    ['Files by folder: 2 files · 1.50kB', 'Read by: 2 steps', 'Ignored: 1 path'],
  );
});

void test('rows say what they are about, and where it is', () => {
  assert.deepEqual(
    sections(REPORT).flatMap(({ rows }) =>
      rows.map(({ kind, label, description, path, line }) => [kind, label, description, path, line]),
    ),
    [
      ['folder', 'src/', '1 file · 1.00kB', 'src/', 0],
      ['step', 'COPY src /', '1 file · 1.00kB', '', 2],
      ['problem', 'COPY none /', '/none: no such file or directory', '', 3],
      ['hidden', 'logs/', 'a.Dockerfile.dockerignore:4 (l*:1)', 'a.Dockerfile.dockerignore', 4],
    ],
  );
});
