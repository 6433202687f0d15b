import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { listFolder, openReplacement } from '../../src/base/files.ts';
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
import { withReads } from '../support/reading.ts';

const makeFolder = temporaryFolders();

/** A folder with one of every kind. */
function makeKinds(): string {
  const folder = makeFolder();
  const at = (name: string) => path.join(folder, name);
  fs.writeFileSync(at('file'), 'text');
  fs.mkdirSync(at('folder'));
  execFileSync('mkfifo', [at('fifo')]);
  fs.symlinkSync('file', at('link'));
  fs.symlinkSync('nowhere', at('lost'));
  fs.symlinkSync('loop', at('loop'));
  fs.symlinkSync('fifo', at('to-fifo'));
  fs.symlinkSync('folder', at('to-folder'));
  return folder;
}

describe('readFolder', () => {
  it('tells what each entry is, links not followed', () => {
    expect(readFolder(makeKinds())).toEqual([
      { name: 'fifo', kind: 'other' },
      { name: 'file', kind: 'file' },
      { name: 'folder', kind: 'folder' },
      { name: 'link', kind: 'link' },
      { name: 'loop', kind: 'link' },
      { name: 'lost', kind: 'link' },
      { name: 'to-fifo', kind: 'link' },
      { name: 'to-folder', kind: 'link' },
    ]);
  });

  it('goes by code units, whatever order the disk has', () => {
    const folder = makeFolder();
    for (const name of ['b', 'ä', 'a', 'B', '10', '9']) fs.writeFileSync(path.join(folder, name), '');
    expect(readFolder(folder).map(({ name }) => name)).toEqual(['10', '9', 'B', 'a', 'b', 'ä']);
  });

  it('names a folder that cannot be read', () => {
    const none = path.join(makeFolder(), 'none');
    expect(catchError(DiploError, () => readFolder(none)).message).toBe(`cannot read ${none}: no such file`);
  });
});

describe('kindAt', () => {
  it.each([
    ['file', 'file'],
    ['folder', 'folder'],
    ['fifo', 'other'],
    ['link', 'file'],
    ['to-folder', 'folder'],
    ['to-fifo', 'other'],
    ['lost', undefined],
    ['loop', undefined],
    ['none', undefined],
  ])('of %s is %s', (name, kind) => {
    expect(kindAt(path.join(makeKinds(), name))).toBe(kind);
  });
});

describe('realPath', () => {
  it('follows links, and makes a path absolute where nothing is', () => {
    const folder = fs.realpathSync(makeKinds());
    expect(realPath(path.join(folder, 'link'))).toBe(path.join(folder, 'file'));
    expect(realPath(path.join(folder, 'none'))).toBe(path.join(folder, 'none'));
    expect(realPath('none/../nothing-here')).toBe(path.resolve('nothing-here'));
  });
});

describe('readSteady', () => {
  it('reads a file', () => {
    expect(Buffer.from(readSteady(path.join(makeKinds(), 'file'))).toString()).toBe('text');
  });

  it('names what cannot be read', () => {
    const none = path.join(makeFolder(), 'none');
    expect(catchError(DiploError, () => readSteady(none)).message).toBe(`cannot read ${none}: no such file`);
  });

  it('refuses a file that changes while it is read', () => {
    const file = path.join(makeFolder(), 'growing');
    fs.writeFileSync(file, 'text');
    const grow = () => fs.writeFileSync(file, 'text and more');
    const error = withReads(grow, () => catchError(DiploError, () => readSteady(file)));
    expect(error.message).toBe(`cannot read ${file}: it changed while it was read`);
  });
});

describe('sweepTemporaries', () => {
  const GONE = 999_999;
  const isRunning = (pid: number) => pid !== GONE;
  const DAY = 24 * 60 * 60;

  /** What an interrupted writer leaves behind. */
  function leave(file: string, pid: number): string {
    const before = new Set(listFolder(path.dirname(file)));
    openReplacement(file, markOf(pid));
    const made = listFolder(path.dirname(file)).find((name) => !before.has(name));
    return path.join(path.dirname(file), made ?? 'none');
  }

  const age = (file: string, seconds: number) => {
    const then = Date.now() / 1000 - seconds;
    fs.utimesSync(file, then, then);
  };

  it('removes what a writer that is gone has left, and what is a day old', () => {
    const file = path.join(makeFolder(), 'facts.json');
    const [gone, running, old] = [leave(file, GONE), leave(file, 1), leave(file, 2)];
    age(running, DAY - 600);
    age(old, DAY + 600);
    sweepTemporaries(file, isRunning);
    expect([gone, running, old].map((left) => fs.existsSync(left))).toEqual([false, true, false]);
  });

  it('sweeps beside the file that a link leads to, however long its name', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'x'.repeat(200));
    fs.writeFileSync(file, '');
    fs.mkdirSync(path.join(folder, 'links'));
    const link = path.join(folder, 'links', 'link');
    fs.symlinkSync(file, link);
    const gone = leave(link, GONE);
    expect(path.dirname(gone)).toBe(path.join(folder, 'links'));
    const beside = leave(file, GONE);
    sweepTemporaries(link, isRunning);
    expect(fs.existsSync(beside)).toBe(false);
  });

  it('leaves what is of another file, machine or program until it is old', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'facts.json');
    const unique = 'abcdef012345.tmp';
    const names = [
      `.other.json.${markOf(GONE)}${unique}`,
      `.facts.json.x.${markOf(GONE)}${unique}`,
      `.facts.json.00000000-${GONE}-${unique}`,
      `.facts.json.${markOf(GONE)}${unique}.bak`,
      `.facts.json.${markOf(GONE)}ABCDEF012345.tmp`,
      `facts.json.${markOf(GONE)}${unique}`,
    ];
    for (const name of names) fs.writeFileSync(path.join(folder, name), '');
    sweepTemporaries(file, isRunning);
    expect(listFolder(folder)).toEqual([...names].sort());
    for (const name of names) age(path.join(folder, name), DAY + 600);
    sweepTemporaries(file, isRunning);
    expect(listFolder(folder)).toEqual(names.filter((_, index) => index !== 2).sort());
  });

  it('leaves a folder of such a name, and says nothing where there is no folder', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'facts.json');
    const named = path.join(folder, `.facts.json.00000000-1-abcdef012345.tmp`);
    fs.mkdirSync(named);
    age(named, DAY + 600);
    sweepTemporaries(file, isRunning);
    sweepTemporaries(path.join(folder, 'none', 'facts.json'), isRunning);
    expect(fs.existsSync(named)).toBe(true);
  });
});

describe('markOf', () => {
  it('names this machine and the process', () => {
    expect(markOf(4711)).toMatch(/^[0-9a-f]{8}-4711-$/);
    expect(markOf(1).slice(0, 9)).toBe(markOf(2).slice(0, 9));
  });
});
