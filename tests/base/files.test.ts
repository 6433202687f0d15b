import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, DiploError } from '../../src/base/errors.ts';
import {
  decodeText,
  digest,
  exists,
  listFolder,
  MAX_BYTES,
  readBytes,
  readText,
  sizeOf,
  writeWhole,
} from '../../src/base/files.ts';
import { catchError } from '../support/errors.ts';
import { whileFailing } from '../support/failing.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const isRoot = process.getuid?.() === 0;

describe('reading', () => {
  it('gives the bytes of a regular file as they are', () => {
    const file = path.join(makeFolder(), 'file');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        fs.writeFileSync(file, bytes);
        expect(Buffer.from(readBytes(file)).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the whole of a file of some megabytes', () => {
    const file = path.join(makeFolder(), 'file');
    const text = 'Zeile mit Umlaut ä\n'.repeat(200_000);
    fs.writeFileSync(file, text);
    expect(readText(file)).toBe(text);
  });

  it('normalises nothing', () => {
    const file = path.join(makeFolder(), 'file');
    const text = '\ufeffone\r\ntwo\u0000 e\u0301 é';
    fs.writeFileSync(file, text);
    expect(readText(file)).toBe(text);
  });

  it('follows a symbolic link', () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, 'file'), 'text');
    fs.symlinkSync('file', path.join(folder, 'link'));
    expect(readText(path.join(folder, 'link'))).toBe('text');
  });

  it('names a file that is missing', () => {
    const file = path.join(makeFolder(), 'none.json');
    expect(catchError(DiploError, () => readText(file)).message).toBe(`cannot read ${file}: no such file`);
  });

  it('shows a name that is empty', () => {
    expect(catchError(DiploError, () => readText('')).message).toBe('cannot read "": no such file');
  });

  it('refuses a folder, and a path through a file', () => {
    const folder = makeFolder();
    expect(catchError(DiploError, () => readText(folder)).message).toBe(
      `cannot read ${folder}: it is a folder`,
    );
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    expect(catchError(DiploError, () => readText(`${file}/x`)).message).toContain(
      'part of its path is not a folder',
    );
  });

  it('refuses a link that leads to itself', () => {
    const link = path.join(makeFolder(), 'loop');
    fs.symlinkSync('loop', link);
    expect(catchError(DiploError, () => readText(link)).message).toContain('too many symbolic links');
  });

  it('refuses a FIFO without waiting for its writer, and says what to do', () => {
    const fifo = path.join(makeFolder(), 'fifo');
    execFileSync('mkfifo', [fifo]);
    const error = catchError(DiploError, () => readText(fifo));
    expect(error.message).toBe(`cannot read ${fifo}: it is not a regular file`);
    expect(error.hint).toContain('"-"');
  });

  it.each(['/dev/zero', '/dev/null'])('refuses the device %s', (device) => {
    expect(catchError(DiploError, () => readBytes(device)).message).toContain('not a regular file');
  });

  it('refuses more than 512 MiB before reading them', () => {
    const file = path.join(makeFolder(), 'large');
    fs.writeFileSync(file, '');
    fs.truncateSync(file, MAX_BYTES + 1);
    expect(catchError(DiploError, () => readBytes(file)).message).toBe(`${file} is larger than 512 MiB`);
  });

  it.skipIf(isRoot)('says that a file may not be read', () => {
    const file = path.join(makeFolder(), 'private');
    fs.writeFileSync(file, '', { mode: 0 });
    expect(catchError(DiploError, () => readText(file)).message).toContain('permission denied');
  });
});

describe('decodeText', () => {
  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeText(Buffer.from(text), 'file')).toBe(text);
      }),
    );
  });

  it.each([
    ['a lone byte', [0x61, 0xff], 1],
    ['a character broken off at the end', [0x61, 0xe2, 0x82], 1],
    ['a character broken off before another', [0xe2, 0x28, 0xa1], 0],
    ['an overlong form', [0x61, 0x62, 0xc0, 0xaf], 2],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['a code point beyond Unicode', [0x61, 0xf4, 0x90, 0x80, 0x80], 1],
    ['text in Latin-1', [...Buffer.from('caf\u00e9 x', 'latin1')], 3],
  ])('names where %s begins', (_, bytes, offset) => {
    const error = catchError(DiploError, () => decodeText(Uint8Array.from(bytes), 'notes.txt'));
    expect(error.message).toBe(`notes.txt is not UTF-8 text: byte ${offset} cannot be read`);
    expect(error.hint).toContain('UTF-8');
  });

  it('names the end of the longest start that is UTF-8', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const isText = (bytes: Uint8Array) => {
      try {
        decoder.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = Buffer.concat(pieces);
        fc.pre(!isText(bytes));
        let longest = 0;
        for (let end = 0; end < bytes.length; end++) if (isText(bytes.subarray(0, end))) longest = end;
        expect(catchError(DiploError, () => decodeText(bytes, 'x')).message).toContain(`byte ${longest} `);
      }),
    );
  });
});

describe('a disk that fails', () => {
  it('is said, with the file', () => {
    const file = path.join(makeFolder(), 'file');
    fs.writeFileSync(file, 'text');
    const read = () => catchError(DiploError, () => readText(file)).message;
    expect(whileFailing('fstatSync', { code: 'EIO' }, read)).toBe(`cannot read ${file}: input/output error`);
  });

  it('has given what was read, whatever comes of closing it', () => {
    const file = path.join(makeFolder(), 'file');
    fs.writeFileSync(file, 'text');
    expect(whileFailing('closeSync', { code: 'EIO' }, () => readText(file))).toBe('text');
  });
});

describe('writeWhole', () => {
  it('writes text and bytes, and leaves nothing beside them', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'out.json');
    writeWhole(file, 'ä first');
    expect(readText(file)).toBe('ä first');
    writeWhole(file, Uint8Array.of(1, 2));
    expect([...readBytes(file)]).toEqual([1, 2]);
    expect(listFolder(folder)).toEqual(['out.json']);
  });

  it('gives a new file the usual permissions', () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, 'usual'), '');
    writeWhole(path.join(folder, 'new'), '');
    const [usual, made] = ['usual', 'new'].map((name) => fs.statSync(path.join(folder, name)).mode);
    expect(made).toBe(usual);
  });

  it.each([0o600, 0o644, 0o664])('keeps the permissions %o of the file it replaces', (mode) => {
    const file = path.join(makeFolder(), 'file');
    fs.writeFileSync(file, 'old');
    fs.chmodSync(file, mode);
    writeWhole(file, 'new');
    expect(fs.statSync(file).mode & 0o777).toBe(mode);
  });

  it('replaces what a symbolic link leads to, not the link', () => {
    const folder = makeFolder();
    const [real, link] = [path.join(folder, 'real'), path.join(folder, 'link')];
    fs.mkdirSync(real);
    fs.writeFileSync(path.join(real, 'file'), 'old');
    fs.symlinkSync('real/file', link);
    writeWhole(link, 'new');
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readText(path.join(real, 'file'))).toBe('new');
    expect([listFolder(folder), listFolder(real)]).toEqual([['link', 'real'], ['file']]);
  });

  it('does not write through another name of the file', () => {
    const folder = makeFolder();
    const [file, other] = [path.join(folder, 'file'), path.join(folder, 'other')];
    fs.writeFileSync(file, 'old');
    fs.linkSync(file, other);
    writeWhole(file, 'new');
    expect([readText(file), readText(other)]).toEqual(['new', 'old']);
  });

  it('says that the folder is not there', () => {
    const file = path.join(makeFolder(), 'none', 'file');
    expect(catchError(DiploError, () => writeWhole(file, '')).message).toBe(
      `cannot write ${file}: no such file`,
    );
  });

  it('writes to a name that is as long as may be, and refuses a longer one', () => {
    const longest = path.join(makeFolder(), 'x'.repeat(255));
    writeWhole(longest, 'text');
    expect(readText(longest)).toBe('text');
    const file = path.join(makeFolder(), 'x'.repeat(300));
    expect(catchError(DiploError, () => writeWhole(file, '')).message).toContain('the name is too long');
  });

  it('leaves a folder and a FIFO as they are', () => {
    const folder = makeFolder();
    const [inner, fifo] = [path.join(folder, 'inner'), path.join(folder, 'fifo')];
    fs.mkdirSync(inner);
    execFileSync('mkfifo', [fifo]);
    expect(catchError(DiploError, () => writeWhole(inner, '')).message).toBe(
      `cannot write ${inner}: it is a folder`,
    );
    expect(catchError(DiploError, () => writeWhole(fifo, '')).message).toContain('it is not a regular file');
    expect(fs.statSync(fifo).isFIFO()).toBe(true);
    expect(listFolder(folder)).toEqual(['fifo', 'inner']);
  });

  it('leaves the old file whole when the new one cannot be written', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, 'old');
    // A limit on the size of files stands for the full disk; SIGXFSZ is ignored, so that the write fails instead.
    const program = `import { writeWhole } from ${JSON.stringify(path.resolve('src/base/files.ts'))};
      process.on('SIGXFSZ', () => {});
      try { writeWhole(${JSON.stringify(file)}, 'x'.repeat(5_000_000)); } catch (error) { console.log(error.message); }`;
    const script = path.join(makeFolder(), 'write.ts');
    fs.writeFileSync(script, program);
    const command = `ulimit -f 1000 && exec ${JSON.stringify(process.execPath)} --import tsx ${JSON.stringify(script)}`;
    const said = execFileSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(said).toBe(`cannot write ${file}: it is too large\n`);
    expect(readText(file)).toBe('old');
    expect(listFolder(folder)).toEqual(['file']);
  });

  it('leaves the old file, and nothing beside it, when the new one fails only as it is closed', () => {
    const folder = makeFolder();
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, 'old');
    const write = () => catchError(DiploError, () => writeWhole(file, 'new'));
    const { message, hint } = whileFailing('closeSync', { code: 'EDQUOT' }, write);
    expect(message).toBe(`cannot write ${file}: disk quota exceeded`);
    expect(hint).toBe('Make room there, or choose another place.');
    expect([readText(file), listFolder(folder)]).toEqual(['old', ['file']]);
  });

  it.skipIf(isRoot)('says that a folder may not be written to', () => {
    const folder = makeFolder();
    fs.chmodSync(folder, 0o500);
    expect(catchError(DiploError, () => writeWhole(path.join(folder, 'file'), '')).message).toContain(
      'permission denied',
    );
  });
});

describe('the rest', () => {
  it('digests text as its UTF-8 bytes', () => {
    expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digest('ä')).toBe(digest(Uint8Array.of(0xc3, 0xa4)));
  });

  it('lists a folder in order, and none for what is no folder', () => {
    const folder = makeFolder();
    for (const name of ['b', 'a', 'c']) fs.writeFileSync(path.join(folder, name), '');
    expect(listFolder(folder)).toEqual(['a', 'b', 'c']);
    expect([listFolder(path.join(folder, 'a')), listFolder(path.join(folder, 'none'))]).toEqual([[], []]);
  });

  it('knows what is there', () => {
    const folder = makeFolder();
    expect([exists(folder), exists(path.join(folder, 'none'))]).toEqual([true, false]);
    fs.writeFileSync(path.join(folder, 'five'), 'bytes');
    expect([sizeOf(path.join(folder, 'five')), sizeOf(path.join(folder, 'none'))]).toEqual([5, 0]);
  });

  it('knows the code of what has one', () => {
    expect([codeOf({ code: 5 }), codeOf(undefined), codeOf('EPIPE')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
