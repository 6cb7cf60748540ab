// SPDX-License-Identifier: Apache-2.0
// T8: what a proof says about its token in clear text. Nobody signed these copies, so they may only repeat the token.
import { equalBytes, fromBase64, quote } from '../../proof/bytes.ts';
import { OccError } from '../../proof/errors.ts';
import { demand, Refusal } from './refusal.ts';

/** A token on the wire (SPEC.md, `timestamps`). */
export interface WireTimestamp {
  /** Who the submitter asked: a host name or URL. */
  readonly authority: string;
  /** ISO 8601, UTC, whole seconds or milliseconds. */
  readonly time: string;
  readonly digestAlg: string;
  readonly digestB64: string;
  readonly tokenB64: string;
}

/** The bytes of the token. @throws Refusal `T1` for text that is not canonical base64, as of a token cut short */
export function tokenOf({ tokenB64 }: WireTimestamp): Uint8Array {
  try {
    return fromBase64(tokenB64, 'the token');
  } catch (error) {
    if (!(error instanceof OccError)) throw error;
    const cut = tokenB64.length % 4 === 0 ? '' : ', which is not a multiple of 4: it may have been cut short';
    throw new Refusal('T1', `the token is not canonical base64: ${tokenB64.length} characters${cut}`);
  }
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

export interface TokenClaims {
  readonly imprint: Uint8Array;
  readonly genTime: number;
  readonly authority: string;
}

/** @throws Refusal `T8` when a copy says something else than the token */
export function checkCopies(copies: WireTimestamp, { imprint, genTime, authority }: TokenClaims): void {
  demand(copies.digestAlg === 'sha256', 'T8', `digestAlg is ${quote(copies.digestAlg)}, the token says sha256`);
  demand(isDigest(copies.digestB64, imprint), 'T8', 'digestB64 is another digest than that of the token');
  const parts = isoTime.exec(copies.time);
  const unit = parts?.[1] === undefined ? 1000 : 1;
  const isTime = parts !== null && Date.parse(copies.time) === Math.floor(genTime / unit) * unit;
  demand(isTime, 'T8', `time is ${quote(copies.time)}, the token says ${new Date(genTime).toISOString()}`);
  demand(
    mayBe(copies.authority, authority),
    'T8',
    `authority is ${quote(copies.authority)}, the token was signed by ${quote(authority)}`,
  );
}

function isDigest(text: string, imprint: Uint8Array): boolean {
  try {
    return equalBytes(fromBase64(text, 'digestB64'), imprint);
  } catch {
    return false; // not canonical base64
  }
}

const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Only two host names can contradict each other: a certificate may as well be called "Timestamp Responder 7". */
function mayBe(label: string, name: string): boolean {
  const asked = label
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[:/].*$/, '');
  const signed = name.toLowerCase();
  if (!hostName.test(asked) || !hostName.test(signed)) return true;
  return asked === signed || asked.endsWith(`.${signed}`) || signed.endsWith(`.${asked}`);
}
