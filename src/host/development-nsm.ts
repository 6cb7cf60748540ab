// SPDX-License-Identifier: Apache-2.0
// The test NSM of a development service: a root and registers that say themselves that nothing was measured. Root and
// key end with the process; what trusts that root trusts whoever had this process.
import { createHash } from 'node:crypto';
import type { TrustRoot } from '../evidence/certificate-path.ts';
import type { Nsm } from '../evidence/nsm.ts';
import { processClock } from './stub-host.ts';
import { createTestAuthority } from './test-authority.ts';
import { TestNsm } from './test-nsm.ts';

export interface DevelopmentNsm {
  readonly nsm: Nsm;
  readonly root: TrustRoot;
  /** PEM of {@link root}, for `--root`. */
  readonly rootPem: string;
}

/** PCR0 to PCR2 are the same in every run, so that a policy for trying things can name them. */
export function createDevelopmentNsm(): DevelopmentNsm {
  const authority = createTestAuthority();
  const pcrs = new Map([0, 1, 2].map((index) => [index, unmeasured(index)]));
  return {
    nsm: new TestNsm({ authority, now: processClock, pcrs }),
    root: { name: 'the root of this development service', der: authority.root },
    rootPem: authority.rootPem,
  };
}

function unmeasured(index: number): Uint8Array {
  return new Uint8Array(createHash('sha384').update(`occ development service: PCR${index} measures nothing`).digest());
}
