// SPDX-License-Identifier: Apache-2.0
// Fault: why an exchange did not end in an answer, whether the service may have seen the request, and whether it is
// worth trying again.
import { quote } from '../proof/bytes.ts';
import { type ErrorCode, OccError } from '../proof/errors.ts';

/** The exchange did not end in an answer. */
export interface Fault {
  readonly error: OccError;
  /** The request, or a part of it, may have reached the service. */
  readonly sent: boolean;
  /** The same request would meet the same fault. */
  readonly lasting: boolean;
  /** The service asks to be left alone for so long. */
  readonly retryAfterMs?: number | undefined;
}

/** How far an exchange has come. */
export interface Stage {
  sent: boolean;
  status: number | undefined;
  readonly what: string;
}

/** The answer is longer than anything that was asked for. */
export class TooLarge extends Error {
  constructor(maxBytes: number) {
    super(`expected an answer of at most ${maxBytes} bytes, got more`);
  }
}

/** An API that redirects is not the API: the request, and the key in it, go nowhere else. */
export function redirected(stage: Stage, location: string | undefined): Fault {
  const what = `expected an answer, got a redirect (${stage.status}) to ${quote(location ?? '')}`;
  return faultOf(stage, 'service-redirected', what, undefined, true);
}

/** What is not HTTP/1.1, or contradicts its own length. */
const unreadable = /^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH|HTTP_PARSER))/;
/** What TLS refuses, today and in five minutes. */
const untrusted = /CERT|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^HOSTNAME_/;

/** The fault behind what undici throws. */
export function classify(cause: unknown, stage: Stage): Fault {
  const { code, name, message } = describe(cause);
  if (cause instanceof TooLarge) return faultOf(stage, 'service-answer-invalid', message, cause, true);
  if (unreadable.test(code) || name === 'HTTPParserError') {
    const what = `expected an HTTP answer of the length it states, got ${quote(message)}`;
    return faultOf(stage, 'service-answer-invalid', what, cause, true);
  }
  if (/^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/.test(code)) {
    return faultOf(stage, 'service-timeout', 'expected an answer in time, got silence', cause);
  }
  if (stage.status !== undefined) {
    return faultOf(stage, 'service-answer-truncated', `expected the whole answer, got a part of it (${code})`, cause);
  }
  if (stage.sent) return faultOf(stage, 'service-unreachable', `expected an answer, got a closed connection`, cause);
  return faultOf(
    stage,
    'service-unreachable',
    `expected a connection, got ${quote(message)}`,
    cause,
    untrusted.test(code),
  );
}

function describe(cause: unknown): { readonly code: string; readonly name: string; readonly message: string } {
  if (!(cause instanceof Error)) return { code: '', name: '', message: String(cause) };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return { code, name: cause.name, message: cause.message || code };
}

export function faultOf(stage: Stage, code: ErrorCode, what: string, cause: unknown, lasting = false): Fault {
  return { error: new OccError(code, `${stage.what}: ${what}`, { cause }), sent: stage.sent, lasting };
}
