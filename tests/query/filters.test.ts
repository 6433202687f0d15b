import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiploError, NothingFound } from '../../src/base/errors.ts';
import { overlaps, parseEdtf } from '../../src/dataset/edtf.ts';
import type { Fact } from '../../src/dataset/schema.ts';
import { createFilter, documentsOf, type FilterOptions, parseDateOption } from '../../src/query/filters.ts';
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
import { catchError } from '../support/errors.ts';

const facts: Fact[] = [
  makeFact({
    id: 'a',
    leaders: ['xi'],
    countries: ['CHN'],
    topics: ['trade'],
    kind: 'event',
    date: makeWhen('2014'),
  }),
  makeFact({
    id: 'b',
    leaders: ['putin', 'xi'],
    topics: ['war'],
    kind: 'claim',
    date: makeWhen('2025-01/2025-05'),
    passages: [makePassage({ document: 'wall' }), makePassage({ document: 'street' })],
  }),
  makeFact({
    id: 'c',
    countries: ['RUS'],
    date: makeWhen('2022-02-24/..'),
    passages: [makePassage({ document: 'wall' })],
  }),
  makeFact({ id: 'd', leaders: ['putin'], kind: 'event', date: makeWhen('../2013') }),
  makeFact({ id: 'e', leaders: ['putin'], topics: ['trade', 'war'] }),
];
const dataset = makeDataset({
  leaders: [
    makeLeader({ id: 'xi', name: 'Xi Jinping' }),
    makeLeader({ id: 'putin', name: 'Vladimir Putin' }),
  ],
  countries: [
    makeCountry({ id: 'CHN', name: 'China', aliases: ['Beijing'] }),
    makeCountry({ id: 'RUS', name: 'Russia' }),
  ],
  topics: [makeTopic({ id: 'trade', label: 'Trade' }), makeTopic({ id: 'war', label: 'War' })],
  documents: [makeDocument({ id: 'wall' }), makeDocument({ id: 'street' })],
  facts,
});

function accepted(options: FilterOptions): string {
  return facts
    .filter(createFilter(dataset, options))
    .map(({ id }) => id)
    .join('');
}

describe('createFilter', () => {
  it('accepts everything without filters', () => {
    expect([accepted({}), accepted({ leader: [], kind: [], dated: false })]).toEqual(['abcde', 'abcde']);
  });

  it.each<[FilterOptions, string]>([
    [{ leader: ['Xi Jinping'] }, 'ab'],
    [{ leader: ['xi', 'putin'] }, 'abde'],
    [{ country: ['beijing'] }, 'a'],
    [{ country: ['CHN', 'rus'] }, 'ac'],
    [{ topic: ['TRADE'] }, 'ae'],
    [{ kind: ['event'] }, 'ad'],
    [{ kind: ['event', 'claim'] }, 'abd'],
    [{ source: ['wall'] }, 'bc'],
    [{ source: ['street'] }, 'b'],
    [{ dated: true }, 'abcd'],
    [{ leader: ['xi'], topic: ['trade'] }, 'a'],
    [{ leader: ['putin'], dated: true, kind: ['event', 'quotation'] }, 'd'],
    [{ leader: ['xi'], country: ['RUS'] }, ''],
  ])('%j accepts %j', (options, ids) => {
    expect(accepted(options)).toBe(ids);
  });

  it.each<[FilterOptions, string]>([
    [{ from: '2014' }, 'abc'],
    [{ from: '2025-06' }, 'c'],
    [{ from: '2025-05-31' }, 'bc'],
    [{ from: '2013-12-31' }, 'abcd'],
    [{ to: '2014' }, 'ad'],
    [{ to: '2012' }, 'd'],
    [{ to: '2022-02-24' }, 'acd'],
    [{ to: '2022-02-23' }, 'ad'],
    [{ from: '2014-06', to: '2014-06' }, 'a'],
    [{ from: '2015', to: '2021' }, ''],
    [{ from: '201X', to: '201X' }, 'ad'],
    [{ from: '2025-21', to: '2025-21' }, 'bc'],
    [{ from: '2014/2020', to: '2014/2020' }, 'a'],
    [{ from: '../2014' }, 'abcd'],
    [{ to: '2014/..' }, 'abcd'],
    [{ from: '2025', leader: ['xi'] }, 'b'],
  ])('%j accepts %j: those whose days may overlap it', (options, ids) => {
    expect(accepted(options)).toBe(ids);
  });

  it('is OR inside a filter and AND across filters', () => {
    const some = <T extends string>(...values: T[]) =>
      fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined });
    const options = fc.record(
      {
        leader: some('xi', 'putin'),
        country: some('CHN', 'RUS'),
        topic: some('trade', 'war'),
        kind: some('event', 'claim'),
        source: some('wall', 'street'),
      },
      { requiredKeys: [] },
    );
    const alone = (filter: string, values: readonly string[]) =>
      values.flatMap((value) => facts.filter(createFilter(dataset, { [filter]: [value] })));
    fc.assert(
      fc.property(options, (wanted) => {
        const given = Object.entries(wanted).flatMap(([filter, values]) =>
          values ? [[filter, values] as const] : [],
        );
        const expected = facts.filter((fact) =>
          given.every(([filter, values]) => alone(filter, values).includes(fact)),
        );
        const used = Object.fromEntries(given);
        expect(facts.filter(createFilter(dataset, used))).toEqual(expected);
      }),
    );
  });

  it('agrees with the overlap of day ranges', () => {
    const edtf = fc.constantFrom(
      '2013',
      '2014-05',
      '2014/2016',
      '2015/..',
      '../2014-05-01',
      '2016-12-31',
      '201X',
      '-0044',
    );
    fc.assert(
      fc.property(edtf, edtf, edtf, (date, from, to) => {
        const [start, end] = [parseEdtf(from)?.earliest ?? null, parseEdtf(to)?.latest ?? null];
        fc.pre(start === null || end === null || overlaps({ earliest: start, latest: start }, null, end));
        const fact = makeFact({ date: makeWhen(date) });
        const range = { earliest: fact.date?.earliest ?? null, latest: fact.date?.latest ?? null };
        expect(createFilter(dataset, { from, to })(fact)).toBe(overlaps(range, start, end));
      }),
    );
  });

  it('refuses a kind that is none, and lists them', () => {
    expect(catchError(DiploError, () => createFilter(dataset, { kind: ['event', 'rumour'] })).message).toBe(
      '--kind "rumour" is no kind of fact',
    );
  });

  it.each<[FilterOptions, string]>([
    [{ leader: ['nobody-at-all'] }, 'no leader is called "nobody-at-all"'],
    [{ country: ['nowhere'] }, 'no country is called "nowhere"'],
    [{ topic: ['nothing'] }, 'no topic is called "nothing"'],
    [{ source: ['no-document'] }, 'no source is called "no-document"'],
  ])('%j names what is not there', (options, message) => {
    expect(catchError(NothingFound, () => createFilter(dataset, options)).message).toBe(message);
  });

  it.each<[FilterOptions, string]>([
    [{ from: 'yesterday' }, '--from "yesterday" is not a date'],
    [{ from: '' }, '--from "" is not a date'],
    [{ to: '2025-13' }, '--to "2025-13" is not a date'],
    [{ from: '2025', to: '2024' }, '--from 2025 is after --to 2024'],
    [{ from: '2025-06', to: '2025-05' }, '--from 2025-06 is after --to 2025-05'],
  ])('%j is refused in words', (options, message) => {
    expect(catchError(DiploError, () => createFilter(dataset, options)).message).toBe(message);
  });

  it('tells how to swap the ends, and what can be typed', () => {
    const hintOf = (options: FilterOptions) =>
      catchError(DiploError, () => createFilter(dataset, options)).hint;
    expect(hintOf({ from: '2025', to: '2024' })).toContain('--from 2024 --to 2025');
    expect(hintOf({ from: 'soon' })).toContain('2025-03-14');
    expect(hintOf({ kind: ['x'] })).toContain('assessment');
  });
});

it('parseDateOption reads a date', () => {
  expect(parseDateOption('2025-02', '--from')).toMatchObject({
    earliest: '2025-02-01',
    latest: '2025-02-28',
  });
});

it('documentsOf names the document of each passage', () => {
  expect(facts.map((fact) => documentsOf(fact))).toEqual([[], ['wall', 'street'], ['wall'], [], []]);
});
