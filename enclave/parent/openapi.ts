// SPDX-License-Identifier: Apache-2.0
// The published description (OpenAPI 3.1), written from the table of operations and the schemas that read and answer.
import { STATUS_CODES } from 'node:http';
import * as z from 'zod/mini';
import { errorSchema, named } from './answers.ts';
import { type Operation, type OperationId, operations, refusalsOf } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

/** The description as an object of plain JSON; the same for every service of one release. */
export function describeApi(): Json {
  const components: Record<string, unknown> = {};
  const schemaOf = (schema: z.ZodMiniType): Json => published(schema, components);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, operation] of Object.entries(operations)) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method.toLowerCase()] = describe(id as OperationId, operation, schemaOf);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'OCC commit service',
      version: '1',
      description:
        'Commits digests to chains that an enclave signs. Every answer that matters is a signed statement: verify it, ' +
        'the service itself is not trusted. JSON is read strictly: no duplicate keys, one text for each number.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: '`id:secret`, where keys are set.' } },
    },
  };
}

type SchemaOf = (schema: z.ZodMiniType) => Json;

function describe(id: OperationId, operation: Operation, schemaOf: SchemaOf): Json {
  const parameters = [...queryOf(operation, schemaOf), ...headersOf(operation)];
  return {
    operationId: id,
    summary: operation.summary,
    security: operation.access === 'anybody' ? [{}] : [{ apiKey: [] }, {}],
    ...(parameters.length > 0 && { parameters }),
    ...(operation.body && { requestBody: bodyOf(operation, schemaOf) }),
    responses: {
      200: answerOf(operation, schemaOf),
      ...Object.fromEntries(refusalsOf(operation).map((status) => [status, refusalOf(status, schemaOf)])),
    },
  };
}

function queryOf({ query }: Operation, schemaOf: SchemaOf): readonly Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query) as {
    readonly properties?: Record<string, unknown>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
}

function headersOf({ headers = {} }: Operation): readonly Json[] {
  return Object.entries(headers).map(([name, description]) => ({
    ...{ name, in: 'header', required: false, description, schema: { type: 'string' } },
  }));
}

function bodyOf({ body = {}, bodyOptional }: Operation, schemaOf: SchemaOf): Json {
  const content = Object.entries(body).map(([type, schema]) => [
    type,
    schema === 'bytes' ? {} : { schema: schemaOf(schema) },
  ]);
  return { required: !bodyOptional, content: Object.fromEntries(content) };
}

function answerOf({ answer, answerHeaders }: Operation, schemaOf: SchemaOf): Json {
  const content = Object.entries(answer).map(([type, schemas]) => {
    if (schemas === 'text') return [type, { schema: { type: 'string' } }];
    if (schemas === 'object') return [type, { schema: { type: 'object' } }];
    const all = schemas.map(schemaOf);
    return [type, { schema: all.length === 1 ? all[0] : { oneOf: all } }];
  });
  return {
    description: 'Done.',
    ...(answerHeaders && { headers: textHeaders(answerHeaders) }),
    content: Object.fromEntries(content),
  };
}

function refusalOf(status: number, schemaOf: SchemaOf): Json {
  const headers: Readonly<Record<number, Readonly<Record<string, string>>>> = {
    401: { 'WWW-Authenticate': 'How to say who you are.' },
    429: { 'Retry-After': 'Seconds until another try makes sense.' },
    503: { 'Retry-After': 'Seconds until another try makes sense.' },
  };
  return {
    description: `${STATUS_CODES[status]}.`,
    ...(headers[status] && { headers: textHeaders(headers[status]) }),
    content: { 'application/json': { schema: schemaOf(errorSchema) } },
  };
}

function textHeaders(headers: Readonly<Record<string, string>>): Json {
  const all = Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]);
  return Object.fromEntries(all);
}

/** JSON Schema of what may be sent; schemas with a name are referred to by it. */
function published(schema: z.ZodMiniType, components: Record<string, unknown>): Json {
  const text = JSON.stringify(z.toJSONSchema(schema, { metadata: named, io: 'input' }));
  const { $defs, $schema: _, ...whole } = JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/'));
  Object.assign(components, $defs);
  return whole;
}
