// SPDX-License-Identifier: Apache-2.0
// Compliance of a host by itself: key, measurement, randomness, signatures, counter, document, clock. What a host does
// not offer is not asked of it.
import { equalBytes, toBase64 } from '../proof/bytes.ts';
import { verifyEd25519 } from '../proof/ed25519.ts';
import { OccError } from '../proof/errors.ts';
import type { AttestationRequest, Host } from '../proof/host.ts';
import { enforcements } from '../proof/proof.ts';
import { sha256 } from '../proof/sha256.ts';

export interface HostCheck {
  readonly name: string;
  /** Rejects when the host fails. */
  readonly run: (host: Host) => Promise<void>;
}

/** Draws of what must never repeat or go back; more would only take longer. */
const draws = 64;

/** @throws OccError `host-failed` unless `holds` */
export function expectThat(holds: boolean, expected: string): void {
  if (!holds) throw new OccError('host-failed', `expected ${expected}`);
}

const check = (name: string, run: (host: Host) => Promise<void>): HostCheck => ({ name, run });

const message = (length: number) => Uint8Array.from({ length }, (_, at) => at % 251);

async function signs(host: Host, bytes: Uint8Array): Promise<boolean> {
  return verifyEd25519(await host.sign(bytes), bytes, await host.getPublicKey());
}

async function many<T>(draw: () => T | Promise<T>): Promise<readonly T[]> {
  const drawn: T[] = [];
  while (drawn.length < draws) drawn.push(await draw());
  return drawn;
}

const atOnce = <T>(draw: () => T | Promise<T>) => Promise.all(Array.from({ length: draws }, async () => draw()));

const increasing = (values: readonly bigint[]) =>
  values.every((value, at) => at === 0 || value > (values[at - 1] ?? value));

async function request(host: Host, userData: Uint8Array): Promise<AttestationRequest> {
  return { userData, publicKey: await host.getPublicKey(), nonce: await host.getFreshNonce() };
}

export const hostChecks: readonly HostCheck[] = [
  check('the enforcement tier is one of the three', async ({ enforcementTier }) => {
    expectThat(enforcements.includes(enforcementTier), `one of ${enforcements.join(', ')}, got ${enforcementTier}`);
  }),
  check('the enforcement tier does not change', async (host) => {
    const first = host.enforcementTier;
    await host.sign(message(1));
    expectThat(host.enforcementTier === first, 'the same enforcement tier after a signature');
  }),
  check('the public key has 32 bytes', async (host) => {
    expectThat((await host.getPublicKey()).length === 32, 'a public key of 32 bytes');
  }),
  check('the public key does not change', async (host) => {
    const first = (await host.getPublicKey()).slice();
    await host.sign(message(1));
    expectThat(equalBytes(first, await host.getPublicKey()), 'the same public key after a signature');
  }),
  check('the public key cannot be overwritten from outside', async (host) => {
    const first = await host.getPublicKey();
    const kept = first.slice();
    first.fill(0);
    const second = (await host.getPublicKey()).slice();
    first.set(kept);
    expectThat(equalBytes(kept, second), 'the same public key after a caller wrote into the first answer');
  }),
  check('the measurement is a short text', async (host) => {
    const { length } = await host.getMeasurement();
    expectThat(length >= 1 && length <= 256, 'a measurement of 1 to 256 characters');
  }),
  check('the measurement does not change', async (host) => {
    const first = await host.getMeasurement();
    await host.sign(message(1));
    expectThat(first === (await host.getMeasurement()), 'the same measurement after a signature');
  }),
  check('a measurement starts with stub: on stub hosts and on no other', async (host) => {
    const stub = host.enforcementTier === 'stub';
    expectThat((await host.getMeasurement()).startsWith('stub:') === stub, 'stub: exactly on a stub host');
  }),
  check('a nonce has at least 16 bytes', async (host) => {
    expectThat((await host.getFreshNonce()).length >= 16, 'a nonce of 16 bytes or more');
  }),
  check('nonces do not repeat', async (host) => {
    const nonces = await many(async () => toBase64(await host.getFreshNonce()));
    expectThat(new Set(nonces).size === nonces.length, 'fresh nonces');
  }),
  check('nonces drawn at once do not repeat', async (host) => {
    const nonces = await atOnce(async () => toBase64(await host.getFreshNonce()));
    expectThat(new Set(nonces).size === nonces.length, 'fresh nonces');
  }),
  check('nonces are not counted up', async (host) => {
    const [a, b] = [await host.getFreshNonce(), await host.getFreshNonce()];
    const different = a.reduce((sum, byte, at) => sum + (byte === b[at] ? 0 : 1), 0);
    expectThat(different > a.length / 2, 'two nonces that differ in most bytes');
  }),
  check('a signature has 64 bytes', async (host) => {
    expectThat((await host.sign(message(32))).length === 64, 'a signature of 64 bytes');
  }),
  check('a signature verifies by the strict rule', async (host) => {
    expectThat(await signs(host, message(600)), 'a signature that verifies');
  }),
  check('an empty message is signed', async (host) => {
    expectThat(await signs(host, message(0)), 'a signature over nothing that verifies');
  }),
  check('a message of 100 KB is signed', async (host) => {
    expectThat(await signs(host, message(100_000)), 'a signature over 100 KB that verifies');
  }),
  check('a signature is for its message only', async (host) => {
    const signature = await host.sign(message(32));
    expectThat(!equalBytes(signature, await host.sign(message(33))), 'different signatures for different messages');
    expectThat(verifyEd25519(signature, message(32), await host.getPublicKey()), 'a signature that verifies');
  }),
  check('signing leaves the message as it is', async (host) => {
    const bytes = message(64);
    await host.sign(bytes);
    expectThat(equalBytes(bytes, message(64)), 'an unchanged message');
  }),
  check('signing is deterministic', async (host) => {
    expectThat(equalBytes(await host.sign(message(64)), await host.sign(message(64))), 'RFC 8032 signatures');
  }),
  check('messages signed at once each get their own signature', async (host) => {
    const verdicts = await Promise.all(Array.from({ length: draws }, (_, at) => signs(host, message(at + 1))));
    expectThat(!verdicts.includes(false), 'signatures that verify');
  }),
  check('the counter is a positive whole number of at most 38 digits', async (host) => {
    if (!host.nextCounter) return;
    const counter: unknown = await host.nextCounter();
    expectThat(typeof counter === 'bigint' && counter > 0n && counter < 10n ** 38n, 'a bigint of 1 to 38 digits');
  }),
  check('the counter strictly increases', async (host) => {
    const next = host.nextCounter?.bind(host);
    if (next) expectThat(increasing(await many(next)), 'a counter that strictly increases');
  }),
  check('the counter strictly increases when asked at once', async (host) => {
    const next = host.nextCounter?.bind(host);
    if (!next) return;
    const values = await atOnce(next);
    expectThat(new Set(values).size === values.length, 'a counter that gives no value twice');
    const later = await next();
    expectThat(
      values.every((value) => value < later),
      'a counter that strictly increases',
    );
  }),
  check('the document format is named exactly when there is a document', async (host) => {
    const { attestationFormat: format } = host;
    expectThat((format !== undefined) === (host.getAttestation !== undefined), 'attestationFormat with getAttestation');
    expectThat(format !== '', 'a format that is not empty');
  }),
  check('a measured host has documents', async (host) => {
    expectThat(host.enforcementTier !== 'measured-tee' || host.getAttestation !== undefined, 'getAttestation');
  }),
  check('a document is not empty', async (host) => {
    const document = await host.getAttestation?.(await request(host, sha256(message(1))));
    expectThat(document === undefined || document.length > 0, 'a document');
  }),
  check('a document is about what was asked', async (host) => {
    const asked = [await request(host, sha256(message(1))), await request(host, sha256(message(2)))] as const;
    const [first, second] = [await host.getAttestation?.(asked[0]), await host.getAttestation?.(asked[1])];
    expectThat(first === undefined || second === undefined || !equalBytes(first, second), 'different documents');
  }),
  check('the time is in whole milliseconds', async (host) => {
    const time = await host.time?.();
    expectThat(time === undefined || (Number.isSafeInteger(time) && time >= 0), 'milliseconds since 1970');
  }),
  check('the time does not go back', async (host) => {
    const time = host.time?.bind(host);
    if (!time) return;
    const times = await many(time);
    expectThat(
      times.every((value, at) => at === 0 || value >= (times[at - 1] ?? value)),
      'a time that does not go back',
    );
  }),
];
