import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGazetteer } from '../../src/build/gazetteer/load-gazetteer.ts';
import { findMentions } from '../../src/build/mentions.ts';
import { documentOf, gazetteer, TRICKY_WORDS } from './support.ts';

const leadersIn = (text: string, asOf?: string): string[][] =>
  findMentions(documentOf(text, asOf), gazetteer).leaders.map((found) => found.map(({ value }) => value));
const countriesIn = (text: string): string[][] =>
  findMentions(documentOf(text), gazetteer).countries.map((found) => found.map(({ value }) => value));
const unresolvedIn = (text: string, asOf?: string): string[] =>
  findMentions(documentOf(text, asOf), gazetteer).unresolved.map((name) => name.text);

describe('namesakes are told apart', () => {
  test.each([
    [
      'President Bush met Gorbachev in Moscow. Bush said so.',
      '1990-06-01',
      [['george-h-w-bush', 'gorbachev'], ['george-h-w-bush']],
    ],
    ['President Bush ordered the invasion of Iraq.', '2003-03-20', [['bush']]],
    [
      'In 1990, President Bush spoke. In 2003, President Bush spoke.',
      '2010',
      [['george-h-w-bush'], ['bush']],
    ],
    ['George Bush spoke of a new world order.', '1991', [['george-h-w-bush']]],
    ['Prime Minister Johnson resigned.', '2022-07-07', [['boris-johnson']]],
    [
      'Hillary Clinton and Bill Clinton sat down. Clinton spoke.',
      undefined,
      [['hillary-clinton', 'clinton'], ['clinton']],
    ],
    ['Former President Bush looked back.', '2012', [[]]],
    ['British Prime Minister Brown arrived.', '2009', [['brown']]],
    ['Mikhail Gorbachev and George Bush met at sea.', '2019', [['gorbachev', 'george-h-w-bush']]],
    ['The first Bush administration agreed.', '2009', [['george-h-w-bush']]],
    [
      'George W. Bush spoke. His father, George H. W. Bush, watched. Bush left.',
      '2003-03-20',
      [['bush'], ['bush', 'george-h-w-bush'], ['bush']],
    ],
    ['Kim Jong Un flew in with Kim Yo Jong. Kim sat down.', '2018-06-12', [['kim-jong-un'], ['kim-jong-un']]],
    [
      'Hillary Clinton spoke. Bill Clinton sat in front. Clinton was asked about her letters.',
      '2016-10-20',
      [['hillary-clinton'], ['clinton'], ['hillary-clinton']],
    ],
    [
      'Joe Biden spoke.\nJill Biden visited a school.\nShe left.\nBiden called.',
      '2021-02-10',
      [['biden'], [], [], ['biden']],
    ],
  ])('%s (%s)', (text, asOf, expected) => {
    expect(leadersIn(text, asOf)).toEqual(expected);
  });
});

test('a park is no Park, and Korea’s is', () => {
  const text =
    'South Korean President Park Geun-hye spoke. They walked through Namsan Park. South Korean Park waved.';
  expect(leadersIn(text, '2014')).toEqual([['park-geun-hye'], [], ['park-geun-hye']]);
});

describe('a bare surname needs something near it', () => {
  test.each([
    ['Bush spoke.', [[]]],
    ['President Bush spoke.', [[]]],
    ['Ford sold cars in America.', [[]]],
    ['Carter drove home.', [[]]],
    ['Jimmy Carter drove home. Carter slept.', [['carter'], ['carter']]],
    ['Later Merkel left. Angela Merkel had come early.', [['merkel'], ['merkel']]],
    ['Putin said the Kremlin would wait.', [['putin']]],
    ['Macron, the president of France, left.', [['macron']]],
  ])('%s', (text, expected) => {
    expect(leadersIn(text)).toEqual(expected);
  });
});

describe('other people and things are nobody', () => {
  test.each([
    'Guests at Trump Tower met on Bush Street.',
    'The Trump Organization and Trump University closed.',
    'Ivanka Trump stayed. Trump laughed.',
    'Senator Bush spoke with Kate Bush.',
    'Donald Trump Jr. called.',
    'He landed at George Bush Airport with a Washington Post.',
    'Voters met on 5 May, and in May it rained.',
    'The Kennedy Center and the Hoover Dam are old.',
    'The fleet sailed at 5 p.m. Friday.',
  ])('%s', (text) => {
    expect(leadersIn(text).flat()).toEqual([]);
  });

  test('nor is a firm named after two of a name', () => {
    expect(leadersIn('Shares of Johnson & Johnson fell. Boris Johnson left.')).toEqual([
      [],
      ['boris-johnson'],
    ]);
  });

  test('people in no gazetteer are listed, not made into entities', () => {
    expect(unresolvedIn('Columnist Robert Armstrong met Ivanka Trump. Robert Armstrong left.')).toEqual([
      'Robert Armstrong',
      'Ivanka Trump',
    ]);
    expect(unresolvedIn('President Bush spoke.')).toEqual(['Bush']);
  });
});

test('a possessive inside the name of a country belongs to it', () => {
  expect(countriesIn('The People’s Republic of China waited.')).toEqual([['CHN']]);
  expect(countriesIn("The Democratic People's Republic of Korea waited.")).toEqual([['PRK']]);
  expect(countriesIn('The Republic of China waited.')).toEqual([['TWN']]);
});

describe('pronouns and descriptions', () => {
  test.each([
    ['Angela Merkel met Vladimir Putin. She told him the truth.', ['merkel', 'putin']],
    ['Vladimir Putin arrived. He left.', ['putin']],
    ['Vladimir Putin met Xi Jinping. He left.', []],
    ['Vladimir Putin met John Smith. He left.', []],
    ['Vladimir Putin arrived.\nHe left.', []],
    ['Vladimir Putin came. It rained. The Russian president smiled.', []],
  ])('%s', (text, expected) => {
    expect(leadersIn(text)[1]).toEqual(expected);
  });

  test('the reason says that it was a pronoun', () => {
    const { leaders } = findMentions(documentOf('Vladimir Putin arrived. He left.'), gazetteer);
    expect(leaders[1]?.[0]?.reason).toEqual({
      field: 'leaders',
      rule: 'pronoun',
      cue: 'He',
      start: 24,
      end: 26,
    });
    const { leaders: described } = findMentions(
      documentOf('Vladimir Putin came. It rained. The Russian president smiled.'),
      gazetteer,
    );
    expect(described[2]?.[0]).toMatchObject({ value: 'putin', reason: { rule: 'description' } });
  });
});

describe('countries', () => {
  test.each([
    ['In Georgia, voters in Atlanta chose.', []],
    ['Tbilisi is the capital of Georgia.', ['GEO']],
    ['Ukraine, Georgia and Moldova signed.', ['UKR', 'GEO', 'MDA']],
    ['Michael Jordan shopped.', []],
    ['Jordan called Amman.', ['JOR']],
    ['Denzel Washington acted.', []],
    ['The US and Washington agreed.', ['USA']],
    ['He gave us aid. TELL US NOW!', []],
    ['She spoke in French.', []],
    ['The French president spoke.', ['FRA']],
    ['Latin America and New Mexico are far.', []],
    ['The Kremlin rebuked Downing Street and the Élysée.', ['RUS', 'GBR', 'FRA']],
    ['North Korea and South Korea talked.', ['PRK', 'KOR']],
    ['The Soviet Union fell.', ['SUN']],
    ['Brussels spoke for Europe.', ['EUU']],
    ['Birds fly over Europe.', []],
    ['He ate turkey on fine china.', []],
  ])('%s', (text, expected) => {
    expect(countriesIn(text).flat()).toEqual(expected);
  });
});

test("the user's own leaders win", () => {
  const own = createGazetteer(
    {
      leaders: [...gazetteer.leaders.values()],
      countries: [...gazetteer.countries.values()],
      otherThings: [],
    },
    [
      {
        id: 'mayor',
        name: 'Rita Putin',
        sortName: 'Putin, Rita',
        aliases: ['Putin'],
        country: null,
        offices: [],
        wikidata: null,
      },
    ],
  );
  const { leaders } = findMentions(documentOf('Putin opened the fair.'), own);
  expect(leaders[0]?.[0]).toMatchObject({ value: 'mayor', reason: { rule: 'own-list' } });
});

test('for any text: offsets lie in the text, cues are its words, and twice gives the same', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...TRICKY_WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const document = documentOf(text, '2003');
      const mentions = findMentions(document, gazetteer);
      for (const { reason } of [...mentions.leaders.flat(), ...mentions.countries.flat()]) {
        expect(document.points.slice(reason.start, reason.end)).toBe(reason.cue);
      }
      for (const name of mentions.unresolved) {
        expect(document.points.slice(name.start, name.start + [...name.text].length)).toBe(name.text);
      }
      expect(findMentions(documentOf(text, '2003'), gazetteer)).toEqual(mentions);
    }),
    { numRuns: 400 },
  );
});
