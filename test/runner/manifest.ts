// SPDX-License-Identifier: Apache-2.0
// action.yml as the runner reads it: inputs with their defaults, outputs, and which files run when.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const condition = z.enum(['always()', 'success()', 'failure()']);

const schema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  author: z.string().optional(),
  inputs: z
    .record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]*$/),
      z.strictObject({
        description: z.string().min(1),
        required: z.boolean().default(false),
        default: scalar.optional(),
        deprecationMessage: z.string().optional(),
      }),
    )
    .default({}),
  outputs: z.record(z.string(), z.strictObject({ description: z.string().min(1) })).default({}),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string().min(1),
    pre: z.string().optional(),
    'pre-if': condition.default('always()'),
    post: z.string().optional(),
    'post-if': condition.default('always()'),
  }),
  branding: z.strictObject({ icon: z.string(), color: z.string() }).optional(),
});

export type Manifest = z.infer<typeof schema> & {
  /** Absolute path of the folder; `runs` is relative to it. */
  readonly folder: string;
};

/** Reads `action.yml`, or `action.yaml`. Throws on anything the runner could not run, or that this one does not know. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'action.yml'), 'utf8').catch(() =>
    readFile(join(folder, 'action.yaml'), 'utf8'),
  );
  return { ...schema.parse(parse(text)), folder: resolve(folder) };
}

/** What an input's default may refer to, e.g. `{github: {token: …}}`. */
export type Contexts = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** Evaluates `${{ context.member }}`, the only form of expression this project's defaults use. Throws on any other. */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (whole, expression: string) => {
    const [, context, member] = /^\s*([a-z]+)\.([a-z_-]+)\s*$/i.exec(expression) ?? [];
    const value = context === undefined || member === undefined ? undefined : contexts[context]?.[member];
    if (value === undefined) throw new Error(`the test runner cannot evaluate ${whole}`);
    return String(value);
  });
}

export interface Inputs {
  /** `INPUT_…` variables: upper case, spaces as `_`, dashes kept. */
  readonly env: Readonly<Record<string, string>>;
  /** Given, but not declared: the runner warns. */
  readonly unexpected: readonly string[];
  /** Declared as required, but neither given nor defaulted. GitHub says nothing about these; the action has to. */
  readonly missing: readonly string[];
  /** Deprecation messages of given inputs. */
  readonly deprecated: readonly (readonly [name: string, message: string])[];
}

/** Inputs given by the workflow, completed with the defaults. Names are compared without regard to case. */
export function resolveInputs(manifest: Manifest, given: Readonly<Record<string, string>>, contexts: Contexts): Inputs {
  const values = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), { name, value }]));
  const declared = Object.entries(manifest.inputs);
  const known = new Set(declared.map(([name]) => name.toLowerCase()));
  const env = new Map<string, string>();
  const missing: string[] = [];
  const deprecated: [string, string][] = [];
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
  for (const { name, value } of values.values()) env.set(variable(name), value);
  for (const [name, input] of declared) {
    if (values.has(name.toLowerCase())) {
      if (input.deprecationMessage !== undefined) deprecated.push([name, input.deprecationMessage]);
      continue;
    }
    if (input.required && input.default === undefined) missing.push(name);
    env.set(variable(name), evaluate(input.default ?? '', contexts));
  }
  const unexpected = [...values.values()].filter(({ name }) => !known.has(name.toLowerCase())).map(({ name }) => name);
  return { env: Object.fromEntries(env), unexpected, missing, deprecated };
}
