import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasTag, reference, repositories } from '../../src/views/images.ts';

const line = (Repository: string, Tag: string, ID: string) =>
  `${JSON.stringify({ Repository, Tag, ID, CreatedSince: '1 second ago', Size: '2MB' })}\n`;

void test('images are listed by repository, those without a name last, caches not at all', () => {
  const found = repositories(
    line('<none>', '<none>', '1') + line('b', '2', '2') + line('dfbuild-cache', 'x', '3') + line('a', '1', '4'),
  );

  assert.deepEqual([...found.keys()], ['a', 'b', '']);
  const images = [...found.values()].flat();
  assert.deepEqual(images.map(reference), ['a:1', 'b:2', '1']);
  assert.deepEqual(images.map(hasTag), [true, true, false]);
});
