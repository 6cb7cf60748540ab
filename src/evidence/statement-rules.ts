// SPDX-License-Identifier: Apache-2.0
// Rules for statements of people and services: an approval made with a passkey or a device key, a workflow's token, a
// Turnkey proof pair. Part of the table of faults.

/** Every rule such a statement can break, and what is then wrong. */
export const statementRules = {
  // ES256 keys and signatures
  'es256-key': 'the key is not a P-256 key in its one encoding',
  'es256-signature-form': 'the signature is not a pair of integers in range in its one encoding',
  'es256-signature': 'the key did not sign this',
  // a WebAuthn assertion (WebAuthn Level 3 §7.2)
  'webauthn-policy': 'nothing says which rpIds and origins are allowed',
  'webauthn-client-data': 'the client data is not built as WebAuthn says',
  'webauthn-type': 'the client data is not that of an assertion',
  'webauthn-challenge': 'the passkey signed another challenge',
  'webauthn-origin': 'the passkey was used on an origin that is not allowed',
  'webauthn-cross-origin': 'the passkey was used inside a page of another origin',
  'webauthn-authenticator-data': 'the authenticator data is not built as WebAuthn says',
  'webauthn-rp-id': 'the passkey belongs to a relying party that is not allowed',
  'webauthn-user-present': 'nobody was present at the passkey',
  'webauthn-user-verified': 'the passkey did not verify its user',
  // an authorisation of a commit
  'authorization-form': 'the authorisation is not built as its purpose says',
  'authorization-key-id': 'the key id of the actor is not that of the key',
  'authorization-actor': 'the authorisation is of another actor',
  'authorization-artifact': 'the authorisation is for another artifact',
  'authorization-batch': 'the authorisation is for a batch that the artifact is not part of',
  'authorization-slot': 'the authorisation is for another slot',
  'authorization-place': 'the proof names no epoch, chain and slot that an authorisation could be for',
  // a signed token (RFC 7515, RFC 7519) and the key it names (RFC 7517)
  'jwt-size': 'the token is longer than tokens are',
  'jwt-form': 'the token is not three parts of canonical base64url',
  'jwt-header': 'the header of the token is not strict JSON with the members it needs',
  'jwt-algorithm': 'the token is not signed with RS256',
  'jwt-critical': 'the header of the token brings a key or an extension of its own',
  'jwt-kid': 'the token names a key that the issuer does not publish',
  'jwt-signature': 'the key did not sign the token',
  'jwt-payload': 'the payload of the token is not a strict JSON object',
  'jwk-form': 'the key set is not a JSON Web Key Set',
  'jwk-key': 'the key is not an RSA key for RS256 of allowed size',
  // what the token claims
  'token-issuer': 'the token is of another issuer',
  'token-audience': 'the token is for another request',
  'token-times': 'the token lacks a time, or holds one that is not in whole seconds',
  'token-lifetime': 'the token lives longer than tokens may',
  'token-early': 'the token is not valid yet',
  'token-expired': 'the token has expired',
  'token-chain': 'the token is of another run than the chain',
  'token-claim': 'a claim is missing or not a text of the allowed form',
  // a Turnkey proof pair
  'turnkey-app': 'the app proof is not built as Turnkey builds them',
  'turnkey-scheme': 'the app proof is signed with another scheme',
  'turnkey-payload': 'the payload of the app proof is not a strict JSON object',
  'turnkey-boot': 'the boot proof is not built as Turnkey builds them',
  'turnkey-nonce': 'the document has a nonce, which documents of a boot do not have',
  'turnkey-debug': 'the enclave ran in debug mode: nothing was measured',
  'turnkey-manifest': 'the manifest is not one of QuorumOS',
  'turnkey-hash': 'the document names another manifest',
  'turnkey-envelope': 'the envelope does not hold this manifest and its approvals',
  'turnkey-approvals': 'the manifest set did not approve this manifest',
  'turnkey-key': 'the document speaks of another key',
  'turnkey-time': 'the boot proof says it was stored before or long after the document was made',
  'turnkey-pcrs': 'the manifest is for other measurements',
  'turnkey-commitment': 'the register that commits to key and manifest holds something else',
  'turnkey-allowed': 'the value is not one that is allowed',
} as const satisfies Record<string, string>;
