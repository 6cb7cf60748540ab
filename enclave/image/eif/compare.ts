// SPDX-License-Identifier: Apache-2.0
// Two images, one as recorded and one as measured: which part differs, and down to which file of a ramdisk.
import { type ImageRecord, pcrNames, type RecordedComponent, type RecordedEntry } from './record.ts';

export interface Difference {
  /** `kernel`, `ramdisk1/app/main.js`, `PCR0`, `sha256`, … */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

export interface Comparison {
  /** Parts before the registers and hashes that follow from them. */
  readonly differences: readonly Difference[];
  /** What the PCRs cover differs and the PCRs do not: bytes changed sides between two parts. */
  readonly moved: boolean;
}

const none = 'none';
const unmeasured = ['header', 'metadata', 'signature'];

/** Compares what `expected` names; of components, all. */
export function compareImages(expected: ImageRecord, got: ImageRecord): Comparison {
  const components = expected.components === undefined ? [] : compareComponents(expected.components, got.components);
  const header = expected.header ? compareTexts('header', textOf(expected.header), textOf(got.header)) : [];
  const registers = pcrNames.flatMap((name) => compareTexts(name, expected[name] ?? none, got[name] ?? none));
  const file = expected.sha256 === undefined ? [] : compareTexts('sha256', expected.sha256, got.sha256 ?? none);
  return {
    differences: [...components, ...header, ...registers, ...file],
    moved: registers.length === 0 && components.some(({ what }) => !unmeasured.includes(what)),
  };
}

const textOf = (value: object | undefined): string => (value ? Object.values(value).join(' ') : none);

function compareTexts(what: string, expected: string, got: string): readonly Difference[] {
  return expected === got ? [] : [{ what, expected, got }];
}

type Components = Readonly<Record<string, RecordedComponent>>;

function compareComponents(expected: Components, got: Components = {}): readonly Difference[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
  return [...names].flatMap((name) => compareComponent(name, expected[name], got[name]));
}

function compareComponent(name: string, expected?: RecordedComponent, got?: RecordedComponent): readonly Difference[] {
  if (expected?.sha256 === got?.sha256) return [];
  if (expected?.text !== undefined && got?.text !== undefined) return compareTexts(name, expected.text, got.text);
  const inside = expected?.entries && got?.entries ? compareEntries(name, expected.entries, got.entries) : [];
  return inside.length > 0 ? inside : compareTexts(name, expected?.sha256 ?? none, got?.sha256 ?? none);
}

function compareEntries(
  ramdisk: string,
  expected: readonly RecordedEntry[],
  got: readonly RecordedEntry[],
): readonly Difference[] {
  const [before, after] = [expected, got].map((entries) => new Map(entries.map((entry) => [entry.path, entry])));
  const paths = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...paths].flatMap((path) =>
    compareTexts(`${ramdisk}/${path}`, entryText(before?.get(path)), entryText(after?.get(path))),
  );
}

function entryText(entry: RecordedEntry | undefined): string {
  if (entry === undefined) return none;
  const { mode, sha256, target, device } = entry;
  return [mode, sha256, target, device].filter((part) => part !== undefined).join(' ');
}
