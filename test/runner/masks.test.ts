// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { holdsSecret, Masks } from './masks.ts';

const secret = 'p@ss "word"<&>\'é/+=';

describe('masks', () => {
  it.each([
    ['plain', `see ${secret}.`, 'see ***.'],
    ['in JSON', `{"key":${JSON.stringify(secret)}}`, '{"key":"***"}'],
    ['in a URI', `?key=${encodeURIComponent(secret)}&x`, '?key=***&x'],
    ['in XML', '<a>p@ss &quot;word&quot;&lt;&amp;&gt;&apos;é/+=</a>', '<a>***</a>'],
    ['in base64', `token ${Buffer.from(secret).toString('base64')}`, 'token ***'],
    ['twice in a row', secret + secret, '***'],
    ['absent', 'nothing to see', 'nothing to see'],
  ])('replace a value %s', (_, text, shown) => {
    const masks = new Masks();
    masks.add(secret);
    expect(masks.apply(text)).toBe(shown);
  });

  it('show overlapping values as one', () => {
    const masks = new Masks();
    masks.add('abcdef');
    masks.add('defghi');
    expect(masks.apply('xabcdefghix')).toBe('x***x');
  });

  it('hide each line of a value with several', () => {
    const masks = new Masks();
    masks.add('first line\nsecond line\n');
    expect(masks.apply('the second line alone')).toBe('the *** alone');
    expect(masks.added).toEqual(['first line\nsecond line\n']);
  });

  it('hide what was known before the step without counting it as added', () => {
    const masks = new Masks();
    masks.know('ghs_token');
    expect([masks.apply('ghs_token'), masks.added]).toEqual(['***', []]);
  });
});

describe('a secret is found', () => {
  const bytes = Buffer.from(secret);
  it.each([
    ['plain', secret],
    ['inside longer base64', Buffer.concat([Buffer.from('id:'), bytes]).toString('base64')],
    ['inside base64, shifted by one', Buffer.concat([Buffer.from('x'), bytes, Buffer.from('yz')]).toString('base64')],
    ['inside base64url, shifted by two', Buffer.concat([Buffer.from('xy'), bytes]).toString('base64url')],
    ['in hex', bytes.toString('hex').toUpperCase()],
    ['in a URI', encodeURIComponent(secret)],
    ['in JSON', JSON.stringify({ secret })],
  ])('%s', (_, text) => {
    expect(holdsSecret(`before ${text} after`, secret)).toBe(true);
  });

  it('only where it is', () => {
    expect(holdsSecret('p@ss word', secret)).toBe(false);
  });

  it('never by accident: short ones are refused', () => {
    expect(() => holdsSecret('abc', 'abc')).toThrow('at least 8 characters');
  });
});
