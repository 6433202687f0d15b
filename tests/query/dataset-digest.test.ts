import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { digestDataset, digestText, digestWords } from '../../src/query/dataset-digest.ts';
import {
  makeCountry,
  makeDataset,
  makeDocument,
  makeFact,
  makeLeader,
  makePassage,
  makeTopic,
  makeWhen,
} from '../support/datasets.ts';

const office = { title: 'President', country: 'CHN', from: null, to: null };
const fact = makeFact({
  kind: 'claim',
  date: makeWhen('2014'),
  leaders: ['xi'],
  countries: ['CHN'],
  topics: ['war'],
  event: { type: 'AID', actor: 'xi', recipient: 'CHN' },
  attribution: { source: 'x', cue: null },
  quotation: { text: 'a b', speaker: 'c' },
  passages: [makePassage()],
});
const parts: Partial<Dataset> = {
  documents: [makeDocument()],
  leaders: [makeLeader({ aliases: ['a'], offices: [office] })],
  countries: [makeCountry({ aliases: ['a'] })],
  topics: [makeTopic({ terms: ['a'] })],
  facts: [fact],
};
const digestOf = (more: Partial<Dataset> = {}) => digestDataset(makeDataset({ ...parts, ...more }));
const ofFact = (more: Partial<Fact>) => ({ facts: [{ ...fact, ...more }] });

const CHANGES: Partial<Dataset>[] = [
  { documents: [makeDocument({ id: 'other' })] },
  { documents: [] },
  { leaders: [makeLeader({ aliases: ['a'], offices: [office], id: 'other' })] },
  { leaders: [makeLeader({ aliases: ['a'], offices: [office], name: 'Other' })] },
  { leaders: [makeLeader({ aliases: ['b'], offices: [office] })] },
  { leaders: [makeLeader({ aliases: ['a'], offices: [{ ...office, title: 'King' }] })] },
  { leaders: [makeLeader({ aliases: ['a'], offices: [{ ...office, country: null }] })] },
  { leaders: [makeLeader({ aliases: ['a'], offices: [] })] },
  { countries: [makeCountry({ aliases: ['a'], id: 'OTH' })] },
  { countries: [makeCountry({ aliases: ['a'], name: 'Other' })] },
  { countries: [makeCountry({ aliases: ['a', 'b'] })] },
  { topics: [makeTopic({ terms: ['a'], id: 'other' })] },
  { topics: [makeTopic({ terms: ['a'], label: 'Other' })] },
  { topics: [makeTopic({ terms: [] })] },
  ofFact({ id: 'F2' }),
  ofFact({ statement: 'Something happened!' }),
  ofFact({ kind: 'event' }),
  ofFact({ kind: null }),
  ofFact({ date: makeWhen('2015') }),
  ofFact({ date: makeWhen('2014/2015') }),
  ofFact({ date: makeWhen('2013/2014') }),
  ofFact({ date: null }),
  ofFact({ leaders: ['xi', 'xi'] }),
  ofFact({ leaders: [], countries: ['xi', 'CHN'] }),
  ofFact({ countries: [], topics: ['CHN', 'war'] }),
  ofFact({ countries: ['USA'] }),
  ofFact({ topics: ['peace'] }),
  ofFact({ date: { ...makeWhen('2014'), earliest: null, latest: null } }),
  ofFact({ event: null }),
  ofFact({ event: { type: 'AID', actor: null, recipient: 'CHN' } }),
  ofFact({ event: { type: 'AID', actor: 'xi', recipient: null } }),
  ofFact({ attribution: null }),
  ofFact({ attribution: { source: 'y', cue: null } }),
  ofFact({ quotation: { text: 'a', speaker: 'b c' } }),
  ofFact({ quotation: { text: 'a b', speaker: null } }),
  ofFact({ quotation: null }),
  ofFact({ passages: [makePassage({ document: 'other' })] }),
  ofFact({ passages: [makePassage(), makePassage()] }),
  { facts: [fact, fact] },
  { facts: [] },
];

describe('the digest of a dataset', () => {
  it('differs for all that its index is made of', () => {
    const digests = [digestOf(), ...CHANGES.map(digestOf)];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('is the same for all else', () => {
    expect(digestOf({ title: 'x', description: 'y' })).toBe(digestOf());
    expect(digestOf(ofFact({ notes: [], links: [{ type: 'changed', fact: 'x', note: null }] }))).toBe(
      digestOf(),
    );
    expect(digestOf(ofFact({ date: null, kind: null }))).toBe(digestOf(ofFact({ kind: null, date: null })));
  });

  it('is a whole number of 32 bits', () => {
    for (const change of CHANGES) {
      const digest = digestOf(change);
      expect(digest).toBe(digest >>> 0);
    }
  });
});

describe('a digest', () => {
  it('of a text is FNV-1a over its units', () => {
    expect([digestText(''), digestText('a'), digestText('foobar')]).toEqual([
      0x811c9dc5, 0xe40c292c, 0xbf9cf968,
    ]);
  });

  it('of words changes with every bit of every word', () => {
    const words = fc.array(fc.nat(0xffffffff), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.nat(7), fc.nat(31), (numbers, which, bit) => {
        const [one, other] = [Uint32Array.from(numbers), Uint32Array.from(numbers)];
        const place = which % numbers.length;
        other[place] = (other[place] ?? 0) ^ (1 << bit);
        expect(digestWords(one)).not.toBe(digestWords(other));
        expect(digestWords(one)).toBe(digestWords(one) >>> 0);
      }),
    );
  });

  it('of words is that of a part, wherever it stands', () => {
    const numbers = Uint32Array.of(1, 2, 3, 4);
    expect(digestWords(numbers.subarray(1, 3))).toBe(digestWords(Uint32Array.of(2, 3)));
    expect(digestWords(Uint32Array.of())).toBe(0x811c9dc5);
    expect(digestWords(Uint32Array.of(0, 1))).not.toBe(digestWords(Uint32Array.of(1, 0)));
  });
});
