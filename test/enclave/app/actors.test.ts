// SPDX-License-Identifier: Apache-2.0
// Approvals: a person signs for slots, digests and policy; nothing else can be signed with it, and a thief's use of it
// first succeeds where nobody looks.
import { describe, expect, it, vi } from 'vitest';
import { type Agency, authorizedBytes, challengeOf } from '../../../src/proof/agency.ts';
import { fromBase64, toBase64 } from '../../../src/proof/bytes.ts';
import { asOccError } from '../../../src/proof/errors.ts';
import { slotHash } from '../../../src/proof/slot.ts';
import { assertionOf, base64, Person } from '../../evidence/passkey.ts';
import { type Opened, type Request, requestOf, send } from './identified-enclave.ts';
import { judge, type MeasuredOptions, measuredEnclave } from './measured-enclave.ts';
import { digest } from './small-enclave.ts';

const careless = vi.hoisted(() => ({ now: false }));
vi.mock('../../../enclave/app/actors.ts', async (original) => {
  const actors = await original<typeof import('../../../enclave/app/actors.ts')>();
  const checkApproval: typeof actors.checkApproval = (...asked) => {
    if (!careless.now) actors.checkApproval(...asked);
  };
  return { ...actors, checkApproval };
});

const ada = new Person();
const mallory = new Person();
const chainId = 'run/ci.example/1/2';
const actors = { rpIds: ['occ.example'], allowedOrigins: ['https://occ.example'] };
const strict = {
  anyCommitter: undefined,
  allowedActorKeyIds: [ada.keyId],
  requireActor: true,
  ...actors,
};

const open = (config: MeasuredOptions['config'] = { actors }) => measuredEnclave({ config });
const take = (opened: Opened, count = 1) => requestOf(opened, count, chainId);
type Taken = Awaited<ReturnType<typeof take>>;
const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: unknown) => `${asOccError(error).code} ${asOccError(error).message.split(':')[0]}`,
  );

const approved = ({ slots, items, policy }: Taken) => ({
  epochId: slots[0]?.epochId ?? '',
  chainId,
  slotHashes: slots.map(slotHash),
  digests: items.map(({ digestB64 }) => digestB64),
  ...(policy && { policy }),
});

function directly(request: Taken, person = ada, actor: object = {}): Agency {
  const { slotHashes, digests } = approved(request);
  return {
    actor: { ...person.actor, provider: 'device', ...actor },
    authorization: {
      purpose: 'occ/commit-authorize/v2',
      format: 'direct',
      actorKeyId: person.keyId,
      slotHashes,
      digests,
      signatureB64: base64(person.sign(authorizedBytes(approved(request)))),
    },
  };
}

function byPasskey(request: Taken, ceremony: object = {}): Agency {
  const { slotHashes, digests } = approved(request);
  const challenge = challengeOf(approved(request));
  const { clientDataText, authenticatorData, signature } = assertionOf(ada, { challenge, ...ceremony });
  return {
    actor: { ...ada.actor, provider: 'passkey' },
    authorization: {
      purpose: 'occ/commit-authorize/v2',
      format: 'webauthn',
      actorKeyId: ada.keyId,
      slotHashes,
      digests,
      authenticatorDataB64: base64(authenticatorData),
      clientDataJSON: clientDataText,
      signatureB64: base64(signature),
    },
  };
}

describe('an approval', () => {
  it.each([
    ['by a device key', directly],
    ['by a passkey', (request: Taken) => byPasskey(request)],
  ])('%s is signed into every proof it covers, and every row passes', async (_, approve) => {
    const opened = await open();
    const request = { ...(await take(opened, 3)), policy: { digestB64: digest(), name: 'release' } };
    const proofs = await send(opened, { ...request, agency: approve(request) });
    const verdict = judge({ proofs, boots: [opened.boot] }, strict);
    expect(verdict).toMatchObject({ valid: true, failed: [] });
    expect(verdict.rows.find(({ id }) => id === 'actor')?.reason).toContain('bound to this artifact');
  });

  it('is for the challenge that the enclave names', async () => {
    const opened = await open();
    const request = { ...(await take(opened, 2)), policy: { digestB64: digest() } };
    const { items, holder, policy } = request;
    const [slotIds, digests] = [items.map(({ slotId }) => slotId), items.map(({ digestB64 }) => digestB64)];
    const ask = (question: object) =>
      opened.enclave.answer({ id: 1, type: 'challenge', holder, chainId, slotIds, digests, policy, ...question });
    const challengeB64 = toBase64(challengeOf(approved(request)));
    expect(await ask({})).toEqual({ challengeB64, epochId: opened.boot.epochId });
    expect(await codeOf(ask({ digests: digests.slice(1) }))).toMatch(/^bad-request/);
    expect(await codeOf(ask({ holder: 'another' }))).toMatch(/^slot-unknown/);
    expect(await codeOf(ask({ chainId: 'another' }))).toMatch(/^slot-unknown/);
    const challenge = fromBase64(challengeB64, 'challenge');
    const proofs = await send(opened, { ...request, agency: byPasskey(request, { challenge }) });
    expect(judge({ proofs, boots: [opened.boot] }, strict).valid).toBe(true);
  });
});

/** What is sent in the place of an honest request with its approval. */
type Theft = (request: Taken, opened: Opened) => Promise<Request & { readonly slots: Taken['slots'] }>;
const beside =
  (change: (request: Taken) => object, approve = directly): Theft =>
  async (request) => ({
    ...request,
    ...change(request),
    agency: approve(request),
  });

const thefts: Readonly<Record<string, readonly [rule: string, theft: Theft]>> = {
  'for another artifact': [
    'authorization-artifact',
    beside(({ items }) => ({ items: items.map((item) => ({ ...item, digestB64: digest() })) })),
  ],
  'for another slot': [
    'authorization-slot',
    async (request, opened) => {
      const other = await take(opened, request.items.length);
      const items = other.items.map(({ slotId }, at) => ({ slotId, digestB64: request.items[at]?.digestB64 ?? '' }));
      return { ...other, items, agency: directly(request) };
    },
  ],
  'for part of what it covers': ['authorization-slot', beside(({ items }) => ({ items: items.slice(0, 1) }))],
  'with another policy': ['es256-signature', beside(() => ({ policy: { digestB64: digest() } }))],
  'for another epoch': [
    'es256-signature',
    async (request) => {
      const { actor, authorization } = directly(request);
      const signatureB64 = base64(ada.sign(authorizedBytes({ ...approved(request), epochId: digest() })));
      return {
        ...request,
        agency: { actor, authorization: { ...authorization, signatureB64 } as Agency['authorization'] },
      };
    },
  ],
  'of another person under this one’s name': [
    'authorization-key-id',
    async (request) => ({ ...request, agency: directly(request, mallory, { keyId: ada.keyId }) }),
  ],
  'by a device key that calls itself a passkey': [
    'authorization-form',
    async (request) => ({ ...request, agency: directly(request, ada, { provider: 'passkey' }) }),
  ],
  'by a passkey on another page': [
    'webauthn-origin',
    beside(
      () => ({}),
      (request) => byPasskey(request, { clientData: { origin: 'https://evil.example' } }),
    ),
  ],
  'by a passkey for another site': [
    'webauthn-rp-id',
    beside(
      () => ({}),
      (request) => byPasskey(request, { rpId: 'evil.example' }),
    ),
  ],
  'by a passkey nobody unlocked': [
    'webauthn-user-verified',
    beside(
      () => ({}),
      (request) => byPasskey(request, { flags: 0x01 }),
    ),
  ],
  'by a passkey nobody touched': [
    'webauthn-user-present',
    beside(
      () => ({}),
      (request) => byPasskey(request, { flags: 0x04 }),
    ),
  ],
};

describe('an approval that is stolen or forged', () => {
  it.each(Object.entries(thefts))('%s signs nothing', async (_, [rule, theft]) => {
    const opened = await open();
    const request = await take(opened, 2);
    const sent = await theft(request, opened);
    const before = opened.enclave.epoch.counter;
    expect(await codeOf(send(opened, sent))).toBe(`approval-refused ${rule}`);
    expect(opened.enclave.epoch.counter).toBe(before);
    careless.now = true;
    const proofs = await send(opened, { ...sent, commitId: 'nobody looks' }).finally(() => {
      careless.now = false;
    });
    expect(proofs[0]?.agency).toEqual(sent.agency);
  });

  it('by a passkey counts nowhere unless the configuration says where', async () => {
    const opened = await open({});
    const request = await take(opened);
    expect(await codeOf(send(opened, { ...request, agency: byPasskey(request) }))).toBe(
      'approval-refused webauthn-policy',
    );
    expect(await send(opened, { ...request, commitId: 'direct', agency: directly(request) })).toHaveLength(1);
  });

  it('of March 2026 signs nothing', async () => {
    const opened = await open();
    const request = await take(opened);
    const { actor } = directly(request);
    const authorization = {
      purpose: 'occ/commit-authorize/v1',
      actorKeyId: ada.keyId,
      artifactHash: request.items[0]?.digestB64 ?? '',
      challenge: digest(),
      timestamp: 1,
      signatureB64: 'AAAA',
    } as const;
    const refused = send(opened, { ...request, agency: { actor, authorization } });
    expect(await codeOf(refused)).toBe('approval-refused authorization-form');
  });

  it('at another instance signs nothing', async () => {
    const [here, there] = [await open(), await open()];
    const request = await take(here);
    const other = await take(there);
    const items = other.items.map(({ slotId }) => ({ slotId, digestB64: request.items[0]?.digestB64 ?? '' }));
    const refused = send(there, { ...other, items, agency: directly(request) });
    expect(await codeOf(refused)).toBe('approval-refused authorization-slot');
  });
});
