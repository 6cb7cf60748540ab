// SPDX-License-Identifier: Apache-2.0
// T2: what a token says (TSTInfo, RFC 3161 §2.4.2): of which digest, at what time, under what policy. The optional name
// of the authority is a hint; who signed is said by the certificate alone.
import type { BaseBlock } from 'asn1js';
import { equalBytes } from '../../proof/bytes.ts';
import { contentOf, type DerReader, Fields, membersOf, tag } from './asn1.ts';
import { readExtensions } from './certificate.ts';
import { demand } from './refusal.ts';
import { readDigest } from './signature.ts';
import { readTime } from './time.ts';

export interface TstInfo {
  /** Dotted decimal. */
  readonly policy: string;
  /** Lower-case hex. */
  readonly serial: string;
  /** Milliseconds since 1970, rounded up. */
  readonly genTime: number;
  /** How far genTime may be off, in milliseconds, rounded up; null when the token does not say. */
  readonly accuracyMs: number | null;
}

const rule = 'T2';
/** RFC 3161 §2.4.2. */
const maxSerialBits = 160n;
/** More would not be a time. */
const maxAccuracySeconds = 86_400n;

/** @throws Refusal `T2` unless the token speaks of `imprint`, and repeats `nonce` where there is one */
export function readTstInfo(
  read: DerReader,
  bytes: Uint8Array,
  imprint: Uint8Array,
  nonce: bigint | undefined,
): TstInfo {
  const fields = new Fields(read(bytes, rule, 'TSTInfo'), rule, 'TSTInfo');
  demand(fields.integer() === 1n, rule, 'TSTInfo is not of version 1');
  const policy = fields.oid();
  checkImprint(fields.take(tag.sequence), imprint);
  const serial = fields.integer();
  demand(serial >= 0n && serial < 1n << maxSerialBits, rule, 'the serial number of the token is out of range');
  const genTime = readTime(fields.take(tag.generalizedTime), rule, 'TSTInfo');
  const accuracy = fields.maybe(tag.sequence);
  fields.maybe(tag.boolean);
  const repeated = fields.maybeInteger(tag.integer);
  fields.maybe(tag.context0);
  const extensions = fields.maybe(tag.context1);
  fields.end();
  demand(nonce === undefined || repeated === nonce, rule, 'the token does not repeat the nonce');
  if (extensions !== undefined) checkExtensions(extensions);
  const digits = serial.toString(16);
  return {
    policy,
    serial: digits.length % 2 === 0 ? digits : `0${digits}`,
    genTime,
    accuracyMs: accuracy === undefined ? null : readAccuracy(accuracy),
  };
}

/** MessageImprint: compared as a digest, since the bytes themselves need not be here. */
function checkImprint(block: BaseBlock, imprint: Uint8Array): void {
  const fields = new Fields(block, rule, 'the imprint');
  const digest = readDigest(fields.take(tag.sequence), rule, 'the imprint algorithm');
  const stamped = contentOf(fields.take(tag.octetString));
  fields.end();
  demand(digest === 'SHA-256', rule, `the imprint is ${digest}, expected SHA-256`);
  demand(equalBytes(stamped, imprint), rule, 'the token is for another digest');
}

/** Accuracy: seconds, and thousandths of what is before. */
function readAccuracy(block: BaseBlock): number {
  const fields = new Fields(block, rule, 'the accuracy');
  const seconds = fields.maybeInteger(tag.integer) ?? 0n;
  const parts = [fields.maybeInteger(tag.primitive0) ?? 0n, fields.maybeInteger(tag.primitive1) ?? 0n] as const;
  fields.end();
  const isInRange = seconds >= 0n && seconds <= maxAccuracySeconds && parts.every((part) => part >= 0n && part < 1000n);
  demand(isInRange, rule, 'the accuracy is out of range');
  return Number(seconds) * 1000 + Number(parts[0]) + (parts[1] > 0n ? 1 : 0);
}

/** None is known here, so a critical one cannot be obeyed. */
function checkExtensions(block: BaseBlock): void {
  const critical = [...readExtensions(membersOf(block), rule, 'TSTInfo')].find(([, extension]) => extension.critical);
  demand(critical === undefined, rule, `the token has a critical extension ${critical?.[0]} that is not known here`);
}
