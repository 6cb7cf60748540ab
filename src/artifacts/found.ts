// SPDX-License-Identifier: Apache-2.0
// The files found so far, each once, under the name it will have; and the rules a file must meet to be one of them.

import { dirname, sep } from 'node:path';
import { OccError } from '../proof/errors.ts';
import { realPath, refused, resolveLink } from './link.ts';
import { checkedName, printable } from './name.ts';
import { inside, type Pattern, prefixOf, type Workspace } from './pattern.ts';
import { maxSubjects, type SelectedFile } from './subject.ts';

interface Tree {
  readonly real: string;
  readonly namesFrom: string;
}

export class Found {
  readonly #workspace: Tree;
  readonly #trees = new Map<Pattern, Tree>();
  readonly #checkedFolders = new Set<string>();
  readonly #paths = new Map<string, SelectedFile>();
  readonly #names = new Map<string, string>();
  readonly #folderLinks = new Map<string, string>();

  constructor(workspace: Workspace) {
    this.#workspace = { real: workspace.real, namesFrom: workspace.real };
  }

  /** A regular file that `pattern` selected. Throws `name-invalid`, `file-not-regular`, `too-many`. */
  addFile(path: string, pattern: Pattern): void {
    this.#checkFolder(path, this.#treeOf(path, pattern));
    this.#add(path, path, pattern);
  }

  /** A link: its target under the link's name. A link to a folder is only noted. Throws as `resolveLink`. */
  addLink(path: string, pattern: Pattern): void {
    const target = resolveLink(path, this.#treeOf(path, pattern).real);
    if (target.folder) this.#folderLinks.set(path, target.path);
    else this.#add(path, target.path, pattern);
  }

  get size(): number {
    return this.#paths.size + this.#folderLinks.size;
  }

  has(path: string): boolean {
    return this.#paths.has(path) || this.#folderLinks.has(path);
  }

  /** In code-unit order of names. Throws `file-not-regular` for a link to a folder none of whose files was found. */
  files(): readonly SelectedFile[] {
    const files = [...this.#paths.values()];
    const folders = this.#folderLinks.size > 0 ? foldersOf(files) : undefined;
    for (const [link, folder] of this.#folderLinks) {
      if (folders?.has(folder)) continue;
      throw refused(link, 'leads to a folder that is not selected itself; folders are not walked through links');
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #add(written: string, path: string, pattern: Pattern): void {
    if (this.#paths.has(written)) return;
    const { namesFrom } = this.#treeOf(written, pattern);
    const name = checkedName(posix(written.slice(prefixOf(namesFrom).length)));
    const other = this.#names.get(name);
    if (other !== undefined) {
      throw new OccError(
        'name-invalid',
        `${printable(other)} and ${printable(written)} would both be named ${printable(name)}`,
        {
          hint: 'Files outside the workspace are named after the folder given; give folders with different names.',
        },
      );
    }
    if (this.#paths.size >= maxSubjects) {
      throw new OccError('too-many', `the list selects more than ${maxSubjects} files, the limit`);
    }
    this.#names.set(name, written);
    this.#paths.set(written, { name, path });
  }

  // Links in the middle of a named path must not lead out of the tree. Asked once for each folder.
  #checkFolder(path: string, tree: Tree): void {
    const folder = dirname(path);
    if (this.#checkedFolders.has(folder)) return;
    const real = realPath(folder);
    if (!inside(tree.real, real)) throw refused(folder, `leads to ${printable(real)}, out of ${printable(tree.real)}`);
    this.#checkedFolders.add(folder);
  }

  #treeOf(path: string, pattern: Pattern): Tree {
    if (inside(this.#workspace.real, path)) return this.#workspace;
    const known = this.#trees.get(pattern);
    if (known) return known;
    const folder = path === pattern.base ? dirname(path) : pattern.base;
    const tree = { real: realPath(folder), namesFrom: dirname(pattern.base) };
    this.#trees.set(pattern, tree);
    return tree;
  }
}

function foldersOf(files: readonly SelectedFile[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return folders;
}

function posix(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
