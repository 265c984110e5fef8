import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastWords, located } from '../../src/words.ts';

void test('the last error of a program is what it says', () => {
  const text = 'dfbuild: warning\nDockerfile:2\ndfbuild: unknown flag\n\n';

  assert.equal(lastWords('dfbuild', text), 'Dockerfile:2: unknown flag');
  assert.equal(lastWords('dflint', text), '');
});

void test('an error gets the place that was printed before it', () => {
  const lines = ['#2 a:1', 'a/Dockerfile:2', '2 | RUN x', '', 'dfbuild: unknown', 'dfbuild: and more'];

  assert.deepEqual(lines.map(located('dfbuild')).slice(3), [
    '',
    'dfbuild: a/Dockerfile:2: unknown',
    'dfbuild: and more',
  ]);
});
