import { describe, expect, it } from 'vitest';
import { asNumbers, FIXED, padded, TRAILER, trailerDigest } from '../../src/query/index-layout.ts';

describe('numbers', () => {
  it('are read from bytes wherever these start, and not copied where they need not be', () => {
    const words = Uint32Array.of(1, 2, 0xfffffffe, 4);
    const bytes = new Uint8Array(words.buffer);
    const shifted = new Uint8Array(17);
    shifted.set(bytes, 1);
    expect(asNumbers(shifted.subarray(1))).toEqual(words);
    expect(asNumbers(shifted.subarray(5, 13))).toEqual(words.subarray(1, 3));
    expect(asNumbers(bytes.subarray(4, 12))).toEqual(words.subarray(1, 3));
    expect(asNumbers(bytes.subarray(4, 12)).buffer).toBe(words.buffer);
  });

  it('start at multiples of four', () => {
    expect([0, 1, 3, 4, 5, 8, 1001].map(padded)).toEqual([0, 4, 4, 4, 8, 8, 1004]);
  });
});

it('the digest of a trailer changes with every word of it but its own', () => {
  const trailer = Uint32Array.from({ length: TRAILER }, (_, place) => place + 1);
  const digest = trailerDigest(trailer);
  const own = FIXED.indexOf('own');
  for (const place of trailer.keys()) {
    const changed = trailer.with(place, 999);
    if (place === own) expect(trailerDigest(changed)).toBe(digest);
    else expect(trailerDigest(changed), `word ${place}`).not.toBe(digest);
  }
});
