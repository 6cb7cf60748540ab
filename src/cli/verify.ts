// SPDX-License-Identifier: Apache-2.0
// `occ verify`: artifacts, their proofs, a policy → every check with its outcome. Offline; exit code 0 valid, 1 denied.
import { verifyBundles } from '../bundles/verify.ts';
import type { Artifact } from '../verify/context.ts';
import { jsonPieces } from '../verify/report/json.ts';
import { renderText } from '../verify/report/text.ts';
import { parseDigest, parseMoment, readAskedPolicy } from './asked.ts';
import { exitCodes, misuse } from './failure.ts';
import { type ChosenSource, chooseProofSource } from './proof-source.ts';
import { type Surroundings, visible } from './surroundings.ts';
import { readTrust } from './trust.ts';

export interface VerifyOptions {
  /** SHA-256 texts, instead of artifacts. */
  readonly digest?: readonly string[];
  /** False with `--no-artifact`. */
  readonly artifact: boolean;
  readonly policy?: string;
  readonly anySigner?: boolean;
  /** PEM file of the one root to trust for documents. */
  readonly root?: string;
  readonly at?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** @returns the exit code; @throws OccError when there is no verdict */
export async function verify(
  proof: string,
  artifacts: readonly string[],
  options: VerifyOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { clock, out, err } = surroundings;
  refuseTwoAnswers(artifacts, options);
  const digests = options.digest?.map((text) => ({ digest: parseDigest(text) }));
  const now = options.at === undefined ? clock.now() : parseMoment(options.at);
  const policy = await readAskedPolicy(options.policy, options.anySigner === true);

  const source = await chooseProofSource(proof, artifacts);
  try {
    if (source.swapped) err(`note: the proofs are in ${visible(artifacts[0] ?? '')}, the second argument\n`);
    const subjects = digests ?? (options.artifact ? await artifactsOf(source, surroundings) : 'none');
    const { trust, warnings } = readTrust(options.root, surroundings);
    const verdict = await verifyBundles({ bundles: [source.bundle], subjects, policy, now, trust });
    if (!options.json) out(renderText(verdict, policy, { verbose: options.verbose === true }));
    else for (const piece of jsonPieces({ ...verdict, warnings: [...warnings, ...verdict.warnings] })) out(piece);
    return verdict.valid ? exitCodes.valid : exitCodes.denied;
  } finally {
    source.close();
  }
}

function refuseTwoAnswers(artifacts: readonly string[], { artifact, digest }: VerifyOptions): void {
  const given = [artifacts.length > 0 && 'ARTIFACT', digest && '--digest', !artifact && '--no-artifact'].filter(
    Boolean,
  );
  if (given.length < 2) return;
  throw misuse(
    `expected one of ARTIFACT, --digest and --no-artifact, got ${given.join(' and ')}`,
    'Say once what the proofs are held against.',
  );
}

async function artifactsOf(source: ChosenSource, surroundings: Surroundings): Promise<readonly Artifact[]> {
  const { artifacts, original } = source;
  if (artifacts.length === 0 && original) return [original];
  if (artifacts.length === 0) {
    throw misuse(
      'expected the artifacts the proofs are for, got none',
      'Name the files, give their --digest, or pass --no-artifact to check the proofs alone.',
    );
  }
  const [{ selectSubjects }, { digestFiles }, { ProgressLine }] = await Promise.all([
    import('../artifacts/select.ts'),
    import('../artifacts/digest.ts'),
    import('./progress.ts'),
  ]);
  const progress = new ProgressLine(surroundings);
  try {
    const files = await selectSubjects({ cwd: surroundings.cwd, paths: artifacts });
    return await digestFiles(files, { progress: progress.hashed });
  } finally {
    progress.clear();
  }
}
