// SPDX-License-Identifier: Apache-2.0
// Requests made up from the published description, near it and far from it; and answers held against it.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describeApi } from '../../../enclave/parent/openapi.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Media {
  readonly schema?: Schema;
}

interface Described {
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Media>> }>>;
}

const api = describeApi() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const ajv = new Ajv2020({ strict: false, allErrors: false });
ajv.addSchema(api, 'api');
const compiled = new Map<string, ValidateFunction>();

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly about: Described;
}

export const described: readonly Operation[] = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, about]) => ({ method: method.toUpperCase(), path, about })),
);

/** What is wrong with an answer by the description; undefined when nothing is. */
export function undescribed(
  { method, path, about }: Operation,
  answer: { readonly status: number; readonly headers: Headers; readonly text: string },
): string | undefined {
  const { status, headers, text } = answer;
  const response = about.responses[status];
  if (!response) return `${status} is not described: ${text.slice(0, 200)}`;
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (!response.content[type]) return `${status} as ${type} is not described`;
  if ((status === 429 || status === 503) && !headers.has('retry-after')) return `${status} without Retry-After`;
  if (type.startsWith('text/')) return undefined;
  const at = ['paths', path, method.toLowerCase(), 'responses', `${status}`, 'content', type, 'schema'];
  const $ref = `api#/${at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const validate = compiled.get($ref) ?? ajv.compile({ $ref });
  compiled.set($ref, validate);
  return validate(JSON.parse(text))
    ? undefined
    : `${status}: ${ajv.errorsText(validate.errors)}: ${text.slice(0, 300)}`;
}

/** A body by the description, or one that a step or two lead away from it. */
export function bodiesOf({ about }: Operation): fc.Arbitrary<unknown> {
  const schema = about.requestBody?.content['application/json']?.schema;
  if (!schema) return fc.constant(undefined);
  const good = valuesOf(schema, 0);
  return fc.oneof({ weight: 2, arbitrary: good }, { weight: 3, arbitrary: good.chain(strayed) }, fc.jsonValue());
}

/** A query by the description, or beside it. */
export function queriesOf({ about }: Operation): fc.Arbitrary<string> {
  const inQuery = about.parameters?.filter((parameter) => parameter.in === 'query') ?? [];
  const values = inQuery.map(({ name, schema }) =>
    fc
      .oneof(valuesOf(schema, 0), fc.string())
      .map((value) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`),
  );
  const none = fc.constant('');
  return fc
    .tuple(...values.map((value) => fc.oneof(value, none)), fc.oneof(none, fc.constant('more=1')))
    .map((parts) => {
      const query = parts.filter((part) => part !== '').join('&');
      return query === '' ? '' : `?${query}`;
    });
}

function valuesOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const { $ref, const: only, enum: choices, anyOf, oneOf, type } = schema;
  if (typeof $ref === 'string') return valuesOf(api.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, depth);
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(choices)) return fc.constantFrom(...choices);
  const alternatives = anyOf ?? oneOf;
  if (Array.isArray(alternatives)) return fc.oneof(...alternatives.map((each: Schema) => valuesOf(each, depth)));
  switch (type) {
    case 'string':
      return texts(schema);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Math.min(Number(schema.maximum ?? 9999), 9999) });
    case 'array': {
      const items = (schema.items ?? {}) as Schema;
      return fc.array(valuesOf(items, depth + 1), { minLength: Number(schema.minItems ?? 0), maxLength: 3 });
    }
    case 'object':
      return objects(schema, depth);
    default:
      return depth > 4 ? fc.constant(null) : fc.jsonValue({ maxDepth: 2 });
  }
}

function objects({ properties = {}, required = [], additionalProperties }: Schema, depth: number) {
  const members = Object.entries(properties as Readonly<Record<string, Schema>>).map(
    ([name, schema]) => [name, valuesOf(schema, depth + 1)] as const,
  );
  const requiredKeys = required as readonly string[];
  const known = fc.record(Object.fromEntries(members), { requiredKeys: [...requiredKeys] as never[] });
  if (typeof additionalProperties !== 'object' || depth > 3) return known;
  return fc
    .tuple(known, fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }))
    .map(([own, more]) => ({ ...more, ...own }));
}

/** Patterns with a least length are base64 of so many bytes; the others are followed to the letter. */
function texts({ pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (typeof pattern !== 'string') return fc.string({ minLength: Number(minLength ?? 0), maxLength: 40 });
  if (minLength === undefined) {
    return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= Number(maxLength ?? 1e6));
  }
  const least = Math.ceil((Number(minLength) * 3) / 4);
  return fc
    .uint8Array({ minLength: least, maxLength: least + 16 })
    .map((bytes) => Buffer.from(bytes).toString('base64'));
}

/** One member gone, changed, added, or one more of a list. */
function strayed(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return fc.jsonValue();
  const names = Object.keys(value);
  const one = fc.constantFrom(...(names.length === 0 ? [''] : names));
  const other = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('', 'a', -1, 1e9, null, [], {}, 'x'.repeat(5000)),
  );
  if (Array.isArray(value)) return fc.tuple(other).map(([more]) => [...value, more]);
  return fc.oneof(
    one.map((name) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))),
    fc.tuple(one, other).map(([name, more]) => ({ ...value, [name]: more })),
    fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), other).map(([name, more]) => ({ ...value, [name]: more })),
    one.chain((name) =>
      strayed((value as Record<string, unknown>)[name]).map((inner) => ({ ...value, [name]: inner })),
    ),
  );
}

export type Ask = (
  path: string,
  init: RequestInit,
) => Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }>;

/** Asks `count` made-up questions of an operation. @returns what was answered that is not described */
export async function interrogate(
  ask: Ask,
  operation: Operation,
  count: number,
  seed: number,
): Promise<readonly string[]> {
  const { method, path, about } = operation;
  const found: string[] = [];
  const headers = { 'content-type': 'application/json' };
  const questions = fc.sample(
    fc.record({ body: bodiesOf(operation), query: method === 'GET' ? queriesOf(operation) : fc.constant('') }),
    { numRuns: count, seed },
  );
  for (const { body, query } of questions) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const init = about.requestBody && text !== undefined ? { method, body: text, headers } : { method };
    const answer = await ask(`${path}${query}`, init);
    const fault = answer.status >= 500 ? `${answer.status}: ${answer.text}` : undescribed(operation, answer);
    if (fault !== undefined) found.push(`${method} ${path}${query} ${text?.slice(0, 500)}: ${fault}`);
  }
  return found;
}
