// SPDX-License-Identifier: Apache-2.0
// An enclave on a test NSM, and the verifier that trusts the test root and nothing less: every row of hardware, boot and
// order counts.
import { createHash } from 'node:crypto';
import type { OpenPipe } from '../../../enclave/app/key-server.ts';
import { openNitroHost } from '../../../enclave/app/nitro-host.ts';
import type { Config } from '../../../enclave/wire/config.ts';
import { verifyEcdsaNode } from '../../../src/evidence/ecdsa.ts';
import { createTestAuthority } from '../../../src/host/test-authority.ts';
import { TestNsm } from '../../../src/host/test-nsm.ts';
import { type BootProof, parseBootProof } from '../../../src/proof/boot.ts';
import { makeBundle } from '../../../src/proof/bundle.ts';
import { toHex, utf8 } from '../../../src/proof/bytes.ts';
import type { Host } from '../../../src/proof/host.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { parsePolicy } from '../../../src/verify/policy.ts';
import { verifyBundle } from '../../../src/verify/verify.ts';
import { clientOf, configWith, openEnclave } from './small-enclave.ts';

export const authority = createTestAuthority({ seed: utf8('enclaves of the app tests') });
export const trustOf = ({ root } = authority) => ({
  roots: [{ name: 'test root', der: root }],
  verify: verifyEcdsaNode ?? (() => false),
});

const measured = (text: string): Uint8Array => new Uint8Array(createHash('sha384').update(text).digest());
const pcrs = new Map([0, 1, 2].map((index) => [index, measured(`PCR${index}`)]));
export const measurement = toHex(measured('PCR0'));

export const startTime = Date.UTC(2026, 0, 1);

export interface MeasuredOptions {
  readonly config?: Partial<Config>;
  readonly authority?: typeof authority;
  readonly debug?: boolean;
  /** Root of whose enclaves it hands over to, and takes over from. */
  readonly trusts?: typeof authority;
  /** Shared by enclaves that hand over to one another. */
  readonly clock?: { now: number };
  readonly openPipe?: OpenPipe;
  /** What stands between the enclave and its host. */
  readonly between?: (host: Host) => Host;
}

export function measuredNsm({ debug, clock = { now: startTime }, ...options }: MeasuredOptions = {}): TestNsm {
  return new TestNsm({
    authority: options.authority ?? authority,
    now: () => clock.now,
    pcrs: debug ? new Map([0, 1, 2].map((index) => [index, new Uint8Array(48)])) : pcrs,
  });
}

/** Each call is another enclave, and so another epoch. */
export async function measuredEnclave(options: MeasuredOptions = {}) {
  const { clock = { now: startTime }, between = (host) => host } = options;
  const nsm = measuredNsm({ ...options, clock });
  const host = between(await openNitroHost({ nsm }));
  const enclave = await openEnclave({
    host,
    config: { ...configWith(), ...options.config },
    trust: trustOf(options.trusts),
    openPipe: options.openPipe,
  });
  const boot = parseBootProof(enclave.boot().bootProof);
  return { enclave, nsm, clock, boot, ...clientOf(enclave) };
}

export interface Evidence {
  readonly proofs: readonly Proof[];
  readonly boots: readonly BootProof[];
  readonly checkpoints?: readonly unknown[];
}

/** The strictest policy that names no identity. */
const strict = {
  requireEnforcement: 'measured-tee',
  allowedMeasurements: [measurement],
  anyCommitter: true,
  requireSlot: true,
  requireEpochId: true,
  requireAttestation: 'boot',
  requireChain: 'linked',
  boot: { counterMode: 'epoch' },
};

/** The verdict about everything in the evidence, and the rows that failed. */
export function judge({ proofs, boots, checkpoints = [] }: Evidence, policy: object = {}) {
  const bundle = { ...makeBundle([], proofs), bootProofs: [...boots], checkpoints: [...checkpoints] };
  const verdict = verifyBundle({
    bundle: JSON.parse(JSON.stringify(bundle)),
    subjects: 'none',
    policy: parsePolicy({ ...strict, ...policy }),
    now: startTime + 30 * 86_400_000,
    trust: trustOf(),
  });
  const rows = verdict.proofs.flatMap(({ checks }) => checks);
  const failed = new Set(rows.filter(({ status }) => status === 'fail').map(({ id }) => id));
  return { valid: verdict.valid, failed: [...failed], rows };
}
