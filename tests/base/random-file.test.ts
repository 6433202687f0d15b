import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRandom, randomBytes, statFile } from '../../src/base/random-file.ts';
import { temporaryFolders } from '../support/folders.ts';
import { countOpen } from '../support/reading.ts';

const makeFolder = temporaryFolders();
const BYTES = Uint8Array.from({ length: 100 }, (_, index) => index);

function makeFile(): string {
  const file = path.join(makeFolder(), 'file');
  fs.writeFileSync(file, BYTES);
  fs.utimesSync(file, 1_700_000_000, 1_700_000_000);
  return file;
}

/** What is no regular file, and a place where nothing is. */
function makeOthers(): string[] {
  const folder = makeFolder();
  const fifo = path.join(folder, 'fifo');
  execFileSync('mkfifo', [fifo]);
  return [folder, fifo, '/dev/null', path.join(folder, 'none')];
}

describe('openRandom', () => {
  it('tells the size of a file and when it changed', () => {
    const file = openRandom(makeFile());
    expect([file?.size, file?.changed]).toEqual([100, 1_700_000_000_000]);
    file?.close();
  });

  it('opens nothing but regular files', () => {
    expect(makeOthers().map(openRandom)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('keeps nothing open, neither what it refuses nor what was closed', () => {
    const files = [makeFile(), ...makeOthers()];
    const before = countOpen();
    for (const file of files) openRandom(file)?.close();
    expect(countOpen()).toBe(before);
  });

  it('reads nothing of a file that was closed', () => {
    const file = openRandom(makeFile());
    file?.close();
    expect(file?.read(0, 10)).toHaveLength(0);
  });
});

describe.each([
  ['a file', () => openRandom(makeFile())],
  ['bytes in memory', () => randomBytes(BYTES)],
])('%s', (_, open) => {
  it.each([
    [0, 5, [0, 1, 2, 3, 4]],
    [97, 3, [97, 98, 99]],
    [97, 10, [97, 98, 99]],
    [100, 1, []],
    [7, 0, []],
    [1000, 5, []],
  ])('gives from %i on %i bytes, or as many as there are', (offset, length, expected) => {
    expect([...(open()?.read(offset, length) ?? [-1])]).toEqual(expected);
  });

  it('gives bytes of which numbers of four bytes may be made', () => {
    const bytes = open()?.read(3, 8) ?? Uint8Array.of();
    expect([
      ...new Uint8Array(new Uint32Array(bytes.buffer, bytes.byteOffset, 2).buffer, bytes.byteOffset, 8),
    ]).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('gives a copy of its own', () => {
    const opened = open();
    const first = opened?.read(0, 4);
    first?.fill(77);
    expect([...(opened?.read(0, 4) ?? [])]).toEqual([0, 1, 2, 3]);
  });
});

describe('statFile', () => {
  it('tells size and change of a regular file, and nothing of anything else', () => {
    expect(statFile(makeFile())).toEqual({ size: 100, changed: 1_700_000_000_000 });
    expect(makeOthers().map(statFile)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
