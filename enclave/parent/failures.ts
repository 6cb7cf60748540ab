// SPDX-License-Identifier: Apache-2.0
// Failures on the wire: one table of codes, one shape. What a client did wrong is said in full; what went wrong behind
// the parent is said to the operator only.
import type { FastifyReply } from 'fastify';
import { asOccError, type ErrorCode, OccError } from '../../src/proof/errors.ts';

/** Seconds until another try makes sense. */
const retryAfter = 1;

/** Fastify's own refusals that clients cause. */
const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'json-invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json-invalid',
  FST_ERR_BAD_URL: 'bad-request',
  FST_ERR_ASYNC_CONSTRAINT: 'bad-request',
  FST_ERR_MAX_PARAM_LENGTH: 'bad-request',
};

/** Any failure as one of ours. */
export function failureOf(fault: unknown): OccError {
  const framework = fault instanceof Error && 'code' in fault ? frameworkCodes[String(fault.code)] : undefined;
  return framework ? new OccError(framework, (fault as Error).message) : asOccError(fault);
}

/** The body of an answer that says no. */
export function describeFailure({ code, message, status }: OccError): {
  readonly error: string;
  readonly code: string;
} {
  if (status < 500) return { error: message, code };
  if (status === 503) return { error: 'the service cannot do this now', code };
  return { error: 'internal server error', code: 'internal' };
}

/** Answers with a failure. */
export function sendFailure(reply: FastifyReply, failure: OccError): FastifyReply {
  const status = failure.status === 502 || failure.status === 504 ? 500 : failure.status;
  if ((status === 429 || status === 503) && !reply.hasHeader('retry-after')) reply.header('retry-after', retryAfter);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .type('application/json')
    .send(JSON.stringify(describeFailure(failure)));
}
