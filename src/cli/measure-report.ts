// SPDX-License-Identifier: Apache-2.0
// What `occ measure` says: the measurement, what it covers, what differs from what was expected. Names inside the image
// are foreign and made visible.
import type { Comparison, Difference } from '../../enclave/image/eif/compare.ts';
import { type ContentFinding, contentRules } from '../../enclave/image/eif/content.ts';
import type { ReadEntry } from '../../enclave/image/eif/cpio-reader.ts';
import type { Component, Measurement } from '../../enclave/image/eif/measure.ts';
import { recordOf, renderRecord } from '../../enclave/image/eif/record.ts';
import { countOf, sizeOf, visible } from './surroundings.ts';

export interface Measured {
  readonly path: string;
  readonly measurement: Measurement;
  /** With `--strict`. */
  readonly content: readonly ContentFinding[] | undefined;
  /** With `--compare`. */
  readonly comparison: Comparison | undefined;
}

/** Member names are a contract. */
export function renderMeasureJson({ measurement, content, comparison }: Measured): string {
  return renderRecord({
    ...recordOf(measurement),
    ...(content && {
      content: content.map(({ rule, fault }) => ({
        ...{ id: rule, about: contentRules[rule], status: fault === undefined ? 'pass' : 'fail' },
        ...(fault !== undefined && { reason: fault }),
      })),
    }),
    ...(comparison && { comparison: { equal: comparison.differences.length === 0, ...comparison } }),
  });
}

export function renderMeasure(measured: Measured): string {
  const { path, measurement, content, comparison } = measured;
  const { header, size, sha256, pcrs } = measurement;
  return [
    `${visible(path)}: EIF 4, ${header.architecture}, ${sizeOf(size)}`,
    `sha256    ${sha256}`,
    '',
    ...Object.entries(pcrs).map(([name, hex]) => `${name.padEnd(10)}${hex}  ${covers[name] ?? ''}`),
    '',
    ...measurement.components.flatMap((component) => componentLines(component, measurement)),
    '',
    `unless the launcher says otherwise: ${sizeOf(header.memory)}, ${countOf(header.cpus, 'processor')}`,
    ...(content ? ['', ...content.map(findingLine)] : []),
    ...(comparison ? ['', ...comparisonLines(comparison)] : []),
    '',
  ]
    .join('\n')
    .replaceAll('##[', '#\ufffd['); // in a job log it would be a command
}

const covers: Readonly<Record<string, string>> = {
  PCR0: 'the whole image',
  PCR1: 'kernel, command line, ramdisk 0',
  PCR2: 'the other ramdisks',
  PCR8: 'the certificate that is said to have signed it',
};

const maxShownBytes = 2048;
/** The rest is in the JSON. */
const maxShownEntries = 60;

function componentLines(component: Component, measurement: Measurement): readonly string[] {
  const { name, size, sha256, type, entries = [], fault } = component;
  const note = type === 'metadata' || type === 'signature' ? '  not measured' : '';
  const text = textOf(component, measurement);
  const more = entries.length - maxShownEntries;
  return [
    `${name.padEnd(10)}${sha256}  ${sizeOf(size)}${note}`,
    ...(text === undefined ? [] : [`  ${visible(text)}`]),
    ...entries.slice(0, maxShownEntries).map(entryLine),
    ...(more > 0 ? [`  and ${countOf(more, 'more entry').replace('entrys', 'entries')}`] : []),
    ...(fault ? [`  not an archive as this project writes one: ${visible(fault.message)}`] : []),
  ];
}

function textOf({ type }: Component, { cmdline, metadata }: Measurement): string | undefined {
  if (type === 'cmdline') return new TextDecoder('latin1').decode(cmdline.subarray(0, maxShownBytes));
  if (type !== 'metadata' || !metadata) return undefined;
  const { tool, toolVersion } = metadata.build;
  return `${metadata.name} ${metadata.version}, by ${tool} ${toolVersion}`;
}

function entryLine({ path, mode, kind, size, sha256, target, device }: ReadEntry): string {
  const what = { file: `${sha256}  ${sizeOf(size)}`, link: `-> ${visible(target ?? '')}`, folder: '', device };
  return `  ${mode}  ${visible(path).padEnd(36)}  ${what[kind] ?? ''}`.trimEnd();
}

function findingLine({ rule, fault }: ContentFinding): string {
  return fault === undefined ? `pass         ${rule}` : `FAIL         ${rule}: ${visible(fault)}`;
}

function comparisonLines({ differences, moved }: Comparison): readonly string[] {
  if (differences.length === 0) return ['equal: everything that was expected is as it was expected'];
  return [
    ...differences.flatMap(differenceLines),
    '',
    ...(moved ? ['The PCRs are equal and the parts are not: bytes changed sides between two parts.', ''] : []),
    `differs: ${differences.map(({ what }) => visible(what)).join(', ')}`,
  ];
}

function differenceLines({ what, expected, got }: Difference): readonly string[] {
  return [`${visible(what)}`, `  expected  ${visible(expected)}`, `  got       ${visible(got)}`];
}
