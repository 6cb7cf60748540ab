// SPDX-License-Identifier: Apache-2.0
// Artifact: are these the bytes, and is this the name, that went through?
import { quote, toHex } from '../../proof/bytes.ts';
import { nameHash } from '../../proof/names.ts';
import type { PlaceContext } from '../context.ts';
import { type Finding, fail, notAsked, pass } from '../finding.ts';
import type { PlaceRow } from '../row.ts';

export const artifactRows = [
  {
    id: 'proof-present',
    section: 'artifact',
    among: 'others',
    about: 'the bundle holds a proof for the artifact',
    asks: ({ artifact }) => artifact !== undefined,
    run: () => pass(),
  },
  {
    id: 'artifact-digest',
    section: 'artifact',
    among: 'others',
    about: 'the SHA-256 of the artifact is the one that was committed',
    asks: ({ artifact }) => artifact !== undefined,
    run: ({ artifact, place: { digest } }) => {
      const actual = artifact ? toHex(artifact.digest) : 'no artifact';
      if (actual === digest) return pass();
      return fail('the artifact has other bytes than the ones committed', { expected: digest, actual });
    },
  },
  {
    id: 'artifact-name',
    section: 'artifact',
    among: 'others',
    about: 'the artifact has a name it was committed under, and no later commit of the chain took that name',
    asks: ({ place, policy }) => place.names !== undefined || policy.requireNames === true,
    run: checkName,
  },
] as const satisfies readonly PlaceRow[];

const tooManyNames = fail('the bundle has too many names to find out which ones its proofs bind');

function checkName(context: PlaceContext): Finding {
  const { artifact, place, labels, names, policy } = context;
  const { names: bound } = place;
  if (!bound) return fail('the policy requires names, and the proof binds none');
  const isBound = (name: string) => bound.hashesB64.includes(nameHash(bound.nonceB64, name));
  const path = artifact?.name;
  const labelled = names.disclosed(place);
  if (labelled === 'too-many') return tooManyNames;
  const disclosed = path !== undefined && isBound(path) ? [...labelled, path] : labelled;
  if (disclosed.length === 0) {
    if (labels[0])
      return fail('the bundle labels the proof with a name it was not committed under', {
        actual: quote(labels[0].name),
      });
    return policy.requireNames
      ? fail('names are bound, but not disclosed')
      : notAsked('names are bound, but not disclosed');
  }
  const matching = path === undefined ? disclosed : disclosed.filter((name) => isSameFile(name, path));
  if (matching.length === 0) {
    const expected = disclosed
      .slice(0, 3)
      .map((name) => quote(name))
      .join(' or ');
    return fail('the artifact was committed under another name', { expected, actual: quote(path ?? '') });
  }
  return artifact ? checkSuperseded(context, matching) : pass();
}

/** One path is a suffix of the other at a `/`: a build's `dist/app.tar` may be deployed as `app.tar`. */
export function isSameFile(name: string, path: string): boolean {
  return name === path || name.endsWith(`/${path}`) || path.endsWith(`/${name}`);
}

/** Of several proofs of one chain with one bound name only the latest stands for an artifact. */
function checkSuperseded({ place, names, policy }: PlaceContext, matching: readonly string[]): Finding {
  const here = place.position;
  if (policy.allowSuperseded || here === undefined) return pass();
  for (const name of matching) {
    const latest = names.latest(place, name);
    if (latest === 'too-many') return tooManyNames;
    if (latest !== undefined && latest > here) {
      return fail('a later proof of the chain was committed under the same name', {
        expected: `${quote(name)} at place ${latest}`,
        actual: `place ${here}`,
      });
    }
  }
  return pass();
}
