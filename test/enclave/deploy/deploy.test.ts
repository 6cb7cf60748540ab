// SPDX-License-Identifier: Apache-2.0
// Deploying, in dry-run: the script twice, the script on what it has to refuse, every command of the guide.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeLinux } from '../image/init/probe.ts';
import { Machine } from './bench.ts';

const folder = join(import.meta.dirname, '../../../enclave/deploy');
const script = 'opt/occ/enclave/deploy/deploy.sh --image opt/occ/enclave.eif';
let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});
afterEach(() => machine.end());

const restarts = (calls: readonly string[]) => calls.filter((call) => call.startsWith('systemctl restart'));

describeLinux('deploying', () => {
  it('installs and starts everything and says what runs; the second time it changes nothing', () => {
    const { status, said } = machine.run(script);
    expect([status, said]).toEqual([0, expect.stringContaining('the boot document is genuine and names this image')]);
    const calls = machine.calls();
    expect(restarts(calls)[0]).toContain('occ-enclave');
    expect(calls).toContain('systemctl enable --now nitro-enclaves-allocator occ.target');
    expect(machine.read('etc/occ/keys')).toMatch(/^first:[\w-]{43}\n$/);
    for (const unit of readdirSync(join(folder, 'systemd'))) machine.read(`etc/systemd/system/${unit}`);

    const key = machine.read('etc/occ/keys');
    const again = machine.run(script);
    expect([again.status, again.said.includes('changed')]).toEqual([0, false]);
    expect(restarts(machine.calls())).toEqual([]);
    expect(machine.read('etc/occ/keys')).toBe(key);

    machine.write(join(machine.root, 'etc/systemd/system/occ-parent.service'), 'older');
    expect(machine.run(script).status).toBe(0);
    expect(restarts(machine.calls())).toEqual(['systemctl restart occ-parent']);
  });

  it('refuses an image that is not the recorded one before it touches anything', () => {
    const bytes = readFileSync(machine.image);
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    machine.write(machine.image, bytes);
    const { status, said } = machine.run(script);
    expect([status, said]).toEqual([1, expect.stringContaining('is not the recorded image')]);
    expect(machine.calls()).toEqual([]);
  });

  it('refuses an image that the launcher measures otherwise', () => {
    machine.write(join(machine.root, 'state/pcrs'), '{"Measurements":{"PCR0":"00","PCR1":"00","PCR2":"00"}}');
    const { status, said } = machine.run(script);
    expect([status, said]).toEqual([1, expect.stringContaining('nitro-cli measures PCR0 00')]);
    expect(restarts(machine.calls())).toEqual([]);
  });

  it.each([
    ['a service that is not ready', (on: Machine) => on.silences('ready'), 'not ready after'],
    ['an enclave of another image', (on: Machine) => on.says({ key: { measurement: '00' } }), 'says PCR0 00'],
    ['a document that is not genuine', (on: Machine) => on.judges(false, {}), 'not a genuine one'],
    ['a document of another image', (on: Machine) => on.judges(true, { 0: '00' }), 'boot document says PCR0 00'],
  ])('reports %s', (_, spoil, reason) => {
    spoil(machine);
    const { status, said } = machine.run(script);
    expect([status, said]).toEqual([1, expect.stringContaining(reason)]);
  });

  it('ends with its enclave, so that it is started again, and takes it along when it is stopped', () => {
    const enclave = 'opt/occ/enclave/deploy/enclave.sh opt/occ/enclave.eif';
    const died = machine.run(`(sleep 0.5; rm state/enclave) & ${enclave}`);
    expect([died.status, died.said]).toEqual([1, 'the enclave ended\n']);
    const stopped = machine.run(`${enclave} & sleep 0.5; kill $!; wait $!; test ! -f state/enclave`);
    expect(stopped.status).toBe(0);
    expect(machine.calls().filter((call) => call.includes('terminate'))).toHaveLength(1);
  });
});

describeLinux('the guide', () => {
  const guide = readFileSync(join(folder, 'README.md'), 'utf8');

  it('holds commands that work, in the order they stand there', () => {
    const blocks = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
    expect(blocks.length).toBeGreaterThan(7);
    const here = (block: string) => block.replaceAll(/(?<![\w.])\/(opt|etc|var)\//g, `${machine.root}/$1/`);
    const { status, said } = machine.run(blocks.map(here).join('\n'));
    expect([status, said]).toEqual([0, expect.stringContaining('init: ready')]);
    const calls = machine.calls().join('\n');
    for (const call of [
      '--enclave-options Enabled=true',
      'dnf install',
      'npm ci',
      'npm run --silent image',
      '--debug-mode',
    ]) {
      expect(calls).toContain(call);
    }
  });

  it('names every unit there is', () => {
    for (const unit of readdirSync(join(folder, 'systemd'))) expect(guide).toContain(unit.replace(/\.service$/, ''));
  });
});
