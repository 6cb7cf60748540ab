// SPDX-License-Identifier: Apache-2.0
// The test authority issues what Amazon's does, in the judgement of genuine chains, node:crypto and OpenSSL.
import { createHash, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { createTestAuthority, signLevels } from '../../src/host/test-authority.ts';
import { levelNames, lifetimes } from '../../src/host/test-levels.ts';
import { toHex, utf8 } from '../../src/proof/bytes.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { certificateShape } from './nitro-shape.ts';
import { opensslAccepts, pem } from './openssl.ts';

const seed = utf8('the seed of the test authority');
const moduleId = 'i-0123456789abcdef0-enc019f15f1504dc31d';
const at = Date.UTC(2026, 5, 30, 0, 32, 47, 250);
const authority = createTestAuthority({ seed });
const chain = authority.issue(moduleId, at);
const parsed = chain.certificates.map((der) => new X509Certificate(der));
const [root = new Uint8Array(), regional = root] = chain.certificates;

const seconds = ({ validFromDate, validToDate }: X509Certificate) => {
  return { from: validFromDate.getTime() / 1000, to: validToDate.getTime() / 1000 };
};
const life = (certificate: X509Certificate) => seconds(certificate).to - seconds(certificate).from;

/** Genuine chains with key identifiers in the instance's certificate: all newer ones. */
function genuineChains(): readonly (readonly [string, readonly Uint8Array[]])[] {
  return readdirSync(sharedVectors('nitro-documents'))
    .filter((file) => /^202[56]-.*\.bin$/.test(file))
    .map((file) => [file, readNitroDocument(readFileSync(sharedVectors('nitro-documents', file))).certificates]);
}

describeShared('beside genuine chains', () => {
  const genuine = genuineChains();

  it('there are some to compare with', () => {
    expect(genuine.length).toBeGreaterThan(5);
  });

  it.each(genuine)('every level is built like that of %s', (_, certificates) => {
    expect(chain.certificates.map(certificateShape)).toEqual(certificates.map(certificateShape));
  });

  it.each(genuine)('every level lives as long as that of %s', (_, certificates) => {
    const lives = certificates.map((der) => life(new X509Certificate(der)));
    const [oldest = 0, second = 0, third = 0, ...rest] = lives;
    expect(life(parsed[0] as X509Certificate)).toBe(oldest);
    expect(second === lifetimes.regional || second === lifetimes.regional - 1).toBe(true);
    expect(Math.abs(third - lifetimes.zonal) < 86_400).toBe(true);
    expect(rest).toEqual(parsed.slice(3).map(life));
  });

  it.each(genuine)('the serial of the leaf says enclave and second, as that of %s does', (_, certificates) => {
    for (const leaf of [certificates, chain.certificates].map(
      (each) => new X509Certificate(each.at(-1) as Uint8Array),
    )) {
      const [, enclave] = /-enc([0-9a-f]{16})/.exec(leaf.subject) ?? [];
      const issued = BigInt(seconds(leaf).from + 3);
      expect(leaf.serialNumber.toLowerCase()).toBe(`${enclave}${issued.toString(16).padStart(16, '0')}`);
    }
  });

  it('the root lives exactly as long as the real one', () => {
    expect(seconds(new X509Certificate(root))).toEqual(
      seconds(new X509Certificate(readFileSync(sharedVectors('aws-nitro-root-g1.pem')))),
    );
  });

  it('nobody takes its chain for one under the real root', () => {
    const real = new X509Certificate(readFileSync(sharedVectors('aws-nitro-root-g1.pem')));
    expect(new X509Certificate(regional).verify(real.publicKey)).toBe(false);
    expect(opensslAccepts(chain.certificates, real.raw, at / 1000)).toBe(false);
  });
});

describe('a chain of the test authority', () => {
  it('says TEST in every name, and never Amazon', () => {
    for (const { subject } of parsed) {
      expect(subject).toMatch(/O=OCC TEST\n?/);
      expect(subject.toLowerCase()).not.toMatch(/amazon|aws/);
    }
  });

  it('begins at the root', () => {
    expect(root).toEqual(authority.root);
    expect(authority.rootPem).toBe(pem(root));
    expect(new X509Certificate(authority.rootPem).raw.equals(root)).toBe(true);
  });

  it('is one of issuers to node:crypto', () => {
    parsed.forEach((certificate, index) => {
      const issuer = parsed[index - 1] ?? certificate;
      expect(certificate.checkIssued(issuer)).toBe(true);
      expect(certificate.verify(issuer.publicKey)).toBe(true);
      expect(certificate.ca).toBe(index < 4);
    });
  });

  it('has a leaf with the key it was issued for', () => {
    const spki = parsed[4]?.publicKey.export({ format: 'der', type: 'spki' });
    expect(spki && toHex(spki)).toContain(toHex(chain.key.publicKey));
  });

  const { from, to } = seconds(parsed[4] as X509Certificate);

  it.each([
    [from - 1, false],
    [from, true],
    [Math.floor(at / 1000), true],
    [to - 1, true], // RFC 5280 §4.1.2.5 counts the last second in, OpenSSL does not
    [to + 1, false],
  ])('OpenSSL, asked at second %i, answers %s', (second, expected) => {
    expect(opensslAccepts(chain.certificates, root, second)).toBe(expected);
  });

  it('OpenSSL refuses under another test root', () => {
    const other = createTestAuthority({ seed: utf8('another seed of 16+') });
    expect(opensslAccepts(chain.certificates, other.root, from)).toBe(false);
  });

  it('OpenSSL refuses with a level exchanged for that of another authority', () => {
    const foreign = createTestAuthority({ seed: utf8('another seed of 16+') }).issue(moduleId, at).certificates;
    for (const level of [1, 2, 3, 4]) {
      const mixed = chain.certificates.map((der, index) => (index === level ? (foreign[index] ?? der) : der));
      expect(opensslAccepts(mixed, root, from)).toBe(false);
    }
  });

  it('lies, at any time, in the life of every level above, and ends before them', () => {
    const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2049, 0, 1) });
    fc.assert(
      fc.property(time, (now) => {
        const levels = authority.describe(moduleId, now);
        const { notBefore, notAfter } = levels.leaf.fields;
        expect(now).toBeGreaterThanOrEqual(notBefore * 1000);
        for (const name of levelNames.slice(0, -1)) {
          expect(levels[name].fields.notBefore).toBeLessThanOrEqual(notBefore);
          expect(levels[name].fields.notAfter).toBeGreaterThan(notAfter);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the test authority', () => {
  it('gives the same bytes for the same seed and time', () => {
    const again = createTestAuthority({ seed: seed.slice() }).issue(moduleId, at);
    expect(again.certificates).toEqual(chain.certificates);
  });

  it('gives the bytes that committed vectors were made with', () => {
    const digest = createHash('sha256');
    for (const der of chain.certificates) digest.update(der);
    expect(digest.digest('hex')).toBe('031b5ca20b6bf37f9a7dd71c1dae39d31bf75c108f0b1211498dcde2925e45ee');
  });

  it('has one root at all times', () => {
    const later = createTestAuthority({ seed }).issue(moduleId, Date.UTC(2040, 0, 1));
    expect(later.certificates[0]).toEqual(root);
    expect(later.certificates[1]).not.toEqual(regional);
  });

  it('renews the leaf alone within hours', () => {
    const later = authority.issue(moduleId, at + 3 * 3_600_000).certificates;
    expect(later.slice(0, 4)).toEqual(chain.certificates.slice(0, 4));
    expect(later[4]).not.toEqual(chain.certificates[4]);
  });

  it('without a seed is another one each time', () => {
    expect(createTestAuthority().root).not.toEqual(createTestAuthority().root);
  });

  it('lets a test change what it describes before it is signed', () => {
    const levels = authority.describe(moduleId, at);
    const flawed = signLevels({
      ...levels,
      leaf: { ...levels.leaf, fields: { ...levels.leaf.fields, notAfter: from2019 } },
    });
    expect(flawed.slice(0, 4)).toEqual(chain.certificates.slice(0, 4));
    expect(new X509Certificate(flawed[4] as Uint8Array).validToDate.getTime()).toBe(from2019 * 1000);
  });

  it.each([
    ['a seed that could be guessed', () => createTestAuthority({ seed: new Uint8Array(15) })],
    ['a region that is none', () => createTestAuthority({ region: 'us east' })],
    ['a module of another kind', () => authority.issue('i-0123456789abcdef0-tpm0000000000000000', at)],
    ['a time before the root', () => authority.issue(moduleId, Date.UTC(2019, 9, 1))],
    ['a time that outlives the root', () => authority.issue(moduleId, Date.UTC(2049, 9, 28))],
    ['no time', () => authority.issue(moduleId, Number.NaN)],
  ])('refuses %s', (_, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

const from2019 = Date.UTC(2019, 10, 1) / 1000;
