// SPDX-License-Identifier: Apache-2.0
// The development service for tests, and the ways a client speaks to it.
import { afterEach } from 'vitest';
import {
  type DevelopmentService,
  type DevelopmentServiceOptions,
  startDevelopmentService,
} from '../../../enclave/dev.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import type { Slot } from '../../../src/proof/slot.ts';
import { digest } from '../app/small-enclave.ts';

const running: DevelopmentService[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
});

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  readonly json: any;
}

/** A service of its own, closed after the test. */
export async function startService(options: Partial<DevelopmentServiceOptions> = {}) {
  const service = await startDevelopmentService({ port: 0, ...options });
  running.push(service);
  return { ...service, ...clientOf(service.url) };
}

export function clientOf(url: string) {
  const request = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: readOr(text) };
  };
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return request(path, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } });
  };
  const commit = async (body: object, headers: Readonly<Record<string, string>> = {}): Promise<readonly Proof[]> => {
    const answer = await post('/commit', body, headers);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json;
  };
  const slots = async (count: number, chainId: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await post('/allocate-slot', { count, chainId }, headers);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json.slots as readonly Slot[];
  };
  return { request, post, commit, slots };
}

/** `count` fresh digests as the API wants them. */
export const digests = (count: number) =>
  Array.from({ length: count }, () => ({ digestB64: digest(), hashAlg: 'sha256' as const }));

export const idsOf = (slots: readonly Slot[]) => slots.map(({ nonceB64 }) => nonceB64);

export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

function readOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
