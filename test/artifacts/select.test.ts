// SPDX-License-Identifier: Apache-2.0
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectSubjects } from '../../src/artifacts/select.ts';
import { asOrdinaryUser, codeOf, failureOf, freshFolder, pipe, tree } from './tree.ts';

const names = async (cwd: string, patterns: string) =>
  (await selectSubjects({ cwd, patterns })).map(({ name }) => name);
const literalNames = async (cwd: string, ...paths: string[]) =>
  (await selectSubjects({ cwd, paths })).map(({ name }) => name);

const sample = () =>
  tree({
    'dist/app': '1',
    'dist/app.map': '2',
    'dist/.hidden': '3',
    'dist/lib/a.so': '4',
    'dist/lib/b.so': '5',
    'dist/lib/deep/a.map': '6',
    'other/app': '7',
    'README.md': '8',
    'empty/': '',
  });

const everyDist = ['dist/.hidden', 'dist/app', 'dist/app.map', 'dist/lib/a.so', 'dist/lib/b.so', 'dist/lib/deep/a.map'];

describe('selecting files', () => {
  it.each<[input: string, names: readonly string[]]>([
    ['README.md', ['README.md']],
    ['./README.md', ['README.md']],
    ['dist', everyDist],
    ['dist/', everyDist],
    ['dist/**', everyDist],
    ['dist/**/*', everyDist],
    ['dist/*', everyDist],
    ['d?st', everyDist],
    ['dist/lib/*.so', ['dist/lib/a.so', 'dist/lib/b.so']],
    ['dist/lib/[b-z].so', ['dist/lib/b.so']],
    ['dist/*/', ['dist/lib/a.so', 'dist/lib/b.so', 'dist/lib/deep/a.map']],
    ['**/app', ['dist/app', 'other/app']],
    ['.', [...everyDist, 'README.md', 'other/app'].sort()],
    ['dist/../README.md', ['README.md']],
    ['dist\n!dist/lib', ['dist/.hidden', 'dist/app', 'dist/app.map']],
    ['dist\n!dist/lib/**', ['dist/.hidden', 'dist/app', 'dist/app.map']],
    ['dist,!dist/lib/', ['dist/.hidden', 'dist/app', 'dist/app.map']],
    ['dist\r\n!**/*.map', everyDist.filter((name) => !name.endsWith('.map'))],
    ['dist/lib/a.so\n!**/*.map', ['dist/lib/a.so']],
    ['!dist/app\ndist/app*', ['dist/app', 'dist/app.map']],
    ['dist\n!dist/lib\ndist/lib/a.so', ['dist/.hidden', 'dist/app', 'dist/app.map', 'dist/lib/a.so']],
    ['dist/*\n!dist/lib\ndist/lib/a.so', ['dist/.hidden', 'dist/app', 'dist/app.map', 'dist/lib/a.so']],
    ['README.md,README.md,./README.md,READ*', ['README.md']],
    ['"README.md"', ['README.md']],
    ['dist\n!nothing-of-the-kind', everyDist],
  ])('%j', async (input, expected) => {
    expect(await names(sample(), input)).toEqual(expected);
  });

  it('gives workspace-relative names, where base names would collapse two files into one', async () => {
    const root = tree({ 'a/app': 'good', 'b/app': 'other' });
    const files = await selectSubjects({ cwd: root, patterns: '*/app' });
    expect(new Set(files.map(({ path }) => basename(path))).size).toBe(1);
    expect(files).toEqual([
      { name: 'a/app', path: join(root, 'a/app') },
      { name: 'b/app', path: join(root, 'b/app') },
    ]);
  });

  it('sorts by code units, whatever the locale and the order of the entries', async () => {
    const root = tree({ b: '', B: '', 'a/z': '', 'a.z': '', é: '', z: '', '10': '', '9': '' });
    const expected = ['10', '9', 'B', 'a.z', 'a/z', 'b', 'z', 'é'];
    expect(await names(root, '.')).toEqual(expected);
    expect(await names(root, 'é,z,b,B,a.z,a/*,9,10')).toEqual(expected);
  });

  it('takes an absolute path inside the workspace as relative, also through a linked workspace', async () => {
    const root = tree({ 'ws/dist/app': '' });
    symlinkSync(join(root, 'ws'), join(root, 'linked'));
    for (const cwd of [join(root, 'ws'), join(root, 'linked')]) {
      for (const base of [join(root, 'ws'), cwd]) {
        expect(await names(cwd, join(base, 'dist'))).toEqual(['dist/app']);
        expect(await names(cwd, join(base, 'dist', '*p'))).toEqual(['dist/app']);
      }
      expect(await names(cwd, '**/*p')).toEqual(['dist/app']);
    }
  });

  it.each([
    ['a literal that is not there', 'README.md,missing', 'missing'],
    ['a glob that matches nothing', 'README.md\ndist/*.exe', 'dist/*.exe'],
    ['a glob beside one that matches', '**/*.so,**/*.dll', '**/*.dll'],
    ['an empty folder', 'README.md,empty', 'empty'],
    ['an empty folder by a glob', 'README.md,empty/**/*.x', 'empty/**/*.x'],
    ['what is excluded whole', 'README.md,dist/lib,!dist/lib', 'dist/lib'],
    ['what is excluded from above', 'README.md,dist/lib/a.so,!dist', 'dist/lib/a.so'],
    ['what is excluded by a glob', 'README.md,dist/app.map,!**/*.map', 'dist/app.map'],
    ['a file written as a folder', 'README.md/', 'README.md/'],
    ['a path through a file', 'README.md/x', 'README.md/x'],
    ['braces', 'dist/{app}', 'dist/{app}'],
    ['a comment', '# binaries\nREADME.md', '# binaries'],
  ])('refuses %s and names the entry', async (_what, input, entry) => {
    const failure = await failureOf(() => names(sample(), input));
    expect(failure.code).toBe('no-subjects');
    expect(failure.message).toContain(`"${entry}"`);
  });

  it.each([
    ['', 'no-subjects'],
    ['!dist', 'no-subjects'],
    ['dist/*/../x', 'usage'],
    ['"a\0b"', 'name-invalid'],
  ])('refuses the list %j', async (input, code) => {
    expect(await codeOf(() => names(sample(), input))).toBe(code);
  });

  it('bounds a list with globs', async () => {
    const root = sample();
    expect(await codeOf(() => names(root, `*.md${',x'.repeat(1000)}`))).toBe('too-many');
  });
});

describe('literal paths', () => {
  it.runIf(process.platform !== 'win32')('may hold glob characters, commas, quotes and a leading "!"', async () => {
    const root = tree({
      '*.zip': '',
      '[x].zip': '',
      'a.zip': '',
      'x.zip': '',
      '!no': '',
      'a,b': '',
      '"q"': '',
      'q?': '',
    });
    for (const path of ['*.zip', '[x].zip', '!no', 'a,b', '"q"', 'q?']) {
      expect(await literalNames(root, path)).toEqual([path]);
    }
  });

  it.runIf(process.platform !== 'win32')(
    'are not what a pattern is, so that a file named like the pattern hides no other',
    async () => {
      const root = tree({ 'dist/*.zip': 'decoy', 'dist/evil.zip': '', 'dist/[ab]': '', 'dist/a': '' });
      expect(await literalNames(root, 'dist/*.zip')).toEqual(['dist/*.zip']);
      expect(await names(root, 'dist/*.zip')).toEqual(['dist/*.zip', 'dist/evil.zip']);
      expect(await names(root, 'dist/[ab]')).toEqual(['dist/a']);
    },
  );

  it('may be folders', async () => {
    expect(await literalNames(sample(), 'dist', 'README.md')).toEqual(['README.md', ...everyDist]);
  });

  it.each([
    [['missing'], 'file-not-found'],
    [['README.md', ''], 'usage'],
    [[], 'no-subjects'],
    [['empty'], 'no-subjects'],
  ])('refuses %j', async (paths, code) => {
    expect(await codeOf(() => selectSubjects({ cwd: sample(), paths }))).toBe(code);
  });
});

describe('files outside the workspace', () => {
  it('are named from the last literal segment given, and never climb', async () => {
    const root = tree({ 'ws/x': '', 'out/app': '', 'out/lib/a.so': '' });
    const cwd = join(root, 'ws');
    expect(await names(cwd, '../out')).toEqual(['out/app', 'out/lib/a.so']);
    expect(await names(cwd, join(root, 'out'))).toEqual(['out/app', 'out/lib/a.so']);
    expect(await names(cwd, '../out/lib/*.so')).toEqual(['lib/a.so']);
    expect(await names(cwd, '../out/app')).toEqual(['app']);
    expect(await literalNames(cwd, '../out/app', 'x')).toEqual(['app', 'x']);
  });

  it('keep the names of the workspace when a folder above it is given', async () => {
    const root = tree({ 'ws/x': '', y: '' });
    expect(await names(join(root, 'ws'), '..')).toEqual([`${basename(root)}/y`, 'x']);
  });

  it('are refused when two would have one name', async () => {
    const root = tree({ 'ws/app': '', 'one/app': '', 'two/app': '' });
    const cwd = join(root, 'ws');
    const failure = await failureOf(() => names(cwd, '../one/app,../two/app'));
    expect(failure.code).toBe('name-invalid');
    expect(failure.message).toContain(join(root, 'one/app'));
    expect(failure.message).toContain(join(root, 'two/app'));
    expect(await codeOf(() => names(cwd, 'app,../one/app'))).toBe('name-invalid');
    expect(await names(cwd, '../one/app,../one/app')).toEqual(['app']);
  });
});

describe.runIf(process.platform !== 'win32')('links', () => {
  it('to a file in the tree stand for it under their own names', async () => {
    const root = tree({ 'dist/app-1.0': 'x', 'dist/app': '-> app-1.0', 'dist/up': '-> ../top', top: 'y' });
    const expected = [
      { name: 'dist/app', path: join(root, 'dist/app-1.0') },
      { name: 'dist/app-1.0', path: join(root, 'dist/app-1.0') },
      { name: 'dist/up', path: join(root, 'top') },
    ];
    expect(await selectSubjects({ cwd: root, patterns: 'dist' })).toEqual(expected);
    expect(await selectSubjects({ cwd: root, patterns: 'dist/*' })).toEqual(expected);
    expect(await literalNames(root, 'dist/app')).toEqual(['dist/app']);
  });

  const outside = () => {
    const root = tree({ 'ws/dist/app': '', 'ws/dist/leak': '-> ../../secret', secret: 'token', 'away/x': 'token' });
    symlinkSync('../../away', join(root, 'ws/dist/folder'));
    return { root, cwd: join(root, 'ws') };
  };

  it.each([
    ['a link out of the tree, in a folder', 'dist,!dist/folder'],
    ['a link out of the tree, by a glob', 'dist/l*'],
    ['a link out of the tree, by name', 'dist/leak'],
    ['a linked folder out of the tree, in a folder', 'dist,!dist/leak'],
    ['a linked folder out of the tree, by a glob', 'dist/f*'],
    ['a linked folder out of the tree, by name', 'dist/folder'],
    ['a path through a link out of the tree', 'dist/folder/x'],
    ['a folder through a link out of the tree', 'dist/folder/.'],
  ])('are refused: %s', async (_what, input) => {
    const { cwd } = outside();
    expect(readFileSync(join(cwd, 'dist/leak'), 'utf8') + readFileSync(join(cwd, 'dist/folder/x'), 'utf8')).toBe(
      'tokentoken',
    );
    expect(await codeOf(() => names(cwd, input))).toBe('file-not-regular');
  });

  it('are not entered by a glob', async () => {
    const { cwd } = outside();
    expect(await codeOf(() => names(cwd, 'dist/folder/*'))).toBe('no-subjects');
    expect(await names(cwd, 'dist/**/a*')).toEqual(['dist/app']);
  });

  it('can be excluded', async () => {
    const { cwd } = outside();
    expect(await names(cwd, 'dist,!dist/leak,!dist/folder')).toEqual(['dist/app']);
    expect(await names(cwd, 'dist/*,!dist/leak,!dist/f*')).toEqual(['dist/app']);
  });

  it('out of a folder outside the workspace are refused too', async () => {
    const root = tree({ 'ws/x': '', 'out/app': '', 'out/leak': '-> ../secret', secret: '' });
    expect(await codeOf(() => names(join(root, 'ws'), '../out'))).toBe('file-not-regular');
  });

  it.each([
    ['to nothing', '-> nowhere', 'file-not-found'],
    ['to themselves', '-> link', 'file-not-regular'],
    ['in a circle', '-> circle', 'file-not-regular'],
    ['to a device', '-> /dev/null', 'file-not-regular'],
  ])('%s are refused', async (_what, target, code) => {
    const root = tree({ 'dist/link': target, 'dist/circle': '-> link', 'dist/app': '' });
    for (const input of ['dist/link', 'dist', 'dist/*']) expect(await codeOf(() => names(root, input))).toBe(code);
  });

  it('to a folder are passed over when its files are selected under their own names, and refused otherwise', async () => {
    const root = tree({
      'dist/A/app': '',
      'dist/Current': '-> A',
      'vendor/lib': '',
      'src/vendor': '-> ../vendor',
      'src/x': '',
    });
    expect(await names(root, 'dist')).toEqual(['dist/A/app']);
    expect(await names(root, 'dist/*')).toEqual(['dist/A/app']);
    expect(await codeOf(() => names(root, 'src'))).toBe('file-not-regular');
    expect(await codeOf(() => names(root, 'src/*'))).toBe('file-not-regular');
    expect(await names(root, 'src,vendor')).toEqual(['src/x', 'vendor/lib']);
  });

  it('that lead a folder into itself end', async () => {
    const root = tree({ 'dist/app': '', 'dist/loop': '-> .', 'dist/up': '-> ..' });
    expect(await names(root, 'dist')).toEqual(['dist/app']);
    expect(await names(root, '**')).toEqual(['dist/app']);
  });

  it('that are hard are files', async () => {
    const root = tree({ a: 'x' });
    linkSync(join(root, 'a'), join(root, 'b'));
    expect(await names(root, '.')).toEqual(['a', 'b']);
  });
});

describe.runIf(process.platform !== 'win32')('hostile trees', () => {
  it('pass over pipes below a folder and refuse one that is named', async () => {
    const root = tree({ 'dist/app': '' });
    pipe(join(root, 'dist/pipe'));
    expect(await names(root, 'dist')).toEqual(['dist/app']);
    expect(await names(root, 'dist/*')).toEqual(['dist/app']);
    expect(await codeOf(() => names(root, 'dist/pipe'))).toBe('file-not-regular');
    expect(await codeOf(() => names(root, 'dist/app*,dist/pipe'))).toBe('file-not-regular');
    expect(await codeOf(() => names(root, 'dist/app,dist/pip?'))).toBe('no-subjects');
    expect(await codeOf(() => names(root, '/dev/null'))).toBe('file-not-regular');
  });

  it.each(['a\nb', 'a\rb', 'a\\b', 'a\u202eb', 'a\u001b[31mb', 'a\u200bb'])('refuse the name %j', async (name) => {
    const root = tree({ 'dist/ok': '', [`dist/${name}`]: '' });
    for (const input of ['dist', 'dist/a*']) {
      const failure = await failureOf(() => names(root, input));
      expect(failure.code).toBe('name-invalid');
      expect(failure.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    expect(await codeOf(() => literalNames(root, `dist/${name}`))).toBe('name-invalid');
  });

  it('keep names with blanks, quotes, commas and glob characters', async () => {
    const odd = [' lead', 'trail ', 'a b', '"q"', "it's", 'a,b', '*', '[x]', '$(id)', '-rf', '{a}'];
    const root = tree(Object.fromEntries(odd.map((name) => [`dist/${name}`, ''])));
    const expected = odd.map((name) => `dist/${name}`).sort();
    expect(await names(root, 'dist')).toEqual(expected);
    expect(await names(root, 'dist/*')).toEqual(expected);
    expect(await names(root, '"dist/trail ",dist/a*')).toEqual(['dist/a b', 'dist/a,b', 'dist/trail ']);
  });

  it('work below a folder whose own name holds glob characters', async () => {
    const root = tree({ 'w[s]*?/dist/app': '', 'w[s]*?/dist/b': '', 'ws/dist/app': '' });
    expect(await names(join(root, 'w[s]*?'), 'dist/a*')).toEqual(['dist/app']);
    expect(await names(join(root, 'w[s]*?'), '**/app,dist/b')).toEqual(['dist/app', 'dist/b']);
  });

  it('report a folder that cannot be read', async () => {
    const root = tree({ 'dist/app': '', 'dist/shut/x': '' });
    chmodSync(join(root, 'dist/shut'), 0);
    expect(await asOrdinaryUser(() => codeOf(() => names(root, 'dist')))).toBe('file-unreadable');
    expect(await asOrdinaryUser(() => codeOf(() => names(root, 'dist/shut/x')))).toBe('file-unreadable');
    expect(await asOrdinaryUser(() => names(root, 'dist,!dist/shut'))).toEqual(['dist/app']);
    chmodSync(join(root, 'dist/shut'), 0o755);
  });

  it('are walked to any depth', async () => {
    const root = freshFolder();
    let top = join(root, 'd');
    mkdirSync(top);
    writeFileSync(join(top, 'x'), '');
    // Deeper than one path can be long: built from the bottom.
    for (let depth = 0; depth < 900; depth += 1) {
      mkdirSync(join(root, 'next'));
      renameSync(top, join(root, 'next', 'd'));
      top = join(root, 'd');
      renameSync(join(root, 'next'), top);
    }
    expect((await names(root, 'd'))[0]).toMatch(/^(d\/){901}x$/);
  });
});

describe.runIf(process.platform === 'linux')('Unicode names', () => {
  it('are kept as on disk: NFC and NFD are two', async () => {
    const root = tree({ 'caf\u00e9': '', 'cafe\u0301': '' });
    expect(await names(root, '.')).toEqual(['cafe\u0301', 'caf\u00e9']);
    expect(await names(root, 'caf\u00e9')).toEqual(['caf\u00e9']);
    expect(await names(root, 'cafe\u0301*')).toEqual(['cafe\u0301']);
  });

  it('that are not UTF-8 are refused, since no text names them', async () => {
    const root = tree({ a: '' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/b`), Buffer.from([0xff])]), 'x');
    expect(await codeOf(() => names(root, '.'))).toBe('name-invalid');
    expect(await codeOf(() => names(root, '*'))).toBe('file-unreadable');
  });
});
