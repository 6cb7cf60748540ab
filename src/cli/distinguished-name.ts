// SPDX-License-Identifier: Apache-2.0
// A name in a certificate (RFC 5280 §4.1.2.4) for people, in the manner of RFC 4514 but in the order it is written.
// It is shown and never compared.
import { readDer } from '../evidence/der.ts';
import { toHex } from '../proof/bytes.ts';

/** DER of the object identifiers 2.5.4.…, as hex. */
const types: Readonly<Record<string, string>> = {
  '550403': 'CN',
  '550406': 'C',
  '550407': 'L',
  '550408': 'ST',
  '55040a': 'O',
  '55040b': 'OU',
};

/** `CN=…, O=…`. The values are foreign text as it came. */
export function distinguishedName(der: Uint8Array): string {
  const attributes = readDer(der).members.flatMap((relative) => relative.members);
  return attributes
    .map(({ members: [type, value] }) => {
      const id = toHex(type?.content ?? new Uint8Array());
      return `${types[id] ?? id}=${new TextDecoder().decode(value?.content)}`;
    })
    .join(', ');
}
