import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import {
  kindAt,
  markOf,
  readFolder,
  readSteady,
  realPath,
  sweepTemporaries,
} from '../../src/base/folders.ts';
import { catchError } from '../support/errors.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const DAY = 24 * 60 * 60;

/** A folder with one of everything. */
function makeMixed(): string {
  const folder = makeFolder();
  fs.writeFileSync(path.join(folder, 'b'), 'text');
  fs.mkdirSync(path.join(folder, 'A'));
  fs.symlinkSync('b', path.join(folder, 'c'));
  fs.symlinkSync('nowhere', path.join(folder, 'd'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  return folder;
}

describe('what is in a folder', () => {
  it('comes in the order of its names, each with its kind', () => {
    expect(readFolder(makeMixed())).toEqual([
      { name: 'A', kind: 'folder' },
      { name: 'b', kind: 'file' },
      { name: 'c', kind: 'link' },
      { name: 'd', kind: 'link' },
      { name: 'pipe', kind: 'other' },
    ]);
  });

  it('names the folder that is none', () => {
    const folder = path.join(makeFolder(), 'none');
    expect(catchError(DiploError, () => readFolder(folder)).message).toBe(
      `cannot read ${folder}: no such file`,
    );
  });

  it('is told of one path with its links followed', () => {
    const folder = makeMixed();
    const kinds = ['A', 'b', 'c', 'd', 'pipe', 'none'].map((name) => kindAt(path.join(folder, name)));
    expect(kinds).toEqual(['folder', 'file', 'file', undefined, 'other', undefined]);
    expect(realPath(path.join(folder, 'c'))).toBe(path.join(fs.realpathSync(folder), 'b'));
    expect(realPath('none/./x')).toBe(path.resolve('none/x'));
  });
});

describe('reading what stays the same', () => {
  it('gives the bytes', () => {
    const file = path.join(makeFolder(), 'file');
    fs.writeFileSync(file, 'text');
    expect(Buffer.from(readSteady(file)).toString()).toBe('text');
  });

  it('names a file that is missing, and one that never stays the same', () => {
    const missing = path.join(makeFolder(), 'none');
    expect(catchError(DiploError, () => readSteady(missing)).message).toBe(
      `cannot read ${missing}: no such file`,
    );
  });
});

describe('sweeping up after writers that are gone', () => {
  const random = '0123456789ab';
  const sweep = (file: string) => sweepTemporaries(file, (pid) => pid === 11);

  /** A folder with the temporary files of some writers of `facts.json`, and what is left of it afterwards. */
  function leave(names: readonly string[], age = 0) {
    const folder = makeFolder();
    for (const name of names) {
      const file = path.join(folder, name);
      fs.writeFileSync(file, '');
      fs.utimesSync(file, Date.now() / 1000 - age, Date.now() / 1000 - age);
    }
    sweep(path.join(folder, 'facts.json'));
    return fs.readdirSync(folder);
  }

  it('removes what a process of this machine left that runs no more, and leaves those that run', () => {
    const [gone, running] = [12, 11].map((pid) => `.facts.json.${markOf(pid)}${random}.tmp`);
    expect(leave([gone ?? '', running ?? ''])).toEqual([running]);
  });

  it('leaves those of other machines for a day', () => {
    const other = `.facts.json.00000000-12-${random}.tmp`;
    expect(leave([other], DAY - 60)).toEqual([other]);
    expect(leave([other], DAY + 60)).toEqual([]);
  });

  it('touches nothing that only looks like one', () => {
    const names = [
      'facts.json',
      `.facts.json.${markOf(12)}${random}.txt`,
      `.facts.json.${markOf(12)}short.tmp`,
      `.facts.json.old.${markOf(12)}${random}.tmp`,
      `.other.json.${markOf(12)}${random}.tmp`,
    ];
    expect(leave(names, 2 * DAY)).toEqual([...names].sort());
  });

  it('does nothing where there is no folder', () => {
    expect(() => sweep(path.join(makeFolder(), 'none/facts.json'))).not.toThrow();
  });
});
