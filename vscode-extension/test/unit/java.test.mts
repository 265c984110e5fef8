import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { bundled, find } from '../../src/java.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'java-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Makes the folder of a Java, and returns it. */
async function java(name: string, version: string): Promise<string> {
  const home = path.join(folder, name);
  await mkdir(path.join(home, 'bin'), { recursive: true });
  await writeFile(path.join(home, 'bin', 'java'), '');
  await writeFile(path.join(home, 'release'), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
  return home;
}

void test('the setting counts alone', async () => {
  const set = await java('set', '17.0.2');
  const other = await java('other', '25.0.1');

  const search = await find(set, { JAVA_HOME: other });

  assert.equal(search.java, undefined);
  assert.deepEqual(search.tooOld, [{ command: path.join(set, 'bin', 'java'), version: 17 }]);
});

void test('JAVA_HOME comes before the PATH', async () => {
  const home = await java('home', '25');
  const onPath = await java('path', '26.0.1');

  const search = await find('', { JAVA_HOME: home, PATH: path.join(onPath, 'bin') });

  assert.deepEqual(search.java, { command: path.join(home, 'bin', 'java'), version: 25 });
});

void test('a JAVA_HOME that is too old leaves the PATH, through links', async () => {
  const old = await java('old', '1.8.0_402');
  const onPath = await java('path', '25.0.1');
  const bin = path.join(folder, 'usr-bin');
  await mkdir(bin);
  await symlink(path.join(onPath, 'bin', 'java'), path.join(bin, 'java'));

  const search = await find('', { JAVA_HOME: old, PATH: `relative:${bin}` });

  assert.deepEqual(search.java, { command: path.join(bin, 'java'), version: 25 });
  assert.deepEqual(search.tooOld, [{ command: path.join(old, 'bin', 'java'), version: 1 }]);
});

void test('nothing is found where nothing is', async () => {
  assert.deepEqual(await find('', { PATH: folder }), { tooOld: [] });
});

void test('a package may bring its own Java', async () => {
  assert.equal(await bundled(folder), undefined);
  await java('java', '25');
  assert.equal(await bundled(folder), path.join(folder, 'java', 'bin', 'java'));
});
