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
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const DAY = 24 * 60 * 60;
const now = Date.now();

/** A file that was last used so many seconds ago. */
function leave(folder: string, name: string, age: number, size = 0): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, '');
  fs.truncateSync(file, size);
  fs.utimesSync(file, now / 1000 - age, now / 1000 - age);
  return file;
}

describe('the folder', () => {
  it.each([
    [{ XDG_CACHE_HOME: '/cache', HOME: '/home/ada' }, '/cache/diplo'],
    [{ XDG_CACHE_HOME: 'cache', HOME: '/home/ada' }, '/home/ada/.cache/diplo'],
    [{ HOME: '/home/ada' }, '/home/ada/.cache/diplo'],
    [{ HOME: '' }, undefined],
    [{}, undefined],
  ])('with %j is %j', (env, folder) => {
    expect(findCacheFolder(env)).toBe(folder);
  });

  it('is made for its owner alone, as often as one likes; not where a file is in the way', () => {
    const folder = path.join(makeFolder(), 'a/b/diplo');
    expect([makeCacheFolder(folder), makeCacheFolder(folder)]).toEqual([true, true]);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    fs.writeFileSync(path.join(folder, 'file'), '');
    expect(makeCacheFolder(path.join(folder, 'file/diplo'))).toBe(false);
  });
});

describe('use', () => {
  it('is noted to the day', () => {
    const folder = makeFolder();
    const [fresh, old] = [leave(folder, 'a', DAY / 2), leave(folder, 'b', 2 * DAY)];
    const before = fs.statSync(fresh).mtimeMs;
    for (const file of [fresh, old, path.join(folder, 'none')]) noteUse(file);
    expect(fs.statSync(fresh).mtimeMs).toBe(before);
    expect(fs.statSync(old).mtimeMs).toBeGreaterThan(now - 60_000);
  });

  it('is what is kept by: a month, and two gigabytes of the newest', () => {
    const folder = makeFolder();
    leave(folder, 'new.index', 60, 1024 ** 3);
    leave(folder, 'old.index', 10 * DAY, 1024 ** 3);
    leave(folder, 'older.index', 20 * DAY, 1);
    leave(folder, 'gone.key', 40 * DAY);
    leave(folder, 'else.txt', 40 * DAY);
    fs.mkdirSync(path.join(folder, 'sub.tmp'));
    pruneCache(folder, now);
    expect(fs.readdirSync(folder)).toEqual(['else.txt', 'new.index', 'old.index', 'sub.tmp']);
    expect(() => pruneCache(path.join(folder, 'none'), now)).not.toThrow();
  });
});

describe('the identity of a file', () => {
  it('is the same until the file changes, through a link as well', () => {
    const folder = makeFolder();
    const file = leave(folder, 'a', 10 * DAY, 3);
    const link = path.join(folder, 'link');
    fs.symlinkSync('a', link);
    expect(identify(link)).toEqual(identify(file));
    expect(identify(file)).toMatchObject({ size: 3, settled: false });
    const before = identify(file)?.identity;
    fs.writeFileSync(file, 'abc');
    expect(identify(file)?.identity).not.toBe(before);
  });

  it('is not settled with a time that lies ahead', () => {
    expect(identify(leave(makeFolder(), 'a', -DAY))?.settled).toBe(false);
  });

  it('is none of what is no file', () => {
    expect([identify(makeFolder()), identify('/none')]).toEqual([undefined, undefined]);
  });
});
