import { describe, expect, test } from 'vitest';
import { datelineEnd } from '../../src/build/dateline.ts';
import { findLanguage } from '../../src/build/language.ts';
import { findMentions } from '../../src/build/mentions.ts';
import { splitBuildSentences } from '../../src/build/split.ts';
import { findTitle } from '../../src/build/title.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { documentOf, gazetteer } from './support.ts';

const sentencesOf = (text: string) => splitBuildSentences(new CodePoints(text));

describe('titles', () => {
  test.each([
    ['A Harbour Without Ships\n\nThe last one left.', 'A Harbour Without Ships'],
    ['UNCLAS SECTION 01 OF 02\n\nTAGS: PREL\nSUBJECT: HARBOUR: FEES\n\nThe last one left.', 'HARBOUR: FEES'],
    [
      'CONFIDENTIAL\n\nBy Ada Miller\n\nMarch 3, 2011\n\nA Harbour Without Ships\n\nOne left.',
      'A Harbour Without Ships',
    ],
    [
      'From: Ada\nDate: 3 March 2011\nSubject: Re: ships. And fees\n\nThe last one left.',
      'Re: ships. And fees',
    ],
    ['The last ship left. Nobody saw it.\n\nMore of it.', ''],
    ['One left.\n\nTwo left.\n\nA Harbour Without Ships\n\nAll left.', 'A Harbour Without Ships'],
    ['> Is it gone?\n\nA Harbour Without Ships\n\nOne left.', 'A Harbour Without Ships'],
    ['One left.\n\nTwo left.\n\nThree left.\n\nA Harbour Without Ships\n\nAll left.', ''],
  ])('%j', (text, title) => {
    expect(findTitle(sentencesOf(text))).toBe(title);
  });
});

describe('marks of a document are no statements', () => {
  test.each([
    ['The last ship left. END SUMMARY.', [false, true]],
    ['TOP SECRET.', [true]],
    ['Photo: Ada Miller', [true]],
    ['SUBJECT: WHO WILL PAY?', [true]],
    ['He left. NO!', [false, false]],
    ['THE LAST SHIP LEFT TODAY.', [false]],
    ['On 3 May 2024 at 18:02, Ada Miller wrote:', [true]],
    ['> The last ship left. Nobody saw it.\nI did.', [true, true, false]],
    ['^ “Ships”. The Courier. 3 May 2012.', [true, true, true]],
  ])('%s', (text, headings) => {
    expect(sentencesOf(text).map(({ heading }) => heading)).toEqual(headings);
  });
});

describe('languages', () => {
  test.each([
    ['The last of the ships left in the night, and nobody was there to see it.', 'en'],
    ['Le dernier des navires est parti dans la nuit, et personne ne l’a vu.', 'fr'],
    ['Das letzte der Schiffe ist in der Nacht ausgelaufen, und niemand hat es gesehen.', 'de'],
    ['El último de los barcos salió por la noche y nadie lo vio en el puerto.', 'es'],
    ['Последний корабль ушёл ночью.', 'ru'],
    ['Останній корабель пішов уночі, і ніхто його не бачив.', 'uk'],
    ['最後の船は夜に出た。', 'ja'],
    ['最后一艘船在夜里离开了。', 'zh'],
    ['Ships, ships, ships.', null],
  ])('%s', (text, language) => {
    expect(findLanguage(sentencesOf(text))).toBe(language);
  });
});

describe('datelines', () => {
  test.each([
    ['KYIV, Ukraine — Ships left.', 'Ships left.'],
    ['WASHINGTON (AP) — Ships left.', 'Ships left.'],
    ['BEIJING, March 3 (Reuters) - Ships left.', 'Ships left.'],
    ['Rio de Janeiro, Brazil (AFP) – Ships left.', 'Ships left.'],
    ['NATO-led ships left.', 'NATO-led ships left.'],
    ['Russia — or its navy — left.', 'Russia — or its navy — left.'],
    ['US ships left Ukraine - and Kyiv.', 'US ships left Ukraine - and Kyiv.'],
  ])('%s', (text, rest) => {
    expect(text.slice(datelineEnd(text))).toBe(rest);
  });

  test('where a report was written is not what it speaks of', () => {
    const { countries } = findMentions(documentOf('KYIV, Ukraine — Ships left Russia.'), gazetteer);
    expect(countries[0]?.map(({ value }) => value)).toEqual(['RUS']);
  });
});
