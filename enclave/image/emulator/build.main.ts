// SPDX-License-Identifier: Apache-2.0
// `npm run image:emulator [-- --mirror URL…]`: builds the emulator into the cache, once.
import { parseArgs } from 'node:util';
import { asOccError } from '../../../src/proof/errors.ts';
import { cacheFolder } from '../build/cache.ts';
import { buildEmulator, emulatorFolder } from './emulator.ts';

const { values } = parseArgs({ options: { mirror: { type: 'string', multiple: true } } });
const cache = cacheFolder(process.env);
try {
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  await buildEmulator({ cache, mirrors: values.mirror ?? [], say });
  process.stdout.write(`${emulatorFolder(cache)}\n`);
} catch (fault) {
  const { message, hint } = asOccError(fault);
  process.stderr.write(`error: ${message}\nhint:  ${hint}\n`);
  process.exitCode = 1;
}
