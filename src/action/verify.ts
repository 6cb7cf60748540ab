// SPDX-License-Identifier: Apache-2.0
// The verify action: a gate. Offline and without a token, it holds files against a bundle and a policy, and says of
// every check what it found.
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { info, setOutput, summary } from '@actions/core';
import { digestFiles } from '../artifacts/digest.ts';
import { selectSubjects } from '../artifacts/select.ts';
import { BundleFile } from '../bundles/bundle-file.ts';
import { type BundleSource, inMemory } from '../bundles/sequence.ts';
import { verifyBundles } from '../bundles/verify.ts';
import { readPolicyFile } from '../policy/file.ts';
import { type Bundle, readBundle } from '../proof/bundle.ts';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { maxJsonBytes } from '../proof/json.ts';
import { type Policy, parsePolicy } from '../verify/policy.ts';
import { jsonPieces } from '../verify/report/json.ts';
import { renderMarkdown } from '../verify/report/markdown.ts';
import { renderText } from '../verify/report/text.ts';
import type { ProofVerdicts, Verdict } from '../verify/verdict.ts';
import { bundleFiles, downloadBundle } from './artifact.ts';
import { failWith, failWithVerdict } from './failure.ts';
import { readVerifyInputs, type VerifyInputs } from './inputs.ts';
import { writeNew } from './report-file.ts';
import { type Run, readRun } from './run.ts';

/** The whole step. Never throws: anything but `pass` fails the job. */
export async function verifyStep(env: Readonly<Record<string, string | undefined>>, now: number): Promise<void> {
  try {
    const verdict = await runVerify(readVerifyInputs(), readRun(env), now);
    setOutput('verdict', verdict.valid ? 'pass' : 'deny');
    setOutput('failure-code', verdict.valid ? '' : failWithVerdict(verdict));
  } catch (error) {
    setOutput('verdict', 'error');
    setOutput('verified-count', 0);
    setOutput('failure-code', failWith(error));
  }
}

/** @throws OccError when there is no verdict */
async function runVerify(inputs: VerifyInputs, run: Run, now: number): Promise<Verdict<ProofVerdicts>> {
  const policy = await readPolicy(inputs, run);
  const bundles = (await bundlePaths(inputs, run)).map(openBundle);
  const files = await selectSubjects({ cwd: run.workspace, patterns: inputs.subjectPath });
  const subjects = await digestFiles(files);
  const verdict = await verifyBundles({ bundles, subjects, policy, now });
  info(renderText(verdict, policy));

  const path = join(mkdtempSync(join(run.temp, 'occ-verify-')), 'report.json');
  writeNew(path, jsonPieces(verdict));
  setOutput('report-path', path);
  setOutput('verified-count', verifiedCount(verdict));
  await summary.addRaw(renderMarkdown(verdict, policy)).write();
  return verdict;
}

/** The policy file and the inputs as one policy; a field may be in one of them only. */
async function readPolicy({ policy: path, fields }: VerifyInputs, run: Run): Promise<Policy> {
  const file = path === undefined ? {} : await readPolicyFile(resolve(run.workspace, path));
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return parsePolicy(file);
  const twice = Object.keys(fields).find((field) => Object.hasOwn(file, field));
  if (twice !== undefined) {
    throw new OccError('policy-invalid', `policy: ${twice} is in the policy file and in an input`, {
      hint: 'State each field once.',
    });
  }
  return parsePolicy({ ...file, ...fields });
}

async function bundlePaths({ bundle, artifactName }: VerifyInputs, run: Run): Promise<readonly string[]> {
  if (artifactName !== undefined) return downloadBundle(run, artifactName);
  if (bundle === undefined) return [];
  const path = isAbsolute(bundle) ? bundle : resolve(run.workspace, bundle);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new OccError('file-not-found', `expected a bundle at ${quote(bundle)}, found nothing`);
  return stat.isDirectory() ? bundleFiles(path) : [path];
}

function verifiedCount({ proofs }: Verdict<ProofVerdicts>): number {
  let count = 0;
  for (const { valid, subject } of proofs) if (valid && subject !== null) count += 1;
  return count;
}

/** The step ends with the process, and so do its open files. */
function openBundle(path: string): BundleSource {
  return BundleFile.open(path, async () => readBundleFile(path)) ?? inMemory(readBundleFile(path));
}

function readBundleFile(path: string): Bundle {
  const { size } = statSync(path);
  if (size > maxJsonBytes) {
    throw new OccError('bundle-invalid', `${quote(path)}: expected at most ${maxJsonBytes} bytes, got ${size}`);
  }
  return readBundle(readFileSync(path));
}
