// SPDX-License-Identifier: Apache-2.0
// Tokens of a real issuer: what is kept of a genuine one, and every way to pass off another one.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { base64url, compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { readKeySet } from '../../src/evidence/jwk.ts';
import { maxTokenLength, readToken, verifyToken } from '../../src/evidence/jwt.ts';
import { verifyWorkflowToken, workflowClaims } from '../../src/evidence/workflow-token.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { audience, claims, Issuer, issuedAt, issuer, now } from './issuer.ts';
import { ruleOf, ruleOfLater } from './rule.ts';

const github = await Issuer.open('key-1');
const stranger = await Issuer.open('key-1');
const keys = readKeySet(github.keySet);
const expected = { issuer, audience, keys, now };
const judge = (token: string, changes: object = {}) =>
  ruleOfLater(() => verifyWorkflowToken(token, { ...expected, ...changes }));

const header = { alg: 'RS256', kid: 'key-1', typ: 'JWT' };
const payload = JSON.stringify({
  iss: issuer,
  aud: audience,
  iat: issuedAt,
  nbf: issuedAt,
  exp: issuedAt + 300,
  ...claims,
});
const encode = (value: object | string) => base64url.encode(typeof value === 'string' ? value : JSON.stringify(value));
const genuine = await github.mint();
const [headerPart = '', payloadPart = '', signaturePart = ''] = genuine.split('.');

describe('a genuine token', () => {
  it('becomes the identity that an enclave may sign', async () => {
    const identity = await verifyWorkflowToken(genuine, expected);
    expect(identity).toMatchObject({ issuer, audience, kid: 'key-1' });
    expect(identity.tokenSha256B64).toBe(Buffer.from(sha256(new TextEncoder().encode(genuine))).toString('base64'));
    expect(Buffer.from(identity.keyThumbprint, 'base64').toString('base64url')).toBe(await github.thumbprint());
    const kept = Object.fromEntries(workflowClaims.map((name) => [name, claims[name as keyof typeof claims]]));
    expect(identity.claims).toEqual(kept);
  });

  it('leaves the subject, the actor and everything that identifies the token behind', async () => {
    const { claims: kept } = await verifyWorkflowToken(genuine, expected);
    for (const name of ['sub', 'jti', 'actor', 'actor_id', 'iat', 'aud']) expect(kept).not.toHaveProperty(name);
  });

  it.each(['environment', 'check_run_id', 'workflow', 'job_workflow_sha'])('needs no %s', async (name) => {
    for (const nothing of [undefined, '']) {
      const identity = await verifyWorkflowToken(await github.mint({ [name]: nothing }), expected);
      expect(identity.claims).not.toHaveProperty(name);
    }
  });

  it('is taken from the first second of nbf to the last before exp', async () => {
    const at = (milliseconds: number) => judge(genuine, { now: milliseconds });
    expect(await at((issuedAt - 600) * 1000)).toBe('none');
    expect(await at((issuedAt - 600) * 1000 - 1)).toBe('token-early');
    expect(await at((issuedAt + 300) * 1000 - 1)).toBe('none');
    expect(await at((issuedAt + 300) * 1000)).toBe('token-expired');
  });

  it('may name a commit by SHA-256', async () => {
    expect(await judge(await github.mint({ sha: 'a'.repeat(64) }))).toBe('none');
  });

  it('may live for ten minutes and not a second longer', async () => {
    expect(await judge(await github.mint({ exp: issuedAt + 600 }))).toBe('none');
    expect(await judge(await github.mint({ exp: issuedAt + 601 }))).toBe('token-lifetime');
  });
});

describe('a claim', () => {
  it.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
    ['another issuer', 'token-issuer', { iss: 'https://evil.example' }],
    ['a longer issuer', 'token-issuer', { iss: `${issuer}/evil` }],
    ['no issuer', 'token-issuer', { iss: undefined }],
    ['issuers in a list', 'token-issuer', { iss: [issuer] }],
    ['another audience', 'token-audience', { aud: 'occ/1:b3RoZXI' }],
    ['an audience in a list', 'token-audience', { aud: [audience] }],
    ['several audiences', 'token-audience', { aud: [audience, 'sigstore'] }],
    ['no audience', 'token-audience', { aud: undefined }],
    ['no exp', 'token-times', { exp: undefined }],
    ['no nbf', 'token-times', { nbf: undefined }],
    ['no iat', 'token-times', { iat: undefined }],
    ['exp as text', 'token-times', { exp: String(issuedAt + 300) }],
    ['half a second', 'token-times', { exp: issuedAt + 299.5 }],
    ['a negative time', 'token-times', { nbf: -1 }],
    ['exp before iat', 'token-lifetime', { exp: issuedAt - 1 }],
    ['exp at iat', 'token-lifetime', { exp: issuedAt }],
    ['an hour of life', 'token-lifetime', { exp: issuedAt + 3600 }],
    ['a number for an id', 'token-claim', { repository_id: 74 }],
    ['words for an id', 'token-claim', { repository_id: '74/75' }],
    ['zeros in front', 'token-claim', { run_id: '01658821493' }],
    ['no repository id', 'token-claim', { repository_id: undefined }],
    ['no run', 'token-claim', { run_id: '' }],
    ['no attempt', 'token-claim', { run_attempt: undefined }],
    ['no ref', 'token-claim', { ref: '' }],
    ['a short sha', 'token-claim', { sha: '1f2e3d4' }],
    ['a sha of 41 digits', 'token-claim', { sha: '1'.repeat(41) }],
    ['a sha and more', 'token-claim', { sha: `${'1'.repeat(40)}\n` }],
    ['a sha behind more', 'token-claim', { sha: `x${'1'.repeat(40)}` }],
    ['a sha of 64 letters', 'token-claim', { sha: `${'1'.repeat(40)}${'x'.repeat(24)}` }],
    ['an environment in a list', 'token-claim', { environment: ['production'] }],
    ['an environment of null', 'token-claim', { environment: null }],
    ['too long a ref', 'token-claim', { ref: `refs/heads/${'x'.repeat(2000)}` }],
  ])('refuses the token with %s', async (_what, rule, changes) => {
    expect(await judge(await github.mint(changes))).toBe(rule);
  });
});

describe('a token', () => {
  const withHmac = () => {
    const signed = `${encode({ ...header, alg: 'HS256' })}.${payloadPart}`;
    return `${signed}.${createHmac('sha256', github.publicJwk.n ?? '')
      .update(signed)
      .digest('base64url')}`;
  };
  const withEc = () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signed = `${encode({ ...header, alg: 'ES256' })}.${payloadPart}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
  const twice = (name: string) => `{"${name}":"x",${payload.slice(1)}`;

  it.each<readonly [string, string, () => string | Promise<string>]>([
    ['alg none', 'jwt-algorithm', () => `${encode({ ...header, alg: 'none' })}.${payloadPart}.${signaturePart}`],
    ['alg none and no signature', 'jwt-form', () => `${encode({ ...header, alg: 'none' })}.${payloadPart}.`],
    ['alg NONE', 'jwt-algorithm', () => `${encode({ ...header, alg: 'NONE' })}.${payloadPart}.${signaturePart}`],
    ['HS256 with the public key as secret', 'jwt-algorithm', withHmac],
    ['ES256', 'jwt-algorithm', withEc],
    ['RS512', 'jwt-algorithm', () => github.mint({}, { alg: 'RS512' })],
    ['PS256', 'jwt-algorithm', () => github.mint({}, { alg: 'PS256' })],
    ['rs256', 'jwt-algorithm', () => github.mint({}, { alg: 'rs256' })],
    ['no alg', 'jwt-algorithm', () => github.mint({}, { alg: undefined })],
    ['two algs', 'jwt-header', () => github.sign(payload, '{"alg":"none","alg":"RS256","kid":"key-1"}')],
    ['the key of a stranger under the same name', 'jwt-signature', () => stranger.mint()],
    ['a name nobody publishes', 'jwt-kid', () => github.mint({}, { kid: 'key-2' })],
    ['no name', 'jwt-header', () => github.mint({}, { kid: undefined })],
    ['a name that is no text', 'jwt-header', () => github.mint({}, { kid: 1 })],
    ['a key of its own', 'jwt-critical', () => stranger.mint({}, { jwk: stranger.publicJwk })],
    ['a place to fetch a key from', 'jwt-critical', () => stranger.mint({}, { jku: 'https://evil.example/jwks' })],
    ['a certificate', 'jwt-critical', () => stranger.mint({}, { x5c: ['AA'] })],
    ['a critical extension', 'jwt-critical', () => github.mint({}, { crit: ['exp'] })],
    ['an unencoded payload', 'jwt-critical', () => github.mint({}, { b64: false })],
    ['another type', 'jwt-header', () => github.mint({}, { typ: 'at+jwt' })],
    ['a header that is no object', 'jwt-header', () => github.sign(payload, '["RS256"]')],
    ['text after the header', 'jwt-header', () => github.sign(payload, '{"alg":"RS256","kid":"key-1"} x')],
    ['a member twice', 'jwt-payload', () => github.sign(twice('repository_id'), header)],
    ['an audience twice', 'jwt-payload', () => github.sign(twice('aud'), header)],
    ['an issuer twice, escaped', 'jwt-payload', () => github.sign(`{"\\u0069ss":"x",${payload.slice(1)}`, header)],
    [
      'a member called __proto__',
      'jwt-payload',
      () => github.sign(`{"__proto__":{"aud":"x"},${payload.slice(1)}`, header),
    ],
    ['a payload in an array', 'jwt-payload', () => github.sign(`[${payload}]`, header)],
    ['a payload that is no JSON', 'jwt-payload', () => github.sign('aud=occ', header)],
    ['an exponent for a time', 'jwt-payload', () => github.sign(payload.replace(String(issuedAt), '1.79e9'), header)],
    ['a lone surrogate', 'jwt-payload', () => github.mint({ ref: 'refs/heads/\ud800' })],
    ['a byte order mark', 'jwt-payload', () => github.sign(`\ufeff${payload}`, header)],
    ['another payload', 'jwt-signature', () => `${headerPart}.${encode(payload)}.${signaturePart}`],
    ['no signature', 'jwt-form', () => `${headerPart}.${payloadPart}`],
    ['a fourth part', 'jwt-form', () => `${genuine}.${signaturePart}`],
    ['padding', 'jwt-form', () => `${genuine}==`],
    [
      'plain base64',
      'jwt-form',
      () => `${headerPart}.${payloadPart}.${signaturePart.replaceAll('_', '/').replaceAll('-', '+')}+`,
    ],
    [
      'pad bits that are not zero',
      'jwt-form',
      () => genuine.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
    ],
    ['a line break', 'jwt-form', () => `${genuine}\n`],
    ['a space', 'jwt-form', () => ` ${genuine}`],
    ['nothing', 'jwt-size', () => ''],
    ['dots', 'jwt-form', () => '..'],
    ['too much', 'jwt-size', () => github.mint({ later: 'x'.repeat(maxTokenLength) })],
  ])('is refused with %s', async (_what, rule, make) => {
    expect(await judge(await make())).toBe(rule);
  });

  const parts = (head: string, body: string) => `${encode(head)}.${encode(body)}.${signaturePart}`;

  it.each(['null', '1', '"text"', '[]', '{', ''])('is refused with %s for its header or its payload', async (text) => {
    expect(await judge(parts(text, payload))).toBe(text === '' ? 'jwt-form' : 'jwt-header');
    expect(await judge(parts(JSON.stringify(header), text))).toBe(text === '' ? 'jwt-form' : 'jwt-payload');
  });

  it.each(['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc'])(
    'is refused with %s in its header',
    async (name) => {
      for (const value of ['x', null, false]) {
        expect(await judge(parts(JSON.stringify({ ...header, [name]: value }), payload))).toBe('jwt-critical');
      }
    },
  );

  it.each([
    ['an empty name of a key', { ...header, kid: '' }, 'jwt-header'],
    ['algorithms in a list', { ...header, alg: ['RS256'] }, 'jwt-algorithm'],
  ])('is refused with %s', async (_, head, rule) => {
    expect(await judge(parts(JSON.stringify(head), payload))).toBe(rule);
  });

  it('needs no type', async () => {
    const token = parts(JSON.stringify({ alg: 'RS256', kid: 'key-1' }), payload);
    expect(readToken(token).kid).toBe('key-1');
  });

  it('is refused where two keys have the name it gives', async () => {
    const [key] = keys;
    expect(await judge(genuine, { keys: [key, { ...key, n: stranger.publicJwk.n }] })).toBe('jwt-kid');
  });

  it('is as long as tokens may be, and no longer', async () => {
    const long = (length: number) =>
      `${headerPart}.${payloadPart}.${'A'.repeat(length - headerPart.length - payloadPart.length - 2)}`;
    const at = [0, 1, 2, 3].map((less) => maxTokenLength - less);
    expect(new Set(at.map((length) => ruleOf(() => readToken(long(length)))))).toEqual(new Set(['none', 'jwt-form']));
    expect(ruleOf(() => readToken(long(maxTokenLength + 1)))).toBe('jwt-size');
    expect(ruleOf(() => readToken(''))).toBe('jwt-size');
  });

  it('with a member twice would pass a library that is less strict', async () => {
    const key = await importJWK(github.publicJwk, 'RS256');
    const doubled = await github.sign(twice('repository_id'), header);
    const { payload: read } = await compactVerify(doubled, key, { algorithms: ['RS256'] });
    expect(JSON.parse(new TextDecoder().decode(read))).toMatchObject({ repository_id: '74' });
    expect(await judge(doubled)).toBe('jwt-payload');
  });

  it('of a stranger passes where the key of the token is believed', async () => {
    const foreign = await stranger.mint();
    expect(await judge(foreign, { keys: readKeySet(stranger.keySet) })).toBe('none');
    expect(await judge(foreign)).toBe('jwt-signature');
  });

  it('is refused when any character of it changes', async () => {
    for (let at = 0; at < genuine.length; at += 7) {
      const changed = `${genuine.slice(0, at)}${genuine[at] === 'A' ? 'B' : 'A'}${genuine.slice(at + 1)}`;
      expect(await judge(changed), `${at}`).not.toBe('none');
    }
  });

  it('never shows in the text of a fault', async () => {
    for (const token of [`${headerPart}.${encode('{"secret":1')}.${signaturePart}`, `${genuine}=`]) {
      const text = await verifyToken(token, keys).then(String, String);
      expect(text).not.toContain('secret');
      expect(text).not.toContain(signaturePart.slice(0, 16));
    }
  });

  it('is taken apart without a key', () => {
    expect(readToken(genuine)).toMatchObject({ kid: 'key-1', payload: { iss: issuer } });
  });
});
