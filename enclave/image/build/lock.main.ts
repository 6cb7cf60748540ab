// SPDX-License-Identifier: Apache-2.0
// `npm run image:lock [-- FILE] [--write]`: resolves a lock anew and shows what changed. Ends with 1 where something
// did, so that it can be asked for regularly; `--write` keeps the change.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asOccError } from '../../../src/proof/errors.ts';
import { lockChanges, parseLock, renderLock } from './lock.ts';
import { resolveLock } from './resolve.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const file = positionals[0] ?? join(import.meta.dirname, '..', 'lock.json');
try {
  const before = parseLock(readFileSync(file));
  const after = resolveLock(before, process.env.PATH ?? '');
  const changes = lockChanges(before, after);
  for (const change of changes) process.stdout.write(`${change}\n`);
  process.stdout.write(`${after.files.length} files, ${changes.length} changed\n`);
  if (values.write) writeFileSync(file, renderLock(after));
  else if (changes.length > 0) process.exitCode = 1;
} catch (fault) {
  const { message, hint } = asOccError(fault);
  process.stderr.write(`error: ${message}\nhint:  ${hint}\n`);
  process.exitCode = 2;
}
