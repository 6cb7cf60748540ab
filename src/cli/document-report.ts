// SPDX-License-Identifier: Apache-2.0
// What `occ document` says: what the document holds, who vouches for it, and every check. Foreign text is made visible.
import { isoTime } from '../evidence/certificate-path.ts';
import { attempt } from '../evidence/fault.ts';
import type { NitroDocument } from '../evidence/nitro.ts';
import { type Certificate, readCertificate } from '../evidence/x509.ts';
import { toBase64, toHex } from '../proof/bytes.ts';
import type { DocumentVerdict } from '../verify/bare-document.ts';
import { distinguishedName } from './distinguished-name.ts';
import { visible } from './surroundings.ts';

/** Member names are a contract. Bytes are lower-case hex, certificates base64; what cannot be read is null. */
export function renderDocumentJson({ valid, checks, checked }: DocumentVerdict): string {
  const { value } = checked.form;
  return `${JSON.stringify({ valid, checks, document: value ? describe(value) : null }, null, 2).replaceAll('##[', '\\u0023#[')}\n`;
}

function describe(document: NitroDocument) {
  const { moduleId, timestamp, publicKey, userData, nonce, certificates } = document;
  return {
    moduleId,
    timestamp,
    pcrs: Object.fromEntries(registers(document)),
    publicKey: hexOrNull(publicKey),
    userData: hexOrNull(userData),
    nonce: hexOrNull(nonce),
    certificates: certificates.map((der) => {
      const certificate = readable(der);
      return {
        subject: certificate ? distinguishedName(certificate.subject) : null,
        serial: certificate?.serial ?? null,
        notBefore: certificate ? isoTime(certificate.notBefore) : null,
        notAfter: certificate ? isoTime(certificate.notAfter) : null,
        der: toBase64(der),
      };
    }),
  };
}

export interface DocumentContext {
  /** The roots are not those of AWS. */
  readonly foreignRoot: boolean;
}

export function renderDocument(verdict: DocumentVerdict, { foreignRoot }: DocumentContext): string {
  const { valid, checks, checked } = verdict;
  const { value } = checked.form;
  const failing = checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  const vouching = foreignRoot ? 'genuine under the root that was given, which is not that of AWS' : 'genuine';
  return [
    ...(value && !valid ? ['what follows is claimed by a document that was denied', ''] : []),
    ...(value ? [...contentLines(value), ''] : []),
    ...checks.map(({ id, status, reason }) =>
      `${status === 'fail' ? 'FAIL' : status}`
        .padEnd(13)
        .concat(reason === undefined ? id : `${id}: ${visible(reason)}`),
    ),
    '',
    valid
      ? `valid: the document is ${vouching}; whether its code is the one you want was not asked`
      : `denied: ${failing.join(', ')}`,
    '',
  ]
    .join('\n')
    .replaceAll('##[', '#\ufffd['); // in a job log it would be a command
}

function contentLines(document: NitroDocument): readonly string[] {
  const { moduleId, timestamp, publicKey, userData, nonce, certificates, warnings } = document;
  const set = registers(document).filter(([, hex]) => !/^0+$/.test(hex));
  const zero = registers(document).length - set.length;
  return [
    `module      ${visible(moduleId)}`,
    `made        ${isoTime(timestamp)}`,
    '',
    ...set.map(([index, hex]) => `PCR${index}`.padEnd(12).concat(hex, meaning[index] ?? '')),
    ...(zero === 0 ? [] : [`            ${zero} more ${zero === 1 ? 'is' : 'are'} zero`]),
    '',
    `public key  ${hexOrNull(publicKey) ?? 'none'}`,
    `user data   ${hexOrNull(userData) ?? 'none'}`,
    `nonce       ${hexOrNull(nonce) ?? 'none'}`,
    '',
    'certificates, root first',
    ...certificates.map((der) => certificateLine(readable(der))),
    ...warnings.map((warning) => `note        ${warning}`),
  ];
}

/** What Nitro measures; the others are the enclave's own. */
const meaning: Readonly<Record<string, string>> = {
  '0': '  the image',
  '1': '  kernel and boot ramdisk',
  '2': '  application',
  '3': '  role of the instance',
  '4': '  the instance',
  '8': '  certificate that signed the image',
};

function certificateLine(certificate: Certificate | undefined): string {
  if (!certificate) return '  cannot be read';
  const { subject, notBefore, notAfter } = certificate;
  return `  ${isoTime(notBefore)} to ${isoTime(notAfter)}  ${visible(distinguishedName(subject))}`;
}

const readable = (der: Uint8Array): Certificate | undefined => attempt(() => readCertificate(der)).value;

const hexOrNull = (bytes: Uint8Array | undefined): string | null => (bytes ? toHex(bytes) : null);

/** By rising index, lower-case hex. */
function registers({ pcrs }: NitroDocument): readonly (readonly [index: string, hex: string])[] {
  return [...pcrs].sort(([a], [b]) => a - b).map(([index, bytes]) => [`${index}`, toHex(bytes)]);
}
