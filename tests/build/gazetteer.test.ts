import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toCountry, toLeader } from '../../src/build/gazetteer/load-gazetteer.ts';
import { renderGazetteer } from '../../src/bundle/write-gazetteer.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';
import { SCHEMA_ID } from '../../src/dataset/schema.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { gazetteer } from './support.ts';

const CORPORA = '../shared/corpora';

test.runIf(existsSync(CORPORA))('data/gazetteer.json is what its sources give', () => {
  expect(renderGazetteer(CORPORA)).toBe(readFileSync('data/gazetteer.json', 'utf8'));
});

test('all its leaders and countries can stand in a dataset', () => {
  const dataset = {
    schema: SCHEMA_ID,
    leaders: [...gazetteer.leaders.values()].map(toLeader),
    countries: [...gazetteer.countries.values()].map(toCountry),
    facts: [],
  };
  expect(validateDataset(dataset).problems).toEqual([]);
});

test('terms are dates, in order', () => {
  for (const { id, offices } of gazetteer.leaders.values()) {
    for (const { from, to } of offices) {
      for (const date of [from, to]) if (date !== null) expect(parseEdtf(date), id).toBeDefined();
      if (from !== null && to !== null) expect(from < to, id).toBe(true);
    }
  }
});

test('the presidents of the United States follow one another', () => {
  const terms = [...gazetteer.leaders.values()]
    .filter(({ country }) => country === 'USA')
    .flatMap(({ offices }) => offices.filter(({ title }) => title.startsWith('President')))
    .map(({ from, to }) => [from ?? '', to ?? '9999'] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  expect(terms).toHaveLength(47);
  terms.slice(1).forEach(([from], index) => {
    expect(from).toBe(terms[index]?.[1]);
  });
});

test('about two hundred countries, each with a code of three letters and names of its own', () => {
  const countries = [...gazetteer.countries.values()];
  expect(countries.length).toBeGreaterThan(195);
  const names = countries.flatMap(({ names, demonyms, seats, weak }) => [
    ...names,
    ...demonyms,
    ...seats,
    ...weak,
  ]);
  for (const { id } of countries) expect(id).toMatch(/^[A-Z]{3}$/);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
