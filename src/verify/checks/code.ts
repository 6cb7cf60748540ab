// SPDX-License-Identifier: Apache-2.0
// Code: which code held the key, and is that code, or that key, one the policy allows?
import { isoTime } from '../../evidence/certificate-path.ts';
import { isDebug } from '../../evidence/document.ts';
import { quote, toHex } from '../../proof/bytes.ts';
import type { Context } from '../context.ts';
import { type Finding, fail, pass, same } from '../finding.ts';
import type { Row } from '../row.ts';
import { attestedDocument } from './document.ts';
import { timestampedBy } from './time.ts';

const isMeasured = ({ facts: { proof } }: Context): boolean => proof.environment.enforcement === 'measured-tee';
const namesMeasurement = ({ policy }: Context): boolean => (policy.allowedMeasurements ?? policy.pcrs) !== undefined;

/** A development measurement can only be a claim: no hardware stands behind it, and the verdict says so. */
const stubPrefix = 'stub:';

export const codeRows = [
  {
    id: 'measurement-match',
    section: 'code',
    about: 'the measurement in the body is PCR0 of the document',
    asks: isMeasured,
    run: ({ facts, attested }) => {
      const pcr0 = attested.document?.form.value?.pcrs.get(0);
      return same('the measurement', pcr0 && toHex(pcr0), facts.proof.environment.measurement);
    },
  },
  {
    id: 'measurement-not-debug',
    section: 'code',
    about: 'the enclave did not run in debug mode',
    asks: isMeasured,
    run: ({ attested }) => {
      const document = attested.document?.form.value;
      if (!document) return fail('no document says so');
      return isDebug(document) ? fail('the enclave ran in debug mode: nothing was measured') : pass();
    },
  },
  {
    id: 'measurement-allowed',
    section: 'code',
    about: 'the measurement in a verified document is one the policy allows',
    asks: namesMeasurement,
    run: checkMeasurement,
  },
  {
    id: 'key-allowed',
    section: 'code',
    about: 'the signer key is one the policy allows and has not revoked',
    asks: ({ policy }) => (policy.allowedPublicKeys ?? policy.revoked) !== undefined,
    run: checkKey,
  },
  {
    id: 'enforcement-allowed',
    section: 'code',
    about: 'the key was held the way the policy requires',
    asks: (context) => context.policy.requireEnforcement !== undefined || namesMeasurement(context),
    run: checkEnforcement,
  },
] as const satisfies readonly Row[];

function checkMeasurement(context: Context): Finding {
  const { policy, facts } = context;
  if (matchesStub(context)) return pass('no hardware: a development measurement');
  const document = attestedDocument(context);
  if (!document) {
    const { enforcement, measurement } = facts.proof.environment;
    return fail('unattested: the measurement is a bare claim, no verified document says it', {
      expected: listed(policy.allowedMeasurements ?? ['the PCRs of the policy']),
      actual: `${quote(measurement)} (${enforcement})`,
    });
  }
  const demands = Object.entries(policy.pcrs ?? {}).map(([index, values]) => [Number(index), values] as const);
  if (policy.allowedMeasurements) demands.unshift([0, policy.allowedMeasurements]);
  for (const [index, allowed] of demands) {
    const register = document.pcrs.get(index);
    const actual = register ? toHex(register) : 'absent';
    if (!allowed.includes(actual))
      return fail(`PCR${index} is not one the policy allows`, { expected: listed(allowed), actual });
  }
  return pass('by a verified document');
}

function listed(values: readonly string[]): string {
  const shown = values
    .slice(0, 3)
    .map((value) => quote(value, 100))
    .join(' or ');
  return values.length > 3 ? `${shown} or ${values.length - 3} more` : shown;
}

function matchesStub({ facts: { proof }, policy }: Context): boolean {
  const { enforcement, measurement } = proof.environment;
  return (
    enforcement === 'stub' &&
    measurement.startsWith(stubPrefix) &&
    policy.pcrs === undefined &&
    policy.allowedMeasurements?.includes(measurement) === true
  );
}

function checkKey(context: Context): Finding {
  const { policy, facts } = context;
  const { publicKeyB64 } = facts.proof.signer;
  const revoked = checkRevoked(context);
  if (revoked.status === 'fail') return revoked;
  if (!policy.allowedPublicKeys || policy.allowedPublicKeys.includes(publicKeyB64)) return revoked;
  return fail('another key signed', {
    expected: policy.allowedPublicKeys.slice(0, 3).join(' or '),
    actual: publicKeyB64,
  });
}

/**
 * Whoever has a revoked key can write any time into a proof: only a timestamp over the proof itself shows that it is
 * older than the revocation.
 */
function checkRevoked(context: Context): Finding {
  const { signer, environment, commit } = context.facts.proof;
  const named = [signer.publicKeyB64, environment.measurement, commit.epochId, commit.bootB64];
  const revoked = (context.policy.revoked ?? []).filter(({ value }) => named.includes(value));
  const by = timestampedBy(context);
  for (const { value, since } of revoked) {
    if (since === undefined) return fail('revoked by the policy', { actual: value });
    if (by === undefined) return fail('revoked, and no timestamp shows that the proof is older', { actual: value });
    if (by >= since)
      return fail('timestamped after the revocation', {
        expected: `before ${isoTime(since)}`,
        actual: isoTime(by),
      });
  }
  return pass(revoked.length > 0 ? 'revoked later: the proof was timestamped before' : undefined);
}

function checkEnforcement(context: Context): Finding {
  const { policy, facts } = context;
  const { enforcement } = facts.proof.environment;
  const required = policy.requireEnforcement;
  if (required !== undefined) {
    if (enforcement === required) return pass(required === 'stub' ? 'no hardware' : undefined);
    return fail('the key was held another way', { expected: required, actual: enforcement });
  }
  if (enforcement === 'measured-tee' || matchesStub(context)) return pass();
  return fail('naming a measurement asks for measured code', { expected: 'measured-tee', actual: enforcement });
}
