// SPDX-License-Identifier: Apache-2.0
// The rows a Turnkey pair is held against, in the order of Turnkey's flow: the app proof, the boot proof's document,
// the manifest and its approvals, one key in all three, its measurements, and values known out of band.
import { equalBytes, quote, toHex, utf8 } from '../../proof/bytes.ts';
import { canonicalize } from '../../proof/canonical.ts';
import { extendedOnce } from '../../proof/sha384.ts';
import { isoTime } from '../certificate-path.ts';
import { isDebug, validityOf } from '../document.ts';
import { isPublicKey } from '../ecdsa.ts';
import { EvidenceFault, type EvidenceRule, type Outcome } from '../fault.ts';
import type { NitroDocument } from '../nitro.ts';
import type { QuorumMember } from './manifest.ts';
import type { TurnkeyPair } from './pair.ts';
import { appScheme } from './proof.ts';

/** Rows throw the fault that makes them fail. */
type Result = 'pass' | 'not-asked' | 'not-reached';
type Row = (pair: TurnkeyPair) => Result;

export const turnkeyRows = {
  'app-form': ({ app }) => held(app),
  'app-scheme': ({ app }) =>
    given(app.value, ({ scheme }) => oneOf('turnkey-scheme', quote(scheme), [quote(appScheme)])),
  'app-signature': ({ app, verify }) =>
    given(app.value, ({ publicKey, proofPayload, signature }) => {
      const point = signingKey(publicKey);
      if (!isPublicKey('P-256', point)) throw new EvidenceFault('es256-key');
      const isSigned = verify({ curve: 'P-256', publicKey: point, message: utf8(proofPayload), signature });
      return isSigned ? 'pass' : refuse('es256-signature');
    }),
  'app-payload': ({ payload }) => held(payload),
  'boot-form': ({ boot }) => held(boot),
  'document-form': ({ checked }) => held(checked?.form),
  'document-path': ({ checked }) => (checked?.form.value ? held(checked.path) : 'not-reached'),
  'document-signature': ({ checked }) => (checked?.form.value ? held(checked.signature) : 'not-reached'),
  'document-validity': ({ checked, times }) => (checked?.path.value ? held(validityOf(checked, times)) : 'not-reached'),
  'document-nonce': ({ document }) =>
    given(document, ({ nonce }) => (nonce ? refuse('turnkey-nonce', { actual: toHex(nonce) }) : 'pass')),
  'measurement-not-debug': ({ document }) =>
    given(document, (genuine) => (isDebug(genuine) ? refuse('turnkey-debug') : 'pass')),
  'manifest-form': ({ manifest }) => held(manifest),
  'manifest-hash': ({ document, manifestHash }) =>
    given(document, ({ userData }) => same('turnkey-hash', userData, manifestHash)),
  'manifest-envelope': ({ approvals }) => held(approvals),
  'manifest-approvals': (pair) => given(pair.approvals?.value, () => approved(pair)),
  'app-key': ({ app, document }) =>
    given(document, ({ publicKey }) => given(app.value, (proof) => same('turnkey-key', proof.publicKey, publicKey))),
  'boot-key': ({ boot, document }) =>
    given(document, ({ publicKey }) =>
      given(boot.value, (proof) => same('turnkey-key', proof.ephemeralPublicKey, publicKey)),
    ),
  'boot-time': ({ boot, document }) =>
    given(document, ({ timestamp }) => given(boot.value, ({ createdAt }) => storedSoonAfter(timestamp, createdAt))),
  'pcr-match': ({ document, named }) =>
    given(document, ({ pcrs }) =>
      given(named, (manifest) => {
        manifest.pcrs.forEach((pcr, index) => {
          same('turnkey-pcrs', pcrs.get(index), pcr, `PCR${index}`);
        });
        return 'pass';
      }),
    ),
  'pcr-commitment': ({ document, manifestHash }) =>
    given(document, (genuine) => given(manifestHash, (hash) => committed(genuine, hash))),
  'pcrs-allowed': ({ expected, document }) =>
    asked(expected.pcrs, (allowed) =>
      given(document, ({ pcrs }) => {
        for (const [index, values] of Object.entries(allowed)) {
          oneOf('turnkey-allowed', toHex(pcrs.get(Number(index)) ?? new Uint8Array()), values, `PCR${index}`);
        }
        return 'pass';
      }),
    ),
  'manifest-allowed': ({ expected, named, manifestHash }) =>
    asked(expected.manifestHashes, (allowed) =>
      given(named && manifestHash, (hash) => oneOf('turnkey-allowed', toHex(hash), allowed)),
    ),
  'pivot-allowed': ({ expected, named }) =>
    asked(expected.pivotHashes, (allowed) =>
      given(named, ({ pivot }) => oneOf('turnkey-allowed', toHex(pivot.hash), allowed)),
    ),
  'quorum-key-allowed': ({ expected, named }) =>
    asked(expected.quorumKeys, (allowed) =>
      given(named, ({ namespace }) => oneOf('turnkey-allowed', toHex(namespace.quorumKey), allowed)),
    ),
  'namespace-allowed': ({ expected, named }) =>
    asked(expected.namespaces, (allowed) =>
      given(named, ({ namespace }) =>
        oneOf(
          'turnkey-allowed',
          quote(namespace.name),
          allowed.map((name) => quote(name)),
        ),
      ),
    ),
} as const satisfies Record<string, Row>;

function given<T>(value: T | undefined, judge: (value: T) => Result): Result {
  return value === undefined ? 'not-reached' : judge(value);
}

function asked<T>(value: T | undefined, judge: (value: T) => Result): Result {
  return value === undefined ? 'not-asked' : judge(value);
}

function held(outcome: Outcome<unknown> | undefined): Result {
  if (!outcome) return 'not-reached';
  if (outcome.fault) throw outcome.fault;
  return 'pass';
}

function refuse(rule: EvidenceRule, detail: ConstructorParameters<typeof EvidenceFault>[1] = {}): never {
  throw new EvidenceFault(rule, detail);
}

function same(
  rule: EvidenceRule,
  actual: Uint8Array | undefined,
  expected: Uint8Array | undefined,
  where?: string,
): Result {
  if (actual && expected && equalBytes(actual, expected)) return 'pass';
  const texts = { expected: expected ? toHex(expected) : 'nothing', actual: actual ? toHex(actual) : 'nothing' };
  return refuse(rule, where === undefined ? texts : { ...texts, where });
}

function oneOf(rule: EvidenceRule, actual: string, allowed: readonly string[], where?: string): Result {
  if (allowed.includes(actual)) return 'pass';
  const texts = { expected: allowed.slice(0, 3).join(' or '), actual: actual === '' ? 'nothing' : actual };
  return refuse(rule, where === undefined ? texts : { ...texts, where });
}

/** The second half of a key: the first is for encryption. */
const signingKey = (publicKey: Uint8Array): Uint8Array => publicKey.subarray(65);

/** QuorumOS: as many different members of the set as its threshold says, each over the hash of the manifest. */
function approved({ approvals, manifest, manifestHash, verify }: TurnkeyPair): Result {
  const set = manifest?.value?.manifestSet;
  if (!set || !manifestHash || set.threshold === 0) return refuse('turnkey-approvals', { expected: 'a threshold' });
  const names = new Set(set.members.map(nameOf));
  const approving = new Set<string>();
  for (const { signature, member } of approvals?.value ?? []) {
    const where = quote(member.alias);
    if (!names.has(nameOf(member))) return refuse('turnkey-approvals', { where, expected: 'a member of the set' });
    if (approving.has(nameOf(member))) return refuse('turnkey-approvals', { where, actual: 'an approval twice' });
    const publicKey = signingKey(member.publicKey);
    if (!verify({ curve: 'P-256', publicKey, message: manifestHash, signature })) {
      return refuse('turnkey-approvals', { where, expected: 'a signature over this manifest' });
    }
    approving.add(nameOf(member));
  }
  const [expected, actual] = [`${set.threshold} members`, `${approving.size}`];
  return approving.size >= set.threshold ? 'pass' : refuse('turnkey-approvals', { expected, actual });
}

const nameOf = ({ alias, publicKey }: QuorumMember): string => JSON.stringify([alias, toHex(publicKey)]);

/** Turnkey stores a proof milliseconds after the document was made. The time is unsigned: it can only contradict. */
const maxStoringMs = 60_000;

function storedSoonAfter(timestamp: number, createdAt: number | undefined): Result {
  if (createdAt === undefined) return 'not-asked';
  if (createdAt >= timestamp && createdAt <= timestamp + maxStoringMs) return 'pass';
  const expected = `${isoTime(timestamp)} to ${isoTime(timestamp + maxStoringMs)}`;
  return refuse('turnkey-time', { expected, actual: `${createdAt} ms` });
}

/** The register a QuorumOS of 2026 or later extends before its program starts, which can then no longer change it. */
const setupPcr = 16;

function committed({ pcrs, publicKey }: NitroDocument, manifestHash: Uint8Array): Result {
  const pcr = pcrs.get(setupPcr);
  if (!pcr || pcr.every((byte) => byte === 0)) return 'not-asked';
  const commitment = canonicalize({
    domain: 'qos-setup-manifest-pcr-commitment-v1',
    ephemeralPublicKey: toHex(publicKey ?? new Uint8Array()),
    manifestHash: toHex(manifestHash),
  });
  return same('turnkey-commitment', pcr, extendedOnce(commitment), `PCR${setupPcr}`);
}
