// SPDX-License-Identifier: Apache-2.0
// What those who watch and try the service ask: is it well, what does it count, what can it do, does this verify.
import { verifySeeds } from '../../src/verify/seeds.ts';
import type { Context, Handlers } from './context.ts';
import { describeApi } from './openapi.ts';
import { readVerificationRequest } from './requests.ts';

type WatchId = 'health' | 'ready' | 'metrics' | 'describe' | 'verify';

export function watchHandlers({ link, metrics, now, checkReady }: Context): Handlers<WatchId> {
  const health = shared(() => link.ask('health', {}));
  const ready = shared(checkReady);
  const description = JSON.stringify(describeApi());
  return {
    async health() {
      await health();
      return { ok: true };
    },
    async ready() {
      await ready();
      return { ready: true };
    },
    metrics: async (_, reply) => {
      reply.type('text/plain; version=0.0.4');
      return metrics.text();
    },
    describe: async (_, reply) => {
      reply.type('application/json');
      return description;
    },
    async verify(request) {
      const { proof, bytes, policy } = readVerificationRequest(request.body);
      const verdict = await verifySeeds({ proof, ...(bytes && { bytes }), trustAnchors: policy, now: now() });
      const { valid, reason, checks } = verdict;
      return { valid, ...(reason !== undefined && { reason }), checks };
    },
  };
}

/** However many ask at once, the question is asked once. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
