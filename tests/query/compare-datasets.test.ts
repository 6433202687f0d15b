import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/dataset/schema.ts';
import { COMPARED, type Comparison, compareDatasets } from '../../src/query/compare-datasets.ts';
import { makeDataset, makeFact, makePassage, makeWhen } from '../support/datasets.ts';

const SHA = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const compare = (before: Fact[], after: Fact[]) =>
  compareDatasets(makeDataset({ facts: before }), makeDataset({ facts: after }));
const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);
/** Which fact was which, of those that changed. */
const pairsOf = ({ changed }: Comparison) => changed.map(({ was, id }) => `${was} → ${id}`);
const in1 = (document: string, more: object = {}) => ({ passages: [makePassage({ document, ...more })] });

describe('the same facts', () => {
  it('are counted, and nothing is said of them', () => {
    const facts = [makeFact({ id: 'A' }), makeFact({ id: 'B', statement: 'Another thing.' })];
    expect(compare(facts, structuredClone(facts))).toEqual({
      added: [],
      removed: [],
      changed: [],
      moved: [],
      same: 2,
    });
  });

  it('may be in another order', () => {
    const facts = [makeFact({ id: 'A' }), makeFact({ id: 'B' }), makeFact({ id: 'C' })];
    expect(compare(facts, [...facts].reverse())).toMatchObject({ same: 3, changed: [], added: [] });
  });

  it('are none of those that came or went, in their order', () => {
    const [a, b, c, d] = ['apples', 'bridges', 'castles', 'dragons'].map((statement, place) =>
      makeFact({ id: `F${place}`, statement }),
    ) as [Fact, Fact, Fact, Fact];
    const { added, removed, same } = compare([b, a], [d, a, c]);
    expect([idsOf(added), idsOf(removed), same]).toEqual([['F3', 'F2'], ['F1'], 1]);
  });
});

describe('a fact is known again', () => {
  it('by id and statement before all else', () => {
    const before = [makeFact({ id: 'A', ...in1('x') }), makeFact({ id: 'B', ...in1('y') })];
    const after = [makeFact({ id: 'A', ...in1('y') }), makeFact({ id: 'B', ...in1('x') })];
    expect(pairsOf(compare(before, after))).toEqual(['A → A', 'B → B']);
  });

  it('by its statement in the same document', () => {
    const before = [makeFact({ id: 'A', kind: 'claim', ...in1('x') })];
    expect(pairsOf(compare(before, [makeFact({ id: 'B', ...in1('x') })]))).toEqual(['A → B']);
    const elsewhere = compare(before, [makeFact({ id: 'B', ...in1('y') })]);
    expect([idsOf(elsewhere.added), idsOf(elsewhere.removed)]).toEqual([['B'], ['A']]);
  });

  it('by its statement where it stands in no document', () => {
    expect(compare([makeFact({ id: 'A' })], [makeFact({ id: 'B' })])).toMatchObject({ same: 1, added: [] });
    expect(compare([makeFact({ id: 'A', ...in1('x') })], [makeFact({ id: 'B' })]).same).toBe(0);
  });

  it('once, however often it is there', () => {
    const { added, removed, same } = compare(
      [makeFact({ id: 'A' }), makeFact({ id: 'B' })],
      [makeFact({ id: 'C' }), makeFact({ id: 'D' }), makeFact({ id: 'E' })],
    );
    expect([idsOf(added), removed, same]).toEqual([['E'], [], 2]);
  });

  it.each([
    ['The lake froze over.', 'The lake froze early.', true],
    ['the LAKE, froze!', 'The lake thawed early this year.', true],
    ['one two three four', 'one two five six seven', true],
    ['one two three four five', 'one two six seven eight', false],
    ['one two three', 'one four five', false],
    ['Ärger im Dorf', 'ärger im Tal', true],
    ['...', '!!!', false],
    ['1988 1989', '1988 1990', true],
    ['Salt was dear.', 'Nobody expected snow.', false],
  ])('by its id, and by its place: “%s” and “%s”: %j', (old, recent, isSame) => {
    const count = isSame ? 1 : 0;
    const byId = compare([makeFact({ statement: old })], [makeFact({ statement: recent })]);
    expect([byId.changed.length, byId.added.length]).toEqual([count, 1 - count]);
    const placed = (id: string, statement: string) => makeFact({ id, statement, ...in1('x') });
    const byPlace = compare([placed('A', old)], [placed('B', recent)]);
    expect([byPlace.changed.length, byPlace.added.length]).toEqual([count, 1 - count]);
  });

  it.each([
    ['another document', { document: 'y' }],
    ['another paragraph', { paragraph: 2 }],
    ['another sentence', { sentence: 2 }],
  ])('not by a place in %s', (_, more) => {
    const before = makeFact({ id: 'A', statement: 'The lake froze over.', ...in1('x') });
    const after = makeFact({ id: 'B', statement: 'The lake froze early.', ...in1('x', more) });
    expect(compare([before], [after])).toMatchObject({ changed: [], added: [{ id: 'B' }] });
  });

  it('by its span where its place has no numbers', () => {
    const placed = (id: string, statement: string, start: number, end: number) =>
      makeFact({ id, statement, ...in1('x', { paragraph: null, sentence: null, start, end }) });
    const before = placed('A', 'The lake froze over.', 5, 20);
    expect(pairsOf(compare([before], [placed('B', 'The lake froze early.', 5, 20)]))).toEqual(['A → B']);
    for (const [start, end] of [
      [4, 20],
      [5, 21],
    ] as const) {
      expect(pairsOf(compare([before], [placed('B', 'The lake froze early.', start, end)]))).toEqual([]);
    }
  });

  it('not by a place that neither has', () => {
    const [before, after] = [
      makeFact({ id: 'A', statement: 'The lake froze over.' }),
      makeFact({ id: 'B', statement: 'The lake froze early.' }),
    ];
    expect(compare([before], [after])).toMatchObject({ changed: [], added: [{ id: 'B' }] });
  });
});

describe('what changed', () => {
  const changes: Partial<Fact>[] = [
    { statement: 'Something happened again.' },
    { kind: 'claim' },
    { date: makeWhen('2014') },
    { leaders: ['xi'] },
    { countries: ['CHN'] },
    { topics: ['war'] },
    { event: { type: 'AID', actor: null, recipient: null } },
    { attribution: { source: 'x', cue: null } },
    { quotation: { text: 'x', speaker: null } },
    { links: [{ type: 'elaborates', fact: 'Z', note: null }] },
    { notes: [{ type: 'record', text: 'x', date: null, confidence: null }] },
  ];

  it.each(changes)('is told with what it was and is: %j', (change) => {
    const [field] = Object.keys(change) as [(typeof COMPARED)[number]];
    const [before, after] = [makeFact(), makeFact(change)];
    const { changed, same } = compare([before], [after]);
    expect(changed).toEqual([
      { id: 'F001', was: 'F001', fields: [{ field, before: before[field], after: after[field] }] },
    ]);
    expect(same).toBe(0);
  });

  it('covers every field that is compared', () => {
    expect(changes.flatMap((change) => Object.keys(change))).toEqual([...COMPARED]);
  });

  it('is no link to a fact that has another id now', () => {
    const linked = (id: string, to: string) =>
      makeFact({ id, statement: 'It had reasons.', links: [{ type: 'elaborates', fact: to, note: null }] });
    const target = (id: string) => makeFact({ id, statement: 'Something else happened.' });
    expect(compare([linked('A', 'B'), target('B')], [linked('A', 'C'), target('C')])).toMatchObject({
      changed: [],
      same: 2,
    });
    const [change] = compare([linked('A', 'B'), target('B')], [linked('A', 'D'), target('C')]).changed;
    expect(change?.fields).toMatchObject([
      { field: 'links', before: [{ fact: 'B' }], after: [{ fact: 'D' }] },
    ]);
  });
});

describe('passages', () => {
  const at = (start: number, more: object = {}) =>
    makePassage({ start, end: start + 10, sha256: SHA, ...more });
  const withPassages = (...passages: Fact['passages']) => makeFact({ passages });

  it('with the same digest have moved', () => {
    const [from, to] = [at(0), at(50)];
    expect(compare([withPassages(from)], [withPassages(to)])).toMatchObject({
      moved: [{ id: 'F001', was: 'F001', from, to }],
      changed: [],
      same: 1,
    });
  });

  it('that stayed are not said to have moved, whatever else did', () => {
    const { moved, changed } = compare([withPassages(at(0), at(50))], [withPassages(at(80), at(0))]);
    expect(moved).toMatchObject([{ from: { start: 50 }, to: { start: 80 } }]);
    expect(changed).toEqual([]);
  });

  it.each<[string, Fact['passages'], Fact['passages']]>([
    ['with another digest', [at(0)], [at(0, { sha256: OTHER })]],
    ['in another document', [at(0)], [at(0, { document: 'other' })]],
    ['without a digest at another place', [at(0, { sha256: null })], [at(50, { sha256: null })]],
    ['one more', [at(0)], [at(0), at(50)]],
    ['one less', [at(0), at(50)], [at(0)]],
  ])('have changed: %s', (_, before, after) => {
    const { changed, moved } = compare([withPassages(...before)], [withPassages(...after)]);
    expect(changed).toEqual([{ id: 'F001', was: 'F001', fields: [{ field: 'passages', before, after }] }]);
    expect(moved).toEqual([]);
  });
});
