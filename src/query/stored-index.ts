import { entitiesOf } from './entities.ts';
import { type Paged, type Whole, WORD } from './index-layout.ts';
import { type Packed, rangeOf, readNumbers } from './packed-file.ts';
import type { Facts, Frame, Lists, SearchIndex, Spans, Texts } from './search-index.ts';
import { fromStoredJson } from './stored-json.ts';
import { StringTable } from './string-table.ts';

/** Every part is opened when it is first asked for. A class: V8 keeps its getters ready-made. */
export class StoredIndex implements SearchIndex {
  readonly facts: Facts;
  readonly digest: number;
  readonly leaders: number;
  readonly countries: number;
  readonly #packed: Packed;
  readonly #frame: () => Frame;
  /** What was opened so far. */
  readonly #open: Partial<SearchIndex> = {};

  constructor(packed: Packed, frame: () => Frame, facts: Facts) {
    this.facts = facts;
    this.digest = packed.digest;
    this.leaders = packed.leaders;
    this.countries = packed.countries;
    this.#packed = packed;
    this.#frame = frame;
  }

  get frame() {
    return this.#frame();
  }
  get entities() {
    this.#open.entities ??= entitiesOf(this.frame);
    return this.#open.entities;
  }
  get words() {
    this.#open.words ??= this.#table('wordBytes', 'wordOffsets');
    return this.#open.words;
  }
  get postings() {
    this.#open.postings ??= postingsOf(this.#packed);
    return this.#open.postings;
  }
  get texts() {
    this.#open.texts ??= textsOf(this.#packed);
    return this.#open.texts;
  }
  get tags() {
    this.#open.tags ??= listsOf(this.#packed, 'tags', 'tagOffsets');
    return this.#open.tags;
  }
  get spans() {
    this.#open.spans ??= spansOf(this.#packed);
    return this.#open.spans;
  }
  get ids() {
    this.#open.ids ??= this.#table('idBytes', 'idOffsets');
    return this.#open.ids;
  }
  get idPlaces() {
    this.#open.idPlaces ??= this.#packed.numbers('idPlaces');
    return this.#open.idPlaces;
  }
  get stems() {
    this.#open.stems ??= this.#table('stemBytes', 'stemOffsets');
    return this.#open.stems;
  }
  get families() {
    this.#open.families ??= listsOf(this.#packed, 'families', 'familyOffsets');
    return this.#open.families;
  }
  get wordStems() {
    this.#open.wordStems ??= listsOf(this.#packed, 'wordStems', 'wordStemOffsets');
    return this.#open.wordStems;
  }
  get letters() {
    this.#open.letters ??= this.#packed.numbers('letters');
    return this.#open.letters;
  }
  get common() {
    this.#open.common ??= this.#packed.bytes('common');
    return this.#open.common;
  }
  get aliases() {
    this.#open.aliases ??= this.#table('aliasBytes', 'aliasOffsets');
    return this.#open.aliases;
  }
  get named() {
    this.#open.named ??= listsOf(this.#packed, 'named', 'namedOffsets');
    return this.#open.named;
  }

  #table(texts: Whole, offsets: Whole): StringTable {
    return new StringTable(this.#packed.bytes(texts), this.#packed.numbers(offsets));
  }
}

function textsOf(packed: Packed): Texts {
  const offsets = packed.numbers('textOffsets');
  const read = (from: number, to: number) =>
    readNumbers(packed, 'texts', offsets[from] ?? 0, offsets[to] ?? 0);
  return { offsets, read };
}

function spansOf({ bytes, numbers }: Packed): Spans {
  return {
    days: fromStoredJson(bytes('days')) as string[],
    earliest: numbers('earliest'),
    latest: numbers('latest'),
  };
}

function postingsOf(packed: Packed): SearchIndex['postings'] {
  const start = packed.startOf('impacts');
  return {
    ...listsOf(packed, 'postings', 'postingOffsets'),
    impacts(term) {
      const { from, to } = rangeOf(packed, 'postingOffsets', term);
      return packed.pages.read(start + from, to - from);
    },
  };
}

/** Lists of which only those that are asked for are read, and where they are. */
function listsOf(packed: Packed, values: Paged, offsets: Paged): Lists {
  const size = packed.lengthOf(offsets) / WORD - 1;
  const holds = (list: number) => list >= 0 && list < size;
  return {
    size,
    at(list) {
      if (!holds(list)) return new Uint32Array();
      const { from, to } = rangeOf(packed, offsets, list);
      return readNumbers(packed, values, from, to);
    },
    lengthAt(list) {
      if (!holds(list)) return 0;
      const { from, to } = rangeOf(packed, offsets, list);
      return to - from;
    },
  };
}
