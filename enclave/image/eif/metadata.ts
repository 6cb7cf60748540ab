// SPDX-License-Identifier: Apache-2.0
// The metadata of an image: JSON that nobody measures. Whoever keeps the file can write anything there, so it is text
// to show and nothing to decide by. What is written here is the same for every build.
import { utf8 } from '../../../src/proof/bytes.ts';
import { asOccError, OccError } from '../../../src/proof/errors.ts';
import { parseJson } from '../../../src/proof/json.ts';

export interface EifMetadata {
  readonly name: string;
  readonly version: string;
  readonly build: {
    readonly time: string;
    readonly tool: string;
    readonly toolVersion: string;
    readonly operatingSystem: string;
    readonly kernelVersion: string;
  };
}

/** A time of building would make two builds of one source two files. */
export const noBuildTime = '1970-01-01T00:00:00+00:00';

/** Compact, in the order in which every tool writes the members. */
export function encodeMetadata({ name, version, build }: EifMetadata): Uint8Array {
  return utf8(
    JSON.stringify({
      ImageName: name,
      ImageVersion: version,
      BuildMetadata: {
        BuildTime: build.time,
        BuildTool: build.tool,
        BuildToolVersion: build.toolVersion,
        OperatingSystem: build.operatingSystem,
        KernelVersion: build.kernelVersion,
      },
      DockerInfo: null,
      CustomMetadata: null,
    }),
  );
}

/** Members beside those that are always there are passed over. @throws OccError `eif-metadata` */
export function readMetadata(bytes: Uint8Array): EifMetadata {
  const image = membersOf(parse(bytes), 'metadata');
  const build = membersOf(image.BuildMetadata, 'BuildMetadata');
  return {
    name: textOf(image, 'ImageName'),
    version: textOf(image, 'ImageVersion'),
    build: {
      time: textOf(build, 'BuildTime'),
      tool: textOf(build, 'BuildTool'),
      toolVersion: textOf(build, 'BuildToolVersion'),
      operatingSystem: textOf(build, 'OperatingSystem'),
      kernelVersion: textOf(build, 'KernelVersion'),
    },
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes);
  } catch (cause) {
    throw new OccError('eif-metadata', `metadata: ${asOccError(cause).message}`, { cause });
  }
}

function membersOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new OccError('eif-metadata', `${what}: expected an object`);
}

function textOf(object: Readonly<Record<string, unknown>>, member: string): string {
  const value = Object.hasOwn(object, member) ? object[member] : undefined;
  if (typeof value === 'string') return value;
  throw new OccError('eif-metadata', `metadata: expected ${member} to be a text, got ${typeof value}`);
}
