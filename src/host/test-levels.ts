// SPDX-License-Identifier: Apache-2.0
// The five levels of a Nitro chain, as measured on 62 genuine ones: names, lifetimes, extensions and their order and
// criticality. The names say TEST where Amazon's say AWS. Source of each number: the chains themselves.
import { toHex } from '../proof/bytes.ts';
import {
  authorityKeyIdentifier,
  basicConstraints,
  type CertificateFields,
  crlDistributionPoint,
  keyUsage,
  type Name,
  subjectKeyIdentifier,
} from './test-certificate.ts';
import { deriveBytes, deriveTestKey, type TestKey } from './test-key.ts';

export interface Level {
  readonly fields: CertificateFields;
  readonly key: TestKey;
}

export type LevelName = 'root' | 'regional' | 'zonal' | 'instance' | 'leaf';

/** Root first, leaf last: the order of `cabundle` and `certificate` in a document. */
export const levelNames: readonly LevelName[] = ['root', 'regional', 'zonal', 'instance', 'leaf'];

export type Levels = Readonly<Record<LevelName, Level>>;

const hour = 3600;
const day = 24 * hour;

/** Seconds. The leaf has three more, because its life begins three seconds before it is signed. */
export const lifetimes = { regional: 20 * day + hour, zonal: 5 * day + 19 * hour, instance: day } as const;
const leafLife = 3 * hour;
const leafBacklog = 3;

/** Seconds after which the level is issued anew; what is left of its life is always longer than the level below lives. */
const renewals = { regional: 10 * day, zonal: 2 * day, instance: 12 * hour } as const;

/** Of the real root, to the second. */
export const rootValidity = { notBefore: Date.UTC(2019, 9, 28, 13, 28, 5), notAfter: Date.UTC(2049, 9, 28, 14, 28, 5) };

const usage = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, crlSign: 0x02 } as const;
const caUsage = usage.digitalSignature | usage.keyCertSign | usage.crlSign;

const organization: Name = [
  ['O', 'OCC TEST'],
  ['OU', 'TEST'],
];
const domain = 'test.nitro-enclaves';

const named = (common: string): Name => [['C', 'US'], ...organization, ['CN', common]];

/** Amazon writes the zonal name backwards, with the place behind it. */
const zonalName = (common: string): Name => [
  ['CN', common],
  ...[...organization].reverse(),
  ['C', 'US'],
  ['ST', 'WA'],
  ['L', 'Seattle'],
];

const placed = (common: string): Name => [
  ['C', 'US'],
  ['ST', 'Washington'],
  ['L', 'Seattle'],
  ...organization,
  ['CN', common],
];

export interface LevelsRequest {
  readonly seed: Uint8Array;
  /** As in `us-east-1`. */
  readonly region: string;
  /** `i-<17 hex>-enc<16 hex>`. */
  readonly moduleId: string;
  /** When the leaf is signed, seconds since 1970. */
  readonly issued: number;
}

/** Fields and keys of a whole chain; the same request gives the same chain. */
export function describeLevels({ seed, region, moduleId, issued }: LevelsRequest): Levels {
  const [instanceId = '', enclaveId = ''] = moduleId.split('-enc');
  const started = latestStarts(issued - leafBacklog);
  const own = (name: string) => ({ key: deriveTestKey(seed, `key ${name}`), draw: draws(seed, name) });

  const root = describeRoot(seed);
  const regional = own(`regional ${region} ${started.regional}`);
  const zonal = own(`zonal ${region} ${started.zonal}`);
  const instance = own(`instance ${region} ${instanceId} ${started.instance}`);
  const leaf = own(`leaf ${region} ${moduleId} ${issued}`);
  const names = {
    regional: named(`${regional.draw.hex(8)}.${region}.${domain}`),
    zonal: zonalName(`${zonal.draw.hex(8)}.zonal.${region}.${domain}`),
    instance: placed(`${instanceId}.${region}.${domain}`),
    leaf: placed(`${moduleId}.${region}.test`),
  };
  const keyIdentifiers = (subject: TestKey, issuer: TestKey) =>
    [authorityKeyIdentifier(issuer.publicKey), subjectKeyIdentifier(subject.publicKey)] as const;

  return {
    root,
    regional: {
      key: regional.key,
      fields: {
        serial: regional.draw.serial(16),
        issuer: root.fields.subject,
        subject: names.regional,
        ...life(started.regional, lifetimes.regional),
        publicKey: regional.key.publicKey,
        extensions: [
          basicConstraints(true, 2),
          ...keyIdentifiers(regional.key, root.key),
          keyUsage(caUsage, true),
          crlDistributionPoint(`http://test-nitro-enclaves-crl.s3.invalid/crl/${draws(seed, 'root').uuid()}.crl`),
        ],
      },
    },
    zonal: {
      key: zonal.key,
      fields: {
        serial: zonal.draw.serial(16),
        issuer: names.regional,
        subject: names.zonal,
        ...life(started.zonal, lifetimes.zonal),
        publicKey: zonal.key.publicKey,
        extensions: [
          basicConstraints(true, 1),
          ...keyIdentifiers(zonal.key, regional.key),
          keyUsage(caUsage, true),
          crlDistributionPoint(
            `http://crl-${region}-test-nitro-enclaves.s3.${region}.invalid/crl/${regional.draw.uuid()}.crl`,
          ),
        ],
      },
    },
    instance: {
      key: instance.key,
      fields: {
        serial: instance.draw.serial(20),
        issuer: names.zonal,
        subject: names.instance,
        ...life(started.instance, lifetimes.instance),
        publicKey: instance.key.publicKey,
        extensions: [
          basicConstraints(true, 0),
          keyUsage(usage.keyCertSign, true),
          ...[...keyIdentifiers(instance.key, zonal.key)].reverse(),
        ],
      },
    },
    leaf: {
      key: leaf.key,
      fields: {
        serial: (BigInt(`0x${enclaveId}`) << 64n) | BigInt(issued),
        issuer: names.instance,
        subject: names.leaf,
        ...life(issued - leafBacklog, leafBacklog + leafLife),
        publicKey: leaf.key.publicKey,
        extensions: [basicConstraints(false), keyUsage(usage.digitalSignature | usage.nonRepudiation, false)],
      },
    },
  };
}

/** The root of a seed. Time has no part in it, so that a verifier can be given it once. */
export function describeRoot(seed: Uint8Array): Level {
  const key = deriveTestKey(seed, 'key root');
  const subject = named(domain);
  return {
    key,
    fields: {
      serial: draws(seed, 'root').serial(16),
      issuer: subject,
      subject,
      notBefore: rootValidity.notBefore / 1000,
      notAfter: rootValidity.notAfter / 1000,
      publicKey: key.publicKey,
      extensions: [basicConstraints(true), subjectKeyIdentifier(key.publicKey), keyUsage(caUsage, true)],
    },
  };
}

const life = (notBefore: number, seconds: number) => ({ notBefore, notAfter: notBefore + seconds });

/** Every level begins before the one below it. */
function latestStarts(leaf: number) {
  const before = (time: number, period: number) => Math.floor(time / period) * period;
  const instance = before(leaf, renewals.instance);
  const zonal = before(instance, renewals.zonal);
  return { instance, zonal, regional: before(zonal, renewals.regional) };
}

/** Numbers and names that look drawn, out of the seed. */
function draws(seed: Uint8Array, name: string) {
  const hex = (bytes: number, what = 'name') => toHex(deriveBytes(seed, `${what} ${name}`, bytes));
  return {
    hex,
    serial: (bytes: number): bigint => BigInt(`0x${hex(bytes, 'serial')}`),
    uuid: (): string => hex(16, 'crl').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5'),
  };
}
