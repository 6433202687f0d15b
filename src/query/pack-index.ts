/**
 * The index as bytes. First what a query needs a little of (postings, impacts, texts, tags, facts as lines of JSON),
 * in pages with digests; then what is read whole, each part with its digest; then a trailer that says where
 * everything is. So it can be written in one go, and be opened by reading its end.
 */
import { digestWords } from './dataset-digest.ts';
import {
  AFTER_FACT,
  asNumbers,
  DIGESTS,
  FIXED,
  LENGTHS,
  MAGIC,
  PAGED,
  type Paged,
  padded,
  TRAILER,
  trailerDigest,
  VERSION,
  WHOLE,
  type Whole,
} from './index-layout.ts';
import { PageDigests } from './page-digests.ts';
import type { Facts, Lists, SearchIndex, Texts } from './search-index.ts';
import { toStoredJson } from './stored-json.ts';

const comma = Buffer.from(',');
/** Facts whose texts are written in one piece. */
const SOME_FACTS = 4096;

/** What is stored beside the arrays. */
export interface PackOptions {
  /** The facts too, so that the dataset need not be read again. */
  withFacts: boolean;
  /** Size in bytes of the file that the dataset comes from. */
  size: number;
}

/** The index as bytes, to be opened by {@link openIndex}. */
export function packIndex(
  index: SearchIndex,
  options: PackOptions = { withFacts: false, size: 0 },
): Uint8Array {
  const pieces: Uint8Array[] = [];
  writeIndex(index, options, (piece) => pieces.push(piece));
  // Not as a Buffer, whose slices are no copies.
  return bytesOf(Buffer.concat(pieces));
}

/** Writes the index piece by piece: one of a hundred thousand facts is 80 MB. */
export function writeIndex(
  index: SearchIndex,
  { withFacts, size }: PackOptions,
  write: (piece: Uint8Array) => void,
): void {
  const trailer = new Uint32Array(TRAILER);
  const { facts, leaders, countries, digest } = index;
  const [low, high] = [size % 2 ** 32, Math.floor(size / 2 ** 32)];
  trailer.set([MAGIC, VERSION, facts.size, leaders, countries, digest, low, high]);
  const digests = new PageDigests();
  const paged = pagedParts(index, withFacts);
  for (const [place, name] of PAGED.entries()) {
    trailer[LENGTHS + place] = writePart(paged[name], (piece) => {
      digests.add(piece);
      write(piece);
    });
  }
  const whole = wholeParts(index, digests.finish());
  for (const [place, name] of WHOLE.entries()) {
    const part = bytesOf(whole[name]);
    const filled = new Uint8Array(padded(part.length));
    filled.set(part);
    trailer[LENGTHS + PAGED.length + place] = part.length;
    trailer[DIGESTS + place] = digestWords(asNumbers(filled));
    write(filled);
  }
  trailer[FIXED.indexOf('own')] = trailerDigest(trailer);
  write(bytesOf(trailer));
}

/** Writes a part and fills its last word up; gives the length that it has without that. */
function writePart(pieces: Iterable<Uint8Array>, write: (piece: Uint8Array) => void): number {
  let length = 0;
  for (const piece of pieces) {
    write(piece);
    length += piece.length;
  }
  write(new Uint8Array(padded(length) - length));
  return length;
}

function pagedParts(index: SearchIndex, withFacts: boolean): Record<Paged, Iterable<Uint8Array>> {
  const { postings, tags, families, wordStems, named } = index;
  const addresses = new Uint32Array(withFacts ? index.facts.size + 1 : 0);
  return {
    postings: listsOf(postings),
    postingOffsets: offsetsOf(postings),
    impacts: impactsOf(postings),
    texts: textsOf(index.texts),
    tags: listsOf(tags),
    tagOffsets: offsetsOf(tags),
    families: listsOf(families),
    familyOffsets: offsetsOf(families),
    wordStems: listsOf(wordStems),
    wordStemOffsets: offsetsOf(wordStems),
    named: listsOf(named),
    namedOffsets: offsetsOf(named),
    lines: withFacts ? linesOf(index.facts, addresses) : [],
    // Known once the lines are written.
    addresses: [bytesOf(addresses)],
  };
}

function wholeParts(index: SearchIndex, pageDigests: Uint32Array): Record<Whole, Uint8Array | Uint32Array> {
  const { words, stems, aliases, ids, spans } = index;
  return {
    textOffsets: index.texts.offsets,
    idBytes: ids.bytes,
    idOffsets: ids.offsets,
    idPlaces: index.idPlaces,
    days: toStoredJson(spans.days),
    earliest: spans.earliest,
    latest: spans.latest,
    letters: index.letters,
    stemBytes: stems.bytes,
    stemOffsets: stems.offsets,
    pageDigests,
    common: index.common,
    aliasBytes: aliases.bytes,
    aliasOffsets: aliases.offsets,
    wordBytes: words.bytes,
    wordOffsets: words.offsets,
    frame: toStoredJson(index.frame),
  };
}

function* listsOf(lists: Lists): Generator<Uint8Array> {
  for (let list = 0; list < lists.size; list++) yield bytesOf(lists.at(list));
}

/** Where each list starts, and the last one ends. */
function* offsetsOf(lists: Lists): Generator<Uint8Array> {
  const offsets = new Uint32Array(lists.size + 1);
  for (let list = 0; list < lists.size; list++)
    offsets[list + 1] = (offsets[list] ?? 0) + lists.lengthAt(list);
  yield bytesOf(offsets);
}

function* impactsOf({ size, impacts }: SearchIndex['postings']): Generator<Uint8Array> {
  for (let term = 0; term < size; term++) yield impacts(term);
}

function* textsOf(texts: Texts): Generator<Uint8Array> {
  const size = texts.offsets.length - 1;
  for (let from = 0; from < size; from += SOME_FACTS) {
    yield bytesOf(texts.read(from, Math.min(size, from + SOME_FACTS)));
  }
}

/** The facts as a list in JSON; `addresses` gets the place at which each starts. */
function* linesOf(facts: Facts, addresses: Uint32Array): Generator<Uint8Array> {
  yield Buffer.from('[');
  let length = 1;
  for (let place = 0; place < facts.size; place++) {
    const line = toStoredJson(facts.at(place));
    addresses[place] = length;
    length += line.length + AFTER_FACT;
    yield line;
    if (place < facts.size - 1) yield comma;
  }
  yield Buffer.from(']');
  addresses[facts.size] = length;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
