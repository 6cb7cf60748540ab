// SPDX-License-Identifier: Apache-2.0
// What a step has said through its files so far: filled after each of pre, main and post from that stage's own files.
import {
  type CommandFiles,
  commandFiles,
  keyValues,
  pathLines,
  readCommandFile,
  summaryLimitBytes,
  summarySize,
} from './file-commands.ts';
import type { Masks } from './masks.ts';
import type { StepLog } from './step-log.ts';

export interface StepRecord {
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  /** What the step exported to later steps. */
  readonly env: Map<string, string>;
  /** Folders the step added to PATH; the last one is searched first. */
  readonly path: string[];
  /** What GitHub shows: masked; empty when a stage's summary was too large, since GitHub drops that whole. */
  summary: string;
  /** What the step wrote, shown or not. */
  summaryBytes: number;
}

export function createRecord(): StepRecord {
  return { outputs: new Map(), state: new Map(), env: new Map(), path: [], summary: '', summaryBytes: 0 };
}

/** Reads one stage's files into the record. What is malformed is an error in the log and fails the step. */
export async function readStage(record: StepRecord, files: CommandFiles, log: StepLog, masks: Masks): Promise<void> {
  for (const [name, value] of log.outputs) record.outputs.set(name, value);
  for (const [name, value] of log.state) record.state.set(name, value);
  const crlf = process.platform === 'win32';
  const readers: Readonly<Record<keyof CommandFiles, (path: string) => Promise<void>>> = {
    output: async (path) => {
      for (const [name, value] of keyValues(await readCommandFile(path), crlf)) record.outputs.set(name, value);
    },
    state: async (path) => {
      for (const [name, value] of keyValues(await readCommandFile(path), crlf)) record.state.set(name, value);
    },
    env: async (path) => {
      for (const [name, value] of keyValues(await readCommandFile(path), crlf)) {
        if (name.toUpperCase() === 'NODE_OPTIONS')
          log.error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
        else record.env.set(name, value);
      }
    },
    path: async (path) => {
      for (const folder of pathLines(await readCommandFile(path))) record.path.push(folder);
    },
    step_summary: async (path) => {
      const size = await summarySize(path);
      record.summaryBytes += size;
      if (size > summaryLimitBytes) {
        const [limit, got] = [summaryLimitBytes / 1024, Math.floor(size / 1024)];
        log.error(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${got}k.`);
        return;
      }
      const text = await readCommandFile(path);
      record.summary += text
        .split('\n')
        .map((line) => masks.apply(line))
        .join('\n');
    },
  };
  for (const name of Object.keys(commandFiles) as (keyof CommandFiles)[]) {
    try {
      await readers[name](files[name]);
    } catch (error) {
      log.error(`Unable to process file command '${name}' successfully.`);
      log.error(error instanceof Error ? error.message : String(error));
      log.failed = true;
    }
  }
}
