// SPDX-License-Identifier: Apache-2.0
// The log of one step: reads what the step prints line by line, carries out its workflow commands and keeps what GitHub
// would show: masked text and annotations with GitHub's limits.
import { isAbsolute, relative, sep } from 'node:path';
import type { Masks } from './masks.ts';
import { commandNames, parseWorkflowCommand, type WorkflowCommand } from './workflow-command.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: AnnotationLevel;
  /** Masked, and cut at 4,096 characters. */
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace with `/`, if it is inside. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

/** actions/runner, ExecutionContext._maxIssueMessageLength. */
const messageLimit = 4096;
/** GitHub shows ten annotations of each level a step; the rest stays in the log only. */
const annotationsPerLevel = 10;

const insecureStopToken =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.";

export class StepLog {
  readonly annotations: Annotation[] = [];
  /** How many annotations GitHub would not have shown. */
  droppedAnnotations = 0;
  /** True once the runner could not carry out a command: the step fails whatever its exit code. */
  failed = false;
  /** What the deprecated `::set-output::` and `::save-state::` set. */
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();

  readonly #masks: Masks;
  readonly #workspace: string;
  readonly #debug: boolean;
  readonly #lines: string[] = [];
  readonly #hidden: string[] = [];
  readonly #names = new Set<string>(commandNames);
  #stopToken: string | undefined;
  #echo = false;

  constructor(masks: Masks, workspace: string, debug: boolean) {
    this.#masks = masks;
    this.#workspace = workspace;
    this.#debug = debug;
    this.#echo = debug;
  }

  /** What GitHub shows, one line each. */
  get text(): string {
    return this.#lines.join('\n');
  }

  /** Debug messages GitHub shows only in debug mode, masked. */
  get debugText(): string {
    return this.#hidden.join('\n');
  }

  error(message: string): void {
    this.#issue('error', message, new Map());
  }

  warning(message: string): void {
    this.#issue('warning', message, new Map());
  }

  /** One line the step printed, on stdout or stderr. */
  read(line: string): void {
    const command = line === '' ? undefined : parseWorkflowCommand(line, this.#names);
    if (command === undefined || this.#stopToken !== undefined) {
      this.#write(line);
      if (command !== undefined && command.name === this.#stopToken) {
        this.#names.delete(this.#stopToken);
        this.#stopToken = undefined;
      }
      return;
    }
    try {
      this.#carryOut(command, line);
    } catch (error) {
      this.error(`Unable to process command '${command.name}' successfully.`);
      this.error(error instanceof Error ? error.message : String(error));
      this.failed = true;
    }
  }

  #carryOut({ name, properties, data }: WorkflowCommand, line: string): void {
    const quiet = ['add-mask', 'debug', 'error', 'warning', 'notice', 'group', 'endgroup', 'stop-commands'];
    if (this.#echo && !quiet.includes(name)) this.#write(line);
    switch (name) {
      case 'add-mask':
        if (data.trim() !== '') this.#masks.add(data);
        else this.warning("Can't add secret mask for empty string in ##[add-mask] command.");
        break;
      case 'error':
      case 'warning':
      case 'notice':
        this.#issue(name, data, properties);
        break;
      case 'debug':
        (this.#debug ? this.#lines : this.#hidden).push(this.#masks.apply(`##[debug]${data}`));
        break;
      case 'group':
        this.#write(`##[group]${data}`);
        break;
      case 'endgroup':
        this.#write('##[endgroup]');
        break;
      case 'stop-commands':
        this.#stop(data);
        this.#write(line);
        break;
      case 'echo':
        if (!/^(on|off)$/i.test(data.trim())) throw new Error(`Invalid echo command value: '${data}'.`);
        this.#echo = /^on$/i.test(data.trim());
        break;
      case 'set-output':
      case 'save-state':
        this.#deprecated(name, properties.get('name'), data);
        break;
      case 'set-env':
      case 'add-path':
        throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
    }
  }

  #stop(token: string): void {
    const lower = token.toLowerCase();
    if (lower === '' || lower === 'pause-logging' || this.#names.has(lower)) throw new Error(insecureStopToken);
    this.#stopToken = lower;
    this.#names.add(lower);
  }

  #deprecated(command: 'set-output' | 'save-state', name: string | undefined, data: string): void {
    if (!name) throw new Error(`Required field 'name' is missing in ##[${command}] command.`);
    this.warning(`The \`${command}\` command is deprecated and will be disabled soon.`);
    (command === 'set-output' ? this.outputs : this.state).set(name, data);
  }

  #issue(level: AnnotationLevel, data: string, properties: ReadonlyMap<string, string>): void {
    const message = this.#masks.apply(data).slice(0, messageLimit);
    this.#write(`##[${level}]${data}`);
    if (this.annotations.filter((other) => other.level === level).length >= annotationsPerLevel) {
      this.droppedAnnotations++;
      return;
    }
    const title = properties.get('title');
    const file = properties.get('file');
    this.annotations.push({
      level,
      message,
      ...(title ? { title: this.#masks.apply(title) } : {}),
      ...(file ? { file: this.#masks.apply(this.#inWorkspace(file)) } : {}),
      ...position('line', properties.get('line')),
      ...position('endLine', properties.get('endline')),
      ...position('col', properties.get('col')),
      ...position('endColumn', properties.get('endcolumn')),
    });
  }

  #inWorkspace(file: string): string {
    if (!isAbsolute(file)) return file;
    const inside = relative(this.#workspace, file);
    return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? file : inside.split(sep).join('/');
  }

  #write(text: string): void {
    this.#lines.push(this.#masks.apply(text));
  }
}

type Position = 'line' | 'endLine' | 'col' | 'endColumn';

/** The runner keeps only whole numbers. */
function position(key: Position, value: string | undefined): { readonly [K in Position]?: number } {
  return value !== undefined && /^[0-9]{1,9}$/.test(value) ? { [key]: Number(value) } : {};
}
