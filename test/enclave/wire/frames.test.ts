// SPDX-License-Identifier: Apache-2.0
// Frames: whatever arrives, in whatever pieces, is either the values that were sent or a closed link.
import { type Duplex, duplexPair, PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameStream } from '../../../enclave/wire/frames.ts';
import type { OccError } from '../../../src/proof/errors.ts';

interface Received {
  readonly values: unknown[];
  readonly closed: Promise<OccError>;
  readonly frames: FrameStream;
}

function receive(stream: Duplex, maxBytes = 1024): Received {
  const values: unknown[] = [];
  let frames: FrameStream | undefined;
  const closed = new Promise<OccError>((resolve) => {
    frames = new FrameStream(stream, { onValue: (value) => values.push(value), onClose: resolve }, { maxBytes });
  });
  if (!frames) throw new Error('unreachable');
  return { values, closed, frames };
}

function frame(text: string | Buffer): Buffer {
  const payload = Buffer.from(text as string);
  const header = Buffer.alloc(4);
  header.writeUInt32BE(payload.length);
  return Buffer.concat([header, payload]);
}

/** Feeds `bytes` in pieces that end at `cuts`, then ends the stream. */
async function feed(bytes: Buffer, cuts: readonly number[] = []): Promise<{ values: unknown[]; code: string }> {
  const stream = new PassThrough();
  const { values, closed } = receive(stream);
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    if (end > from && !stream.destroyed) stream.write(bytes.subarray(from, end));
    from = Math.max(from, end);
  }
  stream.end();
  return { values, code: (await closed).code };
}

const json = fc.jsonValue({ depthSize: 'small', noUnicodeString: false }).filter((value) => {
  const text = JSON.stringify(value);
  return text.isWellFormed() && !text.includes('__proto__') && !/[0-9]{16}|e[+-]/.test(text) && !/\\ud/.test(text);
});

describe('frames', () => {
  it('give back the values that were sent, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 20 }), async (sent, cuts) => {
        const texts = sent.map((value) => JSON.stringify(value)).filter((text) => Buffer.byteLength(text) <= 1024);
        const { values, code } = await feed(Buffer.concat(texts.map(frame)), cuts);
        expect(values).toEqual(texts.map((text) => JSON.parse(text)));
        expect(code).toBe('link-closed');
      }),
      { numRuns: 200 },
    );
  });

  it('end the link at any bytes that are not frames, and never give half a value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.array(fc.nat()), async (bytes, cuts) => {
        const good = frame('{"a":1}');
        const { values, code } = await feed(Buffer.concat([good, bytes]), cuts);
        expect(values[0]).toEqual({ a: 1 });
        expect(['link-closed', 'frame-invalid']).toContain(code);
        const rest = Buffer.concat(values.slice(1).map((value) => frame(JSON.stringify(value))));
        if (code === 'link-closed') expect(rest.length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('end the link when one is cut short, at every byte', async () => {
    const whole = frame('{"id":1,"type":"key"}');
    for (let length = 1; length < whole.length; length += 1) {
      expect(await feed(whole.subarray(0, length))).toEqual({ values: [], code: 'frame-invalid' });
    }
  });

  it.each([
    ['a length beyond the limit', Buffer.from([0, 0, 4, 1, 0x31])],
    ['the greatest length', Buffer.from([255, 255, 255, 255])],
    ['no payload', frame('')],
    ['what is not JSON', frame('nope')],
    ['two values', frame('1 2')],
    ['a repeated member', frame('{"id":1,"id":2}')],
    ['a prototype', frame('{"__proto__":{}}')],
    ['bytes that are not UTF-8', frame(Buffer.from([0x22, 0xff, 0x22]))],
    ['a byte order mark', frame('\ufeff{}')],
    ['too many levels', frame('['.repeat(65) + ']'.repeat(65))],
  ])('with %s end the link', async (_, bytes) => {
    expect(await feed(bytes)).toEqual({ values: [], code: 'frame-invalid' });
  });

  it('after the one that broke the rules are not looked at', async () => {
    const { values, code } = await feed(Buffer.concat([frame('1'), frame('nope'), frame('2')]));
    expect({ values, code }).toEqual({ values: [1], code: 'frame-invalid' });
  });

  it('up to the limit are sent and taken, larger ones not even begun', async () => {
    const [ours, theirs] = duplexPair();
    const { frames } = receive(ours, 10);
    const { values, closed, frames: other } = receive(theirs, 10);
    frames.send('a'.repeat(8));
    expect(() => frames.send('a'.repeat(9))).toThrow(expect.objectContaining({ code: 'frame-invalid' }));
    frames.send('é'.repeat(4));
    expect(() => frames.send('é'.repeat(5))).toThrow(expect.objectContaining({ code: 'frame-invalid' }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(values).toEqual(['a'.repeat(8), 'é'.repeat(4)]);
    other.close();
    expect((await closed).code).toBe('link-closed');
    expect(() => other.send(1)).toThrow(expect.objectContaining({ code: 'link-closed' }));
  });

  it('of a stream that fails end with it', async () => {
    const stream = new PassThrough();
    const { closed } = receive(stream);
    stream.destroy(new Error('cut'));
    expect((await closed).code).toBe('link-closed');
  });

  it('of many small pieces cost linear time', async () => {
    const bytes = frame(JSON.stringify('x'.repeat(1000)));
    const { values } = await feed(
      Buffer.concat(Array.from({ length: 20 }, () => bytes)),
      Array.from({ length: 20_100 }, (_, at) => at),
    );
    expect(values).toHaveLength(20);
  });
});
