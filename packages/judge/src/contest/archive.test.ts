import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync, gzipSync } from 'node:zlib';

import { pack as tarPack } from 'tar-stream';
import { expect, test, vi } from 'vitest';

import { unpackArchive } from './archive.ts';
import { openPackage } from './opened-package.ts';
import {
  addInPython,
  contestSurroundings,
  essentials,
  type Files,
  outcomes,
  sums,
  writeFiles,
} from './package.fixture.ts';

/** Packages have many programs, each of which is compiled and run. */
vi.setConfig({ testTimeout: 180_000 });

const { judge, directory } = contestSurroundings();

interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** Of the file as Unix knows it; a plain file by default. */
  readonly mode?: number;
  /** What the archive claims, where that is not true. */
  readonly claimedSize?: number;
}

/** A zip archive as Info-ZIP would write it on Unix (APPNOTE 4.3), entry by entry. */
function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0o100644, claimedSize } of entries) {
    const packed = deflateRawSync(content);
    const size = claimedSize ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('504b01021403', 'hex'), common, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directoryBytes = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directoryBytes, end]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function zipOf(files: Files): Buffer {
  return zip(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })));
}

async function tar(
  entries: readonly {
    readonly header: Parameters<ReturnType<typeof tarPack>['entry']>[0];
    readonly content?: string;
  }[],
): Promise<Buffer> {
  const pack = tarPack();
  for (const { header, content } of entries) pack.entry(header, content ?? '');
  pack.finalize();
  return buffer(pack);
}

const good = {
  ...sums,
  'submissions/accepted/a.py': addInPython,
  'submissions/wrong_answer/b.py': 'print(0)\n',
};

async function put(name: string, bytes: Buffer): Promise<string> {
  const file = path.join(directory(), name);
  await writeFile(file, bytes);
  return file;
}

test('a zip of the problem’s directory or of its content, a .kpp, a .tar.gz', async () => {
  const inside = Object.fromEntries(Object.entries(good).map(([name, content]) => [`sum/${name}`, content]));
  const entries = Object.entries(inside).map(([name, content]) => ({
    header: { name },
    content,
  }));
  const archives = [
    await put('sum.zip', zipOf(inside)),
    await put('flat.zip', zipOf(good)),
    await put('sum.kpp', zipOf(inside)),
    await put(
      'sum.tar.gz',
      gzipSync(await tar([{ header: { name: 'sum/', type: 'directory' } }, ...entries])),
    ),
    await put('sum.tar', await tar(entries)),
  ];
  for (const file of archives) {
    const opened = await openPackage(file, directory());
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    expect(readFileSync(path.join(opened.value.directory, 'problem.yaml'), 'utf8')).toBe('name: Sum\n');
    const report = await judge().verify({ id: opened.value.id, directory: opened.value.directory });
    expect(outcomes(report)).toEqual({ 'accepted/a.py': 'AC asked', 'wrong_answer/b.py': 'WA asked' });
    await opened.value.close();
    expect(existsSync(opened.value.directory)).toBe(false);
  }
});

const plain = { name: 'problem.yaml', content: Buffer.from('name: x\n') };
const tarPlain = { header: { name: 'problem.yaml' }, content: 'name: x\n' };
const hostile: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
  [
    'a name that climbs out',
    () => zip([plain, { name: '../evil', content: Buffer.from('x') }]),
    'cannot be unpacked',
  ],
  [
    'an absolute name',
    () => zip([plain, { name: '/tmp/evil', content: Buffer.from('x') }]),
    'cannot be unpacked',
  ],
  [
    'a name with a backslash',
    () => zip([plain, { name: 'a\\..\\..\\evil', content: Buffer.from('x') }]),
    'cannot be unpacked',
  ],
  [
    'a symbolic link',
    () => zip([plain, { name: 'data', content: Buffer.from('/etc'), mode: 0o120777 }]),
    'symbolic link',
  ],
  [
    'a device',
    () => zip([plain, { name: 'dev', content: Buffer.alloc(0), mode: 0o020666 }]),
    'no plain file',
  ],
  ['the same file twice', () => zip([plain, plain]), 'cannot be unpacked'],
  [
    'a file where a directory must be',
    () => zip([plain, { name: 'a', content: Buffer.from('x') }, { name: 'a/b', content: Buffer.from('x') }]),
    'cannot be unpacked',
  ],
  [
    'more than it claims',
    () => zip([{ ...plain, content: Buffer.alloc(5_000_000), claimedSize: 10 }]),
    'cannot be unpacked',
  ],
  [
    'a bomb',
    () =>
      zip([
        plain,
        { name: 'bomb', content: Buffer.alloc(9_000_000) },
        { name: 'bomb2', content: Buffer.alloc(9_000_000) },
      ]),
    'more than 16777216 bytes',
  ],
  [
    'a deep path',
    () => zip([plain, { name: `${'a/'.repeat(60)}b`, content: Buffer.from('x') }]),
    'deeper than',
  ],
  [
    'too many files',
    () => zip(Array.from({ length: 300 }, (_, index) => ({ name: `f${index}`, content: Buffer.alloc(0) }))),
    'more than 200 files',
  ],
  ['half an archive', () => zip([plain]).subarray(0, 60), 'cannot be unpacked'],
  ['nothing', () => zip([]), 'holds no files'],
  ['no archive at all', () => Buffer.from('hello'), 'neither a .zip'],
  [
    'a tar with a symbolic link',
    () => tar([tarPlain, { header: { name: 'l', type: 'symlink', linkname: '/etc/passwd' } }]),
    'symbolic link',
  ],
  [
    'a tar with a hard link',
    () => tar([tarPlain, { header: { name: 'l', type: 'link', linkname: 'problem.yaml' } }]),
    'hard link',
  ],
  [
    'a tar with a device',
    () => tar([tarPlain, { header: { name: 'd', type: 'character-device' } }]),
    'a device',
  ],
  ['a tar with a pipe', () => tar([tarPlain, { header: { name: 'p', type: 'fifo' } }]), 'a pipe'],
  [
    'a tar that climbs out',
    () => tar([tarPlain, { header: { name: '../evil' }, content: 'x' }]),
    'leads out',
  ],
  [
    'a tar with an absolute name',
    () => tar([tarPlain, { header: { name: '/tmp/evil' }, content: 'x' }]),
    'leads out',
  ],
  [
    'a tar.gz bomb',
    async () => gzipSync(await tar([{ header: { name: 'bomb' }, content: '0'.repeat(20_000_000) }])),
    'more than 16777216 bytes',
  ],
  [
    'half a tar.gz',
    async () =>
      gzipSync(await tar([tarPlain, { header: { name: 'big' }, content: 'x'.repeat(100_000) }])).subarray(
        0,
        120,
      ),
    'cannot be unpacked',
  ],
];

test.each(hostile)('an archive with %s is refused, and nothing is left of it', async (_, make, words) => {
  const file = await put('p.zip', await make());
  const into = path.join(directory(), 'into');
  await mkdir(into);
  const unpacked = await unpackArchive(file, into, { bytes: 16 * 1024 * 1024, files: 200 });
  expect(unpacked.ok).toBe(false);
  expect(unpacked.ok ? '' : unpacked.problem.map(({ seen }) => seen).join()).toContain(words);
  expect(existsSync(into)).toBe(false);
  expect(existsSync(path.join(into, '../evil'))).toBe(false);
  expect(existsSync('/tmp/evil')).toBe(false);
});

test('an archive without a problem in it', async () => {
  const scratch = directory();
  const opened = await openPackage(await put('p.zip', zipOf({ 'readme.txt': 'hi' })), scratch);
  expect(opened).toMatchObject({
    ok: false,
    problem: [{ seen: 'No problem.yaml and no info.toml is in it.' }],
  });
  expect(await readdir(scratch)).toEqual([]);
});

test('links in a directory: those that stay inside are followed, others refused', async () => {
  const inside = writeFiles(directory(), good);
  await rm(path.join(inside, 'data/sample'), { recursive: true });
  await symlink('secret', path.join(inside, 'data/sample'));
  const followed = await judge().verify({ id: 'p', directory: inside });
  expect(followed).toMatchObject({ ok: true, tests: 4 });
  const outside = writeFiles(directory(), good);
  await symlink('/etc/passwd', path.join(outside, 'data/secret/3.in'));
  const refused = await judge().verify({ id: 'p', directory: outside });
  expect(essentials(refused)).toEqual(['data/secret/3.in: It is a link that leads out of the package.']);
});

test.each([
  ['no tests', { 'problem.yaml': 'name: x\n' }, 'The package has no tests'],
  ['problem.yaml that is no YAML', { ...good, 'problem.yaml': 'name: [\n' }, 'problem.yaml'],
  [
    'a version of the future',
    { ...good, 'problem.yaml': 'problem_format_version: 2099-01\nname: x\n' },
    'not a version',
  ],
  ['answers as submissions', { ...good, 'problem.yaml': 'name: x\ntype: submit-answer\n' }, 'submit-answer'],
  [
    'two types that exclude each other',
    { ...good, 'problem.yaml': 'name: x\ntype: [pass-fail, scoring]\n' },
    'both pass-fail and scoring',
  ],
  [
    'a limit that is no number',
    { ...good, 'problem.yaml': 'name: x\nlimits: {memory: much}\n' },
    'limits.memory',
  ],
  [
    'a group file that is none',
    { ...good, 'data/secret/testdata.yaml': 'on_reject: maybe\n' },
    'data/secret/testdata.yaml',
  ],
  [
    'submissions.yaml that is none',
    { ...good, 'submissions/submissions.yaml': 'accepted: 5\n' },
    'submissions/submissions.yaml',
  ],
  [
    'a test without an answer',
    { ...good, 'data/secret/9.in': '1 1\n', 'problem.yaml': 'name: x\nvalidation: default\n' },
    'data/secret/9.ans',
  ],
  ['info.toml that is no TOML', { 'info.toml': 'timelimit = = 2' }, 'info.toml'],
  ['info.toml without tests', { 'info.toml': 'timelimit = 2.0' }, 'tests'],
])('a package with %s has a clear fault', async (_, files, words) => {
  const place = writeFiles(directory(), files);
  const report = await judge().verify({ id: 'p', directory: place });
  expect(report.ok).toBe(false);
  expect(JSON.stringify(report.faults)).toContain(words);
});
