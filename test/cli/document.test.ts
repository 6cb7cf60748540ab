// SPDX-License-Identifier: Apache-2.0
// `occ document`: real documents get the verdict they deserve for the right reason, in every encoding; a root that is
// not that of AWS is trusted only by whoever asks for it, and never quietly.
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { createTestAuthority } from '../../src/host/test-authority.ts';
import { toBase64, toHex } from '../../src/proof/bytes.ts';
import { bytesOf, genuineFiles, type RealDocument, realDocuments } from '../evidence/documents.ts';
import { authority, forge, issued, withEntry, withFields, withSignature } from '../evidence/forgery.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { folder, occ } from './occ.ts';

type Check = { readonly id: string; readonly status: string; readonly reason?: string };
type Report = { readonly valid: boolean; readonly checks: readonly Check[]; readonly document: unknown };

const now = Date.UTC(2026, 10, 1);

/** In this process, at a known time. */
async function run(args: readonly string[], cwd = '/') {
  let [stdout, stderr] = ['', ''];
  const status = await runProgram(['document', ...args], {
    env: {},
    cwd,
    nodeVersion: process.versions.node,
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    isTerminal: false,
    clock: { now: () => now, sleep: () => Promise.resolve() },
    stopSignal: () => new AbortController().signal,
    onHangup: () => undefined,
  });
  return { status, stdout, stderr };
}

async function judge(args: readonly string[]) {
  const { status, stdout, stderr } = await run([...args, '--json']);
  const report = JSON.parse(stdout) as Report;
  const failed = report.checks?.filter((check) => check.status === 'fail').map(({ id }) => id);
  return { status, stderr, report, failed };
}

const verdictOf = async (args: readonly string[]) => {
  const { status, report, failed } = await judge(args);
  return [status, report.valid, ...failed];
};

const fileWith = (bytes: string | Uint8Array, name = 'report.bin') => `${folder({ [name]: bytes })}/${name}`;

describeShared('a real document', () => {
  const pathOf = ({ file }: Pick<RealDocument, 'file'>) => sharedVectors('nitro-documents', file);

  it.each(realDocuments())('$file is judged as the index says', async (known) => {
    const own = known.debug_pcrs ? 'measurement-not-debug' : 'document-signature';
    const passes = known.verifies_signature && !known.debug_pcrs;
    expect(await verdictOf([pathOf(known)])).toEqual(passes ? [0, true] : [1, false, own]);
    expect(await verdictOf([pathOf(known), '--allow-debug'])).toEqual(
      known.verifies_signature ? [0, true] : [1, false, 'document-signature'],
    );
  });

  it('was valid at its own time and in its hours, and is not now', async () => {
    for (const known of realDocuments().filter((one) => one.verifies_signature && !one.debug_pcrs)) {
      const path = pathOf(known);
      expect(await verdictOf([path, '--at', 'document'])).toEqual([0, true]);
      expect(await verdictOf([path, '--at', 'now'])).toEqual([1, false, 'document-validity']);
      const moment = (text: string) => new Date(text).toISOString();
      expect(await verdictOf([path, '--at', moment(known.leaf_not_after)])).toEqual([0, true]);
      const after = new Date(Date.parse(known.leaf_not_after) + 1000).toISOString();
      expect(await verdictOf([path, '--at', after])).toEqual([1, false, 'document-validity']);
    }
  });

  it('is not valid under the root of somebody else, which is said', async () => {
    const root = fileWith(authority.rootPem, 'root.pem');
    const { status, failed, stderr, report } = await judge([pathOf({ file: genuineFiles[0] }), '--root', root]);
    expect([status, failed]).toEqual([1, ['document-path']]);
    expect(report.checks.find(({ id }) => id === 'document-validity')?.status).toBe('not-reached');
    expect(stderr).toMatch(/^warning: .*not that of AWS/);
  });

  it('is valid under the published root of AWS, without a warning', async () => {
    const args = [pathOf({ file: genuineFiles[0] }), '--root', sharedVectors('aws-nitro-root-g1.pem')];
    expect(await judge(args)).toMatchObject({ status: 0, stderr: '' });
  });

  const [one] = realDocuments().filter(({ file }) => file === genuineFiles[2]);
  const bytes = one ? bytesOf(one) : new Uint8Array();
  const lines = (text: string) => `${text.match(/.{1,76}/g)?.join('\n')}\n`;

  it.each([
    ['raw', bytes],
    ['with COSE tag 18', Uint8Array.of(0xd2, ...bytes)],
    ['base64', toBase64(bytes)],
    ['base64 in lines', lines(toBase64(bytes))],
    ['hex', toHex(bytes)],
    ['upper-case hex in lines', lines(toHex(bytes).toUpperCase())],
  ])('is read as %s', async (_, content) => {
    expect(await verdictOf([fileWith(content)])).toEqual([0, true]);
  });

  it('in JSON has the members of the contract and nothing else', async () => {
    const { report } = await judge([fileWith(bytes)]);
    expect(Object.keys(report)).toEqual(['valid', 'checks', 'document']);
    for (const check of report.checks)
      expect(['id', 'status', 'reason']).toEqual(expect.arrayContaining(Object.keys(check)));
    expect(report.checks.map(({ id, status }) => [id, status])).toEqual([
      ['document-form', 'pass'],
      ['document-path', 'pass'],
      ['document-signature', 'pass'],
      ['document-validity', 'pass'],
      ['document-binding', 'not-asked'],
      ['document-key', 'not-asked'],
      ['measurement-match', 'not-asked'],
      ['measurement-not-debug', 'pass'],
    ]);
    const { pcrs, certificates, ...rest } = report.document as Record<string, Record<string, unknown>>;
    expect(rest).toEqual({
      moduleId: one?.module_id,
      timestamp: one?.timestamp_ms,
      publicKey: null,
      userData: expect.stringMatching(/^[0-9a-f]{64}$/),
      nonce: null,
    });
    expect(pcrs?.['0']).toBe(one?.pcr0_hex);
    expect(Object.keys(pcrs ?? {}).map(Number)).toEqual(one?.pcr_indices);
    expect(certificates).toHaveLength(5);
    expect(certificates?.[0]).toMatchObject({
      subject: 'C=US, O=Amazon, OU=AWS, CN=aws.nitro-enclaves',
      notBefore: '2019-10-28T13:28:05.000Z',
      notAfter: '2049-10-28T14:28:05.000Z',
    });
  });

  it('is shown to people: registers, times, certificates, every check', async () => {
    const { status, stdout } = await run([fileWith(bytes)]);
    expect(status).toBe(0);
    for (const text of [one?.pcr0_hex, one?.module_id, 'CN=aws.nitro-enclaves', '2049-10-28T14:28:05', 'not-asked']) {
      expect(stdout).toContain(text);
    }
    expect(stdout.trimEnd()).toMatch(/\nvalid: the document is genuine; whether its code .* was not asked$/);
  });

  it('is judged alike by the program as it is started', async () => {
    const file = fileWith(bytes);
    const [text, json] = await Promise.all([
      occ(['document', file], { cwd: '/' }),
      occ(['document', file, '--json'], { cwd: '/' }),
    ]);
    expect([text.status, text.stderr, json.status, json.stderr]).toEqual([0, '', 0, '']);
    expect(JSON.parse(json.stdout)).toEqual((await judge([file])).report);
  });
});

describe('a document of the test authority', () => {
  const root = () => ['--root', fileWith(authority.rootPem, 'root.pem')];

  it('counts nothing, except for whoever asks for its root, and is never called hardware', async () => {
    expect(await verdictOf([fileWith(forge())])).toEqual([1, false, 'document-path']);
    const asked = await run([fileWith(forge()), ...root()]);
    expect(asked.status).toBe(0);
    expect(asked.stderr).toMatch(/^warning: .*not that of AWS: no hardware is proved\n$/);
    expect(asked.stdout.trimEnd()).toMatch(/\nvalid: .*under the root that was given, which is not that of AWS/);
    expect((await judge([fileWith(forge()), ...root()])).stderr).toContain('warning');
    const other = fileWith(createTestAuthority().rootPem, 'other.pem');
    expect(await verdictOf([fileWith(forge()), '--root', other])).toEqual([1, false, 'document-path']);
  });

  it.each([
    ['document-form', 'trailing bytes', { message: (bytes: Uint8Array) => Uint8Array.of(...bytes, 0) }],
    ['document-form', 'PCR 32', { pcrs: new Map([0, 1, 2, 32].map((index) => [index, new Uint8Array(48).fill(1)])) }],
    ['document-form', 'a NitroTPM', { entries: withEntry('module_id', 'i-0123456789abcdef0-tpm0123456789abcdef') }],
    [
      'document-path',
      'a leaf that may issue nothing and sign nothing',
      { levels: withFields('leaf', ({ extensions }) => ({ extensions: extensions.slice(0, 1) })) },
    ],
    ['document-signature', 'a changed signature', { message: withSignature((bytes) => bytes.fill(1)) }],
    ['document-validity', 'a time one second after its leaf', { timestamp: issued + 3 * 3_600_000 + 1000 }],
    ['measurement-not-debug', 'debug mode', { pcrs: new Map([0, 1, 2].map((index) => [index, new Uint8Array(48)])) }],
  ])('fails at %s for %s', async (row, _, forgery) => {
    expect(await verdictOf([fileWith(forge(forgery)), ...root()])).toEqual([1, false, row]);
  });

  it('from the future is not valid yet', async () => {
    const chain = authority.issue('i-0123456789abcdef0-enc0123456789abcdef', now + 3_600_000);
    const certificates = () => chain.certificates;
    expect(await verdictOf([fileWith(forge({ certificates, timestamp: now + 3_600_000 })), ...root()])).toContain(
      'document-validity',
    );
  });

  it('whose form is wrong has no content, and the other rows are not reached', async () => {
    const { report } = await judge([fileWith(Uint8Array.of(0x84))]);
    expect(report.document).toBeNull();
    expect(report.checks.map(({ status }) => status)).toEqual(['fail', ...Array(7).fill('not-reached')]);
  });

  it('says what it says in names without acting on a terminal', async () => {
    const levels = withFields('leaf', ({ subject }) => ({ subject: [...subject, ['L', '\u001b[2J\u202e##[error]']] }));
    const { stdout } = await run([fileWith(forge({ levels })), ...root()]);
    expect(stdout).toContain('L=\\u{1b}[2J\\u{202e}');
    expect(stdout).not.toContain('##[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not get through
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('no verdict', () => {
  const where = () =>
    folder({
      'empty.bin': '',
      'proof.json': '{"version":"occ/1"}',
      'text.txt': 'a document, said somebody',
      'odd.b64': 'AAB=',
      'large.bin': new Uint8Array(1_100_000).fill(0x84),
      'report.bin': Uint8Array.of(0x84),
      'root.pem': 'no PEM',
      'two.pem': `${authority.rootPem}${authority.rootPem}`,
    });

  it.each([
    ['a file that is not there', ['gone.bin'], 'file-not-found'],
    ['a folder', ['.'], 'file-unreadable'],
    ['an empty file', ['empty.bin'], 'encoding-invalid'],
    ['JSON', ['proof.json'], 'encoding-invalid'],
    ['words', ['text.txt'], 'encoding-invalid'],
    ['base64 with bits beyond its end', ['odd.b64'], 'encoding-invalid'],
    ['a file no document is as large as', ['large.bin'], 'too-many'],
    ['a root that is not there', ['report.bin', '--root', 'gone.pem'], 'file-not-found'],
    ['a root that is no certificate', ['report.bin', '--root', 'root.pem'], 'evidence-invalid'],
    ['two roots in one file', ['report.bin', '--root', 'two.pem'], 'evidence-invalid'],
    ['a moment in words', ['report.bin', '--at', 'yesterday'], 'usage'],
    ['a moment without zone', ['report.bin', '--at', '2026-03-21T18:00:00'], 'usage'],
    ['no file', [], 'usage'],
    ['two files', ['report.bin', 'empty.bin'], 'usage'],
    ['an unknown option', ['report.bin', '--policy', 'p.json'], 'usage'],
  ])('for %s', async (_, args, code) => {
    const cwd = where();
    const { status, stdout, stderr } = await occ(['document', ...args, '--json'], { cwd });
    expect([status, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ valid: false, decided: false, error: { code } });
  });
});
