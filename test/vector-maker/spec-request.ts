// SPDX-License-Identifier: Apache-2.0
// The worked examples of requests in SPEC.md: what a workflow token is minted for, and what an actor signs.
import { authorizedBytes, challengeOf } from '../../src/proof/agency.ts';
import { fromUtf8, toBase64, utf8 } from '../../src/proof/bytes.ts';
import { nameHash } from '../../src/proof/names.ts';
import { audienceOf, requestBytes, type StatedRequest } from '../../src/proof/request.ts';
import { sha256 } from '../../src/proof/sha256.ts';

const hashOf = (text: string): string => toBase64(sha256(utf8(text)));
const nonces = [hashOf('nonce 1'), hashOf('nonce 2')];
const place = { epochId: hashOf('epoch'), chainId: 'gha/github.com/471827593/9876543210' };
const pairs = {
  slotHashes: [hashOf('slot 1'), hashOf('slot 2')],
  digests: [hashOf('hello occ\n'), hashOf('hello again\n')],
};
const policy = { digestB64: hashOf('policy'), name: 'release' };

const commit: StatedRequest = {
  purpose: 'commit',
  ...place,
  ...pairs,
  attestation: 'boot',
  policy,
  attribution: { name: 'Ada' },
  names: nonces.map((nonceB64, at) => [nameHash(nonceB64, `file-${at + 1}.txt`)]),
};
const close: StatedRequest = { purpose: 'close', ...place, nonceB64: hashOf('checkpoint nonce') };
const list: StatedRequest = { purpose: 'list', ...place };

/** Requests with their audiences, and an approval with its challenge, as Markdown. */
export function specRequests(): string {
  const approved = { ...place, ...pairs, policy };
  const shown = ({ purpose }: StatedRequest) => `\`${purpose}\``;
  const blocks = [commit, close, list].map(
    (request) =>
      `${shown(request)}, audience \`${audienceOf(request)}\`:\n\n\`\`\`request\n${fromUtf8(requestBytes(request))}\n\`\`\``,
  );
  const approval = `What an actor approves, challenge \`${toBase64(challengeOf(approved))}\`:\n\n\`\`\`authorize\n${fromUtf8(authorizedBytes(approved))}\n\`\`\``;
  return [...blocks, approval].join('\n\n');
}
