// SPDX-License-Identifier: Apache-2.0
// Enclaves that believe one issuer, whose keys they fetch over TLS through a pipe; a run that has that issuer mint tokens
// for what it asks; and, for the attacks, an enclave that lacks one of the things a token is held against.
import type { Enclave } from '../../../enclave/app/enclave.ts';
import type { Question } from '../../../enclave/wire/messages.ts';
import { readIssuer } from '../../../src/evidence/issuer.ts';
import { toBase64 } from '../../../src/proof/bytes.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { agencyHash, audienceOf, type StatedRequest, statedCommit } from '../../../src/proof/request.ts';
import { type Slot, slotHash } from '../../../src/proof/slot.ts';
import { claims, Issuer } from '../../evidence/issuer.ts';
import { TlsAuthority } from '../../fixtures/tls-authority.ts';
import { type Endpoint, publishing, startEndpoint } from './key-endpoint.ts';
import { type MeasuredOptions, measuredEnclave, startTime } from './measured-enclave.ts';
import { freshCommitId } from './small-enclave.ts';

/** An operator-defined issuer: nobody here can answer for GitHub's name. */
export const server = 'https://ghes.example/_services/token';
export const chainOf = (run: string = claims.run_id): string => `gha/ghes.example/${claims.repository_id}/${run}`;

const authority = await TlsAuthority.named('identified enclaves');
const year = 365 * 24 * 60 * 60 * 1000;

export interface World extends AsyncDisposable {
  /** The key that signs tokens and is published; a test exchanges both. */
  signing: Issuer;
  published: readonly Issuer[];
  readonly clock: { now: number };
  readonly endpoint: Endpoint;
  open(options?: Partial<MeasuredOptions>): ReturnType<typeof measuredEnclave>;
  /** A token for a request; `changes` are of its claims. */
  mint(request: StatedRequest, changes?: object, header?: object): Promise<string>;
}

export async function openWorld(): Promise<World> {
  const signing = await Issuer.open('k1');
  const certificate = await authority.issue({ name: 'ghes.example', from: startTime - year, to: startTime + 9 * year });
  const keySet = () => JSON.stringify({ keys: world.published.map(({ publicJwk }) => publicJwk) });
  const endpoint = await startEndpoint(certificate, publishing(keySet));
  const clock = { now: startTime };
  const config = { issuers: [server], issuerRoots: [{ issuer: server, rootB64: toBase64(authority.rootDer) }] };
  const world: World = {
    signing,
    published: [signing],
    clock,
    endpoint,
    open: (options) =>
      measuredEnclave({ clock, openPipe: endpoint.openPipe, ...options, config: { ...config, ...options?.config } }),
    mint: (request, changes = {}, header = {}) => {
      const iat = Math.floor(clock.now / 1000) - 5;
      const times = { iat, nbf: iat - 600, exp: iat + 300 };
      return world.signing.mint({ iss: server, aud: audienceOf(request), ...times, ...changes }, header);
    },
    [Symbol.asyncDispose]: () => endpoint[Symbol.asyncDispose](),
  };
  return world;
}

export type Opened = Awaited<ReturnType<World['open']>>;
export type Request = Omit<Question<'commit'>, 'identityToken'>;

/** What a run asks for, in fresh slots of its chain. */
export async function requestOf(
  opened: Opened,
  count = 1,
  chainId = chainOf(),
): Promise<Request & { slots: readonly Slot[] }> {
  const slots = await opened.allocate({ count, chainId });
  const items = slots.map(({ nonceB64 }, at) => ({ slotId: nonceB64, digestB64: digestNamed(`${nonceB64} ${at}`) }));
  return { commitId: freshCommitId(), holder: 'open', chainId, items, slots };
}

const digestNamed = (name: string): string => Buffer.from(name.padEnd(32).slice(0, 32)).toString('base64');

/** The statement a client makes of its request, from what it was given and what it sends. */
export function stated({
  slots,
  chainId,
  items,
  agency,
  attestation,
  attribution,
  policy,
  metadata,
}: Request & { slots: readonly Slot[] }) {
  return statedCommit({
    epochId: slots[0]?.epochId ?? '',
    chainId,
    slotHashes: slots.map(slotHash),
    digests: items.map(({ digestB64 }) => digestB64),
    names: items.map(({ nameHashesB64 = [] }) => nameHashesB64),
    ...{ attestation, attribution, policy, metadata },
    agencyB64: agency && agencyHash(agency),
  });
}

export async function send(
  opened: Opened,
  { slots: _, ...request }: Request & { slots?: readonly Slot[] },
  identityToken?: string,
): Promise<readonly Proof[]> {
  return opened.commit({ ...request, ...(identityToken !== undefined && { identityToken }) });
}

/** Takes slots, has a token minted, commits. */
export async function commitAs(world: World, opened: Opened, changes: object = {}, chainId = chainOf()) {
  const request = await requestOf(opened, 1, chainId);
  return send(opened, request, await world.mint(stated(request), changes));
}

/** The same enclave, believing every token whatever it says: what all that is looked at is for. */
export function believing(enclave: Enclave): void {
  const verify: Enclave['workflows']['verify'] = async (token, { chainId }) => {
    const [, payload = ''] = token.split('.');
    const { iss, aud, ...all } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, string>;
    const kept = Object.fromEntries(
      Object.entries(all).filter(([, value]) => typeof value === 'string' && value !== ''),
    );
    const zero = toBase64(new Uint8Array(32));
    const identity = {
      issuer: readIssuer(iss ?? '').issuer,
      audience: aud ?? '',
      ...{ kid: 'k', keyThumbprint: zero, tokenSha256B64: zero, claims: kept },
    };
    return { chainId, attempt: BigInt(all.run_attempt ?? '1'), identity };
  };
  Object.assign(enclave.workflows, { verify });
}
