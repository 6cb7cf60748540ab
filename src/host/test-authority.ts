// SPDX-License-Identifier: Apache-2.0
// A certificate authority for tests and development, in the exact shape of the one behind Nitro: five levels, same
// extensions, same lifetimes. What verifies a genuine document verifies its documents with another root, and no other
// way; production has no input for that root.
import { randomBytes } from 'node:crypto';
import { toBase64 } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { signCertificate } from './test-certificate.ts';
import type { TestKey } from './test-key.ts';
import { describeLevels, describeRoot, type Levels, levelNames, rootValidity } from './test-levels.ts';

export interface TestChain {
  /** DER: root, regional, zonal, instance, leaf. */
  readonly certificates: readonly Uint8Array[];
  /** Of the leaf. */
  readonly key: TestKey;
  /** When the leaf was issued, milliseconds since 1970. */
  readonly issued: number;
}

export interface TestAuthorityOptions {
  /** 16 bytes or more; the same seed is the same authority. Without it, one that ends with the process. */
  readonly seed?: Uint8Array | undefined;
  /** As in `us-east-1`. */
  readonly region?: string | undefined;
}

export interface TestAuthority {
  /** DER of the self-signed root: what a verifier is given in the place of Amazon's. */
  readonly root: Uint8Array;
  /** {@link root} as PEM, for `--root`. */
  readonly rootPem: string;
  /**
   * Fields and keys of the chain for a module, before anything is signed: what a test changes to make a flawed one.
   * @param at milliseconds since 1970
   * @throws OccError `usage` for a module id or time that no chain can have
   */
  describe(moduleId: string, at: number): Levels;
  /** The chain for a module with a leaf issued `at`. @throws OccError `usage` as {@link describe} does */
  issue(moduleId: string, at: number): TestChain;
}

/** What a module is called: the instance, and the enclave with the milliseconds it started at in front. */
export const modulePattern = /^i-[0-9a-f]{17}-enc[0-9a-f]{16}$/;

const regionPattern = /^[a-z0-9-]{1,20}$/;

/** Below this a seed could be found by trying. */
const minSeedBytes = 16;

/** First and last leaf that lies in the life of every level above it: the oldest may begin 13 days before the leaf. */
const earliest = rootValidity.notBefore + 13 * 86_400_000;
const latest = rootValidity.notAfter - 21 * 86_400_000;

/** @throws OccError `usage` for a short seed or an odd region */
export function createTestAuthority(options: TestAuthorityOptions = {}): TestAuthority {
  const { region = 'us-test-1' } = options;
  const seed = options.seed?.slice() ?? randomBytes(2 * minSeedBytes);
  expectThat(seed.length >= minSeedBytes, `expected a seed of ${minSeedBytes} bytes or more, got ${seed.length}`);
  expectThat(regionPattern.test(region), 'expected a region of 1 to 20 lower-case letters, digits and dashes');
  const { fields, key } = describeRoot(seed);
  const root = signCertificate(fields, key);
  const describe: TestAuthority['describe'] = (moduleId, at) => {
    expectThat(modulePattern.test(moduleId), 'expected a module id like i-<17 hex>-enc<16 hex>');
    expectThat(at >= earliest && at <= latest, `expected a time between 2019 and 2049 in milliseconds, got ${at}`);
    return describeLevels({ seed, region, moduleId, issued: Math.floor(at / 1000) });
  };
  return {
    root,
    rootPem: toPem(root),
    describe,
    issue: (moduleId, at) => {
      const levels = describe(moduleId, at);
      return { certificates: signLevels(levels), key: levels.leaf.key, issued: at };
    },
  };
}

/** Every level signed by the key of the one above; the root by its own. DER, root first. */
export function signLevels(levels: Levels): readonly Uint8Array[] {
  return levelNames.map((name, at) => signCertificate(levels[name].fields, levels[levelNames[at - 1] ?? name].key));
}

function toPem(der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function expectThat(holds: boolean, message: string): void {
  if (!holds) throw new OccError('usage', message);
}
