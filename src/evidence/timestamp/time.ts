// SPDX-License-Identifier: Apache-2.0
// Times of certificates and tokens (RFC 5280 §4.1.2.5, RFC 3161 §2.4.2): UTC, to the second or finer, on real days.
import type { BaseBlock } from 'asn1js';
import { contentOf, tag, tagOf } from './asn1.ts';
import { Refusal, type TimestampRule } from './refusal.ts';

/** YYMMDDhhmmssZ */
const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/;
/** YYYYMMDDhhmmss[.f]Z; DER writes no trailing zero. */
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,8}[1-9]))?Z$/;
const longest = 'YYYYMMDDhhmmss.fffffffffZ'.length;

/** Milliseconds since 1970, rounded up: what existed at a time also existed a moment later. */
export function readTime(block: BaseBlock, rule: TimestampRule, what: string): number {
  const content = contentOf(block);
  const text = content.length <= longest ? String.fromCharCode(...content) : '';
  const isShort = tagOf(block) === tag.utcTime;
  const parts = isShort ? utcTime.exec(text) : tagOf(block) === tag.generalizedTime ? generalizedTime.exec(text) : null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (parts ?? []).slice(1, 7).map(Number);
  const fullYear = isShort ? year + (year < 50 ? 2000 : 1900) : year; // RFC 5280 §4.1.2.5.1
  const time = Date.UTC(fullYear, month - 1, day, hour, minute, second);
  const written = [fullYear, month, day, hour, minute, second].map((part) => `${part}`.padStart(2, '0'));
  const [y, mo, d, h, mi, s] = written;
  // a day the calendar has: the fields come back as they were
  if (parts === null || fullYear < 1950 || new Date(time).toISOString() !== `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`) {
    throw new Refusal(rule, `${what} has a time that is not one`);
  }
  const fraction = parts[7] ?? '';
  return time + Number(fraction.slice(0, 3).padEnd(3, '0')) + (fraction.length > 3 ? 1 : 0);
}
