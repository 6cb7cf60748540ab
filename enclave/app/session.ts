// SPDX-License-Identifier: Apache-2.0
// One parent's stream: frames in, answers out, in the order they become ready. Whoever speaks here is not trusted; an
// answer says what was wrong with a request, never what went wrong inside.
import type { Duplex } from 'node:stream';
import { asOccError, OccError } from '../../src/proof/errors.ts';
import { readBySchema } from '../../src/proof/schema.ts';
import { FrameStream } from '../wire/frames.ts';
import { type Request, requestSchema } from '../wire/messages.ts';
import type { Enclave } from './enclave.ts';

/** Requests of one stream being worked on at once; more are refused, so that a parent cannot fill the memory. */
const maxInFlight = 1024;

const tooMany = new OccError('unavailable', `expected at most ${maxInFlight} requests at once`);

/** Serves `stream` until it ends or breaks the rules. */
export function serveStream(enclave: Pick<Enclave, 'answer'>, stream: Duplex): void {
  let inFlight = 0;

  const reply = (id: number, outcome: { readonly ok: unknown } | { readonly error: OccError }): void => {
    try {
      frames.send('ok' in outcome ? { id, ok: outcome.ok } : { id, error: describe(outcome.error) });
    } catch (fault) {
      // An answer too large for a frame; when the stream is gone nobody waits for it.
      if ('ok' in outcome) reply(id, { error: asOccError(fault) });
    }
  };

  const onValue = (value: unknown): void => {
    const id = idOf(value);
    if (id === undefined) frames.close(new OccError('frame-invalid', 'expected a request with an id'));
    else if (inFlight >= maxInFlight) reply(id, { error: tooMany });
    else void work(id, value);
  };

  const work = async (id: number, value: unknown): Promise<void> => {
    inFlight += 1;
    try {
      reply(id, { ok: await enclave.answer(readRequest(value)) });
    } catch (fault) {
      reply(id, { error: asOccError(fault) });
    } finally {
      inFlight -= 1;
    }
  };

  const frames = new FrameStream(stream, { onValue, onClose: () => undefined }, { pauseWhenBlocked: true });
}

function readRequest(value: unknown): Request {
  return readBySchema(requestSchema, value, 'bad-request', 'request');
}

function idOf(value: unknown): number | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return Number.isSafeInteger(id) ? (id as number) : undefined;
}

/** Failures of our own carry no detail: it could hold what is inside. */
function describe({ code, message, status }: OccError): { readonly code: string; readonly message: string } {
  return { code, message: status === 500 ? 'the enclave could not do it' : message.slice(0, 4096) };
}
