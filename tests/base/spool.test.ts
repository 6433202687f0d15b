import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { Spool } from '../../src/base/spool.ts';
import { temporaryFolders } from '../support/folders.ts';
import { countOpen } from '../support/reading.ts';

const makeFolder = temporaryFolders();
const line = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text));

describe('a spool', () => {
  test('gives back every line in order, whether they fit into memory or not, twice over', () => {
    const folder = makeFolder();
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 200 }), (lines, size) => {
        const spool = new Spool(folder, size);
        for (const each of lines) spool.add(each);
        expect([...spool]).toEqual(lines);
        expect([...spool]).toEqual(lines);
        spool.close();
      }),
    );
  });

  test('shows no file in its folder', () => {
    const folder = makeFolder();
    const spool = new Spool(folder, 8);
    for (let number = 0; number < 10; number++) spool.add(`line ${number}`);
    expect(readdirSync(folder)).toEqual([]);
    expect([...spool]).toHaveLength(10);
    spool.close();
  });

  test('keeps no file open once it is closed, and may be closed again', () => {
    const before = countOpen();
    for (const count of [0, 1, 10]) {
      const spool = new Spool(makeFolder(), 8);
      for (let number = 0; number < count; number++) spool.add(`line ${number}`);
      spool.close();
      spool.close();
    }
    expect(countOpen()).toBe(before);
  });

  test('writes no file for what it can hold', () => {
    const spool = new Spool(path.join(makeFolder(), 'none'), 8);
    expect([...spool]).toEqual([]);
    spool.add('abc');
    spool.add('def');
    expect([...spool]).toEqual(['abc', 'def']);
  });

  test('a folder that takes no file is named', () => {
    const folder = path.join(makeFolder(), 'none');
    const spool = new Spool(folder, 4);
    spool.add('abc');
    expect(() => spool.add('def')).toThrow(DiploError);
    expect(() => spool.add('def')).toThrow(folder);
  });
});
