// SPDX-License-Identifier: Apache-2.0
// Signature: did the key the proof names sign this body?
import { hasIntegerKey } from '../../proof/canonical.ts';
import { signedBody } from '../../proof/proof.ts';
import { fail, pass } from '../finding.ts';
import { always, type Row } from '../row.ts';

export const signatureRows = [
  {
    id: 'signature',
    section: 'signature',
    about: 'the signer key signed the canonical body (Ed25519, strict)',
    asks: always,
    run: ({ facts }) => {
      if (!facts.isSigned) {
        return fail('the signature does not cover this body: something signed was changed, or another key signed');
      }
      return pass(hasIntegerKey(signedBody(facts.proof)) ? 'in the historic order of number-like names' : undefined);
    },
  },
] as const satisfies readonly Row[];
