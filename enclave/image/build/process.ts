// SPDX-License-Identifier: Apache-2.0
// Programs of this machine that the build uses: found or named, and their failures reported with what they said.
import { spawnSync } from 'node:child_process';
import { OccError } from '../../../src/proof/errors.ts';

/** Of what a program says, this much is repeated. */
const maxShown = 4000;

export interface Ran {
  readonly input?: Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How to get the program where it is missing. */
  readonly hint?: string;
  /** Shows what it says while it runs instead of returning it. */
  readonly shown?: boolean;
}

/** What the program says. @throws OccError `image-build` */
export function run(program: string, args: readonly string[], options: Ran = {}): string {
  const { input, cwd, env, hint, shown } = options;
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    ...(input && { input }),
    ...(cwd !== undefined && { cwd }),
    ...(env && { env }),
    stdio: [input ? 'pipe' : 'ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return stdout ?? '';
  const said = `${stdout ?? ''}${stderr ?? ''}`.trim().slice(-maxShown);
  const how = error ? error.message : `ended with ${status ?? signal}${said === '' ? '' : `: ${said}`}`;
  throw new OccError('image-build', `${program}: ${how}`, hint === undefined ? {} : { hint });
}

export const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
