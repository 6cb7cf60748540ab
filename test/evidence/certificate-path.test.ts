// SPDX-License-Identifier: Apache-2.0
// The path: every flaw that a certificate with a good signature can have is refused by its own rule.
import { describe, expect, it } from 'vitest';
import { certificateName, checkPath, checkValidity } from '../../src/evidence/certificate-path.ts';
import { EvidenceFault } from '../../src/evidence/fault.ts';
import { readCertificate } from '../../src/evidence/x509.ts';
import { createTestAuthority, signLevels } from '../../src/host/test-authority.ts';
import {
  authorityKeyIdentifier,
  basicConstraints,
  type CertificateFields,
  type Extension,
  keyUsage,
} from '../../src/host/test-certificate.ts';
import { type LevelName, type Levels, levelNames } from '../../src/host/test-levels.ts';
import { carelesslyAccepts } from './careless.ts';
import { authority, certificatesOf, forge, issued, moduleId, testTrust, withFields } from './forgery.ts';
import { ruleOf } from './rule.ts';

type Change = (levels: Levels) => Levels;

/** The level with its extension of the same kind replaced by `extension`, or without it. */
const withExtension = (name: LevelName, oid: string, extension?: Extension): Change =>
  withFields(name, ({ extensions }) => ({
    extensions: [...extensions.filter((known) => known.oid !== oid), ...(extension ? [extension] : [])],
  }));
const [constraints, usage] = [basicConstraints(true).oid, keyUsage(4, true).oid];
const loose = (extension: Extension): Extension => ({ ...extension, critical: false });
const other = createTestAuthority({ seed: new Uint8Array(32).fill(8) });
const otherLevels = other.describe(moduleId, issued);

/** The root is trusted as it is: a flaw in it needs another root to be trusted. */
const trusting = (ders: readonly Uint8Array[]) => ({
  ...testTrust,
  roots: [{ name: 'changed', der: ders[0] ?? new Uint8Array() }],
});

const flaws: readonly (readonly [about: string, rule: string, change: Change])[] = [
  ['an authority that may not certify', 'path-ca', withExtension('zonal', usage, keyUsage(0x80, true))],
  ['an authority without key usage', 'path-ca', withExtension('zonal', usage)],
  ['an authority that is none', 'path-ca', withExtension('instance', constraints, basicConstraints(false))],
  ['an authority that does not say so', 'path-ca', withExtension('instance', constraints)],
  [
    'an authority that says so loosely',
    'path-ca',
    withExtension('regional', constraints, loose(basicConstraints(true, 2))),
  ],
  ['a root that is no authority', 'path-ca', withExtension('root', constraints, basicConstraints(false))],
  ['a root that allows two levels', 'path-length', withExtension('root', constraints, basicConstraints(true, 2))],
  [
    'a regional authority that allows one level',
    'path-length',
    withExtension('regional', constraints, basicConstraints(true, 1)),
  ],
  ['a zonal authority that allows none', 'path-length', withExtension('zonal', constraints, basicConstraints(true, 0))],
  ['a leaf that is an authority', 'path-leaf', withExtension('leaf', constraints, basicConstraints(true, 0))],
  ['a leaf that may not sign', 'path-leaf', withExtension('leaf', usage, keyUsage(0x04, true))],
  ['a leaf without key usage', 'path-leaf', withExtension('leaf', usage)],
  ['another issuer', 'path-issuer', withFields('leaf', ({ subject }) => ({ issuer: subject }))],
  [
    'an issuer in other letters',
    'path-issuer',
    withFields('zonal', ({ issuer }) => ({
      issuer: issuer.map(([type, text]) => [type, text.toUpperCase()] as const),
    })),
  ],
  [
    'another key id',
    'path-key-id',
    withExtension('instance', authorityKeyIdentifier(new Uint8Array()).oid, authorityKeyIdentifier(Uint8Array.of(1))),
  ],
];

describe('a path whose signatures are right is refused for', () => {
  it.each(flaws)('%s', (_, rule, levels) => {
    const ders = certificatesOf({ levels });
    expect(carelesslyAccepts(forge({ levels }), ders[0] ?? new Uint8Array())).toBe(true);
    expect(ruleOf(() => checkPath(ders, trusting(ders)))).toBe(rule);
  });

  it('a signature by the key of the same level in another path', () => {
    for (const name of levelNames.slice(0, -1)) {
      const ders = certificatesOf({
        levels: (levels) => ({ ...levels, [name]: { ...levels[name], key: otherLevels[name].key } }),
      });
      expect(ruleOf(() => checkPath(ders, trusting(ders)))).toBe('path-signature');
    }
  });

  it('a root of the same name and key, in other bytes', () => {
    const ders = certificatesOf({ levels: withFields('root', ({ notAfter }) => ({ notAfter: notAfter + 1 })) });
    expect(carelesslyAccepts(forge({ certificates: () => ders }), authority.root)).toBe(true);
    expect(ruleOf(() => checkPath(ders, testTrust))).toBe('path-root');
  });

  it('a certificate that is denied, by issuer and serial number', () => {
    const ders = certificatesOf({});
    for (const [at, der] of ders.entries()) {
      const revoked = new Set([certificateName(readCertificate(der))]);
      const check = () => checkPath(ders, { ...testTrust, revoked });
      expect(ruleOf(check)).toBe('path-revoked');
      expect(check).toThrow(`certificate ${at + 1} of 5`);
    }
  });

  it('consisting of nothing, or of the root alone', () => {
    expect(ruleOf(() => checkPath([], testTrust))).toBe('path-root');
    expect(ruleOf(() => checkPath([authority.root], testTrust))).toBe('path-leaf');
  });
});

describe('a path is accepted', () => {
  const passing: readonly (readonly [string, Change])[] = [
    ['as it is', (levels) => levels],
    ['whose leaf does not say that it is no authority', withExtension('leaf', constraints)],
    ['whose leaf says what it may do critically', withExtension('leaf', usage, keyUsage(0x80, true))],
    ['without a limit of its length', withExtension('regional', constraints, basicConstraints(true))],
    ['whose instance names no key', withExtension('instance', authorityKeyIdentifier(new Uint8Array()).oid)],
  ];
  it.each(passing)('%s', (_, levels) => {
    const { certificates, leaf, root } = checkPath(certificatesOf({ levels }), testTrust);
    expect([certificates.length, certificates[4], root.name]).toEqual([5, leaf, 'test']);
  });

  it('under any of several roots, which it names', () => {
    const roots = [{ name: 'other', der: other.root }, ...testTrust.roots];
    expect(checkPath(certificatesOf({}), { ...testTrust, roots }).root.name).toBe('test');
    expect(checkPath(signLevels(otherLevels), { ...testTrust, roots }).root.name).toBe('other');
  });
});

describe('validity', () => {
  const second = 1000;
  it.each(levelNames)('of the %s counts from its first to its last second', (name) => {
    const [start, end] = [issued / second - 100, issued / second + 100];
    const always: Partial<CertificateFields> = { notBefore: start - 1000, notAfter: end + 1000 };
    const levels = (all: Levels) =>
      levelNames.reduce(
        (changed, each) =>
          withFields(each, () => (each === name ? { notBefore: start, notAfter: end } : always))(changed),
        all,
      );
    const ders = certificatesOf({ levels });
    const path = checkPath(ders, trusting(ders));
    const ruleAt = (at: number) => ruleOf(() => checkValidity(path, at));
    const times = [start * second - 1, start * second, end * second, end * second + 1];
    expect(times.map(ruleAt)).toEqual(['path-validity', 'none', 'none', 'path-validity']);
  });

  it('says which certificate, and what was expected', () => {
    const path = checkPath(certificatesOf({}), testTrust);
    const year1970 = () => checkValidity(path, 0);
    expect(year1970).toThrow(EvidenceFault);
    expect(year1970).toThrow(
      /certificate 1 of 5.*2019-10-28T13:28:05.000Z to 2049-10-28T14:28:05.000Z, got 1970-01-01/,
    );
    expect(ruleOf(() => checkValidity(path, Number.NaN))).toBe('path-validity');
    expect(ruleOf(() => checkValidity(path, 1e300))).toBe('path-validity');
  });
});
