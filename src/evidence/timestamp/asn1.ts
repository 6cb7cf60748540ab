// SPDX-License-Identifier: Apache-2.0
// ASN.1 values as asn1js reads them, and a reader of their fields that leaves nothing over: the library's own schemas
// let extra members through, and what nobody reads must not be there. Loaded when the first token is met.
import type { BaseBlock } from 'asn1js';
import { flawOfForm } from './der-form.ts';
import { demand, Refusal, type TimestampRule } from './refusal.ts';

/** First octet of each value read here; context tags are constructed unless they say otherwise. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
  context3: 0xa3,
  context4: 0xa4,
  primitive0: 0x80,
  primitive1: 0x81,
  primitive2: 0x82,
} as const;

/** X.690 §8.1.2.5: the bit of the first octet that says so. */
const constructed = 0x20;

/** Serial numbers and nonces have at most 20 bytes (RFC 3161 §2.4.2), r and s of P-521 66 and a sign. */
const maxIntegerBytes = 67;

/** Reads exactly one DER value. @throws Refusal `rule`, saying of `what` it speaks */
export type DerReader = (bytes: Uint8Array, rule: TimestampRule, what: string) => BaseBlock;

export async function loadDerReader(): Promise<DerReader> {
  const { fromBER } = await import('asn1js');
  return (bytes, rule, what) => {
    const flaw = flawOfForm(bytes);
    demand(flaw === undefined, rule, `${what} cannot be read: ${flaw}`);
    let read: ReturnType<typeof fromBER>;
    try {
      read = fromBER(bytes, { maxContentLength: bytes.length, parseEmbedded: false });
    } catch (cause) {
      throw new Refusal(rule, `${what} cannot be read: ${cause instanceof Error ? cause.message : 'not ASN.1'}`);
    }
    const { offset, result } = read;
    demand(offset === bytes.length, rule, `${what} cannot be read: ${result.error || 'not ASN.1'}`);
    return result;
  };
}

/** Tag, length and content. */
export function bytesOf(block: BaseBlock): Uint8Array {
  return block.valueBeforeDecodeView;
}

export function contentOf(block: BaseBlock): Uint8Array {
  return block.valueBeforeDecodeView.subarray(1 + block.lenBlock.blockLength);
}

export function tagOf(block: BaseBlock): number {
  return block.valueBeforeDecodeView[0] ?? 0;
}

/** The values inside a constructed one; a primitive has none, whatever the library keeps for it (OIDs have arcs). */
export function membersOf(block: BaseBlock): readonly BaseBlock[] {
  if ((tagOf(block) & constructed) === 0) return [];
  const { value } = block.valueBlock as { readonly value?: unknown };
  return Array.isArray(value) ? (value as readonly BaseBlock[]) : [];
}

/** The fields of a SEQUENCE, SET or context tag, in order: each is taken once, and none is left. */
export class Fields {
  readonly #members: readonly BaseBlock[];
  readonly #rule: TimestampRule;
  readonly #what: string;
  #at = 0;

  constructor(block: BaseBlock, rule: TimestampRule, what: string, expected: number = tag.sequence) {
    demand(tagOf(block) === expected, rule, `${what} is not of the type it should be`);
    this.#members = membersOf(block);
    this.#rule = rule;
    this.#what = what;
  }

  get left(): number {
    return this.#members.length - this.#at;
  }

  /** The next field, whatever it is. */
  any(): BaseBlock {
    const next = this.#members[this.#at];
    if (next === undefined) throw new Refusal(this.#rule, `${this.#what} lacks a field`);
    this.#at += 1;
    return next;
  }

  /** The next field if it has this tag. */
  maybe(expected: number): BaseBlock | undefined {
    const next = this.#members[this.#at];
    return next !== undefined && tagOf(next) === expected ? this.any() : undefined;
  }

  take(expected: number): BaseBlock {
    const next = this.any();
    demand(tagOf(next) === expected, this.#rule, `${this.#what} has another field than it should`);
    return next;
  }

  oid(): string {
    return oidOf(this.take(tag.oid));
  }

  integer(): bigint {
    return this.#integer(this.take(tag.integer));
  }

  /** The next field if it is an integer under this tag. */
  maybeInteger(expected: number): bigint | undefined {
    const field = this.maybe(expected);
    return field && this.#integer(field);
  }

  /** Two's complement, big endian (X.690 §8.3). */
  #integer(field: BaseBlock): bigint {
    const content = contentOf(field);
    const isSized = content.length > 0 && content.length <= maxIntegerBytes;
    demand(isSized, this.#rule, `${this.#what} has an integer of ${content.length} bytes`);
    const unsigned = content.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    return (content[0] ?? 0) < 0x80 ? unsigned : unsigned - (1n << BigInt(8 * content.length));
  }

  /** All further fields, each with this tag. */
  rest(expected: number): readonly BaseBlock[] {
    const rest: BaseBlock[] = [];
    while (this.left > 0) rest.push(this.take(expected));
    return rest;
  }

  end(): void {
    demand(this.left === 0, this.#rule, `${this.#what} has more fields than it should`);
  }
}

/** Dotted decimal. */
export function oidOf(block: BaseBlock): string {
  return block.valueBlock.toString();
}

/** AlgorithmIdentifier: the algorithm, and its parameters where there are any. */
export function readAlgorithm(
  block: BaseBlock,
  rule: TimestampRule,
  what: string,
): { readonly oid: string; readonly parameters: BaseBlock | undefined } {
  const fields = new Fields(block, rule, what);
  const oid = fields.oid();
  const parameters = fields.left > 0 ? fields.any() : undefined;
  fields.end();
  return { oid, parameters };
}
