// SPDX-License-Identifier: Apache-2.0
// A passkey's assertion: every rule of it, each broken alone and signed properly, so that only that rule can refuse it.
import { describe, expect, it } from 'vitest';
import {
  type Assertion,
  checkAssertion,
  maxAuthenticatorDataBytes,
  maxClientDataBytes,
  readAuthenticatorData,
  readClientData,
} from '../../src/evidence/webauthn.ts';
import { assertionOf, base64Url, type Ceremony, hash, Person, verify } from './passkey.ts';
import { ruleOf } from './rule.ts';

const person = new Person();
const challenge = hash('what is approved');
const policy = { rpIds: ['other.example', 'occ.example'], allowedOrigins: ['https://occ.example'] };
const check = (assertion: Assertion, allowed: object = policy, publicKey = person.point) =>
  checkAssertion(assertion, { challenge, publicKey }, allowed, verify);

const attested = 0x40;
const extended = 0x80;

describe('an assertion', () => {
  it('passes, and says on which page it was made', () => {
    expect(check(assertionOf(person, { challenge }))).toEqual({ origin: 'https://occ.example' });
  });

  it('may hold members of later browsers, and extensions where the flag says so', () => {
    const later = { other_keys_can_be_added_here: 'do not compare clientDataJSON against a template' };
    const assertion = assertionOf(person, {
      challenge,
      clientData: later,
      flags: 0x1d | extended,
      extra: Uint8Array.of(0xa0),
    });
    expect(ruleOf(() => check(assertion))).toBe('none');
  });

  it('is not asked for what no policy names', () => {
    const elsewhere = assertionOf(person, {
      challenge,
      rpId: 'evil.example',
      clientData: { origin: 'https://evil.example' },
    });
    expect(ruleOf(() => check(elsewhere, {}))).toBe('none');
  });

  const json = (fields: string) => `{"type":"webauthn.get","challenge":"${base64Url(challenge)}",${fields}}`;
  it.each<readonly [string, string, Partial<Ceremony>]>([
    ['a registration', 'webauthn-type', { clientData: { type: 'webauthn.create' } }],
    ['a payment', 'webauthn-type', { clientData: { type: 'payment.get' } }],
    ['another challenge', 'webauthn-challenge', { challenge: hash('something else') }],
    ['a padded challenge', 'webauthn-challenge', { clientData: { challenge: `${base64Url(challenge)}=` } }],
    ['a challenge in plain base64', 'webauthn-challenge', { clientData: { challenge: `${base64Url(challenge)}/` } }],
    ['another origin', 'webauthn-origin', { clientData: { origin: 'https://evil.example' } }],
    [
      'an origin that only begins like an allowed one',
      'webauthn-origin',
      { clientData: { origin: 'https://occ.example.evil.example' } },
    ],
    ['an origin with a path', 'webauthn-origin', { clientData: { origin: 'https://occ.example/' } }],
    ['another scheme', 'webauthn-origin', { clientData: { origin: 'http://occ.example' } }],
    ['a frame of another page', 'webauthn-cross-origin', { clientData: { crossOrigin: true } }],
    [
      'a frame that hides it',
      'webauthn-cross-origin',
      { clientData: { crossOrigin: false, topOrigin: 'https://evil.example' } },
    ],
    ['another relying party', 'webauthn-rp-id', { rpId: 'evil.example' }],
    ['nobody present', 'webauthn-user-present', { flags: 0x1c }],
    ['nobody verified', 'webauthn-user-verified', { flags: 0x19 }],
    ['a backup that cannot be', 'webauthn-authenticator-data', { flags: 0x15 }],
    ['a new credential', 'webauthn-authenticator-data', { flags: 0x1d | attested, extra: new Uint8Array(64) }],
    ['extensions without their flag', 'webauthn-authenticator-data', { extra: Uint8Array.of(0xa0) }],
    ['the flag without extensions', 'webauthn-authenticator-data', { flags: 0x1d | extended }],
    ['36 bytes of authenticator data', 'webauthn-authenticator-data', { authenticatorData: new Uint8Array(36) }],
    ['no authenticator data', 'webauthn-authenticator-data', { authenticatorData: new Uint8Array() }],
    [
      'too much of it',
      'webauthn-authenticator-data',
      { flags: 0x1d | extended, extra: new Uint8Array(maxAuthenticatorDataBytes) },
    ],
    ['too much client data', 'webauthn-client-data', { clientData: { later: 'x'.repeat(maxClientDataBytes) } }],
    ['no client data', 'webauthn-client-data', { clientDataJSON: '' }],
    ['client data in an array', 'webauthn-client-data', { clientDataJSON: '[]' }],
    ['null for client data', 'webauthn-client-data', { clientDataJSON: 'null' }],
    ['a number for client data', 'webauthn-client-data', { clientDataJSON: '1' }],
    ['a text for client data', 'webauthn-client-data', { clientDataJSON: '"webauthn.get"' }],
    [
      'a new credential that the flag of extensions hides',
      'webauthn-authenticator-data',
      { flags: 0x1d | attested | extended, extra: Uint8Array.of(0xa0) },
    ],
    ['no origin', 'webauthn-client-data', { clientDataJSON: json('"crossOrigin":false') }],
    [
      'two origins',
      'webauthn-client-data',
      { clientDataJSON: json('"origin":"https://evil.example","origin":"https://occ.example"') },
    ],
    [
      'two challenges',
      'webauthn-client-data',
      { clientDataJSON: json('"challenge":"x","origin":"https://occ.example"') },
    ],
    [
      'text after the client data',
      'webauthn-client-data',
      { clientDataJSON: `${json('"origin":"https://occ.example"')}x` },
    ],
    ['a crossOrigin that is no flag', 'webauthn-client-data', { clientData: { crossOrigin: 'false' } }],
    ['a number for an origin', 'webauthn-client-data', { clientData: { origin: 1 } }],
  ])('is refused with %s', (_what, rule, ceremony) => {
    const assertion = assertionOf(person, { challenge, ...ceremony });
    expect(ruleOf(() => check(assertion))).toBe(rule);
  });

  it('may hold as much authenticator data as is read at most', () => {
    const flags = 0x1d | extended;
    const most = assertionOf(person, { challenge, flags, extra: new Uint8Array(maxAuthenticatorDataBytes - 37) });
    expect(ruleOf(() => check(most))).toBe('none');
  });

  it('is refused with a signature that is not one in DER', () => {
    const genuine = assertionOf(person, { challenge });
    for (const signature of [new Uint8Array(), new Uint8Array(64), genuine.signature.slice(0, -1)]) {
      expect(ruleOf(() => check({ ...genuine, signature }))).toBe('es256-signature-form');
    }
  });

  it('is refused under another key', () => {
    const assertion = assertionOf(person, { challenge });
    expect(ruleOf(() => check(assertion, policy, new Person().point))).toBe('es256-signature');
  });

  it('is refused by empty lists, which allow nobody', () => {
    const assertion = assertionOf(person, { challenge });
    expect(ruleOf(() => check(assertion, { ...policy, rpIds: [] }))).toBe('webauthn-rp-id');
    expect(ruleOf(() => check(assertion, { ...policy, allowedOrigins: [] }))).toBe('webauthn-origin');
  });

  it('is refused when anything that was signed changes, or the signature does', () => {
    const genuine = assertionOf(person, { challenge });
    for (const part of ['clientDataJSON', 'authenticatorData', 'signature'] as const) {
      for (let at = 0; at < genuine[part].length; at += 1) {
        const changed = genuine[part].map((byte, index) => (index === at ? byte ^ 0x01 : byte));
        expect(
          ruleOf(() => check({ ...genuine, [part]: changed })),
          `${part} ${at}`,
        ).not.toBe('none');
      }
    }
  });

  it('passes with the changed counter when nobody looks at the signature: the signature is what refuses it', () => {
    const genuine = assertionOf(person, { challenge });
    const authenticatorData = genuine.authenticatorData.map((byte, at) => (at === 36 ? byte ^ 1 : byte));
    const changed = { ...genuine, authenticatorData };
    const unguarded = () => checkAssertion(changed, { challenge, publicKey: person.point }, policy, () => true);
    expect(ruleOf(unguarded)).toBe('none');
    expect(ruleOf(() => check(changed))).toBe('es256-signature');
  });
});

describe('reading', () => {
  it('takes client data apart', () => {
    const { clientDataJSON } = assertionOf(person, { challenge });
    expect(readClientData(clientDataJSON)).toEqual({
      type: 'webauthn.get',
      challenge: base64Url(challenge),
      origin: 'https://occ.example',
      crossOrigin: false,
    });
  });

  it('takes authenticator data apart', () => {
    const { authenticatorData } = assertionOf(person, { challenge, flags: 0x05 });
    expect(readAuthenticatorData(authenticatorData)).toEqual({
      rpIdHash: hash('occ.example'),
      userPresent: true,
      userVerified: true,
      signCount: 7,
    });
  });
});
