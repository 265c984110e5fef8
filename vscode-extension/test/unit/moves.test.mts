import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved } from '../../src/build/moves.ts';

void test('a file moves with its folder, or goes with it', () => {
  assert.equal(moved('file:///a/Dockerfile', 'file:///a/Dockerfile', 'file:///a/Other'), 'file:///a/Other');
  assert.equal(moved('file:///a/b/Dockerfile', 'file:///a', 'file:///c'), 'file:///c/b/Dockerfile');
  assert.equal(moved('file:///a/b/Dockerfile', 'file:///a', ''), '');
  assert.equal(moved('file:///ab/Dockerfile', 'file:///a', 'file:///c'), undefined);
});
