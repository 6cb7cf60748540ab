// SPDX-License-Identifier: Apache-2.0
// Every npm script starts here. npm puts node_modules/.bin first on PATH, where `node` is the Node 24 of the package
// "node"; when it is not there, an older one answers and the errors that follow explain nothing. Plain JavaScript, so
// that the older one can run it.
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const wanted = readFileSync(new URL('.node-version', root), 'utf8').trim();
const major = (version) => Number(version.split('.')[0]);

function refuse(what, fix) {
  process.stderr.write(`${what} ${fix}\n`);
  process.exit(1);
}

if (!existsSync(new URL('node_modules/typescript/', root))) {
  refuse('The development dependencies are not installed.', 'Run: npm ci');
}
if (major(process.versions.node) < major(wanted)) {
  refuse(
    `This needs Node ${wanted}, which comes with the dependencies as node_modules/node; Node ${process.versions.node} answered instead,`,
    'so the install script of the package "node" did not run. Run: npm rebuild node --ignore-scripts=false',
  );
}
