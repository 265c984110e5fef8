// stage.mjs DIST FOLDER [java]
// Puts into a folder what a package of the extension consists of: the extension itself, and from the distribution the programs, their jars
// and, if asked, the Java that runs them with their caches.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [dist, folder, java] = process.argv.slice(2);
const here = import.meta.dirname;
const server = path.join(folder, 'server');

rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(server, 'lib'), { recursive: true });
for (const name of [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  '.vscodeignore',
  'out',
  'language',
  'images',
]) {
  cpSync(path.join(here, name), path.join(folder, name), { recursive: true });
}
cpSync(path.join(here, '../docs/dflint.schema.json'), path.join(folder, 'language/dflint.schema.json'));
const jars = new Set();
for (const name of readdirSync(path.join(dist, 'programs'))) {
  JSON.parse(readFileSync(path.join(dist, 'programs', name), 'utf8')).jars.forEach((jar) => jars.add(jar));
  cpSync(path.join(dist, 'programs', name), path.join(server, name));
}
for (const jar of jars) {
  cpSync(path.join(dist, 'lib', jar), path.join(server, 'lib', jar));
}
// Read by the runs that make start-up caches.
cpSync(
  path.join(here, '../distribution/training/node-service.Dockerfile'),
  path.join(server, 'training/lint.Dockerfile'),
);
cpSync(path.join(here, 'training/build.Dockerfile'), path.join(server, 'training/build.Dockerfile'));
if (java === 'java') {
  cpSync(path.join(dist, 'java'), path.join(server, 'java'), { recursive: true });
  mkdirSync(path.join(server, 'aot'));
  for (const program of readdirSync(path.join(dist, 'bin'))) {
    const [, cache] = /\/aot\/([^"]+)/.exec(readFileSync(path.join(dist, 'bin', program), 'utf8'));
    cpSync(path.join(dist, 'aot', cache), path.join(server, 'aot', `${program}.aot`));
  }
  // The caches hold for jars of these times, in seconds.
  const times = [...jars].map((jar) => [jar, Math.floor(statSync(path.join(dist, 'lib', jar)).mtimeMs / 1000)]);
  writeFileSync(path.join(server, 'aot/times.json'), JSON.stringify(Object.fromEntries(times)));
}
