import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Restarts } from '../../src/restarts.ts';

void test('a server is started again at most five times in three minutes', () => {
  const restarts = new Restarts();
  const minute = 60_000;

  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 3 * minute - 1, 3 * minute, 3 * minute, 3 * minute + 1].map((now) => restarts.isAllowed(now)),
    [true, true, true, true, true, false, false, true, false, true],
  );
});
