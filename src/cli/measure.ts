// SPDX-License-Identifier: Apache-2.0
// `occ measure`: what the hypervisor will say of an enclave image, computed from the file alone; exit code 0 done or
// equal, 1 another image than expected or content that could be read in two ways.
import { closeSync, openSync, readSync } from 'node:fs';
import { ByteStream } from '../../enclave/image/eif/byte-stream.ts';
import { compareImages } from '../../enclave/image/eif/compare.ts';
import { checkContent } from '../../enclave/image/eif/content.ts';
import { type Measurement, measureEif } from '../../enclave/image/eif/measure.ts';
import { parseRecord, recordOf } from '../../enclave/image/eif/record.ts';
import { exitCodes } from './failure.ts';
import { renderMeasure, renderMeasureJson } from './measure-report.ts';
import { readSmallFile, unreadable } from './small-file.ts';
import type { Surroundings } from './surroundings.ts';

export interface MeasureOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  /** A file with the record of another image. */
  readonly compare?: string;
}

/** Read at once; an image may be larger than memory. */
const chunkBytes = 1_048_576;

/** @returns the exit code; @throws OccError when the file cannot be measured or there is nothing to compare it with */
export function measure(path: string, options: MeasureOptions, { out }: Surroundings): number {
  const expected = options.compare === undefined ? undefined : parseRecord(readSmallFile(options.compare));
  const measurement = measureFile(path);
  const content = options.strict ? checkContent(measurement) : undefined;
  const comparison = expected && compareImages(expected, recordOf(measurement));
  const measured = { path, measurement, content, comparison };
  out(options.json ? renderMeasureJson(measured) : renderMeasure(measured));
  const denied = content?.some(({ fault }) => fault !== undefined) || (comparison?.differences.length ?? 0) > 0;
  return denied ? exitCodes.denied : exitCodes.valid;
}

function measureFile(path: string): Measurement {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
  const buffer = new Uint8Array(chunkBytes);
  const next = (): Uint8Array => {
    try {
      return buffer.subarray(0, readSync(descriptor, buffer));
    } catch (error) {
      throw unreadable(path, error);
    }
  };
  try {
    return measureEif(new ByteStream(next));
  } finally {
    closeSync(descriptor);
  }
}
