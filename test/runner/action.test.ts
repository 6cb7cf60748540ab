// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActionRun, runAction } from './action.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'actions');
const secret = 'hunter2-hunter2-hunter2';
let root = '';
let workspace = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'occ-runner-'));
  workspace = join(root, 'workspace');
  await mkdir(workspace);
});
afterEach(() => rm(root, { recursive: true, maxRetries: 3 }));

function run(action: string, inputs: Record<string, string> = {}, more: Partial<ActionRun> = {}) {
  return runAction({ action: join(fixtures, action), inputs, workspace, timeoutMs: 20_000, ...more });
}

/** A zombie is dead, though in the table until its new parent has fetched its end. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

const gone = async (file: string) => {
  const pids = (await readFile(file, 'utf8')).trim().split('\n').map(Number);
  expect(pids.length).toBeGreaterThan(0);
  await expect.poll(() => pids.filter(alive), { timeout: 5_000 }).toEqual([]);
};

describe('the environment of a step', () => {
  it('is a job on GitHub, and nothing of the machine the tests run on', async () => {
    const result = await run(
      'environment',
      { needed: 'yes' },
      { env: { FROM_STEP: 'x', GITHUB_REPOSITORY: 'evil/override' }, path: ['/first', '/second'] },
    );
    const { env, cwd, event, node, argv } = JSON.parse(result.outputs.environment ?? '');
    expect(node).toMatch(/^v24\./);
    expect(cwd).toBe(workspace);
    expect(argv[1]).toBe(join(fixtures, 'environment', 'index.js'));
    expect(env).toMatchObject({
      CI: 'true',
      FROM_STEP: 'x',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_JOB: 'build',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_REPOSITORY_ID: '471827593',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '9876543210',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(root, '_temp'),
      INPUT_NEEDED: 'yes',
      'INPUT_WITH-DEFAULT': `job build in ${join(root, '_temp')}`,
    });
    expect(env.PATH.split(delimiter).slice(0, 2)).toEqual(['/second', '/first']);
    expect(event.repository.full_name).toBe('octo-org/octo-repo');
    expect(Object.keys(env).filter((name) => /^(VITEST|NODE|npm_|OCC_)/.test(name))).toEqual([]);
  });

  it('warns like GitHub of unknown and deprecated inputs, and tells the test of missing ones', async () => {
    const result = await run('environment', { old: '1', unknown: '2' });
    expect(result.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', "Input 'old' has been deprecated with message: use with-default"],
      ['warning', "Unexpected input(s) 'unknown', valid inputs are ['with-default', 'needed', 'old']"],
    ]);
    expect([result.missingInputs, result.conclusion]).toEqual([['needed'], 'success']);
  });

  it('refuses an action whose bundle was not built', async () => {
    await writeFile(join(root, 'action.yml'), 'name: A\ndescription: B\nruns: {using: node24, main: no.js}\n');
    await expect(runAction({ action: root, workspace, timeoutMs: 1_000 })).rejects.toThrow('build it first');
  });

  it('refuses a workspace whose neighbours nobody would remove', async () => {
    await expect(run('print', {}, { workspace: join(tmpdir(), 'bare') })).rejects.toThrow('folder of its own');
  });
});

describe('what a step says', () => {
  it.each(['one line', 'two\nlines', '\n\n', 'ghadelimiter\nEOF\na=b<<c', 'é 漢字 %25 ::error::x', ''])(
    'comes back unchanged through the toolkit: %j',
    async (text) => {
      const result = await run('toolkit', { text });
      expect(result.conclusion).toBe('success');
      expect([result.outputs, result.state, result.env]).toEqual([{ text }, { text }, { TEXT: text }]);
      expect(result.path).toEqual(['/opt/tools']);
      expect(result.annotations).toEqual([
        {
          level: 'error',
          message: text,
          title: 'a: title, with %25',
          file: 'src/a, b.ts',
          line: 3,
          endLine: 4,
          col: 5,
          endColumn: 6,
        },
        { level: 'warning', message: text },
        { level: 'notice', message: text },
      ]);
      expect(result.summary).toContain(`Heading</h1>\n${text}`);
      expect(result.log).toContain('##[group]a group\ninside\n##[endgroup]');
    },
  );

  it.each(['a<<EOF\nno end\n', 'no pair', 'a<<\nx\n'])('fails the step when an output file holds %j', async (text) => {
    const result = await run('speak', { text: `b=1\n${text}` });
    expect([result.exitCode, result.conclusion]).toEqual([0, 'failure']);
    expect(result.annotations[0]?.message).toBe("Unable to process file command 'output' successfully.");
    expect(result.outputs).toEqual({ b: '1' });
  });

  it('is told apart by what action.yml declares', async () => {
    expect((await run('speak', { text: 'a=1\nb=2\n' })).undeclaredOutputs).toEqual(['b']);
  });

  it('may not set NODE_OPTIONS for later steps', async () => {
    const result = await run('speak', { file: 'ENV', text: 'NODE_OPTIONS=--inspect\nA=1\n' });
    expect([result.env, result.annotations.length]).toEqual([{ A: '1' }, 1]);
  });

  it.each([
    [1024 * 1024, 1024 * 1024, 0],
    [1024 * 1024 + 1, 0, 1],
  ])('in a summary of %i bytes is shown as %i bytes', async (repeat, shown, errors) => {
    const result = await run('speak', { file: 'STEP_SUMMARY', text: 'x', repeat: String(repeat) });
    expect([result.summary.length, result.annotations.length]).toEqual([shown, errors]);
    expect([result.summaryBytes, result.conclusion]).toEqual([repeat, 'success']);
  });

  it('is read line by line, whatever ends a line, on both streams', async () => {
    const result = await run('print', { text: 'a\r\n::warning::b\rc\nd', 'error-text': '::error::e' });
    expect(result.log.split('\n').toSorted()).toEqual(['##[error]e', '##[warning]b', 'a', 'c', 'd']);
  });
});

describe('secrets', () => {
  const mask = `::add-mask::${secret}\n`;
  it.each([
    ['log', 'print', { text: `the key is ${secret}` }],
    ['log', 'print', { text: `basic ${Buffer.from(`user:${secret}`).toString('base64')}` }],
    ['debug log', 'print', { text: `::debug::${secret}` }],
    ['annotation 1', 'print', { text: `::stop-commands::t\n::t::\n::error title=${secret}::x` }],
    ['summary', 'speak', { file: 'STEP_SUMMARY', text: `| ${secret} |` }],
    ['output a', 'speak', { text: `a=${secret}\n` }],
    ['state a', 'speak', { file: 'STATE', text: `a=x${secret}y\n` }],
    ['env a', 'speak', { file: 'ENV', text: `a=${secret}\n` }],
    ['path', 'speak', { file: 'PATH', text: `/x/${secret}\n` }],
  ])('are found in the %s', async (where, action, inputs) => {
    const careless = await run(action, inputs);
    expect(careless.conclusion).toBe('success');
    await expect(run(action, inputs, { secrets: { 'the api key': secret } })).rejects.toMatchObject({
      name: 'SecretLeaked',
      leaks: expect.arrayContaining([{ secret: 'the api key', where }]),
      message: expect.not.stringContaining(secret),
    });
  });

  it('are not found once they are masked', async () => {
    const text = `${mask}the key is ${secret}\n::error::${secret}\n::debug::${secret}\n`;
    const result = await run('print', { text }, { secrets: { key: secret } });
    expect(result.log).toBe('the key is ***\n##[error]***');
    expect(result.masks).toEqual([secret]);
  });

  it('are masked in the summary too, but never in outputs', async () => {
    const secrets = { key: secret };
    const summary = { file: 'STEP_SUMMARY', text: `| ${secret} |\n`, mask: secret };
    expect((await run('speak', summary, { secrets })).summary).toBe('| *** |\n');
    await expect(run('speak', { text: `a=${secret}\n`, mask: secret }, { secrets })).rejects.toMatchObject({
      leaks: [{ secret: 'key', where: 'output a' }],
    });
  });

  it('include the credentials every job has', async () => {
    const oidc = { requestUrl: 'http://127.0.0.1/?x=1', requestToken: 'oidc-request-token' };
    await expect(run('speak', { text: `a=${oidc.requestToken}\n` }, { oidc })).rejects.toMatchObject({
      leaks: [{ secret: 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', where: 'output a' }],
    });
    expect((await run('print', { text: oidc.requestToken }, { oidc })).log).toBe('***');
  });
});

describe('the stages of an action', () => {
  it.each([
    ['', 'pre main post', 0, 'success'],
    ['pre', 'pre post', 3, 'failure'],
    ['main', 'pre main post', 3, 'failure'],
    ['post', 'pre main post', 3, 'failure'],
  ])('run in order and hand on their state when %j fails', async (fail, stages, exitCode, conclusion) => {
    const result = await run('stages', { fail });
    expect(result.outputs.stages).toBe(stages);
    expect(result.stages.map(({ stage }) => stage).join(' ')).toBe(stages);
    expect([result.exitCode, result.conclusion]).toEqual([exitCode, conclusion]);
  });

  it('leave no files of the runner behind', async () => {
    await run('stages');
    expect(await readdir(join(root, '_temp', '_runner_file_commands'))).toEqual([]);
  });
});

describe('processes', () => {
  it('that hang are killed with all they started, and the step says so', async () => {
    const pidFile = join(root, 'pids');
    const result = await run('hang', { 'pid-file': pidFile }, { timeoutMs: 4_000 });
    expect(result).toMatchObject({ timedOut: true, exitCode: null, conclusion: 'failure' });
    expect(result.log).toBe('hanging\n##[error]The action has timed out after 4000 ms.');
    await gone(pidFile);
  });

  it.runIf(process.platform === 'linux')(
    'that are left behind, even outside the group, are found and killed',
    async () => {
      const pidFile = join(root, 'pids');
      const result = await run('orphan', { 'pid-file': pidFile });
      expect(result.conclusion).toBe('success');
      expect(result.log).toBe('a line without an end');
      expect(result.orphans).toEqual([Number(await readFile(pidFile, 'utf8'))]);
      await gone(pidFile);
    },
  );

  it('that never stop printing are killed too', async () => {
    const result = await run('flood');
    expect(result.stages).toMatchObject([{ flooded: true, timedOut: false, exitCode: null }]);
    expect(result.annotations[0]?.message).toContain('printed more than');
  });

  it.runIf(process.platform === 'linux')('tell how much memory they took', async () => {
    expect((await run('print')).peakRssBytes).toBeGreaterThan(10 * 1024 * 1024);
  });
});
