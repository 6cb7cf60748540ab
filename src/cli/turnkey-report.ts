// SPDX-License-Identifier: Apache-2.0
// What `occ turnkey` says: the verdict for a person or for a machine. Member names are a contract; bytes are hex.
import type { NitroDocument } from '../evidence/nitro.ts';
import type { QuorumManifest } from '../evidence/turnkey/manifest.ts';
import type { TurnkeyCheck, TurnkeyVerdict } from '../evidence/turnkey.ts';
import { toHex } from '../proof/bytes.ts';
import { visible } from './surroundings.ts';

/** One JSON text with a final newline. */
export function renderTurnkeyJson({ valid, checks, warnings, payload, manifest, document }: TurnkeyVerdict): string {
  const said = {
    payload,
    manifest: manifest && manifestFields(manifest),
    document: document && documentFields(document),
  };
  const text = JSON.stringify({ valid, decided: true, checks, warnings, ...said }, null, 2);
  return `${text.replaceAll('##[', '\\u0023#[')}\n`; // in a job log that is a workflow command
}

function manifestFields({ version, namespace, pivot, manifestSet, pcrs, qosCommit }: QuorumManifest) {
  const { threshold, members } = manifestSet;
  return {
    version,
    namespace: { ...namespace, quorumKey: toHex(namespace.quorumKey) },
    pivot: { ...pivot, hash: toHex(pivot.hash) },
    manifestSet: {
      threshold,
      members: members.map(({ alias, publicKey }) => ({ alias, publicKey: toHex(publicKey) })),
    },
    pcrs: pcrs.map(toHex),
    qosCommit,
  };
}

function documentFields({ moduleId, timestamp, pcrs, publicKey, userData, nonce, certificates }: NitroDocument) {
  const hex = (bytes: Uint8Array | undefined) => (bytes ? toHex(bytes) : null);
  return {
    moduleId,
    timestamp,
    pcrs: Object.fromEntries([...pcrs].map(([index, pcr]) => [index, toHex(pcr)])),
    publicKey: hex(publicKey),
    userData: hex(userData),
    nonce: hex(nonce),
    certificates: certificates.map(toHex),
  };
}

export function renderTurnkeyText({ valid, checks, warnings, payload, manifest }: TurnkeyVerdict): string {
  const headline = valid
    ? `valid: this was signed by the enclave whose manifest is ${visible(manifest?.namespace.name ?? '')}`
    : 'denied: nothing of this pair counts';
  return [
    ...checks.flatMap(checkLines),
    ...warnings.map((warning) => `note: ${warning}`),
    ...(payload ? ['', visible(JSON.stringify(payload))] : []),
    ...(manifest ? [`program sha256:${toHex(manifest.pivot.hash)}`, `PCR0 ${toHex(manifest.pcrs[0])}`] : []),
    '',
    headline,
    '',
  ].join('\n');
}

function checkLines({ id, status, reason, expected, actual }: TurnkeyCheck): readonly string[] {
  return [
    `${status.padEnd(11)} ${id}${reason === undefined ? '' : `: ${visible(reason)}`}`,
    ...(expected === undefined ? [] : [`              expected ${visible(expected)}`]),
    ...(actual === undefined ? [] : [`              got      ${visible(actual)}`]),
  ];
}
