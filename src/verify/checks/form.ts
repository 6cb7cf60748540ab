// SPDX-License-Identifier: Apache-2.0
// Form: is this an occ/1 proof at all? The only rows that read a proof nobody has read before them.
import { UnreadableProof } from '../../proof/bundle.ts';
import { asOccError } from '../../proof/errors.ts';
import { type Proof, parseProof, versionFault } from '../../proof/proof.ts';
import { fail, pass } from '../finding.ts';
import { always, type Row } from '../row.ts';

/** A proof before it is read, read once. */
export class RawProof {
  readonly raw: unknown;
  #proof: Proof | undefined;

  constructor(raw: unknown) {
    this.raw = raw;
  }

  /** @throws OccError as `parseProof` */
  read(): Proof {
    this.#proof ??= parseProof(this.raw);
    return this.#proof;
  }
}

export const formRows = [
  {
    id: 'version',
    section: 'form',
    about: 'the proof says it is occ/1',
    asks: ({ raw }) => !(raw instanceof UnreadableProof),
    run: ({ raw }) => {
      const fault = versionFault(raw);
      return fault ? fail(fault.message) : pass();
    },
  },
  {
    id: 'shape',
    section: 'form',
    about: 'every member is known, typed and spelt in its one canonical way',
    asks: always,
    run: (context) => {
      if (context.raw instanceof UnreadableProof) return fail(context.raw.reason);
      try {
        context.read();
        return pass();
      } catch (error) {
        return fail(asOccError(error).message);
      }
    },
  },
] as const satisfies readonly Row<string, RawProof>[];
