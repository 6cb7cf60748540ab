// SPDX-License-Identifier: Apache-2.0
// What a page loads to verify: the public entry, and the examination of its Ed25519.
import { verifyEd25519, verifyNoble, verifyNode } from '../../src/proof/ed25519.ts';
import { sha256Node } from '../../src/proof/sha256.ts';
import { parsePolicy, readBundle, renderJson, verifyBundle } from '../../src/verify/index.ts';
import { answers, type Case } from '../proof/ed25519-exam.ts';

/** The whole of what the page can do; texts in, texts out. */
export const page = {
  exam: (cases: readonly Case[]): string => answers(verifyEd25519, cases),
  usesNode: (): boolean => verifyNode !== undefined || sha256Node !== undefined || verifyEd25519 !== verifyNoble,
  hasNode: (): boolean => 'process' in globalThis || 'require' in globalThis || 'Buffer' in globalThis,
  verify: (bundle: string, policy: unknown): string =>
    renderJson(verifyBundle({ bundle: readBundle(bundle), subjects: 'none', policy: parsePolicy(policy), now: 0 })),
};

Object.assign(globalThis, { occ: page });
