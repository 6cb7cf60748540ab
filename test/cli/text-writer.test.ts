// SPDX-License-Identifier: Apache-2.0
// Text reaches its reader whole and in order, however slow the reader is, and whatever kind of descriptor it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folder, root } from './occ.ts';

const module = join(root, 'src/cli/text-writer.ts');
const expected = `${Array.from({ length: 40_000 }, (_, at) => `${at} größer als ein Puffer\n`).join('')}end\n`;
const main = `
import { textWriter } from ${JSON.stringify(module)};
const write = textWriter(1, () => process.stdout);
const text = Array.from({ length: 40_000 }, (_, at) => at + ' größer als ein Puffer\\n').join('');
write(text.slice(0, 500_000));
write(text.slice(500_000));
write('end\\n');
process.exitCode = 1;
`;

async function run(program: string, before = '') {
  const path = join(folder({ 'main.mjs': before + main }), 'main.mjs');
  const child = spawn('sh', ['-c', program, 'sh', process.execPath, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await setTimeout(300); // until then the pipe is full
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  const [status] = await ended;
  return { text, status };
}

describe.runIf(process.platform !== 'win32')('text', () => {
  it('goes through a pipe that is read late', async () => {
    expect(await run('exec "$1" "$2"')).toEqual({ text: expected, status: 1 });
  });

  it('goes through a pipe that does not wait', async () => {
    const nonBlocking = 'process.stdout._handle.setBlocking(false);\n';
    expect(await run('exec "$1" "$2"', nonBlocking)).toEqual({ text: expected, status: 1 });
  });

  it('goes into a file', async () => {
    const target = join(folder(), 'out');
    writeFileSync(target, '');
    expect(await run(`"$1" "$2" > '${target}'`)).toEqual({ text: '', status: 1 });
    expect(readFileSync(target, 'utf8')).toBe(expected);
  });
});
