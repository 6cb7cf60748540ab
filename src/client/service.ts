// SPDX-License-Identifier: Apache-2.0
// Service: the three routes a commit needs (SPEC.md §11). Answers are read strictly but judged by nobody here: what a
// slot or proof is worth is decided in `slots.ts` and `answer.ts`.
import * as z from 'zod/mini';
import { type BootProof, bootProofSchema } from '../proof/boot.ts';
import { utf8 } from '../proof/bytes.ts';
import { type ErrorCode, OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import { type Enforcement, enforcements } from '../proof/proof.ts';
import { base64Of32, type Immutable, label, readBySchema } from '../proof/schema.ts';
import type { Endpoint } from './endpoint.ts';
import { defaultLimits, type ExchangeLimits, type Outcome, openExchanger, type Request } from './exchange.ts';
import { maxBodyBytes } from './plan.ts';
import { refusalOf } from './refusal.ts';
import { type Budget, retry } from './retry.ts';

/** Who signs, as the service says; every slot and proof is held against it. */
export interface ServiceKey {
  readonly publicKeyB64: string;
  readonly measurement: string;
  readonly enforcement: Enforcement;
  readonly epochId?: string | undefined;
  /** Empty for the historic service. */
  readonly features: ReadonlySet<string>;
}

/** The body of `POST /commit`. */
export interface CommitRequest {
  readonly digests: readonly { readonly digestB64: string; readonly hashAlg: 'sha256' }[];
  readonly chainId: string;
  readonly slotIds?: readonly string[];
  /** Name hashes, parallel to the digests. */
  readonly names?: readonly (readonly string[])[];
  readonly attestation?: 'boot';
}

export interface Service {
  key(): Promise<ServiceKey>;
  /** The boot proof of an epoch: of known shape, and nothing more. */
  bootProof(epochId: string): Promise<BootProof>;
  /** Whatever the service gave for slots. */
  allocateSlots(count: number, chainId: string): Promise<readonly unknown[]>;
  /**
   * Whatever the service gave for proofs.
   * @param idempotencyKey makes the request safe to repeat; without it nothing is sent twice
   * @param mint gives every try a token of its own
   * @throws OccError `commit-outcome-unknown` when a request that cannot be repeated may have been carried out
   */
  commit(
    request: CommitRequest,
    idempotencyKey: string | undefined,
    mint?: () => Promise<string>,
  ): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly endpoint: Endpoint;
  readonly apiKey?: string | undefined;
  readonly budget: Budget;
  readonly limits?: ExchangeLimits | undefined;
}

/** Room for the key answer. */
const maxKeyBytes = 64 * 1024;
/** Room for a boot proof: 7 KB with its document, more with timestamps and the roots of issuers. */
const maxBootBytes = 1024 * 1024;
/** Room for one slot: 500 bytes, or more with a historic nonce. */
const maxSlotBytes = 2 * 1024;
/** Room for one proof: 7 KB with a document, 10 KB with timestamps, and its slot. */
const maxProofBytes = 24 * 1024;
/** An answer repeats at most what was sent (the name hashes), and frames it. */
const maxEchoBytes = maxBodyBytes + 64 * 1024;

const keySchema = z.looseObject({
  publicKeyB64: base64Of32,
  measurement: label,
  enforcement: z.enum(enforcements),
  epochId: z.optional(label),
  features: z.optional(z.array(label).check(z.maxLength(100))),
});

const slotsSchema = z.looseObject({ slots: z.array(z.unknown()) });

const proofsSchema = z.array(z.unknown());

/** Ends after which nobody knows whether the request was carried out. */
const openEnds: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'service-timeout',
  'service-unreachable',
  'service-answer-truncated',
  'unavailable',
  'cancelled',
]);

/** @throws OccError `usage` for an API key that cannot stand in a header; the key is never repeated */
export async function openService({ endpoint, apiKey, budget, limits }: ServiceOptions): Promise<Service> {
  if (apiKey !== undefined && !/^[\x21-\x7e]{1,512}$/.test(apiKey)) {
    throw new OccError('usage', `api key: expected 1 to 512 visible ASCII characters, got ${apiKey.length} others`, {
      hint: 'Check the secret for line breaks and blanks.',
    });
  }
  const exchanger = await openExchanger(endpoint, limits ?? defaultLimits, budget.signal);
  const authorization = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };

  const send = (asked: Request | (() => Promise<Request>), repeatable: boolean): Promise<Outcome> =>
    retry(budget, repeatable, async (withinMs) => {
      const request = typeof asked === 'function' ? await asked() : asked;
      const headers = { accept: 'application/json', ...authorization, ...request.headers };
      const outcome = await exchanger.exchange({ ...request, headers }, withinMs);
      if ('fault' in outcome || outcome.answer.status === 200) return outcome;
      const what = `${request.method} ${endpoint.origin}${request.path}`;
      return { fault: refusalOf(outcome.answer, what, apiKey, budget.clock.now()) };
    });

  return {
    async key() {
      const request: Request = { method: 'GET', path: '/key', headers: {}, maxBytes: maxKeyBytes, fresh: true };
      const key = readAnswer(await send(request, true), keySchema, 'GET /key');
      return { ...key, features: new Set(key.features) };
    },
    async bootProof(epochId) {
      const path = `/boot-proof?epochId=${encodeURIComponent(epochId)}`;
      const request: Request = { method: 'GET', path, headers: {}, maxBytes: maxBootBytes };
      return readAnswer(await send(request, true), bootProofSchema, 'GET /boot-proof');
    },
    async allocateSlots(count, chainId) {
      const request = post('/allocate-slot', { count, chainId }, maxEchoBytes + count * maxSlotBytes);
      return readAnswer(await send(request, true), slotsSchema, 'POST /allocate-slot').slots;
    },
    async commit(body, idempotencyKey, mint) {
      const repeatable = idempotencyKey !== undefined;
      const asked = async (): Promise<Request> => {
        const whole = mint ? { ...body, identityToken: await mint() } : body;
        const base = post('/commit', whole, maxEchoBytes + body.digests.length * maxProofBytes);
        const headers = repeatable ? { ...base.headers, 'idempotency-key': idempotencyKey } : base.headers;
        return { ...base, headers, fresh: !repeatable };
      };
      const outcome = await send(asked, repeatable);
      if (!repeatable && 'fault' in outcome && outcome.fault.sent && openEnds.has(outcome.fault.error.code)) {
        const { error } = outcome.fault;
        throw new OccError('commit-outcome-unknown', `${error.message}; this service cannot be asked again`, {
          cause: error,
        });
      }
      return readAnswer(outcome, proofsSchema, 'POST /commit');
    },
    close: () => exchanger.close(),
  };
}

function post(path: string, value: unknown, maxBytes: number): Request {
  const body = utf8(JSON.stringify(value));
  if (body.length > maxBodyBytes) {
    throw new OccError('too-many', `expected a request of at most ${maxBodyBytes} bytes, got ${body.length}`);
  }
  return { method: 'POST', path, headers: { 'content-type': 'application/json' }, body, maxBytes };
}

function readAnswer<S extends z.ZodMiniType>(outcome: Outcome, schema: S, what: string): Immutable<z.output<S>> {
  if ('fault' in outcome) throw outcome.fault.error;
  const { body, headers } = outcome.answer;
  let value: unknown;
  try {
    value = parseJson(body);
  } catch (cause) {
    const type = headers.get('content-type') ?? 'no content type';
    const fault = cause instanceof Error ? cause.message : String(cause);
    throw new OccError('service-answer-invalid', `${what}: expected JSON, got ${type.slice(0, 60)}: ${fault}`, {
      cause,
    });
  }
  return readBySchema(schema, value, 'service-answer-invalid', `answer to ${what}`);
}
