import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRandom, randomBytes, statFile } from '../../src/base/random-file.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

describe('parts of a file', () => {
  it('are those of its bytes, and shorter only at its end', () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
    const name = path.join(makeFolder(), 'file');
    fs.writeFileSync(name, bytes);
    const file = openRandom(name);
    if (!file) throw new Error('not opened');
    expect([file.size, file.changed]).toEqual([100, fs.statSync(name).mtimeMs]);
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (offset, length) => {
        const part = bytes.slice(offset, offset + length);
        expect(file.read(offset, length)).toEqual(part);
        expect(randomBytes(bytes).read(offset, length)).toEqual(part);
      }),
    );
    file.close();
    expect(file.read(0, 10)).toEqual(new Uint8Array());
  });

  it('are none of what is no regular file', () => {
    const folder = makeFolder();
    expect([openRandom(folder), openRandom(path.join(folder, 'none')), openRandom('/dev/null')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([statFile(folder), statFile(path.join(folder, 'none'))]).toEqual([undefined, undefined]);
  });

  it('have a size and a time before they are read', () => {
    const name = path.join(makeFolder(), 'file');
    fs.writeFileSync(name, 'abc');
    expect(statFile(name)).toEqual({ size: 3, changed: fs.statSync(name).mtimeMs });
  });
});
