// SPDX-License-Identifier: Apache-2.0
// Identity, from the token to the verdict: an enclave signs whose run it is only for a token that the issuer minted for
// exactly this request, and for nobody else's chain. Every theft first succeeds where nobody looks.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { maxKeyAgeMs, refetchAfterMs } from '../../../enclave/app/issuer-keys.ts';
import { parseCheckpoint } from '../../../src/proof/checkpoint.ts';
import { asOccError } from '../../../src/proof/errors.ts';
import type { StatedRequest } from '../../../src/proof/request.ts';
import { claims, Issuer } from '../../evidence/issuer.ts';
import {
  believing,
  chainOf,
  commitAs,
  type Opened,
  openWorld,
  requestOf,
  send,
  server,
  stated,
  type World,
} from './identified-enclave.ts';
import { judge } from './measured-enclave.ts';
import { contradictions, digest } from './small-enclave.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const policy = { identity: { repositoryId: claims.repository_id, issuer: server }, anyCommitter: undefined };
const faultOf = async (answer: Promise<unknown>) => {
  const fault = await answer.then(
    () => undefined,
    (error: unknown) => asOccError(error),
  );
  return fault && `${fault.code} ${fault.message.split(':')[0]}`;
};
const close = async ({ enclave }: Opened, nonceB64: string, identityToken?: string, chainId = chainOf()) =>
  parseCheckpoint(
    (
      (await enclave.answer({
        ...{ id: 1, type: 'checkpoint', chainId, nonceB64, close: true },
        ...(identityToken !== undefined && { identityToken }),
      })) as { readonly checkpoint: unknown }
    ).checkpoint,
  );
const closing = (opened: Opened, nonceB64: string, chainId = chainOf()): StatedRequest => ({
  purpose: 'close',
  epochId: opened.boot.epochId,
  chainId,
  nonceB64,
});

describe('a run with its token', () => {
  it.each(['proof', 'boot'] as const)(
    'gets proofs whose every row passes, with the document in the %s',
    async (attestation) => {
      const opened = await world.open();
      const request = { ...(await requestOf(opened, 3)), attestation };
      const proofs = await send(opened, request, await world.mint(stated(request)));
      const verdict = judge({ proofs, boots: [opened.boot] }, policy);
      expect(verdict).toMatchObject({ valid: true, failed: [] });
      expect(verdict.rows.find(({ id }) => id === 'workflow-identity')?.reason).toContain('operator-defined');
      const [identity] = proofs.map(({ commit }) => commit.identity);
      expect(identity).toMatchObject({ issuer: server, kid: 'k1', claims: { run_id: claims.run_id } });
      expect(Object.keys(identity?.claims ?? {})).not.toContain('sub');
      expect(identity?.claims).not.toHaveProperty('actor');
    },
  );

  it('may have a chain for its attempt alone', async () => {
    const opened = await world.open();
    const [proof] = await commitAs(world, opened, {}, `${chainOf()}.${claims.run_attempt}`);
    expect(judge({ proofs: proof ? [proof] : [], boots: [opened.boot] }, policy).valid).toBe(true);
    const refused = commitAs(world, opened, {}, `${chainOf()}.3`);
    expect(await faultOf(refused)).toBe('identity-refused token-chain');
  });

  it('leaves no trace of the token anywhere', async () => {
    const opened = await world.open();
    const request = await requestOf(opened);
    const token = await world.mint(stated(request));
    const [, payload = '', signature = ''] = token.split('.');
    const proofs = await send(opened, request, token);
    const refused = await send(opened, { ...(await requestOf(opened)) }, token).catch((fault: Error) => fault);
    const seen = [proofs, opened.enclave.boot(), String(refused), (refused as Error).stack].map((what) =>
      JSON.stringify(what),
    );
    for (const part of [payload, signature]) expect(seen.join()).not.toContain(part);
  });

  it('asked for again is answered as before, whatever became of the token', async () => {
    const opened = await world.open();
    const request = await requestOf(opened);
    const proofs = await send(opened, request, await world.mint(stated(request)));
    expect(await send(opened, request, 'a.b.c')).toEqual(proofs);
  });

  it('lists its chain, and nobody else does', async () => {
    const opened = await world.open();
    const list = (chainId: string): StatedRequest => ({ purpose: 'list', epochId: opened.boot.epochId, chainId });
    const ask = async (token: string, chainId = chainOf()) =>
      opened.enclave.answer({ id: 1, type: 'authorize', purpose: 'list', chainId, identityToken: token });
    expect(await ask(await world.mint(list(chainOf())))).toEqual({});
    const foreign = await world.mint(list(chainOf()), { run_id: '7' });
    expect(await faultOf(ask(foreign))).toBe('identity-refused token-chain');
    const elsewhere = await world.mint(list(chainOf('7')));
    expect(await faultOf(ask(elsewhere))).toBe('identity-refused token-audience');
  });
});

/** What a thief sends: another request with a token that was minted for `request`. */
type Theft = (thief: {
  readonly opened: Opened;
  readonly other: Opened;
  readonly request: Awaited<ReturnType<typeof requestOf>>;
}) => Promise<{
  readonly request: Awaited<ReturnType<typeof requestOf>>;
  readonly token: string;
  readonly at?: Opened;
}>;

const changed =
  (change: object): Theft =>
  async ({ request }) => ({ request: { ...request, ...change }, token: await world.mint(stated(request)) });
const minted =
  (changes: object, header: object = {}): Theft =>
  async ({ request }) => ({ request, token: await world.mint(stated(request), changes, header) });
const second = () => Math.floor(world.clock.now / 1000);

const thefts: Readonly<Record<string, readonly [expected: string, theft: Theft]>> = {
  'for other digests': [
    'token-audience',
    async ({ request }) => ({
      request: { ...request, items: request.items.map((item) => ({ ...item, digestB64: digest() })) },
      token: await world.mint(stated(request)),
    }),
  ],
  'for other slots': [
    'token-audience',
    async ({ opened, request }) => {
      const other = await requestOf(opened);
      const items = other.items.map(({ slotId }, at) => ({ slotId, digestB64: request.items[at]?.digestB64 ?? '' }));
      return { request: { ...other, items }, token: await world.mint(stated(request)) };
    },
  ],
  'for other names': [
    'token-audience',
    async ({ request }) => ({
      request: { ...request, items: request.items.map((item) => ({ ...item, nameHashesB64: [digest()] })) },
      token: await world.mint(stated(request)),
    }),
  ],
  'with another attribution': ['token-audience', changed({ attribution: { name: 'Eve' } })],
  'with another policy': ['token-audience', changed({ policy: { digestB64: digest() } })],
  'with other metadata': ['token-audience', changed({ metadata: { file: 'x' } })],
  'with the document elsewhere': ['token-audience', changed({ attestation: 'boot' })],
  'at another instance of the same code': [
    'token-audience',
    async ({ opened, other, request }) => {
      const there = await requestOf(other, request.items.length);
      const items = there.items.map(({ slotId }, at) => ({ slotId, digestB64: request.items[at]?.digestB64 ?? '' }));
      expect(opened.boot.epochId).not.toBe(other.boot.epochId);
      return { request: { ...there, items }, token: await world.mint(stated(request)), at: other };
    },
  ],
  'minted to close the chain': [
    'token-audience',
    async ({ opened, request }) => ({ request, token: await world.mint(closing(opened, digest())) }),
  ],
  'minted to list the chain': [
    'token-audience',
    async ({ opened, request }) => ({
      request,
      token: await world.mint({ purpose: 'list', epochId: opened.boot.epochId, chainId: chainOf() }),
    }),
  ],
  'minted for a service elsewhere': ['token-audience', minted({ aud: 'sigstore' })],
  'of another run': ['token-chain', minted({ run_id: '7' })],
  'of another repository': ['token-chain', minted({ repository_id: '75' })],
  'that has expired': ['token-expired', minted({ iat: 0, nbf: 0, exp: 300 })],
  'of tomorrow': [
    'token-early',
    async (thief) => minted({ iat: second() + 90_000, nbf: second() + 86_400, exp: second() + 90_300 })(thief),
  ],
  'that lives for a day': ['token-lifetime', async (thief) => minted({ exp: second() + 86_400 })(thief)],
  'of an issuer that is not in force': ['token-issuer', minted({ iss: 'https://token.actions.githubusercontent.com' })],
  'with a claim that is no text': ['token-claim', minted({ repository_owner: { is: 'me' } })],
  'of a key nobody published': [
    'jwt-signature',
    async ({ request }) => {
      const forger = await Issuer.open('k1');
      const { signing } = world;
      world.signing = forger;
      const token = await world.mint(stated(request)).finally(() => {
        world.signing = signing;
      });
      return { request, token };
    },
  ],
  'without a signature': [
    'jwt-form',
    async ({ request }) => {
      const [, payload] = (await world.mint(stated(request))).split('.');
      const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'k1' })).toString('base64url');
      return { request, token: `${header}.${payload}.` };
    },
  ],
  'signed with no algorithm': ['jwt-algorithm', minted({}, { alg: 'none' })],
  'signed with the public key for a secret': [
    'jwt-algorithm',
    async ({ request }) => {
      const [, payload] = (await world.mint(stated(request))).split('.');
      const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'k1' })).toString('base64url');
      const secret = Buffer.from(world.signing.publicJwk.n ?? '', 'base64url');
      const mac = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
      return { request, token: `${header}.${payload}.${mac}` };
    },
  ],
};

describe('a stolen or forged token', () => {
  it.each(Object.entries(thefts))('%s signs nothing', async (name, [rule, theft]) => {
    const attempt = async (isBelieving: boolean) => {
      const [opened, other] = await Promise.all([world.open(), world.open()]);
      const request = await requestOf(opened);
      const { request: sent, token, at = opened } = await theft({ opened, other, request });
      if (isBelieving) believing(at.enclave);
      const before = at.enclave.epoch.counter;
      const outcome = send(at, sent, token);
      return { outcome, at, before, sent, name };
    };
    expect(await (await attempt(true)).outcome).toHaveLength(1);
    const { outcome, at, before, sent } = await attempt(false);
    expect(await faultOf(outcome)).toBe(`identity-refused ${rule}`);
    expect(at.enclave.epoch.counter).toBe(before);
    const honest = await send(at, { ...sent, commitId: `honest ${name}` }, await world.mint(stated(sent)));
    expect(judge({ proofs: honest, boots: [at.boot] }, policy).valid).toBe(true);
    expect(contradictions(honest)).toEqual([]);
  });

  it('beside an approval it was not minted for signs nothing', async () => {
    const opened = await world.open();
    const request = await requestOf(opened);
    const token = await world.mint({ ...stated(request), agencyB64: digest() } as StatedRequest);
    expect(await faultOf(send(opened, request, token))).toBe('identity-refused token-audience');
  });

  it('opens no chain that is not a run’s', async () => {
    const opened = await world.open();
    const refused = commitAs(world, opened, {}, 'run/ghes.example/74/1658821493');
    expect(await faultOf(refused)).toBe('identity-refused token-chain');
  });
});

describe('a chain of a run', () => {
  it('takes nothing without a token', async () => {
    const opened = await world.open();
    const request = await requestOf(opened);
    const { enclave } = await world.open();
    expect(await faultOf(send(opened, request))).toMatch(/^forbidden/);
    vi.spyOn(opened.enclave.chains, 'check').mockReturnValue(undefined);
    expect(await send(opened, { ...request, commitId: 'unlooked' })).toHaveLength(1);
    expect(enclave.chains.size).toBe(0);
  });

  it('is closed by its run alone, with a token for that and for this nonce', async () => {
    const opened = await world.open();
    const proofs = await commitAs(world, opened);
    const nonceB64 = digest();
    expect(await faultOf(close(opened, nonceB64))).toMatch(/^forbidden/);
    const others: readonly (readonly [string, Promise<string>])[] = [
      ['token-audience', world.mint(closing(opened, digest()))],
      ['token-chain', world.mint(closing(opened, nonceB64), { run_id: '7' })],
      ['token-audience', world.mint({ purpose: 'list', epochId: opened.boot.epochId, chainId: chainOf() })],
    ];
    for (const [rule, token] of others) {
      expect(await faultOf(close(opened, nonceB64, await token))).toBe(`identity-refused ${rule}`);
    }
    const checkpoint = await close(opened, nonceB64, await world.mint(closing(opened, nonceB64)));
    expect(checkpoint).toMatchObject({ final: 'closed', attempt: claims.run_attempt, length: '1' });
    const whole = {
      ...policy,
      requireChain: 'complete',
      identity: { ...policy.identity, runAttempt: claims.run_attempt },
    };
    const verdict = judge({ proofs, boots: [opened.boot], checkpoints: [checkpoint] }, whole);
    expect(verdict).toMatchObject({ valid: true, failed: [] });
    expect(verdict.rows.find(({ id }) => id === 'chain-complete')?.reason).toContain('complete up to attempt 2');
  });

  it('is opened again by a later attempt only, and complete when that has closed it', async () => {
    const opened = await world.open();
    const first = await commitAs(world, opened, { run_attempt: '2' });
    const nonces = [digest(), digest()];
    const [one = '', two = ''] = nonces;
    const early = await close(opened, one, await world.mint(closing(opened, one)));
    for (const attempt of ['1', '2']) {
      expect(await faultOf(commitAs(world, opened, { run_attempt: attempt }))).toMatch(/^chain-closed/);
    }
    const later = await commitAs(world, opened, { run_attempt: '3' });
    expect(await faultOf(commitAs(world, opened, { run_attempt: '2' }))).toMatch(/^chain-closed/);
    const proofs = [...first, ...later];
    const whole = { ...policy, requireChain: 'complete' };
    expect(judge({ proofs, boots: [opened.boot], checkpoints: [early] }, whole).failed).toEqual(['chain-complete']);
    const late = await close(opened, two, await world.mint(closing(opened, two), { run_attempt: '3' }));
    const verdict = judge({ proofs, boots: [opened.boot], checkpoints: [early, late] }, whole);
    expect(verdict).toMatchObject({ valid: true, failed: [] });
    expect(verdict.rows.find(({ id }) => id === 'chain-complete')?.reason).toContain('complete up to attempt 3');
    expect(judge({ proofs: first, boots: [opened.boot], checkpoints: [early, late] }, whole).valid).toBe(false);
  });

  it('would go on after its closing with the same attempt where nobody remembers the closing', async () => {
    const opened = await world.open();
    await commitAs(world, opened);
    vi.spyOn(opened.enclave.chains, 'close').mockReturnValue(undefined);
    const nonceB64 = digest();
    await close(opened, nonceB64, await world.mint(closing(opened, nonceB64)));
    expect(await commitAs(world, opened)).toHaveLength(1);
  });
});

describe('the keys of the issuer', () => {
  it('may be exchanged: a new one is fetched, an old one is forgotten', async () => {
    const opened = await world.open();
    const old = world.signing;
    const next = await Issuer.open('k2');
    const commit = () => commitAs(world, opened);
    try {
      await commit();
      world.published = [old, next];
      world.signing = next;
      expect(await faultOf(commit())).toMatch(/^unavailable/);
      world.clock.now += refetchAfterMs;
      expect(await commit()).toHaveLength(1);
      world.published = [next];
      world.signing = old;
      expect(await commit()).toHaveLength(1);
      world.clock.now += maxKeyAgeMs + 1;
      expect(await faultOf(commit())).toBe('identity-refused jwt-kid');
      world.signing = next;
      expect(await commit()).toHaveLength(1);
    } finally {
      world.published = [old];
      world.signing = old;
    }
  });

  it('are not asked for by a flood of tokens with unknown ones', async () => {
    const opened = await world.open();
    await commitAs(world, opened);
    const before = world.endpoint.connections;
    const request = await requestOf(opened);
    for (let at = 0; at < 100; at += 1) {
      const token = await world.mint(stated(request), {}, { kid: `unknown ${at}` });
      expect(await faultOf(send(opened, { ...request, commitId: `flood ${at}` }, token))).toMatch(/^unavailable/);
    }
    expect(world.endpoint.connections).toBe(before);
    expect(await commitAs(world, opened)).toHaveLength(1);
  });

  it('that do not come leave the request to be asked again, and cost nothing', async () => {
    const opened = await world.open({ openPipe: () => Promise.reject(new Error('no way')) });
    const request = await requestOf(opened);
    const before = opened.enclave.epoch.counter;
    const outcome = send(opened, request, await world.mint(stated(request)));
    expect(await faultOf(outcome)).toMatch(/^issuer-unreachable/);
    expect(opened.enclave.epoch.counter).toBe(before);
  });
});
