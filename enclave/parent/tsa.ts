// SPDX-License-Identifier: Apache-2.0
// Timestamp authorities as the parent asks them (RFC 3161 over HTTP): each answer is bounded in bytes and time, and its
// token is verified, for this digest and this nonce, before anybody gets it. An authority that fails is asked last.
import { randomBytes } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { verifyTimestamp, type WireTimestamp } from '../../src/evidence/rfc3161.ts';
import { buildTimestampRequest, readTimestampResponse } from '../../src/evidence/rfc3161-request.ts';
import { toBase64, toHex } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';

/** Real answers have 2 to 8 KB, and real authorities take a second. */
const maxAnswerBytes = 128 * 1024;
const answerTimeoutMs = 5000;

/** A clock that is further off than this makes a bound that nobody can use, in either direction. */
const maxSkewMs = 5 * 60_000;

/** 128 bits: an old answer cannot be for it. */
const nonceBytes = 16;

const maxAuthorities = 8;

export interface AuthoritiesOptions {
  /** In the order they are asked. */
  readonly urls: readonly string[];
  /** DER of the roots their certificates lead to. */
  readonly roots: readonly Uint8Array[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Shorter in tests. */
  readonly timeoutMs?: number;
}

export class Authorities {
  readonly #options: AuthoritiesOptions;
  #order: readonly string[];
  #dispatcher: Promise<Dispatcher> | undefined;

  /** @throws OccError `usage` for what is not an address */
  constructor(options: AuthoritiesOptions) {
    if (options.urls.length === 0 || options.urls.length > maxAuthorities) {
      throw new OccError('usage', `tsa: expected 1 to ${maxAuthorities} authorities, got ${options.urls.length}`);
    }
    for (const url of options.urls) checkAddress(url);
    this.#options = options;
    this.#order = options.urls;
  }

  /** The first token that verifies. @throws OccError `unavailable` when no authority gave one, with all reasons */
  async stamp(imprint: Uint8Array, signal: AbortSignal): Promise<WireTimestamp> {
    const reasons: string[] = [];
    for (const url of this.#order) {
      try {
        return await this.#ask(url, imprint, signal);
      } catch (fault) {
        if (signal.aborted) throw new OccError('cancelled', 'tsa: the service stops', { cause: fault });
        reasons.push(`${new URL(url).host}: ${fault instanceof Error ? fault.message : String(fault)}`);
        this.#order = [...this.#order.filter((other) => other !== url), url];
      }
    }
    throw new OccError('unavailable', `tsa: expected a timestamp, got none: ${reasons.join('; ')}`);
  }

  async close(): Promise<void> {
    await (await this.#dispatcher)?.destroy();
  }

  async #ask(url: string, imprint: Uint8Array, signal: AbortSignal): Promise<WireTimestamp> {
    const nonce = BigInt(`0x${toHex(randomBytes(nonceBytes))}`) + 1n;
    const query = await buildTimestampRequest({ imprint, nonce, certReq: true });
    const answer = await readTimestampResponse(await this.#post(url, query, signal));
    if (!answer.granted) throw new Error(`${answer.status}: ${[...answer.failures, answer.text].join(' ')}`);
    const { roots, now } = this.#options;
    const finding = await verifyTimestamp({ token: answer.token, imprint, nonce, roots });
    if (!finding.ok) throw new Error(`the token does not verify: ${finding.reason} (${finding.rule})`);
    if (Math.abs(finding.genTime - now()) > maxSkewMs) throw new Error('its clock and ours are minutes apart');
    return {
      authority: finding.authority,
      time: new Date(finding.genTime).toISOString(),
      digestAlg: 'sha256',
      digestB64: toBase64(imprint),
      tokenB64: toBase64(answer.token),
    };
  }

  async #post(url: string, query: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    const { request, Agent } = await import('undici');
    this.#dispatcher ??= Promise.resolve(new Agent({ connections: 8 }));
    const { statusCode, headers, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: query,
      signal: AbortSignal.any([signal, AbortSignal.timeout(this.#options.timeoutMs ?? answerTimeoutMs)]),
      dispatcher: await this.#dispatcher,
    });
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of body) {
      length += chunk.length;
      if (length > maxAnswerBytes) throw new Error(`expected at most ${maxAnswerBytes} bytes, got more`);
      chunks.push(chunk);
    }
    const type = String(headers['content-type'] ?? 'no content type');
    if (statusCode !== 200 || !type.startsWith('application/timestamp-reply')) {
      throw new Error(`expected 200 and application/timestamp-reply, got ${statusCode} and ${type.slice(0, 60)}`);
    }
    return Buffer.concat(chunks);
  }
}

/** Plain HTTP is fine: a token proves itself. */
function checkAddress(text: string): void {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return;
  throw new OccError('usage', 'tsa: expected an http or https address without a password', {
    hint: 'For example --tsa https://freetsa.org/tsr.',
  });
}
