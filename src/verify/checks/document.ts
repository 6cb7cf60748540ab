// SPDX-License-Identifier: Apache-2.0
// Document: what the hardware signed. A proof that claims measured code, or carries a report, is asked for all of it;
// a document inside a proof is never accepted for its key alone.
import { isoTime } from '../../evidence/certificate-path.ts';
import { type CheckedDocument, validityOf } from '../../evidence/document.ts';
import type { EvidenceFault, Outcome } from '../../evidence/fault.ts';
import type { NitroDocument } from '../../evidence/nitro.ts';
import type { TimestampFinding } from '../../evidence/rfc3161.ts';
import { equalBytes, fromBase64, toBase64, toHex } from '../../proof/bytes.ts';
import { canonicalizeHistoric } from '../../proof/canonical.ts';
import { signedBody } from '../../proof/proof.ts';
import { sha256 } from '../../proof/sha256.ts';
import type { Context } from '../context.ts';
import type { ProofFacts } from '../facts.ts';
import { allOf, type Finding, fail, pass } from '../finding.ts';
import type { Row } from '../row.ts';

/** The only format of documents there is. */
const nitroFormat = 'aws-nitro';

export const claimsDocument = ({ facts: { proof }, policy }: Context): boolean =>
  proof.environment.enforcement === 'measured-tee' ||
  proof.environment.attestation !== undefined ||
  (policy.requireAttestation ?? false) !== false ||
  policy.requireAttestationFormat !== undefined;

export const documentRows = [
  {
    id: 'document-form',
    section: 'document',
    about: 'the report is one well-formed Nitro attestation document, where the policy wants it',
    asks: claimsDocument,
    run: (context) =>
      allOf(checkPlace(context), checkFormat(context), onDocument(({ form }) => settled(form))(context)),
  },
  {
    id: 'document-path',
    section: 'document',
    about: 'its certificates lead to the pinned AWS root',
    asks: claimsDocument,
    run: onDocument(({ path }) => settled(path)),
  },
  {
    id: 'document-signature',
    section: 'document',
    about: 'its leaf certificate signed it (COSE, ES384)',
    asks: claimsDocument,
    run: onDocument(({ signature }) => settled(signature)),
  },
  {
    id: 'document-validity',
    section: 'document',
    about: 'its certificates were valid at its own time',
    asks: claimsDocument,
    run: onDocument(checkValidity),
  },
  {
    id: 'document-binding',
    section: 'document',
    about: 'it was made for this body, or for the boot this body names',
    asks: claimsDocument,
    run: onDocument(({ form }, context) => (form.fault ? faultFinding(form.fault) : checkBinding(form.value, context))),
  },
  {
    id: 'document-key',
    section: 'document',
    about: 'it names the signer key, in the place where documents of its shape do',
    asks: claimsDocument,
    run: onDocument(({ form }, context) => (form.fault ? faultFinding(form.fault) : checkKey(form.value, context))),
  },
] as const satisfies readonly Row[];

/** Runs a check on the document that speaks for the proof, or fails where there is none. */
function onDocument(check: (document: CheckedDocument, context: Context) => Finding) {
  return (context: Context): Finding => {
    const { document, binding } = context.attested;
    if (document) return check(document, context);
    return fail(
      binding === 'boot'
        ? 'the proof carries no document, and its boot proof is not in the input'
        : 'the proof carries no document',
    );
  };
}

/** Every row that passes on a document says so on one that passed every other document row too, or fails itself. */
export function attestedDocument(context: Context): NitroDocument | undefined {
  const { document } = context.attested;
  if (!document || !claimsDocument(context)) return undefined;
  return documentRows.every((row) => row.run(context).status === 'pass') ? document.form.value : undefined;
}

export function settled(outcome: Outcome<unknown>, reason?: string): Finding {
  return outcome.fault ? faultFinding(outcome.fault) : pass(reason);
}

function faultFinding({ reason, detail: { expected, actual } }: EvidenceFault): Finding {
  return fail(reason, { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) });
}

function checkPlace({ policy, attested }: Context): Finding {
  if (policy.requireAttestation === true && attested.peer) {
    return fail(
      'the policy requires a document or a boot proof of its own, and only another proof of the epoch has one',
    );
  }
  if (policy.requireAttestation === 'proof' && attested.binding === 'boot') {
    return fail('the policy requires the document in the proof, and only its boot proof has one');
  }
  if (policy.allowHistoric === false && attested.binding.startsWith('historic')) {
    return fail('the policy does not allow documents of historic enclaves');
  }
  return pass();
}

function checkFormat({ facts, attested, policy }: Context): Finding {
  const format = (facts.proof.environment.attestation ?? attested.boot?.boot.attestation)?.format;
  if (format === undefined) return pass();
  const allowed = policy.requireAttestationFormat ?? [nitroFormat];
  if (format === nitroFormat && allowed.includes(format)) return pass();
  return fail('the report has a format that is not known or not allowed', {
    expected: allowed.join(' or '),
    actual: format,
  });
}

/** A timestamp over what holds the document, inside the life of its leaf, is the stronger basis. */
function checkValidity(document: CheckedDocument, context: Context): Finding {
  const { now } = context;
  const at = document.form.value?.timestamp;
  if (at === undefined) return settled(document.form);
  const own = validityOf(document, { at, now });
  if (own.fault) return settled(own);
  const stamp = stampOverDocument(context);
  const stamped = stamp?.ok && !validityOf(document, { at: stamp.genTime, now }).fault;
  return pass(stamped ? `timestamped at ${isoTime(stamp.genTime)}` : `at its own time, ${isoTime(at)}`);
}

/** A peer's document is under the peer's timestamp, which says nothing of when this proof was made. */
function stampOverDocument({ stamps, attested, selfStampOf }: Context): TimestampFinding | undefined {
  if (attested.binding !== 'boot') return stamps.proof;
  return attested.peer || !attested.boot ? undefined : selfStampOf(attested.boot.boot);
}

function checkBinding(document: NitroDocument, { facts, attested }: Context): Finding {
  switch (attested.binding) {
    case 'body':
      return madeFor(facts, document, 'for this body');
    case 'boot':
      if (attested.peer) return madeFor(attested.peer, document, 'for another proof of the same epoch and boot');
      return sameBytes('user_data', attested.boot?.bodyHash, document.userData, 'for the boot this body names');
    case 'historic-final':
      return allOf(
        sameBytes('user_data', sha256(facts.body), document.userData, 'for this body, as historic enclaves did'),
        absent('nonce', document.nonce),
      );
    case 'historic-preformat': {
      const { attestationFormat: _, ...body } = signedBody(facts.proof);
      const hash = sha256(canonicalizeHistoric(body));
      return allOf(
        sameBytes('user_data', hash, document.userData, 'for this body without its format, as the oldest enclaves did'),
        absent('nonce', document.nonce),
      );
    }
  }
}

function madeFor({ body, proof }: ProofFacts, document: NitroDocument, reason: string): Finding {
  return allOf(
    sameBytes('user_data', sha256(body), document.userData, reason),
    sameBytes('nonce', fromBase64(proof.commit.nonceB64, 'commit.nonceB64'), document.nonce),
  );
}

function checkKey(document: NitroDocument, { facts, attested }: Context): Finding {
  if (!attested.binding.startsWith('historic')) return sameBytes('public_key', facts.publicKey, document.publicKey);
  return allOf(
    pass('by the body it was made for: historic documents name no key'),
    absent('public_key', document.publicKey),
  );
}

function sameBytes(
  what: string,
  expected: Uint8Array | undefined,
  actual: Uint8Array | undefined,
  reason?: string,
): Finding {
  if (expected && actual && equalBytes(expected, actual)) return pass(reason);
  return fail(`${what} of the document differs`, {
    expected: expected ? toBase64(expected) : 'absent',
    actual: actual ? toBase64(actual) : 'absent',
  });
}

function absent(what: string, actual: Uint8Array | undefined): Finding {
  if (actual === undefined) return pass();
  return fail(`${what} is set in a document of the historic shape`, { expected: 'absent', actual: toHex(actual) });
}
