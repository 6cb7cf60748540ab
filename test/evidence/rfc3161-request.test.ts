// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { verifyTimestamp } from '../../src/evidence/rfc3161.ts';
import { buildTimestampRequest, readTimestampResponse } from '../../src/evidence/rfc3161-request.ts';
import { TestTsa } from './tsa.ts';
import { der } from './tst.ts';

const tsa = new TestTsa();
const imprint = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);
const root = tsa.root('Root');
const signer = tsa.issue({ name: 'Signer', issuer: root });

describe('a request', () => {
  it('is what openssl writes, byte for byte', async () => {
    const { readFileSync } = await import('node:fs');
    for (const certReq of [true, false]) {
      const theirs = readFileSync(tsa.query({ imprint, certReq }));
      expect(Buffer.from(await buildTimestampRequest({ imprint, certReq })).equals(theirs)).toBe(true);
    }
  });

  it.each([1n, 127n, 128n, 255n, 256n, 0x80n << 56n, (1n << 64n) - 1n, (1n << 160n) - 1n])(
    'is answered with its nonce: %s',
    async (nonce) => {
      const query = tsa.file('tsq', await buildTimestampRequest({ imprint, nonce, certReq: true }));
      const answer = await readTimestampResponse(tsa.answer({ signer, imprint }, query));
      if (!answer.granted) throw new Error(answer.text);
      const question = { token: answer.token, imprint, roots: [root.der] };
      expect(await verifyTimestamp({ ...question, nonce })).toMatchObject({ ok: true });
      expect(await verifyTimestamp({ ...question, nonce: nonce + 1n })).toMatchObject({ ok: false, rule: 'T2' });
      expect(tsa.opensslAccepts(answer.token, { imprint, roots: [root], at: Date.now(), query })).toBe(true);
    },
  );

  it.each([{ nonce: 0n }, { nonce: -1n }, { nonce: 1n << 160n }, { imprint: new Uint8Array(31) }])(
    'is not built from %o',
    async (wrong) => {
      await expect(buildTimestampRequest({ imprint, certReq: true, ...wrong })).rejects.toMatchObject({
        code: 'usage',
      });
    },
  );
});

describe('an answer', () => {
  it('of an authority that does not know the hash is a rejection', async () => {
    const config = ['digests = sha512'];
    const answer = await readTimestampResponse(tsa.answer({ signer, imprint, config }));
    expect(answer).toMatchObject({ granted: false, status: 'rejection', failures: ['badAlg'] });
    expect(answer.granted || answer.text).toMatch(/^"Message digest algorithm is not supported/);
  });

  it('of an authority with another policy is a rejection', async () => {
    const query = tsa.file('tsq', der(0x30, der(2, [1]), imprintOf(imprint), der(6, [0x2a, 9])));
    const answer = await readTimestampResponse(tsa.answer({ signer, imprint }, query));
    expect(answer).toMatchObject({ granted: false, status: 'rejection', failures: ['unacceptedPolicy'] });
  });

  const token = der(0x30, der(6, [0x2a, 3]));
  const status = (value: number, ...more: readonly Uint8Array[]) => der(0x30, der(2, [value]), ...more);

  it('may be granted with changes', async () => {
    const answer = await readTimestampResponse(der(0x30, status(1), token));
    expect(answer).toEqual({ granted: true, status: 'grantedWithMods', token: new Uint8Array(token) });
  });

  it.each([
    [2, 'rejection'],
    [3, 'waiting'],
    [4, 'revocationWarning'],
    [5, 'revocationNotification'],
  ])('with status %i is no token', async (value, name) => {
    const bits = der(3, [2, 0xa4, 0x03, 0x40, 0x44]);
    const text = der(0x30, der(0x0c, Buffer.from('come\u001b[31m back')), der(0x0c, Buffer.from('later')));
    expect(await readTimestampResponse(der(0x30, status(value, text, bits)))).toEqual({
      granted: false,
      status: name,
      failures: ['badAlg', 'badRequest', 'badDataFormat', 'timeNotAvailable', 'unacceptedPolicy', '17', '25', '29'].map(
        (failure) => ({ '17': 'addInfoNotAvailable', '25': 'systemFailure' })[failure] ?? failure,
      ),
      text: '"come\\u001b[31m back" "later"',
    });
  });

  it.each([
    ['granted without a token', der(0x30, status(0))],
    ['rejected with a token', der(0x30, status(2), token)],
    ['with a status that is none', der(0x30, status(6))],
    ['with a negative status', der(0x30, status(0xff), token)],
    ['with a text that is none', der(0x30, status(2, der(0x30, der(4))))],
    ['with something behind', der(0x30, status(0), token, token)],
    ['that is a web page', Buffer.from('<html>502</html>')],
    ['that is nothing', new Uint8Array()],
    ['that does not end', new Uint8Array(70_000).fill(0x30)],
    ['cut short', tsa.answer({ signer, imprint }).subarray(0, -1)],
  ])('%s is not one', async (_name, bytes) => {
    await expect(readTimestampResponse(bytes)).rejects.toMatchObject({ code: 'evidence-invalid' });
  });
});

function imprintOf(digest: Uint8Array): Uint8Array {
  return der(0x30, der(0x30, der(6, [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1]), der(5)), der(4, digest));
}
