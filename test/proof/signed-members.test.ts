// SPDX-License-Identifier: Apache-2.0
// Any single change to any signed member makes a proof invalid, at `signature` or before. Every member of several
// proofs is changed, removed, joined by another and renamed; and members that are not signed are shown not to be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBundle } from '../../src/proof/bundle.ts';
import { canonicalizeToString } from '../../src/proof/canonical.ts';
import { parseJson } from '../../src/proof/json.ts';
import { chainHash, type Proof, parseProof } from '../../src/proof/proof.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { firstFailure } from '../../src/verify/verdict.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { fullProof } from '../fixtures/four-types.ts';
import { digestOfText, keyNamed, SeededIssuer, signedAgain } from '../fixtures/seeded-issuer.ts';

type Path = readonly (string | number)[];
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const policy = parsePolicy({ anySigner: true });
const early = ['version', 'shape', 'signature'];

/** The first row that fails, of those that look at the proof's form and signature. */
function failing(proof: unknown): string | undefined {
  const verdict = verifyBundle({
    bundle: { ...makeBundle([], []), proofs: [proof] },
    subjects: 'none',
    policy,
    now: 0,
  });
  const { proofs } = verdict;
  return proofs[0]?.checks.find(({ id, status }) => early.includes(id) && status === 'fail')?.id;
}

const signedRoots: readonly Path[] = [
  ['version'],
  ['artifact'],
  ['commit'],
  ['signer', 'publicKeyB64'],
  ['environment', 'enforcement'],
  ['environment', 'measurement'],
  ['environment', 'attestation', 'format'],
  ['agency', 'actor'],
  ['policy'],
  ['attribution'],
  ['principal'],
];

const at = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((found, key) => (found as Record<string | number, Json> | undefined)?.[key], value);

/** Every path below `path`, itself included. */
function walk(value: Json | undefined, path: Path): Path[] {
  const found = at(value, path);
  if (found === undefined) return [];
  if (typeof found !== 'object' || found === null) return [path];
  const keys: readonly (string | number)[] = Array.isArray(found) ? [...found.keys()] : Object.keys(found);
  return [path, ...keys.flatMap((key) => walk(value, [...path, key]))];
}

/** A copy in which `change` has been at the object or array that holds the last of `path`. */
function changed(
  proof: Json,
  path: Path,
  change: (holder: Record<string | number, Json>, key: string | number) => void,
): Json {
  const copy = structuredClone(proof);
  const key = path.at(-1) ?? '';
  change(at(copy, path.slice(0, -1)) as Record<string | number, Json>, key);
  return copy;
}

/** Another value of the same type and, where there is one, the same spelling: base64 stays base64, a counter a counter. */
function other(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return false;
  if (Array.isArray(value)) return [...value].reverse().concat(value.length > 1 ? [] : ['x']);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, other(inner)]));
  if (value === 'stub') return 'hw-key';
  if (/^\d+$/.test(value)) return `${BigInt(value) + 1n}`;
  if (/^[A-Za-z0-9+/]{22,}=*$/.test(value)) return `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
  return `${value}x`;
}

const issuer = await SeededIssuer.named('signed-members.test');
const full = await fullProof(issuer);
const chained = await issuer.commit({
  artifact: 'b',
  chainId: 'run/test/1/2',
  names: ['b'],
  attribution: { name: 'é😀' },
});
const bare = await issuer.commit({ artifact: 'c', slot: false });
const proofs: readonly (readonly [string, Proof])[] = [
  ['a proof with every member', full],
  ['a proof of a chain', chained],
  ['a proof with none', bare],
];

describe.each(proofs)('%s', (_, proof) => {
  const json = JSON.parse(JSON.stringify(proof)) as Json;
  const paths = signedRoots.flatMap((root) => walk(json, root));
  const name = (path: Path) => [path.join('.'), path] as const;

  it('is whole to begin with', () => {
    expect(failing(proof)).toBeUndefined();
  });

  it.each(paths.map(name))('is invalid when %s has another value of its kind', (_name, path) => {
    const forged = changed(json, path, (holder, key) => {
      holder[key] = other(holder[key] ?? null);
    });
    expect(failing(forged)).toBeOneOf(early);
  });

  it.each(paths.map(name))('is invalid without %s', (_name, path) => {
    const forged = changed(json, path, (holder, key) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    });
    expect(failing(forged)).toBeOneOf(early);
  });

  it.each(paths.filter((path) => typeof path.at(-1) === 'string').map(name))(
    'is invalid when %s is renamed',
    (_name, path) => {
      const forged = changed(json, path, (holder, key) => {
        holder[`${key}x`] = holder[key] ?? null;
        delete holder[key];
      });
      expect(failing(forged)).toBeOneOf(early);
    },
  );

  const holders = paths.filter((path) => typeof at(json, path) === 'object' && at(json, path) !== null);
  it.each(holders.map(name))('is invalid with one more member in %s', (_name, path) => {
    const forged = changed(json, [...path, 'x'], (holder) => {
      if (Array.isArray(holder)) holder.push('x');
      else holder.x = 'x';
    });
    expect(failing(forged)).toBeOneOf(early);
  });

  it('is invalid with any JSON value in place of any signed one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        fc.pre(JSON.stringify(at(json, path)) !== JSON.stringify(value));
        const forged = changed(json, path, (holder, key) => {
          holder[key] = value as Json;
        });
        expect(failing(forged)).toBeOneOf(early);
      }),
      { numRuns: 200 },
    );
  });

  it('is invalid under another key', () => {
    const { signer } = signedAgain(proof, keyNamed('another'));
    expect(failing({ ...proof, signer: { ...proof.signer, publicKeyB64: signer.publicKeyB64 } })).toBe('signature');
    expect(failing({ ...proof, signer: { ...proof.signer, signatureB64: signer.signatureB64 } })).toBe('signature');
    expect(failing({ ...proof, signer })).toBeUndefined(); // whoever holds a key can sign anything with it
  });

  it('is written as it was read', () => {
    expect(parseProof(parseJson(JSON.stringify(proof)))).toEqual(proof);
    expect(parseProof(parseJson(canonicalizeToString(proof)))).toEqual(proof);
  });
});

describe('what is not signed', () => {
  it.each([
    ['metadata', { metadata: { other: 1 } }],
    ['claims', { claims: { other: 1 } }],
    ['timestamps', { timestamps: {} }],
    ['proofHash', { proofHash: 'x' }],
    ['the report', { environment: { ...full.environment, attestation: { format: 'aws-nitro', reportB64: 'BBBB' } } }],
    ['the authorization', { agency: { ...full.agency, authorization: {} } }],
  ])('leaves the signature whole: %s', (_, change) => {
    expect(failing({ ...full, ...change })).toBeUndefined();
  });

  it('is caught by the chain hash all the same, but for timestamps and proofHash', () => {
    expect(chainHash({ ...full, metadata: { other: 1 } })).not.toBe(chainHash(full));
    const { timestamps: _t, proofHash: _p, ...issued } = full;
    expect(chainHash(issued)).toBe(chainHash(full));
  });

  it('includes the slot, which is bound by its hash instead', () => {
    const slot = { ...full.slotAllocation, counter: '0' };
    const bundle = { ...makeBundle([], []), proofs: [{ ...full, slotAllocation: slot }] };
    const failure = firstFailure(verifyBundle({ bundle, subjects: 'none', policy, now: 0 }));
    expect(failure?.check.id).toBe('slot-signature');
  });
});

describe('generated proofs', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const callerData = fc.dictionary(word, fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 3 })));
  const order = fc.record(
    {
      artifact: text,
      names: fc.array(text, { minLength: 1, maxLength: 3 }),
      attribution: callerData,
      metadata: callerData,
    },
    { requiredKeys: ['artifact'] },
  );

  it('are read as they were written, and are valid', async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.boolean(), async (ordered, slot) => {
        const proof = await issuer.commit({ ...ordered, slot });
        expect(parseProof(parseJson(JSON.stringify(proof)))).toEqual(proof);
        const subjects = [{ digest: digestOfText(ordered.artifact) }];
        expect(verifyBundle({ bundle: makeBundle([], [proof]), subjects, policy, now: 0 }).valid).toBe(true);
      }),
    );
  });
});
