// SPDX-License-Identifier: Apache-2.0
// A machine to deploy on: a folder as its root, stand-ins for AWS, the launcher and systemd, this project's own CLI.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { recordOf, renderRecord } from '../../../enclave/image/eif/record.ts';
import { image, measured } from '../image/images.ts';

const project = join(import.meta.dirname, '../../..');
const fakes = join(import.meta.dirname, 'fakes');

export class Machine {
  readonly root: string = mkdtempSync(join(tmpdir(), 'occ-deploy-'));
  readonly checkout: string = join(this.root, 'opt/occ');
  readonly image: string = join(this.checkout, 'enclave.eif');
  readonly #state = join(this.root, 'state');

  constructor() {
    for (const folder of ['enclave/deploy', 'enclave/image/eif']) {
      cpSync(join(project, folder), join(this.checkout, folder), { recursive: true });
    }
    const record = recordOf(measured(image()));
    const { PCR0, PCR1, PCR2 } = record;
    this.write(join(this.checkout, 'enclave/image/expected.json'), renderRecord(record));
    this.write(this.image, image());
    this.write(join(this.#state, 'pcrs'), JSON.stringify({ Measurements: { PCR0, PCR1, PCR2 } }));
    this.says({ ready: { ready: true }, health: { ok: true }, metrics: {}, key: { measurement: PCR0 } });
    this.says({ latest: { attestation: { reportB64: 'AAAA' } } });
    this.judges(true, { 0: PCR0, 1: PCR1, 2: PCR2 });
  }

  /** What the service answers, by the last part of its path. */
  says(answers: Readonly<Record<string, unknown>>): void {
    for (const [name, answer] of Object.entries(answers)) {
      this.write(join(this.#state, 'answers', name), JSON.stringify(answer));
    }
  }

  silences(name: string): void {
    rmSync(join(this.#state, 'answers', name));
  }

  /** What `occ document` says; the rest of the CLI is the real one. No document here could be genuine. */
  judges(valid: boolean, pcrs: object): void {
    const verdict = JSON.stringify(JSON.stringify({ valid, document: { pcrs } }));
    const code = valid ? 0 : 1;
    const document = `if (process.argv[2] === 'document') { console.log(${verdict}); process.exit(${code}); }`;
    const real = JSON.stringify(join(project, 'src/cli/main.ts'));
    this.write(join(this.checkout, 'dist/cli/index.js'), `${document}\nawait import(${real});\n`);
    this.write(join(this.checkout, 'package.json'), '{"type":"module"}');
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  /** Runs a script with this machine around it, as its root. */
  run(script: string) {
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: [fakes, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
        ...{ OCC_ROOT: this.root, FAKE_FOLDER: this.#state, OCC_DEPLOY_SECONDS: '2', ENCLAVE_POLL_SECONDS: '0.1' },
      },
    });
    return { status, said: stdout + stderr };
  }

  /** What the stand-ins were called with since the last time. */
  calls(): readonly string[] {
    const file = join(this.#state, 'calls');
    writeFileSync(file, '', { flag: 'a' });
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    writeFileSync(file, '');
    return lines;
  }

  end(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
