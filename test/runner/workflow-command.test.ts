// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { Masks } from './masks.ts';
import { StepLog } from './step-log.ts';
import { commandNames, parseWorkflowCommand } from './workflow-command.ts';

const names = new Set<string>(commandNames);
const parse = (line: string) => {
  const command = parseWorkflowCommand(line, names);
  return command && { ...command, properties: Object.fromEntries(command.properties) };
};

describe('a workflow command', () => {
  it.each([
    ['::error::message', { name: 'error', properties: {}, data: 'message' }],
    ['  ::ERROR file=a.ts::m', { name: 'error', properties: { file: 'a.ts' }, data: 'm' }],
    [
      '::warning file=a%2Cb%3Ac%25.ts,line=3,title=x=y::50%25 of%0Atwo%0D lines',
      { name: 'warning', properties: { file: 'a,b:c%.ts', line: '3', title: 'x=y' }, data: '50% of\ntwo\r lines' },
    ],
    ['::debug::%250A', { name: 'debug', properties: {}, data: '%0A' }],
    ['::notice empty=,=x,line=1::', { name: 'notice', properties: { line: '1' }, data: '' }],
    ['said ##[error file=a%3Bb]text%5D', { name: 'error', properties: { file: 'a;b' }, data: 'text]' }],
  ])('is read from %j', (line, command) => {
    expect(parse(line)).toEqual(command);
  });

  it.each(['x ::error::no', '::error no end', '::unknown::x', ':: error::x', '##[unknown]x', '##[error', 'plain'])(
    'is not read from %j',
    (line) => {
      expect(parse(line)).toBeUndefined();
    },
  );
});

function logOf(...lines: readonly string[]): StepLog {
  const log = new StepLog(new Masks(), '/w/repo', false);
  for (const line of lines) log.read(line);
  return log;
}

describe('the log of a step', () => {
  it('keeps annotations with their place, relative to the workspace', () => {
    const log = logOf('::error file=/w/repo/src/a.ts,line=3,endLine=4,col=x,title=Bad::no%0Agood');
    expect(log.annotations).toEqual([
      { level: 'error', message: 'no\ngood', title: 'Bad', file: 'src/a.ts', line: 3, endLine: 4 },
    ]);
    expect(log.text).toBe('##[error]no\ngood');
  });

  it('leaves files outside the workspace as they are', () => {
    expect(logOf('::error file=/w/repository/a.ts::x').annotations[0]?.file).toBe('/w/repository/a.ts');
  });

  it('keeps ten annotations of a level and cuts long messages, as GitHub does', () => {
    const log = logOf(...Array.from({ length: 12 }, () => `::warning::${'x'.repeat(5000)}`), '::error::one');
    expect([log.annotations.length, log.droppedAnnotations]).toEqual([11, 2]);
    expect(log.annotations[0]?.message).toHaveLength(4096);
  });

  it('masks from the moment a mask is added', () => {
    const log = logOf('hush-hush', '::add-mask::hush-hush', 'hush-hush', '::error title=hush-hush::hush-hush');
    expect(log.text).toBe('hush-hush\n***\n##[error]***');
    expect(log.annotations).toEqual([{ level: 'error', message: '***', title: '***' }]);
  });

  it('treats commands as text between stop-commands and its token', () => {
    const log = logOf('::stop-commands::Tok', '::error::not read', '::tok::', '::error::read');
    expect(log.annotations.map(({ message }) => message)).toEqual(['read']);
    expect(log.text).toContain('::error::not read');
  });

  it.each(['', 'pause-logging', 'error'])('fails the step for the stop token %j', (token) => {
    const log = logOf(`::stop-commands::${token}`, '::error::still read');
    expect(log.failed).toBe(true);
    expect(log.annotations.at(-1)?.message).toBe('still read');
  });

  it.each(['::set-env name=A::b', '::add-path::/x', '::set-output::no name', '::echo::maybe'])(
    'fails the step for %j',
    (line) => {
      expect(logOf(line).failed).toBe(true);
    },
  );

  it('still carries out deprecated commands, with a warning', () => {
    const log = logOf('::set-output name=a::1', '::save-state name=b::2');
    expect([...log.outputs, ...log.state]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(log.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
  });

  it('shows debug messages only in debug mode', () => {
    const log = logOf('::debug::quiet');
    expect([log.text, log.debugText]).toEqual(['', '##[debug]quiet']);
    const loud = new StepLog(new Masks(), '/work', true);
    loud.read('::debug::loud');
    expect(loud.text).toBe('##[debug]loud');
  });

  it('shows groups', () => {
    expect(logOf('::group::A', 'x', '::endgroup::').text).toBe('##[group]A\nx\n##[endgroup]');
  });
});
