import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseDate, datesInText } from '../../../src/build/dates/find-dates.ts';
import { parseEdtf } from '../../../src/dataset/edtf.ts';

interface Phrase {
  text: string;
  edtf: string | null;
}

const CORPUS = new URL('../../dataset/corpora/edtf/english-to-edtf.json', import.meta.url);
const phrases = JSON.parse(readFileSync(CORPUS, 'utf8')) as Phrase[];

/** Phrases of levels 0 and 1 that are read in another way, each with its reason. */
const DEPARTURES: Readonly<Record<string, readonly [edtf: string | null, reason: string]>> = {
  '90': [null, 'a number of two digits is a year in catalogues only'],
  '10c': [null, 'ten cents'],
  '19c': [null, 'nineteen cents'],
  '15c.': [null, 'fifteen cents'],
  'ca. 19c': [null, 'about nineteen cents'],
  '~19c': [null, 'about nineteen cents'],
  'about 19c': [null, 'about nineteen cents'],
  '19c?': [null, 'nineteen cents'],
  'c.19c?': [null, 'about nineteen cents'],
  '2000s': ['200X', 'what people mean by it is the decade'],
  c1900s: ['19XX~', 'the same period as "1900s" without c'],
  'c1800s?': ['18XX%', 'the same period as "1800s" without c'],
  'year in about the 1800s': ['18XX~', 'the same period as "the 1800s"'],
  '10/7/2008': ['2008', 'in most countries the tenth of July'],
  'c64 BCE': ['-0063~', 'the year 0 of EDTF is 1 BC, so 64 BC is -63'],
  '1915 late - autumn 1916': ['1915', 'the word after the year is not joined to it'],
  '1915, from Camerawork, October 1916': ['1916-10', 'the more exact of two dates'],
};

function read(text: string): string | null {
  return chooseDate(datesInText(text, null))?.value.edtf ?? null;
}

const sayable = phrases.filter(({ edtf }) => edtf === null || parseEdtf(edtf));
const claimed = sayable.filter(({ text }) => !Object.hasOwn(DEPARTURES, text));

describe('the English phrases of python-edtf, levels 0 and 1', () => {
  it('are claimed but for the departures', () => {
    expect([phrases.length, sayable.length, claimed.length]).toEqual([147, 131, 114]);
  });

  it.each(claimed.map(({ text, edtf }) => [text, edtf]))('"%s" is %s', (text, edtf) => {
    expect(read(text ?? '')).toBe(edtf);
  });

  it.each(Object.entries(DEPARTURES))('"%s" is read otherwise', (text, [edtf]) => {
    expect(read(text)).toBe(edtf);
  });
});
