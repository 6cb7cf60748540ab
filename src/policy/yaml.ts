// SPDX-License-Identifier: Apache-2.0
// Plain YAML: one text, one value, whoever reads it. No anchors, aliases, tags, directives or merge keys, one document,
// each key once and always text.
import { isAlias, isCollection, isPair, isScalar, parseDocument, visit } from 'yaml';
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/** The parser's memory grows with the square of the indentation, and a policy has no line longer than a list of keys. */
const maxLineLength = 16_384;

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  strict: true,
  uniqueKeys: true,
  stringKeys: true,
  // at "silent" the parser would take the first of several documents
  logLevel: 'error',
} as const;

/** @throws OccError `policy-invalid`, with line and column where the parser knows them */
export function parsePlainYaml(text: string): unknown {
  if (text.split('\n').some((line) => line.length > maxLineLength)) {
    throw invalid(`a line of more than ${maxLineLength} characters`);
  }
  try {
    const document = parseDocument(text, options);
    const fault = document.errors[0] ?? document.warnings[0];
    if (fault) throw invalid(fault.message.split('\n')[0]?.replace(/:$/, '') ?? fault.code, fault);
    if (/^%/m.test(text)) throw invalid('a line that begins with %, as directives do');
    visit(document, (_, node) => refuseNode(node));
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof OccError) throw error;
    throw invalid('a text too deep to read', error);
  }
}

function refuseNode(node: unknown): void {
  if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__') throw invalid('the key __proto__');
  if (isAlias(node)) throw invalid(`the alias ${quote(node.source)}`);
  if (!isScalar(node) && !isCollection(node)) return;
  if (node.anchor !== undefined) throw invalid(`the anchor ${quote(node.anchor)}`);
  if (node.tag !== undefined) throw invalid(`the tag ${quote(node.tag)}`);
  if (isScalar(node) && typeof node.value === 'string' && !node.value.isWellFormed()) throw invalid('a lone surrogate');
}

function invalid(got: string, cause?: unknown): OccError {
  return new OccError('policy-invalid', `expected plain YAML, got ${got}`, {
    hint: 'Write one document, each key once, without anchors, aliases, tags and directives.',
    cause,
  });
}
