// Runs after npm has installed the package: puts the start scripts of the programs in the place of dflint.js, so that Node does not have to
// start first. Where it cannot, or does not run (--ignore-scripts), dflint.js starts them. Other package managers keep dflint.js too: they
// may have written shims by now that hand the file to Node.
'use strict';
const { existsSync, renameSync, symlinkSync } = require('node:fs');
const path = require('node:path');

const { name } = require('./package.json');

function platformPackage() {
  try {
    return path.dirname(require.resolve(`@${name}/${process.platform}-${process.arch}/package.json`));
  } catch {
    return undefined;
  }
}

const home = platformPackage();
const npm = (process.env.npm_config_user_agent ?? '').startsWith('npm/');
if (home && npm && process.platform !== 'win32') {
  const bin = path.join(__dirname, 'bin');
  for (const program of ['dflint', 'dfls', 'dfbuild']) {
    const script = path.join(home, 'bin', program);
    if (existsSync(script)) {
      symlinkSync(path.relative(bin, script), path.join(bin, `${program}.new`));
      renameSync(path.join(bin, `${program}.new`), path.join(bin, program));
    }
  }
}
