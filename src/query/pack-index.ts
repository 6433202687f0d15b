/**
 * The index as bytes. First what a query needs a little of (postings, impacts, facts as lines of JSON), in pages
 * with digests; then what every query needs; then a trailer that says where everything is. So it can be written in
 * one go, and be opened by reading its end.
 */
import { bodyDigest, FIXED, MAGIC, padded, TRAILER, VERSION } from './index-layout.ts';
import { PageDigests } from './page-digests.ts';
import type { Facts, SearchIndex } from './search-index.ts';

const encoder = new TextEncoder();

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
  return Buffer.concat(pieces);
}

/** Writes the index piece by piece: one of a hundred thousand facts is 80 MB. */
export function writeIndex(
  index: SearchIndex,
  { withFacts, size }: PackOptions,
  write: (piece: Uint8Array) => void,
): void {
  const digests = new PageDigests();
  const addresses = new Uint32Array(withFacts ? index.facts.size + 1 : 0);
  const cold = [postingsOf(index), impactsOf(index), withFacts ? linesOf(index.facts, addresses) : []].map(
    (pieces) => {
      let length = 0;
      for (const piece of pieces) {
        digests.add(piece);
        write(piece);
        length += piece.length;
      }
      const filling = new Uint8Array(padded(length) - length);
      digests.add(filling);
      write(filling);
      return length;
    },
  );
  const hot = hotSections(index, addresses, digests.finish()).map(bytesOf);
  const body = Buffer.concat(
    hot.flatMap((section) => [section, new Uint8Array(padded(section.length) - section.length)]),
  );
  const trailer = new Uint32Array(TRAILER);
  trailer.set([MAGIC, VERSION, index.facts.size, index.digest, size % 2 ** 32, Math.floor(size / 2 ** 32)]);
  trailer.set([...cold, ...hot.map(({ length }) => length)], FIXED);
  trailer[FIXED - 1] = bodyDigest(trailer, new Uint8Array(body));
  write(body);
  write(bytesOf(trailer));
}

function hotSections(
  index: SearchIndex,
  addresses: Uint32Array,
  pages: Uint32Array,
): (Uint8Array | Uint32Array)[] {
  return [
    index.words.bytes,
    index.words.offsets,
    index.postings.offsets,
    index.stems.bytes,
    index.stems.offsets,
    index.families.offsets,
    index.families.values,
    index.wordStems.offsets,
    index.wordStems.values,
    index.letters,
    index.aliases.bytes,
    index.aliases.offsets,
    index.named.offsets,
    index.named.values,
    index.common,
    addresses,
    pages,
    encoder.encode(JSON.stringify(index.frame)),
  ];
}

function* postingsOf({ postings }: SearchIndex): Generator<Uint8Array> {
  for (let term = 0; term < postings.offsets.length - 1; term++) yield bytesOf(postings.facts(term));
}

function* impactsOf({ postings }: SearchIndex): Generator<Uint8Array> {
  for (let term = 0; term < postings.offsets.length - 1; term++) yield postings.impacts(term);
}

/** Each fact as a line of JSON; `addresses` gets the place at which each starts. */
function* linesOf(facts: Facts, addresses: Uint32Array): Generator<Uint8Array> {
  let length = 0;
  for (let place = 0; place < facts.size; place++) {
    const line = encoder.encode(`${JSON.stringify(facts.at(place))}\n`);
    addresses[place] = length;
    length += line.length;
    yield line;
  }
  addresses[facts.size] = length;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
