import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReplacement } from '../../src/base/files.ts';
import { markOf, sweepTemporaries, whyAbsent } from '../../src/base/folders.ts';
import { whileFailing } from '../support/failing.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

describe('temporary files that a writer left', () => {
  it.each(['facts.json', `${'x'.repeat(250)}.json`, `${'x'.repeat(39)}😀.json`, '漢'.repeat(85)])(
    'are found again, whatever the file is called: %s',
    (name) => {
      const file = path.join(makeFolder(), name);
      openReplacement(file, markOf(1)).write('half of it');
      sweepTemporaries(file, () => true);
      expect(fs.readdirSync(path.dirname(file))).toHaveLength(1);
      sweepTemporaries(file, () => false);
      expect(fs.readdirSync(path.dirname(file))).toEqual([]);
    },
  );

  it('are no reason to stop where they cannot be removed', () => {
    const file = path.join(makeFolder(), 'facts.json');
    openReplacement(file, markOf(1)).write('half of it');
    whileFailing('rmSync', { code: 'EPERM' }, () => sweepTemporaries(file, () => false));
    expect(fs.readdirSync(path.dirname(file))).toHaveLength(1);
  });
});

describe('nothing at a path', () => {
  it('has a reason', () => {
    const folder = makeFolder();
    fs.symlinkSync('circle', path.join(folder, 'circle'));
    fs.writeFileSync(path.join(folder, 'file'), '');
    expect(['none', 'circle', 'file/none'].map((name) => whyAbsent(path.join(folder, name)))).toEqual([
      'no such file or folder',
      'too many symbolic links',
      'part of its path is not a folder',
    ]);
  });
});
