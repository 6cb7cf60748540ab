// SPDX-License-Identifier: Apache-2.0
// Reports: the same verdict as text, Markdown and JSON. Names, reasons and measurements may be an attacker's.
import { describe, expect, it } from 'vitest';
import { OccError } from '../../src/proof/errors.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { jsonPieces, renderJson, renderJsonError } from '../../src/verify/report/json.ts';
import { code, escapeMarkdown, renderMarkdown } from '../../src/verify/report/markdown.ts';
import { renderText } from '../../src/verify/report/text.ts';
import type { ProofVerdict, Verdict } from '../../src/verify/verdict.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { judge } from './judge.ts';

const issuer = await SeededIssuer.named('report.test');
const proof = await issuer.commit({ artifact: 'app', chainId: 'run/test/1/2', names: ['app.tar'] });
const own = { allowedPublicKeys: [issuer.publicKeyB64], exclusiveKeys: true };
const policy = parsePolicy(own);
const valid = judge({ proofs: [proof], artifacts: [['app.tar', 'app']], policy: own });
const denied = judge({ proofs: [proof], artifacts: [['app.tar', 'changed']], policy: own });

const hostile: readonly (readonly [string, string])[] = [
  ['a table', 'a|b|c'],
  ['code', 'a`b``c'],
  ['lines', 'a\nb\r\nc'],
  ['HTML', '<img src=x onerror=alert(1)></details>'],
  ['an entity', '&lt;b&gt;'],
  ['a link', '[click](https://evil.example)'],
  ['a picture', '![x](https://evil.example/x.png)'],
  ['a bare link', 'https://evil.example www.evil.example'],
  ['a mention', '@everyone #1'],
  ['mathematics', '$\\unicode{x}$'],
  ['a heading', '# valid'],
  ['a right-to-left override', 'a\u202egpj.exe'],
  ['an isolate', '\u2066a\u2069\u061c'],
  ['an escape sequence', '\u001b]0;owned\u0007\u001b[2K'],
  ['a line separator', 'a\u2028b\u0085c'],
  ['a workflow command', '::set-output name=verdict::pass'],
  ['a workflow command on its own line', '\n::error::x'],
  ['an old workflow command', '##[set-output name=verdict;]pass'],
  ['a lone surrogate', 'a\ud800b'],
];

/** The verdict with hostile text wherever an input can put text. */
function verdictOf(text: string, count = 1): Verdict {
  const checks = [{ id: 'artifact-name', status: 'fail', reason: text, expected: text, actual: text } as const];
  const entry: ProofVerdict = {
    subject: text,
    digest: 'ab'.repeat(32),
    counter: '1',
    chainId: text,
    chainIndex: '1',
    epochId: text,
    identity: { issuer: text, operatorDefined: true, claims: { repository: text, ref: text, event_name: text } },
    valid: false,
    checks,
  };
  return {
    valid: false,
    headline: `denied: ${count} of ${count} fail`,
    warnings: [],
    proofs: new Array<ProofVerdict>(count).fill(entry),
    bundle: { checks: [{ id: 'checkpoint', status: 'fail', reason: text }] },
  };
}

const hostilePolicy = (text: string) => parsePolicy({ allowedMeasurements: [text], anyCommitter: true });

const claims = {
  repository: 'example/app',
  repository_id: '7',
  ref: 'refs/heads/main',
  event_name: 'push',
  run_id: '12',
  run_attempt: '1',
};
const github = 'https://token.actions.githubusercontent.com';
const committed = (runId: string, attempt = '1'): ProofVerdict['identity'] => ({
  issuer: github,
  operatorDefined: false,
  claims: { ...claims, run_id: runId, run_attempt: attempt },
});
const who = (runId: string, attempt = '1') => `example/app (7), refs/heads/main, push, run ${runId} attempt ${attempt}`;

/** One of everything that a report can show, and one of everything that can be missing. */
const good: ProofVerdict = {
  subject: 'app.tar',
  digest: '0123456789abcdef'.repeat(4),
  counter: '5',
  chainId: 'run/test/1/2',
  chainIndex: '3',
  epochId: null,
  identity: committed('12'),
  valid: true,
  checks: [
    { id: 'version', status: 'pass' },
    { id: 'signature', status: 'pass', reason: 'why' },
  ],
};
const bad: ProofVerdict = {
  ...{ subject: null, digest: null, counter: null, chainId: null, chainIndex: null, epochId: null, identity: null },
  valid: false,
  checks: [
    { id: 'version', status: 'fail', reason: 'another', expected: 'x', actual: 'y' },
    { id: 'signature', status: 'not-reached' },
    { id: 'checkpoint', status: 'fail' },
  ],
};
const mixed: Verdict = {
  valid: false,
  headline: 'denied: 1 of 2 fail',
  warnings: ['one', 'two'],
  proofs: [good, { ...good, chainIndex: null, identity: null, checks: [] }, bad],
  bundle: {
    checks: [
      { id: 'chain-link', status: 'pass' },
      { id: 'checkpoint', status: 'fail' },
    ],
  },
};
const three = ['k', 'l', 'm'];
const demanding = {
  allowedMeasurements: three,
  allowedPublicKeys: [...three, 'n', 'o'],
  pcrs: { 0: ['x'] },
  seeds: true,
};
const asksFor = demanding as unknown as Parameters<typeof renderText>[1];
const asks = ['allowedMeasurements: k, l, m', 'allowedPublicKeys: k, l, m and 2 more', 'pcrs: {"0":["x"]}'];

describe('text', () => {
  it('shows one of everything', () => {
    const lines = (verdict: Verdict, options = {}) => renderText(verdict, asksFor, options).split('\n');
    const failing = ['FAIL  (no artifact given)', '      fail        version: another'];
    const values = ['                  expected x', '                  got      y'];
    const [fails, digest] = ['      fail        checkpoint', 'sha256:0123456789abcdef…'];
    expect(lines(mixed)).toEqual([
      ...['asked:', ...asks.map((line) => `  ${line}`), '', ...failing, ...values, fails],
      ...[`pass  app.tar  ${digest}  counter 5 #3`, `      committed by ${who('12')}`],
      ...[`pass  app.tar  ${digest}  counter 5`, fails, 'note: one', 'note: two', '', 'denied: 1 of 2 fail', ''],
    ]);
    expect(lines(mixed, { verbose: true }).slice(5, 15)).toEqual([
      ...[...failing, ...values, '      not-reached signature', fails],
      ...[`pass  app.tar  ${digest}  counter 5 #3`, `      committed by ${who('12')}`],
      ...['      pass        version', '      pass        signature: why'],
    ]);
  });

  it('hides nothing that there is room for, and has room for 200', () => {
    const proofs = new Array<ProofVerdict>(200).fill(good);
    expect(renderText({ ...mixed, proofs }, policy)).not.toContain('more');
    expect(renderText({ ...mixed, proofs: [...proofs, good] }, policy)).toContain('\n  … and 1 more\n');
  });

  it('says what was asked, what was found, and why not', () => {
    expect(renderText(valid, policy)).toMatch(/asked:\n {2}allowedPublicKeys: .*\n {2}exclusiveKeys: true\n/);
    expect(renderText(valid, policy)).toContain('pass  app.tar  sha256:');
    expect(renderText(valid, policy)).toMatch(/valid: the proof is intact and allowed\n$/);
    const text = renderText(denied, policy);
    expect(text).toMatch(
      /FAIL {2}app\.tar.*\n {6}fail {8}artifact-digest: .*\n +expected [0-9a-f]{64}\n +got {6}[0-9a-f]{64}\n/,
    );
    expect(text).toMatch(/denied: 1 of 1 fail\n$/);
    expect(text).not.toContain('not-asked');
  });

  it('shows every row when asked to', () => {
    const text = renderText(valid, policy, { verbose: true });
    for (const { id, status } of valid.proofs[0]?.checks ?? []) expect(text).toMatch(new RegExp(`${status} +${id}`));
  });

  it('lists failing proofs first, and counts the rest', () => {
    const many = judge({ proofs: [proof, { ...proof, version: 'x' }], policy: own });
    expect(renderText(many, policy, { maxProofs: 1 })).toMatch(/FAIL .*\n(?:.*\n)* {2}… and 1 more\n/);
  });

  it.each(hostile)('takes the edge off %s', (_, text) => {
    const printed = renderText(verdictOf(text), hostilePolicy(text), { verbose: true });
    const lines = printed.split('\n');
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u061c\u2028-\u202e\u2066-\u2069]/u);
    expect(lines.filter((line) => line.trim().startsWith('::'))).toEqual([]);
    expect(printed).not.toContain('##[');
    expect(lines).toHaveLength(renderText(verdictOf('x'), hostilePolicy('x'), { verbose: true }).split('\n').length);
  });
});

describe('Markdown', () => {
  it('shows one of everything', () => {
    const digest = '`0123456789abcdef…`';
    expect(renderMarkdown(mixed, asksFor).split('\n')).toEqual([
      ...['### ❌ denied&#58; 1 of 2 fail', '', '| | artifact | SHA-256 | place | first failing check |'],
      ...['|---|---|---|---|---|', '| ❌ | *no artifact given* |  |  | `version`: another |'],
      ...[`| ✅ | <code>app.tar</code> | ${digest} | 3 |  |`, `| ✅ | <code>app.tar</code> | ${digest} | 5 |  |`],
      ...['', 'The bundle: `checkpoint`: ', '', `- committed by <code>${escapeMarkdown(who('12'))}</code>`, ''],
      ...['> one', '', '> two', '', '<details><summary>What was asked</summary>', ''],
      ...asks.map((line) => `- <code>${escapeMarkdown(line)}</code>`),
      ...['', '</details>', ''],
    ]);
  });

  it('says less where there is less to say', () => {
    const short = { ...mixed, valid: true, headline: 'valid', warnings: [], proofs: [{ ...good, identity: null }] };
    const markdown = renderMarkdown({ ...short, bundle: { checks: [] } }, asksFor);
    expect(markdown.split('\n').slice(4, 8)).toEqual([
      ...['| ✅ | <code>app.tar</code> | `0123456789abcdef…` | 3 |  |', ''],
      ...['<details><summary>What was asked</summary>', ''],
    ]);
    const failing = { ...bad, checks: [{ id: 'version', status: 'fail' } as const] };
    expect(renderMarkdown({ ...short, proofs: [failing] }, asksFor)).toContain('| `version`:  |');
    const reason = { checks: [{ id: 'checkpoint', status: 'fail', reason: 'no' } as const] };
    expect(renderMarkdown({ ...short, bundle: reason }, asksFor)).toContain('\nThe bundle: `checkpoint`: no\n');
  });

  it('names each attempt of a run once, and five of them', () => {
    const by = (...identities: readonly ProofVerdict['identity'][]) =>
      renderMarkdown({ ...mixed, proofs: identities.map((identity) => ({ ...good, identity })) }, policy)
        .split('\n')
        .filter((line) => line.startsWith('- ') && !line.includes('Keys'));
    const line = (...run: [string, string?]) => `- committed by <code>${escapeMarkdown(who(...run))}</code>`;
    expect(by(committed('1'), committed('1'), committed('1', '2'))).toEqual([line('1'), line('1', '2')]);
    const five = ['1', '2', '3', '4', '5'];
    expect(by(...five.map((id) => committed(id)))).toEqual(five.map((id) => line(id)));
    const seven = [...five, '6', '7'].map((id) => committed(id));
    expect(by(...seven)).toEqual([...five.map((id) => line(id)), '- and 2 more']);
    expect(by(committed('1'), { issuer: 'https://else.example', operatorDefined: true, claims })).toHaveLength(2);
  });

  it('shortens a text of more than 200 characters, and hides nothing that there is room for', () => {
    expect(code('a'.repeat(200))).toBe(`<code>${'a'.repeat(200)}</code>`);
    expect(code('a'.repeat(201))).toBe(`<code>${'a'.repeat(197)}...</code>`);
    const proofs = new Array<ProofVerdict>(200).fill(good);
    expect(renderMarkdown({ ...mixed, proofs }, policy)).not.toContain('more in the report');
    expect(renderMarkdown({ ...mixed, proofs: [...proofs, good] }, policy)).toContain(
      '|\n\n… and 1 more in the report file.\n',
    );
  });

  it('leaves no link to the web, however it is written', () => {
    expect(escapeMarkdown('www.a WWW.b')).toBe('www&#46;a WWW&#46;b');
  });

  it('is a table of what was found and a list of what was asked', () => {
    expect(renderMarkdown(valid, policy)).toMatch(/^### ✅ valid/);
    expect(renderMarkdown(valid, policy)).toContain('| ✅ | <code>app.tar</code> |');
    expect(renderMarkdown(denied, policy)).toMatch(/^### ❌ denied/);
    expect(renderMarkdown(denied, policy)).toContain('`artifact-digest`');
    expect(renderMarkdown(denied, policy)).toContain('- <code>exclusiveKeys&#58; true</code>');
  });

  it.each(hostile)('takes the edge off %s', (_, text) => {
    const markdown = renderMarkdown(verdictOf(text), hostilePolicy(text));
    const plain = renderMarkdown(verdictOf('x'), hostilePolicy('x'));
    const shape = (source: string) => source.split('\n').map((line) => line.replace(/[^|]/g, '').length);
    expect(shape(markdown)).toEqual(shape(plain));
    expect(markdown.match(/<[^>]*>/g)).toEqual(plain.match(/<[^>]*>/g));
    expect(markdown.match(/`/g)).toEqual(plain.match(/`/g));
    expect(markdown).not.toMatch(/!\[|\]\(|https:|www\.|@|\$|##\[|::/);
    expect(markdown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061c\u2028-\u202e\u2066-\u2069]/u);
  });

  it('shows a name as it is, but for what acts', () => {
    expect(escapeMarkdown('dist/äpp 1.2-x.tar+gz=')).toBe('dist/äpp 1.2-x.tar+gz=');
    expect(escapeMarkdown('a|b<c>&`d`')).toBe('a&#124;b&#60;c&#62;&#38;&#96;d&#96;');
  });

  it('stays below 1 MiB with 100,000 proofs and the worst names', () => {
    for (const text of ['app.tar', '|'.repeat(5000), '😀'.repeat(5000), '\ud800'.repeat(5000)]) {
      const markdown = renderMarkdown(verdictOf(text, 100_000), hostilePolicy(text.slice(0, 256)));
      expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
      expect(markdown).toContain('… and 99800 more');
    }
  });

  it('lists failing proofs before the others', () => {
    const [entry] = verdictOf('evil').proofs;
    const [good] = valid.proofs;
    const proofs = [...new Array<ProofVerdict>(300).fill(good as ProofVerdict), entry as ProofVerdict];
    const rows = renderMarkdown({ ...verdictOf('x'), proofs }, policy)
      .split('\n')
      .filter((line) => /^\| [✅❌]/u.test(line));
    expect(rows).toHaveLength(200);
    expect(rows[0]).toContain('❌ | <code>evil</code>');
  });
});

describe('JSON', () => {
  it('has the members of the contract', () => {
    const value = JSON.parse(renderJson(denied)) as Record<string, unknown>;
    expect(value).toMatchObject({ valid: false, decided: true, bundle: { checks: expect.any(Array) } });
    expect(value.proofs).toEqual([
      {
        subject: 'app.tar',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        counter: '2',
        chainId: 'run/test/1/2',
        chainIndex: '1',
        epochId: issuer.epochId,
        identity: null,
        valid: false,
        checks: expect.arrayContaining([
          {
            id: 'artifact-digest',
            status: 'fail',
            reason: expect.any(String),
            expected: expect.any(String),
            actual: expect.any(String),
          },
          { id: 'signature', status: 'pass' },
        ]),
      },
    ]);
  });

  it('is one JSON text, in as many pieces as there are proofs and a few', () => {
    for (const verdict of [valid, denied, verdictOf('x', 3), { ...denied, proofs: [], warnings: [] }]) {
      const { headline, warnings, proofs, bundle } = verdict;
      const whole = { valid: verdict.valid, decided: true, headline, warnings, proofs, bundle };
      expect(renderJson(verdict)).toBe(`${JSON.stringify(whole, null, 2)}\n`);
      expect([...jsonPieces(verdict)].length).toBe(6 + verdict.proofs.length);
    }
  });

  it('says what could not be decided', () => {
    const error = new OccError('no-proofs', 'expected proofs, got none');
    expect(JSON.parse(renderJsonError(error))).toEqual({
      valid: false,
      decided: false,
      error: { code: 'no-proofs', message: 'expected proofs, got none', hint: error.hint },
    });
  });

  it.each(hostile)('keeps %s as it is, and acts on no log', (_, text) => {
    const printed = renderJson(verdictOf(text));
    expect((JSON.parse(printed) as Verdict).proofs[0]?.subject).toBe(text);
    expect(printed).not.toContain('##[');
    expect(printed.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([]);
    expect(printed.endsWith('}\n')).toBe(true);
  });
});
