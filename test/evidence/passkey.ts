// SPDX-License-Identifier: Apache-2.0
// A person with a passkey and a device key: real P-256 keys that approve what they are asked to.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type VerifyEcdsa, verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';

/** As Node verifies. */
export const verify: VerifyEcdsa = (question) => verifyEcdsaNode?.(question) ?? false;

export const hash = (bytes: Uint8Array | string) => new Uint8Array(createHash('sha256').update(bytes).digest());
export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
export const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

export class Person {
  readonly privateKey: KeyObject;
  readonly spki: Uint8Array;
  /** 65 bytes. */
  readonly point: Uint8Array;
  readonly keyId: string;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    this.spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
    this.point = this.spki.slice(-65);
    this.keyId = Buffer.from(hash(this.spki)).toString('hex');
  }

  get actor() {
    return { keyId: this.keyId, publicKeyB64: base64(this.spki), algorithm: 'ES256', provider: 'passkey' };
  }

  /** DER over SHA-256 of `bytes`. */
  sign(bytes: Uint8Array): Uint8Array {
    return new Uint8Array(sign('sha256', bytes, this.privateKey));
  }
}

export interface Ceremony {
  readonly challenge: Uint8Array;
  readonly rpId?: string;
  readonly flags?: number;
  readonly clientData?: Readonly<Record<string, unknown>>;
  /** Takes the place of all client data. */
  readonly clientDataJSON?: string;
  readonly extra?: Uint8Array;
  readonly authenticatorData?: Uint8Array;
}

/** What `navigator.credentials.get` hands out after `person` touched the authenticator. */
export function assertionOf(person: Person, ceremony: Ceremony) {
  const { challenge, rpId = 'occ.example', flags = 0x1d, clientData, extra = new Uint8Array() } = ceremony;
  const fields = {
    type: 'webauthn.get',
    challenge: base64Url(challenge),
    origin: 'https://occ.example',
    crossOrigin: false,
  };
  const clientDataText = ceremony.clientDataJSON ?? JSON.stringify({ ...fields, ...clientData });
  const clientDataJSON = new TextEncoder().encode(clientDataText);
  const authenticatorData = ceremony.authenticatorData ?? new Uint8Array([...hash(rpId), flags, 0, 0, 0, 7, ...extra]);
  const signature = person.sign(new Uint8Array([...authenticatorData, ...hash(clientDataJSON)]));
  return { clientDataJSON, clientDataText, authenticatorData, signature };
}
