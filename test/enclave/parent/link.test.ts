// SPDX-License-Identifier: Apache-2.0
// The link between parent and enclave: many questions at once, and neither side can make the other hang or guess.
import { type Duplex, duplexPair } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveStream } from '../../../enclave/app/session.ts';
import { StreamLink } from '../../../enclave/parent/link.ts';
import { FrameStream } from '../../../enclave/wire/frames.ts';
import { OccError } from '../../../src/proof/errors.ts';
import { codeOf } from '../../host/state-folder.ts';

interface Asked {
  readonly id: number;
  readonly type: string;
}

/** A link whose other end is in the hands of the test. */
function heldLink(timeoutMs = 10_000): { link: StreamLink; asked: Asked[]; other: FrameStream; stream: Duplex } {
  const [ours, theirs] = duplexPair();
  const asked: Asked[] = [];
  const other = new FrameStream(theirs, { onValue: (value) => asked.push(value as Asked), onClose: () => undefined });
  return { link: new StreamLink(ours, { timeoutMs }), asked, other, stream: theirs };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

const healthWith = (chains: number) => ({ configured: true, ended: false, chains, counter: '0' });
const health = healthWith(0);

afterEach(() => {
  vi.useRealTimers();
});

describe('a question', () => {
  it('gets its own answer, in whatever order they come', async () => {
    const { link, asked, other } = heldLink();
    const answers = Array.from({ length: 50 }, () => link.ask('health', {}));
    await settled();
    for (const { id } of asked.toReversed()) other.send({ id, ok: healthWith(id) });
    expect((await Promise.all(answers)).map(({ chains }) => chains)).toEqual(asked.map(({ id }) => id));
  });

  it('that is refused fails with the code of the refusal', async () => {
    const { link, asked, other } = heldLink();
    const answer = codeOf(link.ask('health', {}));
    await settled();
    other.send({ id: asked[0]?.id, error: { code: 'slots-exhausted', message: 'full' } });
    expect(await answer).toBe('slots-exhausted');
  });

  it.each([
    ['ends', (stream: Duplex) => void stream.end()],
    ['fails', (stream: Duplex) => void stream.destroy(new Error('cut'))],
    ['sends what is no frame', (stream: Duplex) => void stream.write(Buffer.alloc(8, 255))],
    ['stops within a frame', (stream: Duplex) => void stream.end(Buffer.from([0, 0, 0, 9, 0x7b]))],
  ])('fails with all others when the stream %s', async (_, end) => {
    const { link, stream } = heldLink();
    const answers = [link.ask('health', {}), link.ask('key', {})].map(codeOf);
    end(stream);
    expect(await Promise.all(answers)).toEqual(['link-closed', 'link-closed']);
    expect(await codeOf(link.ask('health', {}))).toBe('link-closed');
  });

  it.each([
    ['of no question', { id: 77, ok: health }],
    ['without a number', { ok: health }],
    ['that is both', { id: 1, ok: health, error: { code: 'internal', message: '' } }],
    ['with an unknown code', { id: 1, error: { code: 'whatever', message: '' } }],
    ['that is no object', 'yes'],
  ])('fails when there is an answer %s', async (_, answer) => {
    const { link, other } = heldLink();
    const asked = codeOf(link.ask('health', {}));
    await settled();
    other.send(answer);
    expect(await asked).toBe('link-closed');
  });

  it('that got an answer of another kind fails, and the link lives on', async () => {
    const { link, asked, other } = heldLink();
    const wrong = codeOf(link.ask('health', {}));
    await settled();
    other.send({ id: asked[0]?.id, ok: { proofs: [] } });
    expect(await wrong).toBe('frame-invalid');
    const right = link.ask('health', {});
    await settled();
    other.send({ id: asked[1]?.id, ok: health });
    expect(await right).toEqual(health);
  });

  it('without an answer in time fails, and its late answer is nobody else’s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { link, asked, other } = heldLink(1000);
    const late = codeOf(link.ask('health', {}));
    await settled();
    vi.advanceTimersByTime(1000);
    expect(await late).toBe('unavailable');
    const next = link.ask('health', {});
    await settled();
    other.send({ id: asked[0]?.id, ok: healthWith(1) });
    other.send({ id: asked[1]?.id, ok: healthWith(2) });
    expect(await next).toEqual(healthWith(2));
  });

  it('is refused when too many wait', async () => {
    const { link } = heldLink();
    const waiting = Array.from({ length: 512 }, () => codeOf(link.ask('health', {})));
    expect(await codeOf(link.ask('health', {}))).toBe('unavailable');
    link.close();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['link-closed']));
  });

  it('that is too large for a frame fails alone', async () => {
    const [ours, theirs] = duplexPair();
    serveStream({ answer: async () => health }, theirs);
    const link = new StreamLink(ours, { maxFrameBytes: 100 });
    expect(await codeOf(link.ask('acknowledge', { commitIds: ['x'.repeat(200)] }))).toBe('frame-invalid');
    expect(await link.ask('health', {})).toEqual(health);
  });
});

describe('the enclave’s end', () => {
  type Answer = Parameters<typeof serveStream>[0]['answer'];

  function served(answer: Answer): { frames: FrameStream; said: unknown[]; closed: Promise<unknown> } {
    const [ours, theirs] = duplexPair();
    serveStream({ answer }, theirs);
    const said: unknown[] = [];
    let frames: FrameStream | undefined;
    const closed = new Promise((resolve) => {
      frames = new FrameStream(ours, { onValue: (value) => said.push(value), onClose: resolve });
    });
    return { frames: frames as FrameStream, said, closed };
  }

  it('says what was wrong with a request', async () => {
    const { frames, said } = served(async () => health);
    frames.send({ id: 1, type: 'commit' });
    frames.send({ id: 2, type: 'nothing' });
    frames.send({ id: 3, type: 'key', more: 1 });
    await settled();
    expect(said).toEqual([1, 2, 3].map((id) => ({ id, error: expect.objectContaining({ code: 'bad-request' }) })));
  });

  it.each([['nothing'], [{ type: 'key' }], [{ id: '1', type: 'key' }], [[]], [null]])('closes on %j', async (value) => {
    const { frames, closed } = served(async () => health);
    frames.send(value);
    expect(await closed).toMatchObject({ code: 'link-closed' });
  });

  it.each([
    ['a defect', new Error('the seed is 42')],
    ['a host', new OccError('host-failed', 'the seed is 42')],
  ])('tells nothing of what went wrong inside: %s', async (_, fault) => {
    const { frames, said } = served(() => Promise.reject(fault));
    frames.send({ id: 1, type: 'key' });
    await settled();
    expect(JSON.stringify(said)).not.toContain('42');
    expect(said).toEqual([{ id: 1, error: { code: expect.any(String), message: 'the enclave could not do it' } }]);
  });

  it('works on no more requests of one stream than it can hold', async () => {
    const { frames, said } = served(() => new Promise(() => undefined));
    for (let id = 0; id < 1030; id += 1) frames.send({ id, type: 'key' });
    await settled();
    await settled();
    expect(said).toHaveLength(6);
    expect(said[0]).toEqual({ id: 1024, error: expect.objectContaining({ code: 'unavailable' }) });
  });

  it('answers that an answer is too large instead of sending half of it', async () => {
    const { frames, said } = served(async () => ({ proofs: ['x'.repeat(33 * 1024 * 1024)] }));
    frames.send({ id: 1, type: 'key' });
    await vi.waitFor(() => expect(said).toHaveLength(1));
    expect(said).toEqual([{ id: 1, error: expect.objectContaining({ code: 'frame-invalid' }) }]);
  });
});
