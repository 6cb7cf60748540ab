// SPDX-License-Identifier: Apache-2.0
// Tokens, assertions and manifests kept as bytes, so that a seed gives the same changes everywhere; and what may become
// of a changed one: a fault, or exactly what the unchanged one says.
import { verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import { EvidenceFault } from '../../src/evidence/fault.ts';
import { readKeySet } from '../../src/evidence/jwk.ts';
import { readToken } from '../../src/evidence/jwt.ts';
import { readApprovals, readManifest } from '../../src/evidence/turnkey/manifest.ts';
import { checkAssertion } from '../../src/evidence/webauthn.ts';
import { verifyWorkflowToken } from '../../src/evidence/workflow-token.ts';
import { equalBytes, fromBase64, toBase64, utf8 } from '../../src/proof/bytes.ts';
import type { FuzzTarget } from './fuzz.ts';
import { mutations } from './mutation.ts';
import corpus from './statement-corpus.json' with { type: 'json' };

const bytesOf = (text: string): Uint8Array => fromBase64(text, 'corpus');

/** How changed inputs ended, by rule. */
export type Ends = ReadonlyMap<string, number>;

const keys = readKeySet(JSON.stringify(corpus.jwt.keySet));
const { issuer, audience, now, tokens } = corpus.jwt;
export const judgeToken = (token: string) => verifyWorkflowToken(token, { issuer, audience, keys, now });
export const genuineTokens: readonly string[] = tokens;

/** Half of the changes are to the text of a token, half to the JSON inside, encoded anew. */
export async function fuzzTokens(count: number, seed: number): Promise<Ends> {
  const ends = new Map<string, number>();
  const texts = mutations({ corpus: tokens.map(utf8), count: Math.ceil(count / 2), seed });
  for (const bytes of texts) {
    const token = Buffer.from(bytes).toString('latin1');
    const rule = await ruleOfToken(token);
    if (rule === 'none' && !tokens.includes(token)) throw new Error(`a changed token passes: ${token}`);
    ends.set(rule, (ends.get(rule) ?? 0) + 1);
  }
  const insides = tokens.flatMap((token) =>
    token
      .split('.')
      .slice(0, 2)
      .map((part) => Buffer.from(part, 'base64url')),
  );
  for (const bytes of mutations({ corpus: insides, count: Math.floor(count / 2), seed: seed + 1 })) {
    const part = Buffer.from(bytes).toString('base64url');
    const [header = '', payload = '', signature = ''] = (tokens[0] ?? '').split('.');
    const isHeader = bytes.length < 200;
    const rule = ruleOf(() => readToken(`${isHeader ? part : header}.${isHeader ? payload : part}.${signature}`));
    ends.set(rule, (ends.get(rule) ?? 0) + 1);
  }
  return ends;
}

async function ruleOfToken(token: string): Promise<string> {
  try {
    await judgeToken(token);
    return 'none';
  } catch (error) {
    if (error instanceof EvidenceFault) return error.rule;
    throw new Error(`${error} with ${token}`, { cause: error });
  }
}

const { webauthn } = corpus;
const asked = { publicKey: bytesOf(webauthn.publicKey), challenge: bytesOf(webauthn.challenge) };
const assertions = webauthn.assertions.map(({ clientDataJSON, authenticatorData, signature }) => ({
  clientDataJSON: bytesOf(clientDataJSON),
  authenticatorData: bytesOf(authenticatorData),
  signature: bytesOf(signature),
}));
const parts = ['clientDataJSON', 'authenticatorData', 'signature'] as const;

/** A third of the changes each to client data, authenticator data and signature. */
export function fuzzAssertions(count: number, seed: number): Ends {
  const ends = new Map<string, number>();
  parts.forEach((part, index) => {
    const plan = { corpus: assertions.map((assertion) => assertion[part]), count: Math.ceil(count / 3) };
    let made = 0;
    for (const bytes of mutations({ ...plan, seed: seed + index })) {
      const genuine = assertions[made % assertions.length];
      if (!genuine) throw new Error('the corpus is empty');
      made += 1;
      const rule = ruleOf(() => checkAssertion({ ...genuine, [part]: bytes }, asked, webauthn, verify));
      if (rule === 'none' && !equalBytes(bytes, genuine[part])) throw new Error(`${part} passes: ${toBase64(bytes)}`);
      ends.set(rule, (ends.get(rule) ?? 0) + 1);
    }
  });
  return ends;
}

const verify: Parameters<typeof checkAssertion>[3] = (question) => verifyEcdsaNode?.(question) ?? false;

export const genuineAssertionRules = (): readonly string[] =>
  assertions.map((assertion) => ruleOf(() => checkAssertion(assertion, asked, webauthn, verify)));

function ruleOf(step: () => unknown): string {
  try {
    step();
    return 'none';
  } catch (error) {
    if (error instanceof EvidenceFault) return error.rule;
    throw error;
  }
}

const manifests = corpus.manifests.map(bytesOf);

/** A changed manifest, or a changed envelope around an unchanged one. */
export const manifestTarget: FuzzTarget = {
  corpus: [...manifests, ...corpus.envelopes.map(bytesOf)],
  read(bytes) {
    const inside = manifests.find((manifest) => equalBytes(bytes.subarray(0, manifest.length), manifest));
    if (inside && bytes.length > inside.length) readApprovals(bytes, inside);
    else readManifest(bytes);
  },
};
