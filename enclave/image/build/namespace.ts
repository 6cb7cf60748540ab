// SPDX-License-Identifier: Apache-2.0
// A script inside a root made of locked packages: no network, none of this machine's programs, environment or paths,
// and no more rights than whoever starts it.
import { join } from 'node:path';
import { OccError } from '../../../src/proof/errors.ts';
import { run } from './process.ts';

/** Runs `/work/<script>` of `root`, showing what it says. @throws OccError `image-build` */
export function runInside(root: string, script: string, args: readonly string[] = []): void {
  requireNamespaces();
  const start = ['sh', '-eu', join(import.meta.dirname, 'inside.sh')];
  run('unshare', [...namespaces(), ...start, root, script, ...args], { shown: true });
}

function namespaces(): readonly string[] {
  const rights = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  return [...rights, '--mount', '--pid', '--fork', '--net', '--'];
}

function requireNamespaces(): void {
  try {
    run('unshare', [...namespaces(), 'true']);
  } catch (cause) {
    throw new OccError('image-build', 'expected a machine whose users may make namespaces', {
      cause,
      hint:
        'Allow them (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0), build in a virtual machine, or ' +
        'take kernel and init from a released image: npm run image -- --parts FILE.eif.',
    });
  }
}
