// SPDX-License-Identifier: Apache-2.0
// One line of a step's output as the runner reads it: `::name key=value,…::data` at the start of the line, or the older
// `##[name key=value;…]data` anywhere in it (actions/runner, ActionCommand).

/** What the runner reacts to; a line that names anything else is ordinary output. */
export const commandNames = [
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
] as const;

export interface WorkflowCommand {
  /** Lower case. */
  readonly name: string;
  /** Keys in lower case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

type Escapes = readonly (readonly [code: string, character: string])[];
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const bracketEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function decode(text: string, escapes: Escapes): string {
  return escapes.reduce((done, [code, character]) => done.replaceAll(code, character), text);
}

function read(info: string, data: string, separator: string, escapes: Escapes, names: ReadonlySet<string>) {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!names.has(name)) return undefined;
  const properties = new Map<string, string>();
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && equals < pair.length - 1) {
      properties.set(pair.slice(0, equals).toLowerCase(), decode(pair.slice(equals + 1), escapes));
    }
  }
  return { name, properties, data };
}

/**
 * The command in a line, or undefined for ordinary output. `names` are the commands in force, in lower case: a pending
 * `stop-commands` token is one of them.
 */
export function parseWorkflowCommand(line: string, names: ReadonlySet<string>): WorkflowCommand | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1;
  if (end >= 0) {
    const data = decode(trimmed.slice(end + 2), dataEscapes);
    const command = read(trimmed.slice(2, end), data, ',', propertyEscapes, names);
    if (command !== undefined) return command;
  }
  const prefix = line.indexOf('##[');
  const bracket = prefix < 0 ? -1 : line.indexOf(']', prefix);
  if (bracket < 0) return undefined;
  const data = decode(line.slice(bracket + 1), bracketEscapes);
  return read(line.slice(prefix + 3, bracket), data, ';', bracketEscapes, names);
}
