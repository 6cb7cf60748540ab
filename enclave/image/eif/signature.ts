// SPDX-License-Identifier: Apache-2.0
// The signature section: CBOR `[{"signing_certificate": [byte, …], "signature": [byte, …]}]`, where each byte is a
// number of its own and the certificate is PEM. Only the certificate is read, for PCR8: whether the signature holds, the
// hypervisor decides when it starts the image, and the document of the enclave says what it found.
import { X509Certificate } from 'node:crypto';
import { equalBytes, utf8 } from '../../../src/proof/bytes.ts';
import { OccError } from '../../../src/proof/errors.ts';

/** RFC 8949 §3: major types in the high three bits. */
const unsigned = 0;
const text = 3;
const array = 4;
const map = 5;

/** DER of the certificate that is said to have signed the image. @throws OccError `eif-signature` */
export function readSigningCertificate(bytes: Uint8Array): Uint8Array {
  const reader = new Reader(bytes);
  reader.expect(array, 1);
  reader.expect(map, 2);
  reader.expectText('signing_certificate');
  const pem = reader.bytes();
  reader.expectText('signature');
  reader.bytes();
  reader.end();
  return certificateOf(pem);
}

function certificateOf(pem: Uint8Array): Uint8Array {
  const armour = /^-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END CERTIFICATE-----\s*$/;
  const armoured = new TextDecoder('latin1').decode(pem);
  if (!armour.test(armoured)) throw new OccError('eif-signature', 'signing certificate: expected one PEM certificate');
  try {
    return new Uint8Array(new X509Certificate(armoured).raw);
  } catch (cause) {
    throw new OccError('eif-signature', 'signing certificate: expected an X.509 certificate', { cause });
  }
}

/** Just the CBOR of this section, in the shortest spelling of each number (RFC 8949 §4.2.1). */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  expect(major: number, value: number): void {
    const got = this.#head(major);
    if (got !== value) throw this.#fault(`${value} members`, got);
  }

  expectText(expected: string): void {
    const length = this.#head(text);
    const got = this.#bytes.subarray(this.#at, this.#at + length);
    if (!equalBytes(got, utf8(expected))) throw this.#fault(`the member ${expected}`, 'another');
    this.#at += length;
  }

  bytes(): Uint8Array {
    const length = this.#head(array);
    if (length > this.#bytes.length - this.#at) throw this.#fault('as many bytes as it says', length);
    return Uint8Array.from({ length }, () => {
      const value = this.#head(unsigned);
      if (value > 0xff) throw this.#fault('a byte', value);
      return value;
    });
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw this.#fault('the end', `${this.#bytes.length - this.#at} more bytes`);
  }

  #head(major: number): number {
    const first = this.#byte();
    if (first >> 5 !== major) throw this.#fault(`major type ${major}`, first >> 5);
    const short = first & 0x1f;
    if (short < 24) return short;
    if (short > 25) throw this.#fault('a number below 65536', `additional information ${short}`);
    const value = short === 24 ? this.#byte() : 256 * this.#byte() + this.#byte();
    if (value < (short === 24 ? 24 : 256)) throw this.#fault('the shortest spelling', value);
    return value;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw this.#fault('a byte', 'the end');
    this.#at += 1;
    return byte;
  }

  #fault(expected: string, got: string | number): OccError {
    return new OccError('eif-signature', `signature at offset ${this.#at}: expected ${expected}, got ${got}`);
  }
}
