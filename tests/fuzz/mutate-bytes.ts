/** Changes to bytes that know nothing of what the bytes mean, beside a few words that may matter. */
import type { Random } from './random.ts';

type Change = (bytes: Uint8Array, random: Random, words: readonly Uint8Array[]) => Uint8Array;

const ODD_BYTES = [0x00, 0x1b, 0x22, 0x5c, 0x7f, 0x80, 0x9b, 0xc0, 0xed, 0xf4, 0xfe, 0xff, 0x0a, 0x3c, 0x28];
/** A mutation may not grow a file beyond this, so that time stays comparable. */
const LONGEST = 200_000;

const CHANGES: readonly Change[] = [
  function setByte(bytes, random) {
    const changed = bytes.slice();
    changed[random.below(bytes.length)] = random.chance(0.5) ? random.pick(ODD_BYTES) : random.below(256);
    return changed;
  },
  function flipBit(bytes, random) {
    const changed = bytes.slice();
    const at = random.below(bytes.length);
    changed[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  function insertWord(bytes, random, words) {
    const at = random.below(bytes.length + 1);
    return join(bytes.subarray(0, at), random.pick(words), bytes.subarray(at));
  },
  function insertBytes(bytes, random) {
    const at = random.below(bytes.length + 1);
    const added = Uint8Array.from({ length: 1 + random.below(8) }, () => random.below(256));
    return join(bytes.subarray(0, at), added, bytes.subarray(at));
  },
  function removeSpan(bytes, random) {
    const [start, end] = spanOf(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  function repeatSpan(bytes, random) {
    const [start, end] = spanOf(bytes, random);
    const times = random.chance(0.1) ? 200 : 1 + random.below(4);
    const span = bytes.subarray(start, end);
    return join(bytes.subarray(0, end), ...Array.from({ length: times }, () => span), bytes.subarray(end));
  },
  function moveSpan(bytes, random) {
    const [start, end] = spanOf(bytes, random);
    const rest = join(bytes.subarray(0, start), bytes.subarray(end));
    const at = random.below(rest.length + 1);
    return join(rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at));
  },
  function truncate(bytes, random) {
    return bytes.slice(0, random.below(bytes.length + 1));
  },
];

/**
 * Changes bytes a few times.
 * @param words pieces that are put in now and then
 */
export function mutateBytes(bytes: Uint8Array, random: Random, words: readonly Uint8Array[]): Uint8Array {
  let changed = bytes;
  const times = 1 + random.below(random.chance(0.2) ? 20 : 3);
  for (let time = 0; time < times; time++) {
    if (changed.length === 0) return changed;
    const next = random.pick(CHANGES)(changed, random, words);
    if (next.length <= Math.max(LONGEST, bytes.length)) changed = next;
  }
  return changed;
}

/** A span, mostly a short one. */
function spanOf(bytes: Uint8Array, random: Random): [start: number, end: number] {
  const start = random.below(bytes.length);
  const most = random.chance(0.7) ? Math.min(16, bytes.length - start) : bytes.length - start;
  return [start, start + 1 + random.below(most)];
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
