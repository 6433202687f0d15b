import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findCacheFolder,
  identify,
  makeCacheFolder,
  noteUse,
  pruneCache,
} from '../../src/base/cache-folder.ts';
import { listFolder, removeUseless } from '../../src/base/files.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const DAY = 24 * 60 * 60;
const NOW = 1_700_000_000;

/** A file of so many bytes (sparse: they take no room), last used so many seconds before `NOW`. */
function makeFile(folder: string, name: string, { age = 0, size = 1 } = {}): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, '');
  fs.truncateSync(file, size);
  fs.utimesSync(file, NOW - age, NOW - age);
  return file;
}

describe('findCacheFolder', () => {
  it.each([
    [{ XDG_CACHE_HOME: '/cache', HOME: '/home/me' }, '/cache/diplo'],
    [{ HOME: '/home/me' }, '/home/me/.cache/diplo'],
    [{ XDG_CACHE_HOME: 'relative', HOME: '/home/me' }, '/home/me/.cache/diplo'],
    [{ XDG_CACHE_HOME: '', HOME: '/home/me' }, '/home/me/.cache/diplo'],
    [{ XDG_CACHE_HOME: '/cache', HOME: '' }, '/cache/diplo'],
    [{ HOME: 'relative' }, undefined],
    [{ HOME: '' }, undefined],
    [{}, undefined],
  ])('in %j is %j', (env, folder) => {
    expect(findCacheFolder(env)).toBe(folder);
  });
});

describe('makeCacheFolder', () => {
  it('makes every folder on the way, for its owner alone', () => {
    const folder = path.join(makeFolder(), 'a', 'b');
    expect(makeCacheFolder(folder)).toBe(true);
    const modes = [folder, path.dirname(folder)].map((made) => fs.statSync(made).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700]);
    expect(makeCacheFolder(folder)).toBe(true);
  });

  it('says where none can be', () => {
    const folder = makeFolder();
    expect(makeCacheFolder('/proc/none/diplo')).toBe(false);
    expect(makeCacheFolder(path.join(makeFile(folder, 'file'), 'diplo'))).toBe(false);
  });
});

describe('noteUse', () => {
  const usedAt = (age: number) => {
    const file = path.join(makeFolder(), 'x.index');
    fs.writeFileSync(file, '');
    const before = Date.now() / 1000 - age;
    fs.utimesSync(file, before, before);
    noteUse(file);
    return { moved: fs.statSync(file).mtimeMs / 1000 - before, file };
  };

  it('sets the time of a file that was last used more than a day ago', () => {
    const { moved } = usedAt(2 * DAY);
    expect(moved).toBeGreaterThan(2 * DAY - 10);
    expect(moved).toBeLessThan(2 * DAY + 600);
  });

  it('leaves one that was used today as it is', () => {
    expect(Math.abs(usedAt(DAY / 2).moved)).toBeLessThan(1);
  });

  it('says nothing of a file that is not there', () => {
    const file = path.join(makeFolder(), 'none');
    noteUse(file);
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe('removeUseless', () => {
  it('removes a file, and says nothing when there is none, or it cannot be', () => {
    const folder = makeFolder();
    const file = makeFile(folder, 'x.index');
    removeUseless(file);
    removeUseless(file);
    removeUseless(folder);
    expect([fs.existsSync(file), fs.existsSync(folder)]).toEqual([false, true]);
  });
});

describe('pruneCache', () => {
  const left = (folder: string) => {
    pruneCache(folder, NOW * 1000);
    return listFolder(folder);
  };

  it('removes what was not used for a month', () => {
    const folder = makeFolder();
    for (const ending of ['index', 'key', 'tmp']) {
      makeFile(folder, `old.${ending}`, { age: 31 * DAY });
      makeFile(folder, `new.${ending}`, { age: 29 * DAY });
    }
    expect(left(folder)).toEqual(['new.index', 'new.key', 'new.tmp']);
  });

  it('removes the longest used beyond two gigabytes, and none up to them', () => {
    const folder = makeFolder();
    makeFile(folder, 'a.index', { age: 300, size: 2 ** 30 });
    makeFile(folder, 'b.index', { age: 100, size: 2 ** 30 });
    expect(left(folder)).toEqual(['a.index', 'b.index']);
    makeFile(folder, 'c.index', { age: 200, size: 1 });
    expect(left(folder)).toEqual(['b.index', 'c.index']);
  });

  it('leaves alone what is not its own', () => {
    const folder = makeFolder();
    for (const name of ['old.txt', 'old.index.bak', 'index', 'oldkey'])
      makeFile(folder, name, { age: 99 * DAY });
    fs.mkdirSync(path.join(folder, 'old.index'));
    fs.symlinkSync('old.txt', path.join(folder, 'old.key'));
    fs.lutimesSync(path.join(folder, 'old.key'), 0, 0);
    fs.utimesSync(path.join(folder, 'old.index'), 0, 0);
    const before = listFolder(folder);
    expect(left(folder)).toEqual(before);
  });

  it('says nothing of a folder that is not there', () => {
    const folder = path.join(makeFolder(), 'none');
    expect(left(folder)).toEqual([]);
  });
});

describe('identify', () => {
  const identityOf = (file: string) => identify(file)?.identity;

  it('changes when the content does, even where size and time are put back', () => {
    const file = makeFile(makeFolder(), 'file', { size: 0 });
    fs.writeFileSync(file, 'one');
    fs.utimesSync(file, NOW, NOW);
    const before = identityOf(file);
    expect(identityOf(file)).toBe(before);
    // The clock of a file system goes in steps.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    fs.writeFileSync(file, 'two');
    fs.utimesSync(file, NOW, NOW);
    expect(identityOf(file)).not.toBe(before);
  });

  it('is the same through a link, and tells two equal files apart', () => {
    const folder = makeFolder();
    const [file, other] = [makeFile(folder, 'a'), makeFile(folder, 'b')];
    const link = path.join(folder, 'link');
    fs.symlinkSync('a', link);
    expect(identify(link)).toEqual(identify(file));
    expect(identityOf(other)).not.toBe(identityOf(file));
  });

  it('tells the size, and that what has just changed may change again unseen', () => {
    const file = makeFile(makeFolder(), 'file', { size: 12 });
    expect(identify(file)).toMatchObject({ size: 12, settled: false });
    expect(identify(process.execPath)?.settled).toBe(true);
  });

  it('is nothing for what is no regular file', () => {
    const folder = makeFolder();
    expect([folder, '/dev/null', path.join(folder, 'none')].map(identify)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
