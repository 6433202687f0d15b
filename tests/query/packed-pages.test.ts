/** Parts of a file, by pages that are held to their digests. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../src/base/random-file.ts';
import { DamagedIndex, digestPage, PAGE, PackedPages } from '../../src/query/packed-pages.ts';
import { PageDigests } from '../../src/query/page-digests.ts';

/** Bytes of which no two pages are the same. */
function makeBytes(length: number): Uint8Array {
  const words = Uint32Array.from({ length: Math.ceil(length / 4) }, (_, place) =>
    Math.imul(place, 0x9e3779b1),
  );
  return new Uint8Array(words.buffer, 0, length);
}

function digestsOf(bytes: Uint8Array, step = bytes.length): Uint32Array {
  const digests = new PageDigests();
  for (let done = 0; done < bytes.length; done += step) digests.add(bytes.subarray(done, done + step));
  return digests.finish();
}

/** Pages of a file that notes which of its bytes are read; they are as long as the digests say, if any. */
function open(bytes: Uint8Array, digests: Uint32Array | undefined, length = bytes.length) {
  const reads: [offset: number, length: number][] = [];
  const file = randomBytes(bytes);
  const read = (offset: number, size: number) => {
    reads.push([offset, size]);
    return file.read(offset, size);
  };
  return { pages: new PackedPages({ size: file.size, read }, length, () => digests), reads };
}

const LENGTH = 3 * PAGE + 400;

describe('reading', () => {
  it('gives what is in the file, whether it is held to digests or trusted', () => {
    const bytes = makeBytes(LENGTH);
    const digests = digestsOf(bytes);
    const [held, trusted] = [open(bytes, digests).pages, open(bytes, undefined).pages];
    const place = fc.oneof(fc.nat(LENGTH), fc.constantFrom(0, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE, LENGTH));
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const wanted = Buffer.from(bytes.subarray(from, to));
        for (const pages of [held, trusted]) {
          expect(Buffer.from(pages.read(from, to - from)).equals(wanted)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes a page once for all that is in it, and no more than it is asked for of longer pieces', () => {
    const bytes = makeBytes(LENGTH);
    const { pages, reads } = open(bytes, digestsOf(bytes));
    pages.read(PAGE + 8, 4);
    pages.read(PAGE, PAGE);
    expect(reads.splice(0)).toEqual([[PAGE, PAGE]]);
    pages.read(3 * PAGE + 8, 4);
    expect(reads.splice(0)).toEqual([[3 * PAGE, 400]]);
    pages.read(PAGE - 1, 2);
    pages.read(PAGE - 1, 2);
    expect(reads.splice(0)).toEqual([
      [0, 2 * PAGE],
      [0, 2 * PAGE],
    ]);
  });

  it('takes only what is asked for of a file that is trusted', () => {
    const { pages, reads } = open(makeBytes(LENGTH), undefined);
    pages.read(PAGE + 8, 4);
    pages.read(PAGE + 8, 4);
    expect(reads).toEqual([
      [PAGE + 8, 4],
      [PAGE + 8, 4],
    ]);
  });

  it('reads nothing for nothing', () => {
    const { pages, reads } = open(makeBytes(LENGTH), undefined);
    expect(pages.read(PAGE, 0)).toHaveLength(0);
    expect(reads).toEqual([]);
  });

  it('keeps eight megabytes of pages, then begins anew', () => {
    const bytes = makeBytes(1026 * PAGE);
    const { pages, reads } = open(bytes, digestsOf(bytes));
    for (let page = 0; page < 1024; page++) pages.read(page * PAGE, 4);
    for (let page = 0; page < 1024; page++) pages.read(page * PAGE, 4);
    expect(reads).toHaveLength(1024);
    pages.read(1024 * PAGE, 4);
    pages.read(0, 4);
    pages.read(1024 * PAGE, 4);
    expect(reads.slice(1024)).toEqual([
      [1024 * PAGE, PAGE],
      [0, PAGE],
    ]);
  });
});

describe('damage', () => {
  it('is noticed in the page that is read, and not in others', () => {
    const bytes = makeBytes(LENGTH);
    const digests = digestsOf(bytes);
    for (const place of [0, PAGE - 1, PAGE, 2 * PAGE + 99, 3 * PAGE + 399]) {
      const damaged = bytes.slice();
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      const { pages } = open(damaged, digests);
      for (let page = 0; page < 4; page++) {
        const read = () => pages.read(page * PAGE + 4, 8);
        if (page === Math.floor(place / PAGE)) expect(read).toThrow(DamagedIndex);
        else expect(read()).toHaveLength(8);
      }
      expect(() => pages.read(4, LENGTH - 8)).toThrow(DamagedIndex);
    }
  });

  it('is what lies beyond the end', () => {
    const bytes = makeBytes(LENGTH);
    for (const digests of [digestsOf(bytes), undefined]) {
      const { pages } = open(bytes, digests);
      expect(pages.read(LENGTH - 4, 4)).toHaveLength(4);
      for (const [offset, length] of [
        [LENGTH - 4, 5],
        [LENGTH, 1],
        [PAGE, LENGTH],
        [9 * PAGE, 4],
      ] as const)
        expect(() => pages.read(offset, length), `${length} from ${offset}`).toThrow(DamagedIndex);
    }
  });

  it('is a file that is shorter than it was', () => {
    const bytes = makeBytes(LENGTH);
    const { pages } = open(bytes.subarray(0, 2 * PAGE + 100), digestsOf(bytes), LENGTH);
    expect(pages.read(PAGE, PAGE)).toHaveLength(PAGE);
    expect(() => pages.read(2 * PAGE, 4)).toThrow(DamagedIndex);
  });

  it('is not looked for where the file is trusted', () => {
    const bytes = makeBytes(LENGTH);
    expect([...open(bytes, undefined).pages.read(8, 4)]).toEqual([...bytes.subarray(8, 12)]);
  });
});

describe('the digests of pages', () => {
  it('are the same however the bytes come', () => {
    const bytes = makeBytes(LENGTH);
    const pages = [0, 1, 2, 3].map((page) => digestPage(bytes.slice(page * PAGE, (page + 1) * PAGE)));
    for (const step of [LENGTH, PAGE, 4, 1000, PAGE + 4, 3 * PAGE]) {
      expect([...digestsOf(bytes, step)], `${step} at a time`).toEqual(pages);
    }
  });

  it('are as many as there are pages, the last of which may be short', () => {
    const counts = [0, 4, PAGE - 4, PAGE, PAGE + 4, 2 * PAGE].map(
      (length) => digestsOf(makeBytes(length)).length,
    );
    expect(counts).toEqual([0, 1, 1, 1, 2, 2]);
  });
});

it('damage is told by its name, from whichever copy of the program it comes', () => {
  const other = Object.assign(new Error(), { name: 'DamagedIndex' });
  expect(other).toBeInstanceOf(DamagedIndex);
  expect(new DamagedIndex()).toBeInstanceOf(DamagedIndex);
  expect(new DamagedIndex().name).toBe('DamagedIndex');
  for (const none of [new Error('DamagedIndex'), { name: 'DamagedIndex' }, 'DamagedIndex', undefined]) {
    expect(none instanceof DamagedIndex).toBe(false);
  }
});
