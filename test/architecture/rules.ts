// SPDX-License-Identifier: Apache-2.0
// The house as rules over a set of files: what imports what, what reaches for the process around it, how long a file
// is and how it begins. Works on texts, so that a house with a known flaw can be examined like the real one.
import { posix } from 'node:path';
import { type Edge, readSource, type Source } from './source.ts';
import { ends, isMain, rowOf, stands, tellsTime } from './table.ts';

/** `rule file what`; the rules are row, direction, lazy, end, main, hidden, missing, cycle, ambient, spdx, length. */
export type Finding = string;

/** One idea needs no more; most need a third. */
const maxLines = 250;
const spdx = '// SPDX-License-Identifier: Apache-2.0';

type Files = ReadonlyMap<string, string>;

const target = (file: string, { specifier }: Edge): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;

function checkEdge(file: string, edge: Edge, files: Files): readonly Finding[] {
  const to = target(file, edge);
  const relative = edge.specifier.startsWith('.');
  if (relative && !files.has(to)) return [`missing ${file} ${to}`];
  if (relative && isMain(to)) return [`main ${file} ${to}`];
  const row = rowOf(file);
  if (row === undefined || stands(row.place, to) || row.imports.some((name) => stands(name, to))) return [];
  if (row.lazily?.some((name) => stands(name, to))) return edge.kind === 'static' ? [`lazy ${file} ${to}`] : [];
  return [`${ends.some((end) => stands(end, to)) ? 'end' : 'direction'} ${file} ${to}`];
}

const mayReach = (file: string, what: string): boolean => isMain(file) || (what === 'Date.now' && tellsTime(file));

function checkFile(file: string, text: string, source: Source, files: Files): readonly Finding[] {
  const lines = text.trimEnd().split('\n');
  const first = lines[0]?.startsWith('#!') ? lines[1] : lines[0];
  return [
    ...(rowOf(file) === undefined ? [`row ${file} none`] : []),
    ...source.edges.flatMap((edge) => checkEdge(file, edge, files)),
    ...source.hidden.map((what) => `hidden ${file} ${what}`),
    ...source.ambient.filter((what) => !mayReach(file, what)).map((what) => `ambient ${file} ${what}`),
    ...(first === spdx ? [] : [`spdx ${file} ${first ?? 'empty'}`]),
    ...(lines.length > maxLines ? [`length ${file} ${lines.length}`] : []),
  ];
}

/** One finding for each edge that closes a circle, found depth first in the order of the files. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly Finding[] {
  const found: Finding[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at !== -1) found.push(`cycle ${file} ${[...path.slice(at), file].join(' > ')}`);
    if (at !== -1 || done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

/** Every finding, sorted; the keys are POSIX paths relative to the project. */
export function examine(files: Files): readonly Finding[] {
  const sources = new Map([...files].sort().map(([file, text]) => [file, readSource(file, text)] as const));
  const graph = new Map(
    [...sources].map(([file, { edges }]) => [
      file,
      edges.filter(({ specifier }) => specifier.startsWith('.')).map((edge) => target(file, edge)),
    ]),
  );
  const each = [...sources].flatMap(([file, source]) => checkFile(file, files.get(file) ?? '', source, files));
  return [...each, ...cycles(graph)].sort();
}
