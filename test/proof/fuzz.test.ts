// SPDX-License-Identifier: Apache-2.0
// A short run of changed proofs and bundles; a million each is test/long/fuzz-{proof,bundle}.
import { describe, expect, it } from 'vitest';
import { placesIn } from './changed-text.ts';
import { bundleTarget, fuzzTexts, proofTarget } from './fuzz-texts.ts';

const targets = { proof: proofTarget, bundle: bundleTarget };

describe.each(Object.entries(targets))('%s', (_, target) => {
  it('every member of the corpus is accepted, and goes on to a verdict', () => {
    expect(target.corpus.length).toBeGreaterThan(50);
    for (const text of target.corpus) expect(() => target.read(text, true)).not.toThrow();
  });

  it('whatever the text, an answer or an OccError', () => {
    const { accepted, judged, refused } = fuzzTexts(target, 2000, 1);
    expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(2000);
    expect(accepted).toBeGreaterThan(200);
    expect(judged).toBeGreaterThan(1);
    expect(Object.keys(refused)).toEqual(expect.arrayContaining(['json-invalid', 'encoding-invalid']));
  });

  it('the same seed gives the same run', () => {
    const [{ heap: _first, ...one }, { heap: _second, ...two }] = [
      fuzzTexts(target, 200, 2),
      fuzzTexts(target, 200, 2),
    ];
    expect(one).toEqual(two);
  });
});

it('the places of a text are its values, with their keys', () => {
  const text = '{"a":[1,"x:{,"],"b":{"c":null}}\n[]';
  expect(placesIn(text).map(({ key, start, end }) => [text.slice(key, start), text.slice(start, end)])).toEqual([
    ['', '1'],
    ['', '"x:{,"'],
    ['"a":', '[1,"x:{,"]'],
    ['"c":', 'null'],
    ['"b":', '{"c":null}'],
    ['', '{"a":[1,"x:{,"],"b":{"c":null}}'],
    ['', '[]'],
  ]);
});
