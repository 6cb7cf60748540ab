// SPDX-License-Identifier: Apache-2.0
// Vectors about what a proof looks like and which artifact it is for.
import type { Proof } from '../../src/proof/proof.ts';
import { SeededIssuer, signedAgain, withCommit } from '../fixtures/seeded-issuer.ts';
import { bundleOf, now, subjectOf, type Vectors } from './vector.ts';

export async function formVectors(): Promise<Vectors> {
  const issuer = await SeededIssuer.named('vectors: form');
  const { key, publicKeyB64 } = issuer;
  const policy = { allowedPublicKeys: [publicKeyB64], exclusiveKeys: true };
  const question = { policy, now };
  const proof = await issuer.commit({ artifact: 'hello\n', chainId: 'run/example/1/2' });
  const named = await issuer.commit({ artifact: 'app\n', chainId: 'run/example/1/3', names: ['dist/app.txt'] });
  const newer = await issuer.commit({ artifact: 'newer\n', chainId: 'run/example/1/3', names: ['dist/app.txt'] });
  const plain = await issuer.commit({ artifact: 'plain\n', slot: false });
  const text = JSON.stringify(proof);
  const repaired = { proof };
  const subjects = [subjectOf('hello\n')];

  return {
    'none.proof': {
      about: 'A proof with a slot in a chain, and its artifact.',
      proof,
      subjects,
      ...question,
      expect: 'none',
    },
    'none.no-slot': {
      about: 'A proof without a slot or a chain.',
      proof: plain,
      subjects: [subjectOf('plain\n')],
      ...question,
      expect: 'none',
    },
    'version.occ-2': {
      about: 'Another version.',
      proof: { ...proof, version: 'occ/2' },
      ...question,
      expect: 'version',
      repaired,
    },
    'version.bitgraph-1': {
      about: 'The later format of the public service.',
      proof: { ...proof, version: 'bitgraph/1' },
      ...question,
      expect: 'version',
      repaired,
    },
    'shape.unknown-member': {
      about: 'A member nobody knows, which nothing signs.',
      proof: { ...proof, note: 'x' },
      ...question,
      expect: 'shape',
      repaired,
    },
    'shape.unknown-commit-member': {
      about: 'A member nobody knows, signed.',
      proof: signedAgain({ ...proof, commit: { ...proof.commit, later: 'x' } as Proof['commit'] }, key),
      ...question,
      expect: 'shape',
      repaired,
    },
    'shape.counter-leading-zero': {
      about: 'A counter with a leading zero, signed.',
      proof: withCommit(proof, { counter: '02' }, key),
      ...question,
      expect: 'shape',
      repaired,
    },
    'shape.base64-pad-bits': {
      about: 'A signature in base64 with pad bits that are not zero: other text, same bytes.',
      proof: { ...proof, signer: { ...proof.signer, signatureB64: nextPadBits(proof.signer.signatureB64) } },
      ...question,
      expect: 'shape',
      repaired,
    },
    'shape.repeated-member': {
      about: 'A member that stands twice: two parsers may read two proofs.',
      text: text.replace('{', '{"version":"occ/1",'),
      ...question,
      expect: 'shape',
      repaired: { text },
    },
    'shape.number-form': {
      about: 'A number that is not written as canonical JSON writes it.',
      text: text.replace(/"time":(\d+)/, '"time":$1.0'),
      ...question,
      expect: 'shape',
      repaired: { text },
    },
    'shape.proto': {
      about: 'A member called __proto__, which some parsers drop.',
      text: text.replace('{', '{"__proto__":{},'),
      ...question,
      expect: 'shape',
      repaired: { text },
    },
    'shape.lone-surrogate': {
      about: 'Half a surrogate pair, which has no UTF-8.',
      text: JSON.stringify({ ...plain, metadata: { a: 'x' } }).replace('"x"', '"\\ud800"'),
      ...question,
      expect: 'shape',
      repaired: { proof: { ...plain, metadata: { a: 'x' } } },
    },
    'proof-present.unknown-artifact': {
      about: 'An artifact that none of several proofs is for.',
      bundle: bundleOf([proof, plain]),
      subjects: [subjectOf('never committed\n')],
      ...question,
      expect: 'proof-present',
      repaired: { subjects },
    },
    'artifact-digest.changed-byte': {
      about: 'One byte of the artifact changed.',
      proof,
      subjects: [subjectOf('hellp\n')],
      ...question,
      expect: 'artifact-digest',
      repaired: { subjects },
    },
    'artifact-name.renamed': {
      about: 'The right bytes under a name they were not committed under.',
      bundle: bundleOf([named], { 'dist/app.txt': named }),
      subjects: [subjectOf('app\n', 'dist/setup.txt')],
      ...question,
      expect: 'artifact-name',
      repaired: { subjects: [subjectOf('app\n', 'download/dist/app.txt')] },
    },
    'artifact-name.lying-label': {
      about: 'The bundle names the file as it is named now, but the proof binds another name.',
      bundle: bundleOf([named], { 'dist/setup.txt': named }),
      subjects: [subjectOf('app\n', 'dist/setup.txt')],
      ...question,
      expect: 'artifact-name',
      repaired: { bundle: bundleOf([named], { 'dist/app.txt': named }), subjects: [subjectOf('app\n', 'app.txt')] },
    },
    'artifact-name.superseded': {
      about: 'A later proof of the chain was committed under the same name.',
      bundle: bundleOf([named, newer], { 'dist/app.txt': named }),
      subjects: [subjectOf('app\n', 'dist/app.txt')],
      ...question,
      expect: 'artifact-name',
      repaired: { bundle: bundleOf([named], { 'dist/app.txt': named }) },
    },
    'artifact-name.required': {
      about: 'The policy requires names, and the proof binds none.',
      proof,
      policy: { ...policy, requireNames: true },
      now,
      expect: 'artifact-name',
      repaired: { bundle: bundleOf([named], { 'dist/app.txt': named }) },
    },
  };
}

/** Base64 of 64 bytes ends in a character of two significant bits; the next one decodes to the same bytes. */
function nextPadBits(text: string): string {
  const last = text.charCodeAt(85);
  return `${text.slice(0, 85)}${String.fromCharCode(last + 1)}==`;
}
