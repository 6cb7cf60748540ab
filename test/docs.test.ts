// SPDX-License-Identifier: Apache-2.0
// SPEC.md says what the code does: its example verifies, its tables are those of the code, its sections are where
// comments point.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '../enclave/parent/operations.ts';
import { canonicalize } from '../src/proof/canonical.ts';
import { parseJson } from '../src/proof/json.ts';
import { chainHash, parseProof, proofSchema, signedBytes } from '../src/proof/proof.ts';
import { slotBytes, slotSchema } from '../src/proof/slot.ts';
import { checks } from '../src/verify/checks.ts';
import { parsePolicy, policyJsonSchema } from '../src/verify/policy.ts';
import { verifyBundle } from '../src/verify/verify.ts';
import { fullProof } from './fixtures/four-types.ts';
import { SeededIssuer } from './fixtures/seeded-issuer.ts';
import { withGeneratedParts } from './vector-maker/spec-tables.ts';
import { bundleOf } from './vector-maker/vector.ts';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(join(root, 'src', 'proof', 'SPEC.md'), 'utf8');
const sections = new Map(page.split(/^## /m).map((text) => [text.split(/[\s\n]/)[0] ?? '', text]));

/** The rows of the table of a section whose head starts with `head`, as cells. */
function table(section: string, head: string): readonly (readonly string[])[] {
  const lines = (sections.get(section) ?? '').split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  const rows = lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  if (start === -1 || rows.length === 0) throw new Error(`no table ${head} in ${section}`);
  return rows;
}

const fenced = (language: string): string => new RegExp(`\`\`\`${language}\n([^\`]*)\n\`\`\``).exec(page)?.[1] ?? '';
const codes = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

it('SPEC.md has every generated part as it is now; if not, run `npm run vectors`', async () => {
  expect(await withGeneratedParts(page)).toBe(page);
});

describe('the example', () => {
  const proof = parseProof(parseJson(fenced('json')));
  const [body, slot] = [Buffer.from(fenced('body')), Buffer.from(fenced('slot'))];
  const seed = /seed `([0-9a-f]{64})`/.exec(page)?.[1] ?? '';
  const key = createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
  const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('base64');

  it('is signed over exactly the bytes it shows, by the key of its seed', () => {
    const publicKey = createPublicKey(key);
    expect(publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('base64')).toBe(
      proof.signer.publicKeyB64,
    );
    for (const [bytes, signatureB64] of [
      [body, proof.signer.signatureB64],
      [slot, proof.slotAllocation?.signatureB64 ?? ''],
    ] as const) {
      expect(verify(null, bytes, publicKey, Buffer.from(signatureB64, 'base64'))).toBe(true);
      expect(sign(null, bytes, key).toString('base64')).toBe(signatureB64);
    }
  });

  it('shows the bytes the code signs', () => {
    expect(Buffer.from(signedBytes(proof))).toEqual(body);
    expect(proof.slotAllocation && Buffer.from(slotBytes(proof.slotAllocation))).toEqual(slot);
    expect(page).toContain(`covers these ${body.length} bytes, the body`);
    expect(page).toContain(`covers these ${slot.length} bytes, signed before`);
  });

  it('has the hashes it says', () => {
    const { commit, signer } = proof;
    const expected: Readonly<Record<string, string>> = {
      digest: hash('hello occ\n'),
      'name hash': hash(`occ/name/1\0${commit.nonceB64}\0hello.txt`),
      'slot hash': hash(slot),
      'body hash': hash(body),
      'chain hash': hash(canonicalize(proof)),
      'epoch id': hash(`${signer.publicKeyB64}:${/boot nonce `([^`]+)`/.exec(page)?.[1]}`),
    };
    expect(Object.fromEntries(table('Example', 'hash').map(([name, value]) => [name, codes(value)[0]]))).toEqual(
      expected,
    );
    expect(proof.artifact.digestB64).toBe(expected.digest);
    expect(commit).toMatchObject({
      slotHashB64: expected['slot hash'],
      nameHashesB64: [expected['name hash']],
      epochId: expected['epoch id'],
    });
    expect(chainHash(proof)).toBe(expected['chain hash']);
  });

  it('is valid for the artifact and the name it is about', () => {
    const subjects = [{ name: 'hello.txt', digest: createHash('sha256').update('hello occ\n').digest() }];
    const policy = parsePolicy({
      allowedPublicKeys: [proof.signer.publicKeyB64],
      exclusiveKeys: true,
      requireNames: true,
    });
    expect(verifyBundle({ bundle: bundleOf([proof]), subjects, policy, now: 0 }).valid).toBe(true);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Paths of all members, those of nested objects too. */
function paths({ properties = {} }: Schema, above = ''): readonly string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return [path, ...paths(schema, path)];
  });
}

describe('the members', () => {
  const rows = table('§2', 'member');
  const listed = rows.flatMap(([member]) => codes(member).map((path) => path.replace(/^\./, 'timestamps.')));
  const known = paths(z.toJSONSchema(proofSchema) as Schema);

  it('of a proof are those the code reads', () => {
    expect(listed.filter((path) => !known.includes(path))).toEqual([]);
    const covered = (path: string) =>
      listed.some((other) => path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`));
    expect(known.filter((path) => !covered(path))).toEqual([]);
  });

  it('of a slot are those the code reads', () => {
    expect(table('§4', 'member').flatMap(([member]) => codes(member))).toEqual(
      paths(z.toJSONSchema(slotSchema) as Schema),
    );
  });

  it('are signed where the table says so, and only there', async () => {
    const full = await fullProof(await SeededIssuer.named('docs.test'));
    const changed = (path: string) => {
      const copy = structuredClone(full) as unknown as Record<string, unknown>;
      const names = path.split('.');
      const holder = names.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, copy);
      holder[names.at(-1) ?? ''] = 'changed';
      return signedBytes(copy as unknown as typeof full);
    };
    const isSigned = (path: string) => Buffer.compare(changed(path), signedBytes(full)) !== 0;
    const said = rows.flatMap(([member, , signed]) => codes(member).map((path) => [path, signed === 'yes'] as const));
    expect(said.map(([path]) => [path, isSigned(path)])).toEqual(said);
  });
});

describe('the policy', () => {
  const rows = table('§10', 'field');

  it('has the fields of the code, in their order', () => {
    const { properties = {} } = policyJsonSchema() as Schema;
    const fields = rows.map(([field]) => codes(field)[0]);
    expect([...fields].sort()).toEqual(Object.keys(properties).sort());
    const identity = codes(rows.find(([field]) => field === '`identity`')?.[1]).join();
    for (const field of Object.keys(properties.identity?.properties ?? {})) expect(identity).toContain(field);
  });

  it('names checks that exist', () => {
    const ids: readonly string[] = checks.map(({ id }) => id);
    for (const [field, , , asked] of rows) {
      for (const id of codes(asked).filter((code) => code !== '"boot"')) expect(ids, field).toContain(id);
    }
  });
});

describe('the service', () => {
  it('has the routes of the code', () => {
    const said = table('§11', 'route').map(([route]) => codes(route)[0]);
    const real = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(said)].sort()).toEqual(real.sort());
  });
});

describe('comments', () => {
  const files = globSync(['src/**/*.ts', 'enclave/**/*.ts'], { cwd: root });
  const references = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/SPEC\.md (§\d+)(?:–(§\d+))?/g)].map(([, from, to]) => ({
      file,
      from,
      to,
    })),
  );

  it('point to sections there are', () => {
    expect(references.length).toBeGreaterThan(10);
    expect(
      references.filter(({ from, to }) => !sections.has(from ?? '') || (to !== undefined && !sections.has(to))),
    ).toEqual([]);
  });

  it.each([
    ['src/proof/slot.ts', '§4'],
    ['src/proof/boot.ts', '§5'],
    ['src/proof/checkpoint.ts', '§6'],
    ['src/proof/bundle.ts', '§7'],
    ['src/proof/host.ts', '§8'],
    ['src/proof/identity.ts', '§9'],
    ['src/verify/policy.ts', '§10'],
    ['enclave/parent/requests.ts', '§11'],
  ])('of %s point to %s', (file, section) => {
    expect(references.filter((reference) => join(reference.file) === join(file)).map(({ from }) => from)).toContain(
      section,
    );
  });
});
