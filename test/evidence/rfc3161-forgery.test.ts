// SPDX-License-Identifier: Apache-2.0
// Each attack twice: with the one check removed that stands against it, where it works, and with all of them.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TimestampFinding } from '../../src/evidence/rfc3161.ts';
import { authority, type Issued, TestTsa } from './tsa.ts';
import { certificateOf, der, edited, tstInfo, withContent, withSigner } from './tst.ts';

const tsa = new TestTsa();
const imprint = new Uint8Array(32).fill(0x11);
const mine = new Uint8Array(32).fill(0x22);
const root = tsa.root('Root');
const signer = tsa.issue({ name: 'Signer', issuer: root });
const honest = tsa.sign(signer, tstInfo({ imprint }));

interface Attack {
  readonly rule: string;
  /** The file and function that refuse it, and what stands there instead. */
  readonly removed: readonly [file: string, name: string, instead: (...given: never[]) => unknown];
  readonly token: () => Uint8Array;
}

const nothing = (): void => undefined;
const justSigner = (_read: never, { signer: end }: { readonly signer: unknown }): readonly unknown[] => [end];

const attacks: Readonly<Record<string, Attack>> = {
  'an honest token with another digest written in': {
    rule: 'T3',
    removed: ['signer', 'checkSignature', nothing],
    token: () => edited(honest, (signed) => withContent(signed, tstInfo({ imprint: mine }))),
  },
  'an honest token dated back': {
    rule: 'T3',
    removed: ['signer', 'checkSignature', nothing],
    token: () => edited(honest, (signed) => withContent(signed, tstInfo({ imprint: mine, time: '20210101000000Z' }))),
  },
  "a token by the attacker's own authority": {
    rule: 'T7',
    removed: ['path', 'findPath', justSigner],
    token: () => tsa.sign(tsa.issue({ name: 'Signer', issuer: tsa.root('Root') }), tstInfo({ imprint: mine })),
  },
  'a token by a certificate of the same authority that is for TLS': {
    rule: 'T6',
    removed: ['signer', 'checkPurpose', nothing],
    token: () => {
      const web = tsa.issue({ name: 'www.example.org', issuer: root, extensions: ['extendedKeyUsage=serverAuth'] });
      return tsa.sign(web, tstInfo({ imprint: mine }));
    },
  },
  'a token by a retired certificate, shown with the new certificate of its key': {
    rule: 'T4',
    removed: ['signer', 'checkBinding', nothing],
    token: () => {
      const retired = tsa.issue({ name: 'Signer', issuer: root, to: '20210101000000Z' });
      const renewed = tsa.issue({ name: 'Signer', issuer: root, keyOf: retired });
      return edited(tsa.sign(retired, tstInfo({ imprint: mine })), (signed) => withSigner(signed, renewed.der));
    },
  },
  'a token by a signer that issued itself another signer': {
    rule: 'T7',
    removed: ['path', 'findPath', justSigner],
    token: () => {
      const below = tsa.issue({ name: 'Below', issuer: signer });
      return edited(tsa.sign(below, tstInfo({ imprint: mine })), (signed) => {
        signed.certificates = [...(signed.certificates ?? []), certificateOf(signer.der)];
      });
    },
  },
};

afterEach(() => {
  vi.doUnmock('../../src/evidence/timestamp/signer.ts');
  vi.doUnmock('../../src/evidence/timestamp/path.ts');
});

async function judge(token: Uint8Array): Promise<TimestampFinding> {
  vi.resetModules();
  const { verifyTimestamp } = await import('../../src/evidence/rfc3161.ts');
  return verifyTimestamp({ token, imprint: mine, roots: [root.der] });
}

describe('what an attacker may try', () => {
  it.each(Object.keys(attacks))('%s', async (name) => {
    const attack = attacks[name];
    if (attack === undefined) throw new Error(name);
    const { rule, removed, token } = attack;
    const forged = token();
    const [file, check, instead] = removed;
    vi.doMock(`../../src/evidence/timestamp/${file}.ts`, async (original) => ({
      ...(await original<object>()),
      [check]: instead,
    }));
    expect(await judge(forged)).toMatchObject({ ok: true });
    vi.doUnmock(`../../src/evidence/timestamp/${file}.ts`);
    expect(await judge(forged)).toMatchObject({ ok: false, rule });
    const at = Date.UTC(2026, 2, 21);
    expect(tsa.opensslAccepts(forged, { imprint: mine, roots: [root], at })).toBe(false);
  });

  it('a token for another digest is good for that digest alone', async () => {
    const { verifyTimestamp } = await import('../../src/evidence/rfc3161.ts');
    const roots = [root.der];
    expect(await verifyTimestamp({ token: honest, imprint, roots })).toMatchObject({ ok: true });
    expect(await verifyTimestamp({ token: honest, imprint: mine, roots })).toMatchObject({ rule: 'T2' });
  });

  it('an old answer is good for its own nonce alone', async () => {
    const { verifyTimestamp } = await import('../../src/evidence/rfc3161.ts');
    const token = tsa.sign(signer, tstInfo({ imprint, more: [der(2, [5])] }));
    const question = { token, imprint, roots: [root.der] };
    expect(await verifyTimestamp(question)).toMatchObject({ ok: true });
    expect(await verifyTimestamp({ ...question, nonce: 5n })).toMatchObject({ ok: true });
    expect(await verifyTimestamp({ ...question, nonce: 6n })).toMatchObject({ rule: 'T2' });
  });
});

describe('certificates that cost time', () => {
  /** Ten authorities of one name and one key: each has signed each. */
  const crowd = (): readonly Issued[] => {
    const first = tsa.root('Crowd');
    return [
      first,
      ...Array.from({ length: 8 }, () =>
        tsa.issue({ name: 'Crowd', issuer: first, keyOf: first, extensions: authority }),
      ),
    ];
  };

  it('are tried a bounded number of times', async () => {
    const all = crowd();
    const end = tsa.issue({ name: 'End', issuer: all[0] as Issued });
    const token = edited(tsa.sign(end, tstInfo({ imprint: mine })), (signed) => {
      signed.certificates = [certificateOf(end.der), ...all.map(({ der }) => certificateOf(der))];
    });
    const finding = await judge(token);
    expect(finding).toMatchObject({ ok: false, rule: 'T7' });
    expect(finding).toHaveProperty('reason', 'more than 16 signatures to check');
  });

  it('are counted', async () => {
    const token = edited(honest, (signed) => {
      signed.certificates = [
        ...(signed.certificates ?? []),
        ...Array.from({ length: 10 }, () => certificateOf(root.der)),
      ];
    });
    expect(await judge(token)).toMatchObject({ ok: false, rule: 'T1' });
  });

  it.each([
    ['a million bytes', new Uint8Array(1_000_000).fill(0x30), /more than 65536/],
    ['a thousand levels', Buffer.from('3080'.repeat(1000), 'hex'), /indefinite/],
    ['forty levels', nested(40), /deeper than 32/],
    [
      'ten thousand values',
      der(
        0x30,
        new Uint8Array(20_000).map((_, at) => (at % 2 === 0 ? 5 : 0)),
      ),
      /more than 4000 values/,
    ],
    [
      'one long object identifier',
      der(
        0x30,
        der(
          6,
          new Uint8Array(60_000).map((_, at) => (at === 59_999 ? 1 : 0xff)),
        ),
      ),
      /./,
    ],
    ['one long integer', der(0x30, der(2, new Uint8Array(60_000).fill(0x7f))), /./],
  ])('%s', async (_name, token, reason) => {
    const finding = await judge(token);
    expect(finding).toMatchObject({ ok: false, rule: 'T1' });
    expect(finding.ok || finding.reason).toMatch(reason);
  });
});

function nested(levels: number): Uint8Array {
  return levels === 0 ? der(5) : der(0x30, nested(levels - 1));
}
