/** Reading that does not go smoothly, and writing that is given up. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { listFolder, openReplacement, readBytes, readText, writeWhole } from '../../src/base/files.ts';
import { catchError } from '../support/errors.ts';
import { temporaryFolders } from '../support/folders.ts';
import { countOpen, withReads } from '../support/reading.ts';

const makeFolder = temporaryFolders();

describe('a read', () => {
  const failing = (code: string) => Object.assign(new Error(code), { code });
  const makeFile = () => {
    const file = path.join(makeFolder(), 'file');
    fs.writeFileSync(file, 'text');
    return file;
  };

  it('goes on when another end of the pipe had nothing yet', () => {
    let left = 2;
    const wait = () => {
      if (left-- > 0) throw failing('EAGAIN');
    };
    const file = makeFile();
    expect(withReads(wait, () => readText(file))).toBe('text');
  });

  it('ends where a system tells the end by an error', () => {
    const file = makeFile();
    const end = () => {
      throw failing('EOF');
    };
    expect(withReads(end, () => readText(file))).toBe('');
  });

  it('says why it could not go on', () => {
    const file = makeFile();
    const fail = () => {
      throw failing('EIO');
    };
    const error = withReads(fail, () => catchError(DiploError, () => readText(file)));
    expect(error.message).toBe(`cannot read ${file}: input/output error`);
  });

  it('takes what there is, whatever size the system tells', () => {
    expect(readText('/proc/version')).toBe(fs.readFileSync('/proc/version', 'utf8'));
    const file = makeFile();
    const grow = () => {
      if (fs.statSync(file).size < 3_000_000) fs.appendFileSync(file, 'x'.repeat(1_500_000));
    };
    expect(withReads(grow, () => readText(file))).toBe(`text${'x'.repeat(3_000_000)}`);
  });

  it('and writing leave no file open, whether they succeed or not', () => {
    const file = makeFile();
    const folder = path.dirname(file);
    const before = countOpen();
    readBytes(file);
    writeWhole(file, 'new');
    const fifo = path.join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    for (const act of [readBytes, (name: string) => writeWhole(name, '')]) {
      for (const name of [folder, fifo]) catchError(DiploError, () => act(name));
    }
    openReplacement(file).discard();
    expect(countOpen()).toBe(before);
  });
});

describe('openReplacement', () => {
  it('shows nothing before it is finished', () => {
    const file = path.join(makeFolder(), 'file');
    fs.writeFileSync(file, 'old');
    const replacement = openReplacement(file);
    replacement.write('one ');
    replacement.write(Buffer.from('two'));
    expect(readText(file)).toBe('old');
    replacement.finish();
    expect(readText(file)).toBe('one two');
  });

  it('leaves the old file and nothing beside it when it is given up', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, 'old');
    const replacement = openReplacement(file);
    replacement.write('new');
    replacement.discard();
    replacement.discard();
    expect(readText(file)).toBe('old');
    expect(listFolder(folder)).toEqual(['file']);
  });

  it('leaves nothing behind when its place was taken meanwhile', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'file');
    const before = countOpen();
    const replacement = openReplacement(file);
    replacement.write('new');
    fs.mkdirSync(file);
    expect(catchError(DiploError, () => replacement.finish()).message).toBe(
      `cannot write ${file}: it is a folder`,
    );
    expect(listFolder(folder)).toEqual(['file']);
    expect(countOpen()).toBe(before);
  });
});
