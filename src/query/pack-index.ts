import type { Dataset } from '../dataset/schema.ts';
import { digestDataset, digestWords } from './dataset-digest.ts';
import { entitiesOf } from './entities.ts';
import type { SearchIndex } from './search-index.ts';
import { StringTable } from './string-table.ts';

/** "DiSx" and a version, read as numbers: a machine of the other byte order does not take the file for its own. */
const MAGIC = 0x44695378;
const VERSION = 1;
const WORD = Uint32Array.BYTES_PER_ELEMENT;
/** Magic, version, dataset digest, number of facts, body digest; then the length in bytes of each section. */
const FIXED = 5;
const SECTIONS = 13;
const HEADER = FIXED + SECTIONS;

/** The index as bytes, to be opened by {@link openIndex} without parsing: a header, then the arrays as they are. */
export function packIndex(index: SearchIndex): Uint8Array {
  const sections = sectionsOf(index);
  const header = new Uint32Array(HEADER);
  let size = header.byteLength;
  for (const [place, section] of sections.entries()) {
    header[FIXED + place] = section.byteLength;
    size += padded(section.byteLength);
  }
  const bytes = new Uint8Array(size);
  let offset = header.byteLength;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += padded(section.byteLength);
  }
  header.set([MAGIC, VERSION, index.digest, index.dataset.facts.length]);
  header[FIXED - 1] = bodyDigest(header, bytes);
  bytes.set(new Uint8Array(header.buffer));
  return bytes;
}

/**
 * The index in `bytes`, its arrays being views of them; undefined when they are no index, of another version or
 * machine, damaged, or the index of another dataset. The digests are not meant to stop a forger.
 */
export function openIndex(bytes: Uint8Array, dataset: Dataset): SearchIndex | undefined {
  if (bytes.byteLength < HEADER * WORD || bytes.byteLength % WORD !== 0) return undefined;
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER);
  const [magic, version, digest = 0, facts, body] = header;
  if (magic !== MAGIC || version !== VERSION || facts !== dataset.facts.length) return undefined;
  const sections = cutSections(aligned, header);
  if (sections === undefined || body !== bodyDigest(header, aligned)) return undefined;
  return digest === digestDataset(dataset) ? indexOf(sections, dataset, digest) : undefined;
}

function sectionsOf(index: SearchIndex): Array<Uint8Array | Uint32Array> {
  return [
    index.words.bytes,
    index.words.offsets,
    index.postings.offsets,
    index.postings.values,
    index.impacts,
    index.stems.bytes,
    index.stems.offsets,
    index.families.offsets,
    index.families.values,
    index.aliases.bytes,
    index.aliases.offsets,
    index.named.offsets,
    index.named.values,
  ];
}

function indexOf(sections: readonly Uint8Array[], dataset: Dataset, digest: number): SearchIndex {
  const bytes = (place: number) => sections[place] ?? new Uint8Array();
  const numbers = (place: number) => {
    const section = bytes(place);
    return new Uint32Array(section.buffer, section.byteOffset, Math.floor(section.byteLength / WORD));
  };
  return {
    dataset,
    entities: entitiesOf(dataset),
    words: new StringTable(bytes(0), numbers(1)),
    postings: { offsets: numbers(2), values: numbers(3) },
    impacts: bytes(4),
    stems: new StringTable(bytes(5), numbers(6)),
    families: { offsets: numbers(7), values: numbers(8) },
    aliases: new StringTable(bytes(9), numbers(10)),
    named: { offsets: numbers(11), values: numbers(12) },
    digest,
  };
}

function cutSections(bytes: Uint8Array, header: Uint32Array): Uint8Array[] | undefined {
  const sections: Uint8Array[] = [];
  let offset = HEADER * WORD;
  for (const length of header.subarray(FIXED)) {
    sections.push(bytes.subarray(offset, offset + length));
    offset += padded(length);
  }
  return offset === bytes.byteLength ? sections : undefined;
}

/** Over the section lengths and all sections: a single damaged byte never goes unnoticed. */
function bodyDigest(header: Uint32Array, bytes: Uint8Array): number {
  const start = bytes.byteOffset + HEADER * WORD;
  const body = new Uint32Array(bytes.buffer, start, bytes.byteLength / WORD - HEADER);
  return (digestWords(header.subarray(FIXED)) ^ digestWords(body)) >>> 0;
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}
