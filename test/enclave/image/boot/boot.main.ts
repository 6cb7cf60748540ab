// SPDX-License-Identifier: Apache-2.0
// `npm run image:boot [-- --mirror URL…]`: builds the emulator where it is missing, makes the recorded image, boots it
// and tries what is in test/long/image-*. What is missing is a failure here.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');

function run(script: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, OCC_BOOT: 'required' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('enclave/image/emulator/build.main.ts', process.argv.slice(2));
run('enclave/image/image.main.ts', process.argv.slice(2));
run('tools/long.ts', ['image-']);
