// SPDX-License-Identifier: Apache-2.0
// Asking a timestamp authority (RFC 3161 §2.4): the request, and what its answer holds. The token of an answer is not
// judged here: whoever asked gives it to ./rfc3161.ts with the same imprint and nonce.
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { bytesOf, contentOf, Fields, loadDerReader, membersOf, tag, tagOf } from './timestamp/asn1.ts';
import { Refusal } from './timestamp/refusal.ts';
import { maxTokenBytes } from './timestamp/token.ts';

export interface TimestampRequest {
  /** SHA-256, 32 bytes. */
  readonly imprint: Uint8Array;
  /** 1 to 2^160 - 1; at least 64 random bits make an old answer useless. */
  readonly nonce?: bigint;
  /** Ask for the authority's certificates: without them the token can only be verified by who has them. */
  readonly certReq: boolean;
}

const maxNonceBits = 160n;
const sha256 = '2.16.840.1.101.3.4.2.1';

/** DER of a TimeStampReq, media type `application/timestamp-query`. @throws OccError `usage` */
export async function buildTimestampRequest({ imprint, nonce, certReq }: TimestampRequest): Promise<Uint8Array> {
  if (imprint.length !== 32) throw new OccError('usage', `imprint: expected 32 bytes, got ${imprint.length}`);
  if (nonce !== undefined && (nonce <= 0n || nonce >= 1n << maxNonceBits)) {
    throw new OccError('usage', `nonce: expected 1 to 2^${maxNonceBits} - 1`);
  }
  const { Boolean: Flag, Integer, Null, ObjectIdentifier, OctetString, Sequence } = await import('asn1js');
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: sha256 }), new Null()] });
  const messageImprint = new Sequence({ value: [algorithm, new OctetString({ valueHex: new Uint8Array(imprint) })] });
  const request = new Sequence({
    value: [
      new Integer({ value: 1 }),
      messageImprint,
      ...(nonce === undefined ? [] : [Integer.fromBigInt(nonce)]),
      ...(certReq ? [new Flag({ value: true })] : []), // DER leaves out the default, FALSE
    ],
  });
  return new Uint8Array(request.toBER());
}

/** RFC 3161 §2.4.2: PKIStatus, by number. */
const statuses = [
  'granted',
  'grantedWithMods',
  'rejection',
  'waiting',
  'revocationWarning',
  'revocationNotification',
] as const;

/** PKIFailureInfo, by bit. */
const failures: Readonly<Record<number, string>> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
};

export type TimestampResponse =
  | { readonly granted: true; readonly status: 'granted' | 'grantedWithMods'; readonly token: Uint8Array }
  | {
      readonly granted: false;
      readonly status: Exclude<(typeof statuses)[number], 'granted' | 'grantedWithMods'>;
      /** Names of the failures; numbers of those that have no name. */
      readonly failures: readonly string[];
      /** What the authority says, quoted for printing. */
      readonly text: string;
    };

/** The status around a token is short. */
const maxResponseBytes = maxTokenBytes + 4096;
/** An authority that explains more than this is not read to the end. */
const maxTexts = 8;
const maxText = 200;

/**
 * Reads a TimeStampResp, media type `application/timestamp-reply`.
 * @throws OccError `evidence-invalid` for anything that is not one
 */
export async function readTimestampResponse(bytes: Uint8Array): Promise<TimestampResponse> {
  if (bytes.length > maxResponseBytes) {
    throw invalid(`expected at most ${maxResponseBytes} bytes, got ${bytes.length}`);
  }
  const read = await loadDerReader();
  try {
    const fields = new Fields(read(bytes, 'T1', 'the answer'), 'T1', 'the answer');
    const info = new Fields(fields.take(tag.sequence), 'T1', 'the status');
    const status = statuses[Number(info.integer())];
    const texts = info.maybe(tag.sequence);
    const bits = info.maybe(tag.bitString);
    info.end();
    const token = fields.maybe(tag.sequence);
    fields.end();
    if (status === 'granted' || status === 'grantedWithMods') {
      if (token === undefined) throw invalid('granted, but there is no token');
      return { granted: true, status, token: bytesOf(token) };
    }
    if (status === undefined) throw invalid('the status is not one');
    if (token !== undefined) throw invalid(`${status}, but there is a token`);
    return {
      granted: false,
      status,
      failures: bits ? failuresOf(contentOf(bits)) : [],
      text: texts ? textOf(texts) : '',
    };
  } catch (error) {
    if (error instanceof Refusal) throw invalid(error.message);
    throw error;
  }
}

function failuresOf(content: Uint8Array): readonly string[] {
  return [...content.subarray(1, 5)].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7]
      .filter((bit) => (byte & (0x80 >> bit)) !== 0)
      .map((bit) => failures[8 * at + bit] ?? `${8 * at + bit}`),
  );
}

const utf8String = 0x0c;

/** PKIFreeText: a SEQUENCE of UTF8String. */
function textOf(block: Parameters<typeof membersOf>[0]): string {
  const texts = membersOf(block).slice(0, maxTexts);
  if (texts.some((text) => tagOf(text) !== utf8String)) throw new Refusal('T1', 'the status has a text that is none');
  return texts.map((text) => quote(new TextDecoder().decode(contentOf(text)), maxText)).join(' ');
}

function invalid(what: string): OccError {
  return new OccError('evidence-invalid', `answer of the timestamp authority: ${what}`, {
    hint: 'Check that the address is that of an RFC 3161 service.',
  });
}
