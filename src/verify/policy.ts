// SPDX-License-Identifier: Apache-2.0
// Policy: what a verifier demands. It answers two questions, what code and for whom; without both answers there is
// no verdict (SPEC.md §10). Read from JSON here; YAML and action inputs are turned into this at the edges.
import * as z from 'zod/mini';
import { OccError } from '../proof/errors.ts';
import { enforcements } from '../proof/proof.ts';
import { base64Of32, counter, type Immutable, label, milliseconds, nonce } from '../proof/schema.ts';
import { describeIssue } from '../proof/schema-fault.ts';

/** Longest list in a policy: enough for every release of a decade, small enough to read. */
const maxListed = 10_000;

const listOf = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1), z.maxLength(maxListed));
const oneOrMore = <T extends z.ZodMiniType>(item: T) => z.union([item, listOf(item)]);
const flag = z.optional(z.boolean());
const labels = z.optional(listOf(label));
const moment = z.optional(milliseconds);
const count = z.optional(counter);
const pcr = z.string().check(z.regex(/^[0-9a-f]{96}$/, 'lower-case hex of 48 bytes'));
const pcrIndex = z.string().check(z.regex(/^(?:[0-9]|[12][0-9]|3[01])$/, 'a PCR number, 0 to 31'));
const claim = z.optional(oneOrMore(label));
const ref = label.check(z.regex(/^[^*]*\*?$/, 'a ref with no `*` but one at its end'));

const identitySchema = z.strictObject({
  issuer: claim,
  repositoryId: oneOrMore(label),
  repositoryOwnerId: claim,
  repository: claim,
  ref: z.optional(oneOrMore(ref)),
  sha: claim,
  workflow: claim,
  jobWorkflow: claim,
  jobWorkflowSha: claim,
  environment: claim,
  events: claim,
  runner: claim,
  runId: claim,
  runAttempt: claim,
});

export const policySchema = z.strictObject({
  // what code
  allowedMeasurements: labels,
  pcrs: z.optional(z.record(pcrIndex, listOf(pcr)).register(z.globalRegistry, { minProperties: 1 })),
  allowedPublicKeys: z.optional(listOf(base64Of32)),
  // for whom
  expectedHead: z.optional(oneOrMore(base64Of32)),
  exclusiveKeys: flag,
  identity: z.optional(identitySchema),
  allowedActorKeyIds: labels,
  allowedActorProviders: labels,
  anyCommitter: flag,
  anySigner: flag,
  // how
  requireEnforcement: z.optional(z.enum(enforcements)),
  requireAttestation: z.optional(z.union([z.boolean(), z.enum(['proof', 'boot'])])),
  requireAttestationFormat: labels,
  allowHistoric: flag,
  requireSlot: flag,
  requireNames: flag,
  allowSuperseded: flag,
  requireEpochId: flag,
  requireChain: z.optional(z.enum(['none', 'linked', 'complete'])),
  expectedNonce: z.optional(nonce),
  minCounter: count,
  maxCounter: count,
  // when, in milliseconds
  minTime: moment,
  maxTime: moment,
  maxAge: moment,
  requireTimestamp: flag,
  tsaRoots: z.optional(listOf(z.string())),
  // who approved
  requireActor: flag,
  allowHistoricActor: flag,
  rpIds: labels,
  allowedOrigins: labels,
  // which boot
  boot: z.optional(
    z.strictObject({
      counterMode: z.optional(z.enum(['epoch', 'sealed'])),
      issuers: labels,
      maxEpochMs: moment,
      sourceB64: z.optional(base64Of32),
    }),
  ),
  revoked: z.optional(listOf(z.strictObject({ value: label, since: moment }))),
});

type PolicyFields = Immutable<z.output<typeof policySchema>>;

/** A policy that answers both questions. `seeds` marks one read by {@link parseSeedsPolicy}. */
export type Policy = PolicyFields & { readonly seeds?: true };

/**
 * Reads a policy.
 * @throws OccError `policy-unknown-field`, `policy-empty-list`, `policy-invalid`; `policy-no-anchor` when it does not
 *   say what code, `policy-no-committer` when it does not say for whom
 */
export function parsePolicy(value: unknown): Policy {
  const policy = readFields(value);
  if ((policy.minCounter ?? policy.maxCounter) !== undefined && !policy.allowedPublicKeys) {
    throw new OccError('policy-invalid', 'policy: a counter window says nothing without allowedPublicKeys', {
      hint: 'Counters start again with every key: name the keys whose counters you mean.',
    });
  }
  if (policy.anySigner) return policy;
  if (!namesCode(policy)) {
    throw new OccError('policy-no-anchor', 'policy: expected an answer to "what code", got none');
  }
  if (!namesCommitter(policy)) {
    throw new OccError('policy-no-committer', 'policy: expected an answer to "for whom", got none');
  }
  return policy;
}

/**
 * Reads a policy in the form of the seeds' API, where every field is optional: a question left open counts as
 * answered with "anybody", and {@link weaknesses} says so.
 * @throws OccError as {@link parsePolicy}, except for open questions
 */
export function parseSeedsPolicy(value: unknown): Policy {
  const policy = readFields(value ?? {});
  return {
    ...policy,
    seeds: true,
    ...(!namesCode(policy) && { anySigner: true }),
    ...(!namesCommitter(policy) && { anyCommitter: true }),
  };
}

/** What a policy leaves open, in words for a person. */
export function weaknesses(policy: Policy): readonly string[] {
  const found: string[] = [];
  if (policy.anySigner) found.push("any signer: the key may be anybody's, and so may the claims it signs");
  else if (policy.anyCommitter) found.push('any committer: the code was asked for, who committed with it was not');
  if (policy.seeds && (policy.minCounter ?? policy.maxCounter) !== undefined && !policy.allowedPublicKeys) {
    found.push('the counter window names no key or epoch: counters start again with every key');
  }
  if (policy.seeds && policy.maxTime !== undefined) {
    found.push("maxTime was compared with the signer's own clock, not with a timestamp");
  }
  return found;
}

/** The heads a policy names. */
export function expectedHeads(policy: Policy): readonly string[] {
  const { expectedHead } = policy;
  return expectedHead === undefined ? [] : typeof expectedHead === 'string' ? [expectedHead] : expectedHead;
}

/** JSON Schema (draft 2020-12) of a policy file. */
export function policyJsonSchema(): object {
  return z.toJSONSchema(policySchema);
}

/** PCR0 is the whole image. The others leave some of the code open, or speak of where it runs. */
function namesCode(policy: PolicyFields): boolean {
  return (policy.allowedMeasurements ?? policy.allowedPublicKeys ?? policy.pcrs?.['0']) !== undefined;
}

/** PCR3, PCR4 and PCR8 name the account's role, the instance and the signing certificate: somebody's own. */
const ownPcrs = ['3', '4', '8'];

function namesCommitter(policy: PolicyFields): boolean {
  const ownHardware = policy.pcrs !== undefined && ownPcrs.some((index) => policy.pcrs?.[index] !== undefined);
  const named = policy.identity ?? policy.expectedHead ?? policy.allowedActorKeyIds;
  return policy.anyCommitter === true || policy.exclusiveKeys === true || named !== undefined || ownHardware;
}

function readFields(value: unknown): PolicyFields {
  const result = policySchema.safeParse(value, { jitless: true, reportInput: true });
  if (!result.success) throw policyError(result.error.issues[0]);
  const policy = result.data as PolicyFields;
  if (policy.pcrs && Object.keys(policy.pcrs).length === 0) {
    throw new OccError('policy-empty-list', 'policy: pcrs: expected at least one PCR, got none');
  }
  if (policy.exclusiveKeys && !policy.allowedPublicKeys) {
    throw new OccError('policy-invalid', 'policy: exclusiveKeys speaks of allowedPublicKeys, but there are none');
  }
  if (policy.requireEnforcement === 'hw-key' && !policy.allowedPublicKeys) {
    throw new OccError('policy-invalid', 'policy: hw-key is a bare claim; it needs allowedPublicKeys', {
      hint: 'Name the keys that you know to be in hardware.',
    });
  }
  return policy;
}

function policyError(issue: z.core.$ZodIssue | undefined): OccError {
  const empty = issue?.code === 'too_small' && issue.origin === 'array';
  const code = issue?.code === 'unrecognized_keys' ? 'policy-unknown-field' : 'policy-invalid';
  return new OccError(empty ? 'policy-empty-list' : code, `policy: ${describeIssue(issue)}`);
}
