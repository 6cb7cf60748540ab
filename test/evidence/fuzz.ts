// SPDX-License-Identifier: Apache-2.0
// Fuzzing: whatever the bytes, a reader returns or throws an EvidenceFault, and what it accepts has one spelling. The
// corpus is made by our own code out of fixed seeds, so that the same run can be made again anywhere.
import { X509Certificate } from 'node:crypto';
import { type BaseBlock, fromBER } from 'asn1js';
import { readCbor } from '../../src/evidence/cbor.ts';
import { readCoseSign1 } from '../../src/evidence/cose.ts';
import { type Der, readDer } from '../../src/evidence/der.ts';
import { EvidenceFault } from '../../src/evidence/fault.ts';
import { readNitroDocument } from '../../src/evidence/nitro.ts';
import { encodeCbor } from '../../src/evidence/nsm.ts';
import { readCertificate } from '../../src/evidence/x509.ts';
import { equalBytes, fromHex, toHex } from '../../src/proof/bytes.ts';
import { certificatesOf, forge } from './forgery.ts';
import { mutations } from './mutation.ts';
import { pkijsReading, readingOf } from './readings.ts';

export interface FuzzTarget {
  readonly corpus: readonly Uint8Array[];
  /** Reads, and throws an Error when something accepted is not what it should be. */
  readonly read: (bytes: Uint8Array) => void;
}

export interface FuzzTally {
  accepted: number;
  readonly refused: Record<string, number>;
}

/** Runs `count` mutations; throws, with the input in hex, at the first that neither passes nor is an EvidenceFault. */
export function fuzz({ corpus, read }: FuzzTarget, count: number, seed: number): FuzzTally {
  const tally: FuzzTally = { accepted: 0, refused: {} };
  for (const bytes of mutations({ corpus, count, seed })) {
    try {
      read(bytes);
      tally.accepted += 1;
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw new Error(`${error} with ${toHex(bytes)}`, { cause: error });
      tally.refused[error.rule] = (tally.refused[error.rule] ?? 0) + 1;
    }
  }
  return tally;
}

const documents = [forge(), forge({ form: 'definite' }), forge({ message: (bytes) => Uint8Array.of(0xd2, ...bytes) })];
const payloads = documents.map((document) => readCoseSign1(document).payload);
const certificates = certificatesOf({});
const smallCbor = ['00', '20', '40', '60', '80', 'a0', 'f6', 'a26161016162f6', '83010203', 'bf0102ff', '9f0102ff'];
const smallDer = [
  '0500',
  '3000',
  '3106020101020102',
  '06032b0601',
  '030205a0',
  '170d3439313032383134323830355a',
  'a003020102',
];
const hex = (texts: readonly string[]) => texts.map((text) => fromHex(text, 'seed'));

export const targets: Readonly<Record<'cbor' | 'der' | 'cose' | 'x509', FuzzTarget>> = {
  cbor: {
    corpus: [...hex(smallCbor), ...hex(smallCbor), ...payloads],
    read(bytes) {
      readCbor(bytes, { indefinite: true });
      const value = readCbor(bytes, { indefinite: false });
      if (!equalBytes(encodeCbor(value), bytes)) throw new Error('another spelling of the same value');
    },
  },
  der: {
    corpus: [...hex(smallDer), ...hex(smallDer), ...certificates],
    read(bytes) {
      const value = readDer(bytes);
      const { offset, result } = fromBER(Uint8Array.from(bytes).buffer);
      if (offset !== bytes.length) throw new Error('asn1js does not read it');
      expectSameShape(value, result);
    },
  },
  cose: {
    corpus: documents,
    read(bytes) {
      const { payload, signed } = readCoseSign1(bytes);
      const expected = encodeCbor(['Signature1', fromHex('a1013822', 'header'), new Uint8Array(), payload]);
      if (!equalBytes(signed, expected)) throw new Error('another Sig_structure');
      readNitroDocument(bytes);
    },
  },
  x509: {
    corpus: certificates,
    read(bytes) {
      const certificate = readCertificate(bytes);
      const [ours, theirs] = [readingOf(certificate), pkijsReading(bytes)].map((reading) =>
        Object.values(reading).join(),
      );
      if (ours !== theirs) throw new Error(`pkijs reads ${theirs}`);
      if (new X509Certificate(bytes).ca && !certificate.extensions.basicConstraints?.ca)
        throw new Error('an authority');
    },
  },
};

function expectSameShape({ tag, members }: Der, block: BaseBlock): void {
  const { tagClass, tagNumber, isConstructed } = block.idBlock;
  const theirs = ((tagClass - 1) << 6) | (isConstructed ? 0x20 : 0) | tagNumber;
  if (theirs !== tag) throw new Error(`asn1js reads the tag ${theirs}`);
  const inside = isConstructed ? (block.valueBlock as unknown as { value: readonly BaseBlock[] }).value : [];
  if (inside.length !== members.length) throw new Error(`asn1js reads ${inside.length} members`);
  members.forEach((member, at) => {
    const other = inside[at];
    if (other) expectSameShape(member, other);
  });
}
