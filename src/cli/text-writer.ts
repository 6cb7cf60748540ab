// SPDX-License-Identifier: Apache-2.0
// Text to stdout or stderr. Where the system takes it at once no stream is made for it: Node's take as long to load as
// a proof takes to verify.

/** Who reads may stop reading; the exit code is still the verdict's. */
const isReaderGone = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'EPIPE';

/**
 * @param descriptor 1 or 2
 * @param open the stream of it, for a system that makes writers wait or writes characters of its own
 */
export function textWriter(descriptor: number, open: () => NodeJS.WritableStream): (text: string) => void {
  const fs = process.platform === 'win32' ? undefined : process.getBuiltinModule?.('node:fs');
  let stream: NodeJS.WritableStream | undefined;
  const openStream = () =>
    open().on('error', (fault: unknown) => {
      if (!isReaderGone(fault)) throw fault;
    });
  return (text) => {
    let bytes = Buffer.from(text);
    try {
      while (fs && !stream && bytes.length > 0) bytes = bytes.subarray(fs.writeSync(descriptor, bytes));
    } catch (fault) {
      if (isReaderGone(fault)) return;
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EAGAIN')) throw fault;
    }
    if (bytes.length === 0) return;
    stream ??= openStream();
    stream.write(bytes);
  };
}
