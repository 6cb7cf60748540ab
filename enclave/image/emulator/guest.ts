// SPDX-License-Identifier: Apache-2.0
// One boot of an image in the emulator, seen as a parent sees an enclave: ports on its vsock, the launcher's heartbeat,
// and the console, which real enclaves show in debug mode alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { OccError } from '../../../src/proof/errors.ts';

export interface GuestOptions {
  /** Where the emulator was built. */
  readonly emulator: string;
  readonly image: string;
  /** An empty folder for sockets, with a short path: a Unix socket has 107 bytes for its name. */
  readonly folder: string;
  readonly memoryMb?: number;
}

export const appPort = 5000;
export const outboundPort = 5001;
const heartbeatPort = 9000;
const heartbeatByte = 0xb7;
const parentCid = 1;

/** Shown of a console that did not say what was expected. */
const shownConsole = 3000;

/** What is sent before the guest has taken a connection is lost in this emulator, so it is held back. */
const settleMs = 300;

/** How long the emulator may take to open its socket. */
const startMs = 20_000;

export class Guest {
  readonly #options: GuestOptions;
  readonly #processes: ChildProcess[] = [];
  readonly #servers: readonly Server[];
  #console = '';
  #heartbeats = 0;
  #ended = false;

  private constructor(options: GuestOptions) {
    this.#options = options;
    const heartbeat = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        if (bytes[0] === heartbeatByte) this.#heartbeats += 1;
        socket.write(bytes);
      });
    });
    const bridge = createServer({ allowHalfOpen: true }, (socket) => void this.#bridge(socket));
    this.#servers = [heartbeat.listen(this.socket(heartbeatPort)), bridge.listen(this.app)];
  }

  /** Boots; what happens is on the console. @throws OccError `image-build` when the emulator does not start */
  static async start(options: GuestOptions): Promise<Guest> {
    mkdirSync(join(options.folder, 'vsock'), { recursive: true });
    const guest = new Guest(options);
    await Promise.all(guest.#servers.map((server) => once(server, 'listening')));
    await guest.#startVsock();
    guest.#startMachine();
    return guest;
  }

  /** Where a parent reaches the app, as through the bridge to a real enclave's vsock. */
  get app(): string {
    return join(this.#options.folder, 'app.sock');
  }

  /** The Unix socket that stands for a port of the parent's, or for {@link appPort} of the guest. */
  socket(port: number): string {
    return join(this.#options.folder, 'vsock', `${port}.sock`);
  }

  get console(): string {
    return this.#console;
  }

  get heartbeats(): number {
    return this.#heartbeats;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Until the console says `text`. @throws OccError `image-build` when it ends before, or says nothing in time */
  async says(text: string, timeoutMs: number): Promise<void> {
    await this.#until(() => this.#console.includes(text), timeoutMs, `the console to say "${text}"`);
  }

  /** Until the machine is off. @throws OccError `image-build` when it is not in time */
  async end(timeoutMs: number): Promise<void> {
    await this.#until(() => this.#ended, timeoutMs, 'the machine to end');
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) server.close();
    for (const child of this.#processes.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    )) {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
  }

  async #until(holds: () => boolean, timeoutMs: number, what: string): Promise<void> {
    for (let waited = 0; !holds(); waited += 50) {
      if (this.#ended || waited > timeoutMs) {
        const how = this.#ended ? 'the machine ended' : `nothing happened for ${timeoutMs} ms`;
        throw new OccError('image-build', `expected ${what}, but ${how}: ${this.#console.slice(-shownConsole)}`);
      }
      await sleep(50);
    }
  }

  async #bridge(socket: Socket): Promise<void> {
    const guest = connect({ path: this.socket(appPort), allowHalfOpen: true });
    await sleep(settleMs);
    await Promise.allSettled([pipeline(socket, guest), pipeline(guest, socket)]);
  }

  async #startVsock(): Promise<void> {
    const { emulator, folder } = this.#options;
    const device = join(folder, 'device.sock');
    const preload = ['--preload', join(emulator, 'vsock-unix.so')];
    const vm = `guest-cid=4,forward-cid=${parentCid},forward-listen=${appPort},socket=${device}`;
    this.#spawn([...preload, join(emulator, 'vsock'), '--vm', vm], 'vsock.log');
    for (let waited = 0; !existsSync(device); waited += 50) {
      if (waited > startMs) throw new OccError('image-build', `expected ${device} within ${startMs} ms`);
      await sleep(50);
    }
  }

  #startMachine(): void {
    const { emulator, folder, image, memoryMb = 512 } = this.#options;
    const machine = ['-M', 'nitro-enclave,vsock=device,id=i-0123456789abcdef0-enc0123456789abcdef', '-kernel', image];
    const devices = ['-chardev', `socket,id=device,path=${join(folder, 'device.sock')}`, '-nographic', '-no-reboot'];
    const size = ['-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '2', '-m', `${memoryMb}M`];
    const child = this.#spawn([
      join(emulator, 'qemu'),
      '-L',
      join(emulator, 'firmware'),
      ...machine,
      ...size,
      ...devices,
    ]);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#tell(text));
    child.once('exit', () => {
      this.#ended = true;
    });
  }

  #tell(text: string): void {
    this.#console += text;
  }

  /** With the libraries it was built with, and none of this machine's. */
  #spawn(command: readonly string[], log?: string): ChildProcess {
    const { emulator, folder } = this.#options;
    const args = ['--library-path', join(emulator, 'lib'), ...command];
    const child = spawn(join(emulator, 'lib/loader'), args, {
      cwd: folder,
      env: { VSOCK_FOLDER: join(folder, 'vsock') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = child;
    if (log === undefined) stderr.setEncoding('utf8').on('data', (text: string) => this.#tell(text));
    else for (const stream of [stdout, stderr]) stream.pipe(createWriteStream(join(folder, log), { flags: 'a' }));
    this.#processes.push(child);
    return child;
  }
}
