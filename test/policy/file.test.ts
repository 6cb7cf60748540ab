// SPDX-License-Identifier: Apache-2.0
// Policy files: one text, one value. What YAML lets two readers read differently is refused, with what to write instead.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { maxPolicyBytes, readPolicyFile } from '../../src/policy/file.ts';
import { OccError } from '../../src/proof/errors.ts';
import { parsePolicy } from '../../src/verify/policy.ts';

const key = 'n5rkodPV05N+/VUY2QTyB40BEt+LGN8FOO4EzALbZOQ=';

function file(name: string, text: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'occ-policy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function failureOf(path: string): Promise<OccError> {
  const outcome = await readPolicyFile(path).catch((error: unknown) => error);
  if (outcome instanceof OccError) return outcome;
  throw new Error(`expected a failure, got ${JSON.stringify(outcome)}`);
}

describe('a policy file', () => {
  it.each([
    ['policy.json', `{"allowedPublicKeys":["${key}"],"exclusiveKeys":true}`],
    ['policy', `{"allowedPublicKeys":["${key}"],"exclusiveKeys":true}`],
    ['policy.yaml', `# our key\nallowedPublicKeys:\n  - ${key}\nexclusiveKeys: true\n`],
    ['policy.yml', `---\nallowedPublicKeys: ["${key}"]\nexclusiveKeys: true\n`],
    ['policy.YAML', `{allowedPublicKeys: [${key}], exclusiveKeys: true}`],
    ['policy.yaml', `{"allowedPublicKeys":["${key}"],"exclusiveKeys":true}`],
  ])('%s with %s is read', async (name, text) => {
    const value = await readPolicyFile(file(name, text));
    expect(value).toEqual({ allowedPublicKeys: [key], exclusiveKeys: true });
    expect(parsePolicy(value)).toEqual(value);
  });

  it('keeps what YAML 1.1 would have read as a boolean, a date or an octal number', async () => {
    const text = 'a: yes\nb: off\nc: 2026-01-01\nd: 012\ne: 1_000\nf: null\n';
    expect(await readPolicyFile(file('p.yaml', text))).toEqual({
      ...{ a: 'yes', b: 'off', c: '2026-01-01', d: 12, e: '1_000', f: null },
    });
    expect(parse('a: yes\nd: 012\n', { version: '1.1' })).toEqual({ a: true, d: 10 });
  });

  it.each([
    ['a repeated key', 'anyCommitter: false\nanyCommitter: true\n'],
    ['a key repeated as a number', 'pcrs:\n  8: []\n  "8": []\n'],
    ['a second document', 'anyCommitter: false\n---\nanyCommitter: true\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['an alias to nothing', 'b: *x\n'],
    ['an anchor', 'a: &x 1\n'],
    ['an anchor on a key', '&x a: 1\n'],
    ['a tag', 'a: !!str 12\n'],
    ['a tag of somebody', 'a: !secret x\n'],
    ['the bare tag', 'a: ! 12\n'],
    ['a set', '!!set {a, b}\n'],
    ['a version directive', '%YAML 1.1\n---\na: yes\n'],
    ['a tag directive', '%TAG ! tag:example.org,2026:\n---\na: yes\n'],
    ['a key that is a list', '? [a]\n: b\n'],
    ['the key __proto__', '__proto__:\n  anySigner: true\n'],
    ['a lone surrogate', 'a: "\\ud800"\n'],
    ['a tab as indentation', 'a:\n\tb: 1\n'],
    ['an open quote', 'a: "b\n'],
    ['deep lists in one line', '['.repeat(4096)],
    ['deep lists in many lines', '[\n'.repeat(4096)],
    ['an indentation without end', '- '.repeat(500_000)],
  ])('in YAML, %s is refused', async (_, text) => {
    const { code, hint } = await failureOf(file('policy.yaml', text));
    expect(code).toBe('policy-invalid');
    expect(hint).toContain('without anchors');
  });

  it('an empty YAML file is no policy', async () => {
    const value = await readPolicyFile(file('policy.yaml', '# nothing yet\n'));
    expect(() => parsePolicy(value)).toThrow(expect.objectContaining({ code: 'policy-invalid' }));
  });

  it('a merge key is a field like another, and unknown', async () => {
    const value = await readPolicyFile(file('policy.yaml', '<<: {anySigner: true}\n'));
    expect(() => parsePolicy(value)).toThrow(expect.objectContaining({ code: 'policy-unknown-field' }));
  });

  it.each([
    ['p.yaml', 'identity: {repositoryId: 1296269}', 'identity.repositoryId', '1296269'],
    ['p.yaml', 'identity: {repositoryId: ["1", 2]}', 'identity.repositoryId.1', '2'],
    ['p.yaml', 'allowedMeasurements: [12e3]', 'allowedMeasurements.0', '12000'],
    ['p.yaml', 'minCounter: 7', 'minCounter', '7'],
    ['p.yaml', 'allowedMeasurements: [true]', 'allowedMeasurements.0', 'true'],
    ['p.yaml', 'revoked: [{value: 5}]', 'revoked.0.value', '5'],
    ['p.json', '{"minCounter":7}', 'minCounter', '7'],
  ])('%s with %s is told to quote it', async (name, text, path, value) => {
    const { code, message, hint } = await failureOf(file(name, text));
    expect(code).toBe('policy-invalid');
    expect(message).toContain(`${path}: expected text`);
    expect(hint).toMatch(/^Quote it/);
    expect(hint).toContain(`"${value}"`);
  });

  it('a number where a number is due stays one', async () => {
    expect(await readPolicyFile(file('p.yaml', 'maxAge: 3600000'))).toEqual({ maxAge: 3_600_000 });
  });

  it.each([
    ['policy.json', '{"a":1,"a":2}', 'json-invalid'],
    ['policy.json', '{"__proto__":{}}', 'json-invalid'],
    ['policy.json', '', 'json-invalid'],
    ['policy.txt', 'allowedPublicKeys: []\n', 'json-invalid'],
    ['policy.json', new Uint8Array([0xff, 0xfe, 0x7b]), 'encoding-invalid'],
    ['policy.yaml', new Uint8Array([0xff, 0xfe, 0x7b]), 'encoding-invalid'],
    ['policy.json', new Uint8Array(maxPolicyBytes + 1), 'policy-invalid'],
  ])('%s with %o is refused', async (name, text, code) => {
    expect((await failureOf(file(name, text))).code).toBe(code);
  });

  it('that is YAML under another name is told how to be called', async () => {
    expect((await failureOf(file('policy.txt', 'anySigner: true\n'))).hint).toContain('.yaml');
  });

  it('that is not there, or a folder, is named in the error', async () => {
    const path = file('here.json', '{}');
    expect(await failureOf(`${path}.not`)).toMatchObject({
      code: 'file-not-found',
      message: expect.stringContaining('here.json.not'),
    });
    expect((await failureOf(join(path, 'below'))).code).toBe('file-not-found');
    expect((await failureOf(tmpdir())).code).toBe('file-unreadable');
  });
});
