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

test.each([
  ['Kim Jong-un', 'kim-jong-un', 'Kim, Jong-un', 'Kim'],
  ['Ban Ki-moon', 'ban', 'Ban, Ki-moon', 'Ban'],
  ['Xi Jinping', 'xi', 'Xi, Jinping', 'Xi'],
  ['John Key', 'key', 'Key, John', 'Key'],
  ['Lee Kuan Yew', 'lee-kuan-yew', 'Lee, Kuan Yew', 'Lee'],
  ['Ngo Dinh Diem', 'diem', 'Ngo Dinh Diem', 'Diem'],
  ['Mahathir Mohamad', 'mahathir', 'Mahathir, Mohamad', 'Mahathir'],
  ['Charles de Gaulle', 'de-gaulle', 'de Gaulle, Charles', 'de Gaulle'],
  ['Ursula von der Leyen', 'von-der-leyen', 'von der Leyen, Ursula', 'von der Leyen'],
  ['Bashar al-Assad', 'assad', 'Assad, Bashar al-', 'Assad'],
  ['Cristina Fernández de Kirchner', 'fernandez-de-kirchner', 'Fernández de Kirchner, Cristina', 'Kirchner'],
  ['Fernando de la Rua', 'de-la-rua', 'de la Rua, Fernando', 'de la Rua'],
])('%s is %s, sorted as "%s"', (name, id, sortName, alone) => {
  const leader = gazetteer.leaders.get(id);
  expect(leader).toMatchObject({ name, sortName });
  expect(leader?.weak).toContain(alone);
});

test('the leaders of the shipped dataset keep their ids, and nobody is there twice', () => {
  for (const id of 'trump putin xi netanyahu zelensky ramaphosa bush obama biden'.split(' '))
    expect(gazetteer.leaders.has(id), id).toBe(true);
  const names = [...gazetteer.leaders.values()].map(({ name, country }) => `${name} ${country}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
