// SPDX-License-Identifier: Apache-2.0
// The HTTP API: the shapes the seeds document, what we add, and a clear no to everything else.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameHash } from '../../../src/proof/names.ts';
import type { Slot } from '../../../src/proof/slot.ts';
import { contradictions, digest, expectValid } from '../app/small-enclave.ts';
import { digests, idsOf, startService } from './service.ts';

const octets = { 'content-type': 'application/octet-stream' };

describe('the API of the seeds', () => {
  it('commits raw bytes and verifies them, as their README shows', async () => {
    const { request, post } = await startService();
    const bytes = readFileSync('package.json');
    const committed = await request('/commit', { method: 'POST', body: bytes, headers: octets });
    expect(committed.status).toBe(200);
    expect(committed.text).toMatch(/"counter":"[^"]*"/);
    const { proof, digestB64, counter } = committed.json;
    expect(digestB64).toBe(createHash('sha256').update(bytes).digest('base64'));
    expect([proof.artifact.digestB64, proof.commit.counter]).toEqual([digestB64, counter]);

    const verified = await post('/verify', { proof, bytes: bytes.toString('base64') });
    expect([verified.status, verified.json.valid]).toEqual([200, true]);
    expect(verified.text).toMatch(/^\{"valid":true/);
    const tampered = await post('/verify', { proof, bytesB64: Buffer.from('other').toString('base64') });
    expect([tampered.status, tampered.json.valid]).toEqual([200, false]);
    expect(tampered.json.reason).toMatch(/^artifact-digest/);
  });

  it('commits an empty file', async () => {
    const { request } = await startService();
    const { json } = await request('/commit', { method: 'POST', body: new Uint8Array(), headers: octets });
    expect(json.digestB64).toBe(createHash('sha256').digest('base64'));
  });

  it('answers a batch with an array of proofs in the order of its digests', async () => {
    const { commit } = await startService();
    const wanted = digests(120);
    const proofs = await commit({ digests: wanted, metadata: {} });
    expect(proofs.map(({ artifact }) => artifact.digestB64)).toEqual(wanted.map(({ digestB64 }) => digestB64));
    expect(contradictions(proofs)).toEqual([]);
    expectValid(proofs);
    expect(proofs[0]?.commit.chainId).toBe('global');
  });

  it('gives one slot in the historic shape, and several when a number is asked for', async () => {
    const { request, post } = await startService();
    for (const answer of [await request('/allocate-slot', { method: 'POST' }), await post('/allocate-slot', {})]) {
      const { slotId, slot, chainId } = answer.json;
      expect({ slotId, chainId }).toEqual({ slotId: slot.nonceB64, chainId: 'global' });
      expect(Object.keys(answer.json)).toEqual(['slotId', 'slot', 'chainId']);
    }
    const { json } = await post('/allocate-slot', { count: 1, chainId: 'run/x/1/2' });
    expect(json).toEqual({ slots: [expect.objectContaining({ chainId: 'run/x/1/2' })], chainId: 'run/x/1/2' });
  });

  it('says who signs, and lists only what it can do', async () => {
    const { request, commit, epochId } = await startService();
    const { json } = await request('/key');
    const [proof] = await commit({ digests: digests(1) });
    expect(json).toEqual({
      publicKeyB64: proof?.signer.publicKeyB64,
      measurement: 'stub:measurement:not-a-real-tee',
      enforcement: 'stub',
      epochId,
      features: ['slots', 'names', 'checkpoint', 'idempotency'],
    });
  });

  it('lets browsers in', async () => {
    const { request } = await startService();
    const asked = await request('/commit', { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST, OPTIONS']);
    expect(asked.headers.get('access-control-allow-headers')).toBe(
      'Content-Type, Authorization, Idempotency-Key, OCC-Identity-Token',
    );
    for (const path of ['/health', '/nothing', '/commit']) {
      expect((await request(path)).headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});

describe('slots taken before the digests', () => {
  it('are used in the order they are named, with names', async () => {
    const { commit, slots } = await startService();
    const taken = (await slots(3, 'run/x/1/2')).toReversed();
    const names = taken.map(({ nonceB64 }, at) => [nameHash(nonceB64, `dist/${at}.js`)]);
    const proofs = await commit({ digests: digests(3), chainId: 'run/x/1/2', slotIds: idsOf(taken), names });
    expect(proofs.map(({ slotAllocation }) => slotAllocation)).toEqual(taken);
    expect(proofs.map(({ commit }) => commit.nameHashesB64)).toEqual(names);
    expectValid(proofs);
  });

  it('work once', async () => {
    const { post, commit, slots } = await startService();
    const slotIds = idsOf(await slots(1, 'a'));
    await commit({ digests: digests(1), chainId: 'a', slotIds });
    const again = await post('/commit', { digests: digests(1), chainId: 'a', slotIds });
    expect([again.status, again.json.code]).toEqual([409, 'slot-unknown']);
  });

  it('stay usable when the request around them was refused', async () => {
    const { post, commit, slots } = await startService();
    const slotIds = idsOf(await slots(2, 'a'));
    const wanted = digests(2);
    const bad = [
      { digests: wanted, slotIds, chainId: 'b' },
      { digests: wanted, slotIds: [slotIds[0], digest()], chainId: 'a' },
      { digests: wanted, slotIds, chainId: 'a', names: [[digest()]] },
      { digests: [wanted[0], { digestB64: 'AAAA', hashAlg: 'sha256' }], slotIds, chainId: 'a' },
      { digests: wanted, slotIds, chainId: 'a', metadata: { 1: 'number' } },
    ];
    for (const body of bad) expect((await post('/commit', body)).status).toBeLessThan(500);
    const proofs = await commit({ digests: wanted, slotIds, chainId: 'a' });
    expect(proofs.map(({ commit }) => commit.chainIndex)).toEqual(['1', '2']);
    expect(proofs.map(({ commit }) => commit.counter)).toEqual(['3', '4']);
  });
});

const one = digests(1);
const slotId = digest();

const refused: readonly (readonly [name: string, body: unknown, status: number, code: string])[] = [
  ['what is not JSON', '{', 400, 'json-invalid'],
  ['no body', '', 400, 'json-invalid'],
  ['a repeated member', '{"digests":[],"digests":[]}', 400, 'json-invalid'],
  ['a prototype', '{"__proto__":{}}', 400, 'json-invalid'],
  ['a number with two texts', '{"digests":[],"metadata":{"n":1.0}}', 400, 'json-invalid'],
  ['a lone surrogate', '{"digests":[],"metadata":{"n":"\\ud800"}}', 400, 'json-invalid'],
  ['an array', [], 400, 'bad-request'],
  ['null', null, 400, 'bad-request'],
  ['no digests', {}, 400, 'bad-request'],
  ['an empty list', { digests: [] }, 400, 'bad-request'],
  ['more than 1,000', { digests: digests(1001) }, 400, 'too-many'],
  ['a short digest', { digests: [{ digestB64: 'AAAA', hashAlg: 'sha256' }] }, 400, 'bad-request'],
  ['a digest in hex', { digests: [{ digestB64: 'ab'.repeat(32), hashAlg: 'sha256' }] }, 400, 'bad-request'],
  ['non-canonical base64', { digests: [{ digestB64: `${'A'.repeat(42)}B=`, hashAlg: 'sha256' }] }, 400, 'bad-request'],
  ['another hash', { digests: [{ digestB64: digest(), hashAlg: 'sha512' }] }, 400, 'bad-request'],
  ['no hash', { digests: [{ digestB64: digest() }] }, 400, 'bad-request'],
  ['an unknown member', { digests: one, what: 1 }, 400, 'bad-request'],
  ['a chain with a blank', { digests: one, chainId: 'a b' }, 400, 'bad-request'],
  ['an empty chain', { digests: one, chainId: '' }, 400, 'bad-request'],
  ['a chain of 201', { digests: one, chainId: 'x'.repeat(201) }, 400, 'bad-request'],
  ['a chain of a run without its identity', { digests: one, chainId: 'gha/github.com/1/2' }, 403, 'forbidden'],
  ['the default chain of a key', { digests: one, chainId: 'key/somebody' }, 403, 'forbidden'],
  ['fewer slots than digests', { digests: digests(2), slotIds: [slotId] }, 400, 'bad-request'],
  ['one slot for two digests', { digests: digests(2), slotIds: [slotId, slotId] }, 400, 'bad-request'],
  ['a slot nobody was given', { digests: one, slotIds: [slotId] }, 409, 'slot-unknown'],
  ['names without slots', { digests: one, names: [[digest()]] }, 400, 'bad-request'],
  [
    'fewer names than digests',
    { digests: digests(2), slotIds: [slotId, digest()], names: [[digest()]] },
    400,
    'bad-request',
  ],
  ['an empty list of names', { digests: one, slotIds: [slotId], names: [[]] }, 400, 'bad-request'],
  ['a name that is no hash', { digests: one, slotIds: [slotId], names: [['a.txt']] }, 400, 'bad-request'],
  ['a boot proof', { digests: one, attestation: 'boot' }, 400, 'bad-request'],
  ['an identity', { digests: one, identityToken: 'e30.e30.' }, 400, 'bad-request'],
  ['an actor', { digests: one, agency: {} }, 400, 'bad-request'],
  ['a principal', { digests: one, principal: { id: 'me' } }, 400, 'bad-request'],
  ['a proof before', { digests: one, prevProofId: 'x' }, 400, 'bad-request'],
  ['metadata that is a list', { digests: one, metadata: [] }, 400, 'bad-request'],
  ['metadata too deep', { digests: one, metadata: nested(17) }, 400, 'bad-request'],
  ['metadata too deep for any message', { digests: one, metadata: nested(62) }, 400, 'bad-request'],
  ['metadata too large', { digests: one, metadata: { a: 'x'.repeat(16 * 1024) } }, 400, 'bad-request'],
  ['metadata with a number for a name', { digests: one, metadata: { a: { 7: 1 } } }, 400, 'bad-request'],
  [
    'metadata that 1,000 proofs cannot repeat',
    { digests: digests(1000), metadata: { a: 'é'.repeat(9000) } },
    400,
    'too-many',
  ],
  ['an empty attribution', { digests: one, attribution: {} }, 400, 'bad-request'],
  ['an attribution with more', { digests: one, attribution: { name: 'a', url: 'b' } }, 400, 'bad-request'],
  ['a policy without a digest', { digests: one, policy: { name: 'release' } }, 400, 'bad-request'],
  ['too many bytes', `{"digests":[],"metadata":{"a":"${'x'.repeat(1024 * 1024)}"}}`, 413, 'body-too-large'],
];

function nested(levels: number): object {
  let value: object = {};
  for (let at = 1; at < levels; at += 1) value = { a: value };
  return value;
}

describe('a commit is refused', () => {
  it.each(refused)('with %s', async (_, body, status, code) => {
    const { post, commit } = await startService();
    const answer = await post('/commit', body);
    expect([answer.status, answer.json]).toEqual([status, { error: expect.any(String), code }]);
    const [proof] = await commit({ digests: digests(1) });
    expect(proof?.commit.chainIndex).toBe('1');
  });

  it('with the deepest metadata that is allowed it is not', async () => {
    const { commit } = await startService();
    const [proof] = await commit({ digests: digests(1), metadata: nested(16) });
    expect(proof?.metadata).toEqual(nested(16));
  });
});

describe('the largest batch', () => {
  it('with all that its proofs may repeat is answered', async () => {
    const { post } = await startService();
    const metadata = { a: '"'.repeat(8100) };
    const answer = await post('/commit', { digests: digests(1000), metadata });
    expect([answer.status, answer.json.length, answer.json[999].metadata]).toEqual([200, 1000, metadata]);
  });
});

describe('the wrong question', () => {
  it.each([
    ['GET', '/commit', 405, 'method-not-allowed'],
    ['PUT', '/verify', 405, 'method-not-allowed'],
    ['DELETE', '/key', 405, 'method-not-allowed'],
    ['POST', '/health', 405, 'method-not-allowed'],
    ['GET', '/nothing', 404, 'not-found'],
    ['POST', '/commit/more', 404, 'not-found'],
    ['POST', '/commit?chainId=a', 400, 'bad-request'],
    ['GET', '/%zz', 400, 'bad-request'],
    ['GET', '/__proto__', 404, 'not-found'],
  ])('%s %s', async (method, path, status, code) => {
    const { request } = await startService();
    const answer = await request(path, { method });
    expect([answer.status, answer.json]).toEqual([status, { error: expect.any(String), code }]);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET|POST/);
  });

  it.each([
    ['/commit', 'text/plain'],
    ['/commit', 'application/x-www-form-urlencoded'],
    ['/verify', 'application/octet-stream'],
    ['/allocate-slot', 'application/octet-stream'],
  ])('%s as %s', async (path, type) => {
    const { request } = await startService();
    const answer = await request(path, { method: 'POST', body: '{}', headers: { 'content-type': type } });
    expect([answer.status, answer.json.code]).toEqual([415, 'media-type-unsupported']);
  });

  it.each([
    [{ count: 0 }],
    [{ count: 1001 }],
    [{ count: 1.5 }],
    [{ count: '1' }],
    [{ chainId: '' }],
    [{ more: 1 }],
    [[]],
  ])('/allocate-slot %j', async (body) => {
    const { post } = await startService();
    const answer = await post('/allocate-slot', body);
    expect([answer.status, answer.json.code]).toEqual([400, 'bad-request']);
  });

  it.each([
    [{}, 'bad-request'],
    [{ proof: {}, bytes: 'not base64' }, 'encoding-invalid'],
    [{ proof: {}, bytes: '', bytesB64: '' }, 'bad-request'],
    [{ proof: {}, policy: { unknown: 1 } }, 'policy-unknown-field'],
    [{ proof: {}, policy: { allowedMeasurements: [] } }, 'policy-empty-list'],
    [{ proof: {}, policy: [] }, 'bad-request'],
  ])('/verify %j', async (body, code) => {
    const { post } = await startService();
    const answer = await post('/verify', body);
    expect([answer.status, answer.json.code]).toEqual([400, code]);
  });

  it('too many open slots', async () => {
    const { post, slots, commit } = await startService();
    const taken = [...(await slots(1000, 'a')), ...(await slots(1000, 'a'))];
    const answer = await post('/allocate-slot', { count: 1, chainId: 'a' });
    expect([answer.status, answer.json.code]).toEqual([429, 'slots-exhausted']);
    expect(answer.headers.get('retry-after')).toMatch(/^[0-9]+$/);
    const slotIds = idsOf(taken.slice(0, 2) as Slot[]);
    expect(await commit({ digests: digests(2), chainId: 'a', slotIds })).toHaveLength(2);
    expect(await commit({ digests: digests(1), chainId: 'a' })).toHaveLength(1);
  });
});

describe('whatever is sent', () => {
  const { anything, oneof, constant, record, array, string, dictionary } = fc;
  const member = oneof(anything(), constant(one), constant([slotId]), constant('a'), constant(1));
  const body = oneof(
    anything(),
    record(
      { digests: member, chainId: member, slotIds: member, names: member, metadata: member },
      { requiredKeys: [] },
    ),
    record({ proof: member, bytes: member, policy: member, count: member }, { requiredKeys: [] }),
    dictionary(string(), anything()),
    array(anything()),
  );

  it('is answered, and never with 5xx', async () => {
    const { request } = await startService();
    const path = fc.constantFrom('/commit', '/allocate-slot', '/verify', '/key', '/health', '/', '/%2e%2e');
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS');
    const type = fc.constantFrom('application/json', 'application/octet-stream', 'text/plain');
    const text = oneof(
      body.map((value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? 1 : inner)) ?? ''),
      string(),
    );
    await fc.assert(
      fc.asyncProperty(path, method, type, text, async (at, how, what, sent) => {
        const init = how === 'GET' ? { method: how } : { method: how, body: sent, headers: { 'content-type': what } };
        const answer = await request(at, init);
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expect(answer.json).toEqual({ error: expect.any(String), code: expect.any(String) });
      }),
      { numRuns: 400 },
    );
  });
});
