// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type TimestampDemands, type TimestampFinding, verifyTimestamp } from '../../src/evidence/rfc3161.ts';
import { authority, type Issued, type OpensslQuestion, purpose, TestTsa } from './tsa.ts';
import { der, edited, oid, swapped, tstInfo, withContent } from './tst.ts';

const tsa = new TestTsa();
const imprint = Uint8Array.from({ length: 32 }, (_, at) => at);
const other = new Uint8Array(32).fill(0xee);

const root = tsa.root('Root');
const rsaRoot = tsa.root('RSA Root', 'RSA-4096', { md: 'sha512' });
const between = tsa.issue({ name: 'Between', issuer: root, kind: 'P-384', extensions: authority, md: 'sha384' });
const signer = tsa.issue({ name: 'Signer', issuer: root });
const rsaSigner = tsa.issue({ name: 'RSA Signer', issuer: rsaRoot, kind: 'RSA-2048' });
const deepSigner = tsa.issue({ name: 'Deep', issuer: between, kind: 'P-521' });
const keyed = ['-cades', '-keyid'];

interface Case {
  readonly token: Uint8Array;
  readonly roots?: readonly Issued[];
  readonly others?: readonly Issued[];
  readonly demands?: Partial<TimestampDemands>;
  readonly openssl?: Partial<OpensslQuestion>;
}

/** When the shared certificates are valid and the honest `tstInfo` was made. */
const stampedAt = Date.UTC(2026, 2, 21, 17, 30, 53);

async function verdicts(given: Case): Promise<{ readonly finding: TimestampFinding; readonly openssl: boolean }> {
  const { token, roots = [root], others = [], demands = {}, openssl = {} } = given;
  const finding = await verifyTimestamp({
    ...{ token, imprint, roots: roots.map(({ der }) => der), certificates: others.map(({ der }) => der) },
    ...demands,
  });
  const at = finding.ok ? finding.genTime : stampedAt;
  return { finding, openssl: tsa.opensslAccepts(token, { imprint, roots, others, at, ...openssl }) };
}

const tst = (more: readonly Uint8Array[] = [], time?: string): Uint8Array =>
  tsa.sign(signer, tstInfo({ imprint, more, ...(time !== undefined && { time }) }));

describe('tokens of an honest authority', () => {
  const query = tsa.query({ imprint, nonce: true });
  const cases: Readonly<Record<string, () => Case>> = {
    'ECDSA P-256, ESSCertIDv2': () => ({ token: tsa.stamp({ signer, imprint }) }),
    'ECDSA P-256, ESSCertID v1': () => ({ token: tsa.stamp({ signer, imprint, config: ['ess_cert_id_alg = sha1'] }) }),
    'ESSCertIDv2 with SHA-512': () => ({ token: tsa.stamp({ signer, imprint, config: ['ess_cert_id_alg = sha512'] }) }),
    'RSA, ESSCertIDv2': () => ({ token: tsa.stamp({ signer: rsaSigner, imprint }), roots: [rsaRoot] }),
    'RSA, ESSCertID v1, SHA-512': () => ({
      token: tsa.stamp({ signer: rsaSigner, imprint, config: ['ess_cert_id_alg = sha1', 'signer_digest = sha512'] }),
      roots: [rsaRoot],
    }),
    'an authority in between, P-521, SHA-384': () => ({
      token: tsa.stamp({ signer: deepSigner, imprint, chain: [between], config: ['signer_digest = sha384'] }),
    }),
    'the whole path bound': () => ({
      token: tsa.stamp({ signer: deepSigner, imprint, chain: [between, root], config: ['ess_cert_id_chain = yes'] }),
    }),
    'without certificates': () => ({ token: tsa.stamp({ signer, imprint, certReq: false }), others: [signer] }),
    'several roots, the right one last': () => ({ token: tsa.stamp({ signer, imprint }), roots: [rsaRoot, root] }),
    'a nonce that was asked': () => ({
      token: tsa.stamp({ signer, imprint }, query),
      demands: { nonce: nonceOf(query) },
      openssl: { query },
    }),
    'accuracy, ordering, name and a fraction of a second': () => ({
      token: tsa.stamp({
        ...{ signer, imprint },
        config: [
          'accuracy = secs:1, millisecs:500, microsecs:1',
          'ordering = yes',
          'tsa_name = yes',
          'clock_precision_digits = 3',
        ],
      }),
    }),
    'signed with CMS': () => ({ token: tst() }),
    'extensions that are not critical': () => ({
      token: tst([der(0xa1, der(0x30, oid.policy, der(4, der(5))))]),
    }),
  };
  it.each(Object.keys(cases))('%s', async (name) => {
    const { finding, openssl } = await verdicts(cases[name]?.() ?? { token: new Uint8Array() });
    expect(finding).toMatchObject({ ok: true });
    expect(openssl).toBe(true);
  });

  it('says what the token says', async () => {
    const accuracy = der(0x30, der(2, [1]), der(0x80, [0x01, 0xf4]), der(0x81, [1]));
    const { finding } = await verdicts({ token: tst([accuracy], '20260321173053.1234Z') });
    expect(finding).toEqual({
      ok: true,
      genTime: stampedAt + 124,
      accuracyMs: 1501,
      authority: 'Signer',
      serial: '07',
      policy: '1.2.3.4.1',
    });
  });

  it('names the signer by key identifier', async () => {
    const { finding } = await verdicts({ token: tsa.sign(signer, tstInfo({ imprint }), keyed) });
    expect(finding).toMatchObject({ ok: true }); // openssl ts reads only issuer and serial number
  });

  it('accepts both ends of the validity, and not a second more', async () => {
    const dated = tsa.issue({ name: 'Dated', issuer: root, from: '20260101000000Z', to: '20260201000000Z' });
    const at = async (time: string): Promise<unknown> => {
      const { finding, openssl } = await verdicts({
        token: tsa.sign(dated, tstInfo({ imprint, time })),
        openssl: { at: Date.parse(time.replace(/^(.{4})(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')) },
      });
      return [finding.ok || finding.rule, openssl];
    };
    expect(await at('20251231235959Z')).toEqual(['T7', false]);
    expect(await at('20260101000000Z')).toEqual([true, true]);
    expect(await at('20260201000000Z')).toEqual([true, false]); // inclusive, RFC 5280 §4.1.2.5
    expect(await at('20260201000001Z')).toEqual(['T7', false]);
  });
});

describe('tokens that both refuse', () => {
  const strange = (name: string, extensions: readonly string[], more: object = {}): Uint8Array =>
    tsa.sign(tsa.issue({ name, issuer: root, extensions, ...more }), tstInfo({ imprint }));
  const honest = tst();
  const byRoot = tsa.query({ imprint, nonce: true });
  const cases: Readonly<Record<string, () => readonly [rule: string, given: Case]>> = {
    'for another digest': () => ['T2', { token: tsa.stamp({ signer, imprint: other }) }],
    'with another nonce': () => [
      'T2',
      {
        token: tsa.stamp({ signer, imprint, nonce: true }),
        demands: { nonce: nonceOf(byRoot) },
        openssl: { query: byRoot },
      },
    ],
    'without the nonce asked for': () => [
      'T2',
      { token: tsa.stamp({ signer, imprint }), demands: { nonce: nonceOf(byRoot) }, openssl: { query: byRoot } },
    ],
    'a SHA-512 imprint that begins like ours': () => [
      'T2',
      {
        token: tsa.sign(
          signer,
          tstInfo({ imprint: Buffer.concat([imprint, imprint]), algorithm: der(0x30, oid.sha512) }),
        ),
      },
    ],
    'of version 2': () => ['T2', { token: tsa.sign(signer, tstInfo({ imprint, version: der(2, [2]) })) }],
    'by a root nobody named': () => ['T7', { token: tsa.stamp({ signer, imprint }), roots: [rsaRoot] }],
    'without the authority in between': () => ['T7', { token: tsa.stamp({ signer: deepSigner, imprint }) }],
    'by a signer that had expired': () => [
      'T7',
      { token: tsa.sign(tsa.issue({ name: 'Old', issuer: root, to: '20260301000000Z' }), tstInfo({ imprint })) },
    ],
    'by a signer of tomorrow': () => [
      'T7',
      { token: tsa.sign(tsa.issue({ name: 'New', issuer: root, from: '20260401000000Z' }), tstInfo({ imprint })) },
    ],
    'under a root that had expired': () => {
      const old = tsa.root('Old Root', 'P-256', { to: '20260301000000Z' });
      return ['T7', { token: tsa.sign(tsa.issue({ name: 'Late', issuer: old }), tstInfo({ imprint })), roots: [old] }];
    },
    'by a signer that a signer issued': () => {
      const low = tsa.issue({ name: 'Low', issuer: signer });
      return ['T7', { token: tsa.sign(low, tstInfo({ imprint })), others: [signer] }];
    },
    'on a path that is too long': () => {
      const short = tsa.root('Short', 'P-256', { extensions: ['basicConstraints=critical,CA:TRUE,pathlen:0'] });
      const middle = tsa.issue({ name: 'Middle', issuer: short, extensions: authority });
      const end = tsa.issue({ name: 'End', issuer: middle });
      return ['T7', { token: tsa.sign(end, tstInfo({ imprint })), roots: [short], others: [middle] }];
    },
    'by an authority that may not issue': () => {
      const usage = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,digitalSignature'];
      const middle = tsa.issue({ name: 'No Issuer', issuer: root, extensions: usage });
      return [
        'T7',
        { token: tsa.sign(tsa.issue({ name: 'A', issuer: middle }), tstInfo({ imprint })), others: [middle] },
      ];
    },
    'by somebody who took the name of the root': () => {
      const fake = tsa.root('Root');
      const token = tsa.sign(tsa.issue({ name: 'Fake', issuer: fake }), tstInfo({ imprint }));
      return ['T7', { token, others: [fake] }];
    },
    'by a certificate without a purpose': () => ['T6', { token: strange('P1', [purpose.none]) }],
    'by a certificate for code': () => ['T6', { token: strange('P2', [purpose.code]) }],
    'by a certificate for code as well': () => ['T6', { token: strange('P3', [purpose.codeToo]) }],
    'by a certificate whose purpose is not critical': () => ['T6', { token: strange('P4', [purpose.notCritical]) }],
    'by a key that encrypts': () => ['T6', { token: strange('P5', [purpose.timestamps, 'keyUsage=keyEncipherment']) }],
    'without a name of the certificate in the signature': () => [
      'T4',
      { token: tsa.sign(signer, tstInfo({ imprint }), []) },
    ],
    'without signed attributes': () => ['T3', { token: tsa.sign(signer, tstInfo({ imprint }), ['-noattr']) }],
    'with its certificate left out': () => ['T5', { token: tsa.stamp({ signer, imprint, certReq: false }) }],
    'with two signers': () => [
      'T1',
      {
        token: tsa.sign(signer, tstInfo({ imprint }), [
          '-cades',
          '-signer',
          deepSigner.certificate,
          '-inkey',
          deepSigner.key,
        ]),
      },
    ],
    'with no signer': () => ['T1', { token: edited(honest, (signed) => signed.signerInfos.splice(0)) }],
    'with another content': () => [
      'T3',
      { token: edited(honest, (signed) => withContent(signed, tstInfo({ imprint, time: '20200101000000Z' }))) },
    ],
    'that is signed data but no timestamp': () => [
      'T1',
      { token: tsa.sign(signer, tstInfo({ imprint }), ['-cades'], '1.2.840.113549.1.9.16.1.5') },
    ],
    'with a field that TSTInfo does not have': () => ['T2', { token: tst([der(0xa2)]) }],
    'whose certificate has an object identifier where a part of its name should be': () => {
      const name = der(0x31, der(0x30, [0x06, 0x03, 0x55, 0x04, 0x03], der(0x0c, Buffer.from('Signer'))));
      const arcs = der(0x06, new Uint8Array(name.length - 2).fill(1));
      return ['T7', { token: swapped(honest, name, arcs) }];
    },
    'cut short': () => ['T1', { token: honest.subarray(0, -1) }],
    'of nothing': () => ['T1', { token: new Uint8Array() }],
    'of text': () => ['T1', { token: Buffer.from('-----BEGIN PKCS7-----') }],
    'that is a whole answer': () => ['T1', { token: tsa.answer({ signer, imprint }) }],
  };
  it.each(Object.keys(cases))('%s', async (name) => {
    const [rule, given] = cases[name]?.() ?? ['', { token: honest }];
    const { finding, openssl } = await verdicts(given);
    expect(finding).toMatchObject({ ok: false, rule });
    expect(openssl).toBe(false);
  });
});

describe('tokens that openssl takes and we do not', () => {
  const honest = tst();
  const cases: Readonly<Record<string, () => readonly [rule: string, given: Case]>> = {
    'by a certificate for something unknown as well': () => {
      const many = tsa.issue({ name: 'Many', issuer: root, extensions: [purpose.unknownToo] });
      return ['T6', { token: tsa.sign(many, tstInfo({ imprint })) }];
    },
    'by an RSA key of 1024 bits': () => {
      const weak = tsa.issue({ name: 'Weak', issuer: root, kind: 'RSA-1024' });
      return ['T3', { token: tsa.sign(weak, tstInfo({ imprint })) }];
    },
    'by a key on another curve': () => {
      const odd = tsa.issue({ name: 'Odd', issuer: root, kind: 'P-224' });
      return ['T3', { token: tsa.sign(odd, tstInfo({ imprint })) }];
    },
    'signed over SHA-1': () => ['T1', { token: tsa.sign(signer, tstInfo({ imprint }), ['-cades', '-md', 'sha1']) }],
    'by an authority that is a certificate signed over SHA-1': () => {
      const old = tsa.issue({ name: 'Sha1', issuer: root, md: 'sha1' });
      return ['T7', { token: tsa.sign(old, tstInfo({ imprint })) }];
    },
    'an hour off': () => ['T9', { token: tst([der(0x30, der(2, [0x0e, 0x10]))]) }],
    'under another policy than demanded': () => ['T9', { token: honest, demands: { policies: ['1.2.3.4.2'] } }],
    'with attributes that nobody signed': () => [
      'T1',
      {
        token: edited(honest, ({ signerInfos: [info] }) => {
          if (info?.signedAttrs) info.unsignedAttrs = Object.assign(Object.create(info.signedAttrs), { type: 1 });
        }),
      },
    ],
    'with a day the calendar does not have': () => ['T2', { token: tst([], '20260230000000Z') }],
    'with a second 60': () => ['T2', { token: tst([], '20260321235960Z') }],
    'with a fraction that ends in zero': () => ['T2', { token: tst([], '20260321173053.10Z') }],
    'with a critical extension': () => [
      'T2',
      { token: tst([der(0xa1, der(0x30, oid.policy, der(1, [0xff]), der(4, der(5))))]) },
    ],
    'with an accuracy of a thousand milliseconds': () => ['T2', { token: tst([der(0x30, der(0x80, [0x03, 0xe8]))]) }],
    'with an indefinite length': () => ['T1', { token: indefinite(honest) }],
    'with a length longer than needed': () => ['T1', { token: longer(honest) }],
  };
  it.each(Object.keys(cases))('%s', async (name) => {
    const [rule, given] = cases[name]?.() ?? ['', { token: honest }];
    const { finding, openssl } = await verdicts(given);
    expect(finding).toMatchObject({ ok: false, rule });
    expect(openssl).toBe(true);
  });
});

describe('demands', () => {
  const token = tst();
  it.each([
    ['usage', { imprint: new Uint8Array(20) }],
    ['usage', { roots: [] }],
    ['usage', { policies: [] }],
    ['policy-invalid', { roots: [Uint8Array.of(0x30, 0x00)] }],
    ['policy-invalid', { roots: [root.der.subarray(1)] }],
    ['too-many', { roots: Array.from({ length: 101 }, () => root.der) }],
  ])('%s for demands without sense (%#)', async (code, demands) => {
    const question = { token, imprint, roots: [root.der], ...demands };
    await expect(verifyTimestamp(question)).rejects.toMatchObject({ code });
  });

  it('are satisfied by what they name', async () => {
    const question = { token, imprint, roots: [root.der], policies: ['1.2.3.4.1'], maxAccuracyMs: 0 };
    expect(await verifyTimestamp(question)).toMatchObject({ ok: true });
  });

  it('hold for the bytes as they are now, not as they were', async () => {
    const changing = Uint8Array.from(root.der);
    const question = { token, imprint, roots: [changing] };
    expect(await verifyTimestamp(question)).toMatchObject({ ok: true });
    changing[0] = 0x31;
    await expect(verifyTimestamp(question)).rejects.toMatchObject({ code: 'policy-invalid' });
    changing.set(root.der);
    expect(await verifyTimestamp(question)).toMatchObject({ ok: true });
  });

  it('do not turn a given certificate into a trusted one', async () => {
    const fake = tsa.root('Fake Root');
    const mine = tsa.issue({ name: 'Mine', issuer: fake });
    const question = { token: tsa.sign(mine, tstInfo({ imprint })), imprint, roots: [root.der] };
    expect(await verifyTimestamp({ ...question, certificates: [fake.der, mine.der] })).toMatchObject({ rule: 'T7' });
    expect(await verifyTimestamp({ ...question, roots: [fake.der] })).toMatchObject({ ok: true });
  });
});

function nonceOf(query: string): bigint {
  const text = tsa.text(query);
  return BigInt(/Nonce: (0x[0-9A-F]+)/.exec(text)?.[1] ?? 0);
}

/** The same value with the outermost length left open, which BER allows. */
function indefinite(token: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(0x30, 0x80), token.subarray(4), Uint8Array.of(0, 0)]);
}

/** The same value with an outermost length of three octets. */
function longer(token: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(0x30, 0x83, 0), token.subarray(2)]);
}
