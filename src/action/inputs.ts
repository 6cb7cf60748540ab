// SPDX-License-Identifier: Apache-2.0
// Inputs of both actions, read once into plain values; nothing after this reads the environment.
import { getInput } from '@actions/core';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/**
 * Default of inputs where empty must not mean "not asked": an expression that came out empty, such as a misspelt job
 * output, has to fail instead of silently demanding nothing.
 */
const unset = 'unset';

export interface CommitInputs {
  readonly subjectPath: string;
  /** A URL, or `embedded`. */
  readonly endpoint: string;
  readonly apiKey: string | undefined;
  /** Undefined: the chain of the run. */
  readonly chainId: string | undefined;
  /** Undefined: no upload. */
  readonly artifactName: string | undefined;
  readonly summary: boolean;
  /** Milliseconds to spend on retries. */
  readonly budgetMs: number;
}

export interface VerifyInputs {
  readonly subjectPath: string;
  readonly bundle: string | undefined;
  readonly artifactName: string | undefined;
  /** Path of a policy file. */
  readonly policy: string | undefined;
  /** Policy fields given as inputs. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** @throws OccError `usage` */
export function readCommitInputs(): CommitInputs {
  return {
    subjectPath: required('subject-path'),
    endpoint: required('endpoint'),
    apiKey: optional('api-key'),
    chainId: optional('chain-id'),
    artifactName: optional('artifact-name'),
    summary: boolean('summary') ?? true,
    budgetMs: seconds('retry-budget') * 1000,
  };
}

/** @throws OccError `usage`; `policy-empty-list` for a policy input that was given and is empty */
export function readVerifyInputs(): VerifyInputs {
  const bundle = optional('bundle');
  const artifactName = optional('artifact-name');
  if ((bundle === undefined) === (artifactName === undefined)) {
    throw new OccError('usage', `expected one of bundle and artifact-name, got ${bundle ? 'both' : 'neither'}`);
  }
  const fields = {
    allowedMeasurements: list('allowed-measurements'),
    allowedPublicKeys: list('allowed-public-keys'),
    requireEnforcement: given('require-enforcement'),
    expectedHead: list('expected-head'),
    anyCommitter: boolean('any-committer'),
    exclusiveKeys: boolean('exclusive-keys'),
  };
  return {
    subjectPath: required('subject-path'),
    bundle,
    artifactName,
    policy: given('policy'),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function required(name: string): string {
  const value = getInput(name);
  if (value !== '') return value;
  throw new OccError('usage', `expected the input ${name}, got nothing`, { hint: `Add "${name}:" under "with:".` });
}

function optional(name: string): string | undefined {
  return getInput(name) || undefined;
}

/** A policy input: undefined when it was not given, an error when it was given and is empty. */
function given(name: string): string | undefined {
  const value = getInput(name);
  if (value === unset) return undefined;
  if (value !== '') return value;
  throw new OccError('policy-empty-list', `expected the input ${name} to hold a value, got an empty one`, {
    hint: 'Check the expression that fills it, or leave the input out.',
  });
}

function list(name: string): readonly string[] | undefined {
  return given(name)
    ?.split(/[\s,]+/)
    .filter((item) => item !== '');
}

function boolean(name: string): boolean | undefined {
  const value = getInput(name);
  if (value === '' || value === unset) return undefined;
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  throw new OccError('usage', `expected the input ${name} to be true or false, got ${quote(value)}`);
}

function seconds(name: string): number {
  const value = getInput(name);
  if (/^[1-9][0-9]{0,3}$/.test(value) && Number(value) <= 3600) return Number(value);
  throw new OccError('usage', `expected the input ${name} to be whole seconds, 1 to 3600, got ${quote(value)}`);
}
