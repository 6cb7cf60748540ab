// SPDX-License-Identifier: Apache-2.0
// One source file, read with a real parser: the modules it names, in every form that can name one, and the places
// where it reaches for the process around it.
import { parseSync, Visitor } from 'rolldown/utils';

export type Edge = { readonly kind: 'static' | 'type' | 'dynamic'; readonly specifier: string };

export type Source = {
  readonly edges: readonly Edge[];
  /** `console`, `Date.now`, `Math.random`, `process.env`, by whatever way it is reached. */
  readonly ambient: readonly string[];
  /** Edges that cannot be followed: `import(name)`, `require`, `new URL('./file', import.meta.url)`. */
  readonly hidden: readonly string[];
};

type Node = { readonly type: string; readonly [member: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const ambientMembers: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  process: ['env'],
};
const ambientModules: Readonly<Record<string, string>> = { 'node:console': 'console', 'node:process': 'process' };

/** `a`, `globalThis.a`, `globalThis['a']` and their optional forms all name `a`. */
function globalName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'ChainExpression') return globalName(node.expression);
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'MemberExpression' && globalName(node.object) === 'globalThis') return memberName(node);
  return undefined;
}

function memberName(node: Node): string | undefined {
  const { property } = node;
  if (!isNode(property)) return undefined;
  if (property.type === 'Literal') return String(property.value);
  return node.computed === true ? undefined : String(property.name);
}

function keysOf(pattern: unknown): readonly string[] {
  if (!isNode(pattern) || pattern.type !== 'ObjectPattern' || !Array.isArray(pattern.properties)) return [];
  return pattern.properties.flatMap(({ key }: { readonly key?: { readonly name?: unknown } }) =>
    typeof key?.name === 'string' ? [key.name] : [],
  );
}

const isImportMetaUrl = (node: unknown): boolean =>
  isNode(node) && node.type === 'MemberExpression' && isNode(node.object) && node.object.type === 'MetaProperty';

/** @throws Error when the text is not TypeScript */
export function readSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  const edges: Edge[] = [];
  const ambient: string[] = [];
  const hidden: string[] = [];

  const edge = (kind: Edge['kind'], specifier: string): void => {
    edges.push({ kind, specifier });
    if (ambientModules[specifier] !== undefined && kind !== 'type') ambient.push(ambientModules[specifier]);
    if (specifier === 'node:module') hidden.push('require');
  };
  const reach = (object: string | undefined, names: readonly (string | undefined)[]): void => {
    for (const name of names) {
      if (object !== undefined && name !== undefined && ambientMembers[object]?.includes(name)) {
        ambient.push(`${object}.${name}`);
      }
    }
  };
  const called = (name: string | undefined, args: readonly unknown[]): void => {
    if (name === 'require') hidden.push('require');
    if (name === 'Date' && args.length === 0) ambient.push('Date.now');
    if (name === 'URL' && isImportMetaUrl(args[1])) hidden.push('new URL');
  };

  new Visitor({
    ImportDeclaration: (node) => edge(node.importKind === 'type' ? 'type' : 'static', node.source.value),
    ExportAllDeclaration: (node) => edge(node.exportKind === 'type' ? 'type' : 'static', node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) edge(node.exportKind === 'type' ? 'type' : 'static', node.source.value);
    },
    TSImportType: (node) => edge('type', node.source.value),
    TSImportEqualsDeclaration: () => hidden.push('require'),
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') edge('dynamic', source.value);
      else hidden.push('import()');
    },
    CallExpression: (node) => called(globalName(node.callee), node.arguments),
    NewExpression: (node) => called(globalName(node.callee), node.arguments),
    MemberExpression: (node) => {
      const name = memberName(node as unknown as Node);
      reach(globalName(node.object), [name]);
      if (globalName(node.object) === 'globalThis' && name === 'console') ambient.push('console');
      if (globalName(node.object) === 'console') ambient.push('console');
    },
    VariableDeclarator: (node) => {
      const from = globalName(node.init);
      reach(from, keysOf(node.id));
      if (from === 'console' || (from === 'globalThis' && keysOf(node.id).includes('console'))) ambient.push('console');
    },
  }).visit(program);

  return { edges, ambient: [...new Set(ambient)].sort(), hidden: [...new Set(hidden)].sort() };
}
