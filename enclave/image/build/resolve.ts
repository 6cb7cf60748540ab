// SPDX-License-Identifier: Apache-2.0
// The lock resolved anew: the newest versions of what is wanted, as the machine's package tool finds them in the suites
// of the lock, whatever the machine itself runs and has installed. The tool checks the archive's signatures.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OccError } from '../../../src/proof/errors.ts';
import { type Archive, archivesHere } from './archives.ts';
import type { Lock, LockedFile } from './lock.ts';
import { run } from './process.ts';

type Found = Omit<LockedFile, 'uses'>;

/**
 * @param programs the PATH on which the package tool is
 * @throws OccError `image-build` where there is no such package, `image-input` where there is no such archive
 */
export function resolveLock(lock: Lock, programs: string): Lock {
  const folder = mkdtempSync(join(tmpdir(), 'occ-lock-'));
  try {
    const apt = new Apt(folder, lock, programs);
    const files = new Map<string, { readonly found: Found; readonly uses: Set<string> }>();
    for (const [use, { take, names }] of Object.entries(lock.wanted)) {
      for (const found of apt.find(take, names)) {
        const known = files.get(found.path) ?? { found, uses: new Set() };
        known.uses.add(use);
        files.set(found.path, known);
      }
    }
    const sorted = [...files.values()].sort((a, b) => (a.found.path < b.found.path ? -1 : 1));
    return { ...lock, files: sorted.map(({ found, uses }) => ({ uses: [...uses].sort(), ...found })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The machine's package tool with lists of its own and nothing installed. */
class Apt {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #roots: readonly string[];

  constructor(folder: string, { suites, architecture }: Lock, programs: string) {
    const archives = archivesHere();
    this.#roots = archives.map(({ root }) => root);
    for (const name of ['lists/partial', 'archives/partial']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'status'), '');
    const sources = suites.map(({ label, suite }) => `${rootOf(label, archives)} ${suite} main`);
    writeFileSync(join(folder, 'sources'), sources.flatMap((line) => [`deb ${line}\n`, `deb-src ${line}\n`]).join(''));
    const settings = {
      'Dir::Etc::SourceList': join(folder, 'sources'),
      'Dir::Etc::SourceParts': '/dev/null',
      'Dir::State::Lists': join(folder, 'lists'),
      'Dir::State::Status': join(folder, 'status'),
      'Dir::Cache': folder,
      'Dir::Cache::Archives': join(folder, 'archives'),
      // the first suite and its updates; others give only what it does not have
      'APT::Default-Release': `/^${suites[0]?.suite}/`,
      'APT::Architecture': architecture,
      'APT::Architectures': architecture,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${JSON.stringify(value)};\n`);
    writeFileSync(join(folder, 'apt.conf'), lines.join(''));
    this.#environment = {
      PATH: programs,
      LC_ALL: 'C',
      APT_CONFIG: join(folder, 'apt.conf'),
    };
    this.#run('apt-get', 'update', '-q');
  }

  find(take: 'packages' | 'closure' | 'source', names: readonly string[]): readonly Found[] {
    if (take === 'source') return names.flatMap((name) => this.#source(name));
    if (take === 'packages') return this.#records(names);
    const said = this.#run('apt-get', 'install', '-s', '-q', '--no-install-recommends', ...names);
    // Inst NAME (VERSION Debian:… [ARCHITECTURE])
    const pairs = [...said.matchAll(/^Inst (\S+) \((\S+) /gm)].map(([, name, version]) => `${name}=${version}`);
    return this.#records(pairs);
  }

  #records(names: readonly string[]): readonly Found[] {
    const said = this.#run('apt-cache', 'show', '--no-all-versions', ...names);
    return said
      .trim()
      .split('\n\n')
      .map((record) => ({
        name: field(record, 'Package'),
        version: field(record, 'Version'),
        sha256: field(record, 'SHA256'),
        size: Number(field(record, 'Size')),
        path: field(record, 'Filename'),
      }));
  }

  /** The sources as their authors gave them out, without the distribution's changes. */
  #source(name: string): readonly Found[] {
    const said = this.#run('apt-get', 'source', '--print-uris', '-q', name);
    // 'ADDRESS' FILE SIZE SHA256:HASH
    const files = [...said.matchAll(/^'([^']+)' \S+_(\S+)\.orig\.tar\.\w+ (\d+) SHA256:([0-9a-f]{64})$/gm)];
    return files.map(([, address = '', version = '', size, sha256 = '']) => ({
      ...{ name, version, sha256, size: Number(size), path: this.#pathOf(address) },
    }));
  }

  #pathOf(address: string): string {
    const root = this.#roots.find((one) => address.startsWith(one));
    if (root === undefined) throw new OccError('image-input', `expected an address below ${this.#roots.join(' or ')}`);
    return decodeURIComponent(address.slice(root.length));
  }

  #run(program: string, ...args: readonly string[]): string {
    return run(program, args, { env: this.#environment });
  }
}

function rootOf(label: string, archives: readonly Archive[]): string {
  const archive = archives.find((one) => one.label === label);
  if (archive) return archive.root;
  throw new OccError('image-input', `expected an archive labelled ${label} in the package configuration, got none`, {
    hint: 'Resolve the lock on a machine or in a container whose apt is configured for Debian.',
  });
}

function field(record: string, name: string): string {
  const found = new RegExp(`^${name}: (\\S+)`, 'm').exec(record)?.[1];
  if (found === undefined) throw new OccError('image-input', `expected ${name} in a package record`);
  return found;
}
