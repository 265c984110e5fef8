import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.join(import.meta.dirname, '../..');

void test('keys are on every keyboard, and no desktop takes them', () => {
  const { contributes } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    contributes: { keybindings: { key: string }[] };
  };

  const keys = contributes.keybindings.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  // Brackets need AltGr on many keyboards; Ctrl+Alt+D shows the desktop on most of Linux.
  keys.forEach((key) => {
    assert.match(key, /^shift\+alt\+b ([a-z]|up|down)$/);
  });
});

void test('marks are visible in light, dark and high contrast themes', () => {
  const images = path.join(ROOT, 'images');
  const marks = readdirSync(images).filter((name) => name.endsWith('.svg') && !/^(icon|views)/.test(name));

  assert.ok(marks.length >= 7);
  for (const name of marks) {
    const colors = readFileSync(path.join(images, name), 'utf8').match(/#[0-9a-f]{6}/g) ?? [];
    assert.ok(colors.length > 0, name);
    for (const color of colors) {
      for (const ground of ['#ffffff', '#1e1e1e', '#000000']) {
        // What WCAG 2.1 asks of graphics.
        assert.ok(contrast(color, ground) >= 3, `${name}: ${color} on ${ground}`);
      }
    }
  }
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** As WCAG defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
