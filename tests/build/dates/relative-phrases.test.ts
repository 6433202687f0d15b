/** Phrases, and the dates that they mean by the day on which they are written. */
import { describe, expect, test } from 'vitest';
import { datesInText } from '../../../src/build/dates/find-dates.ts';
import { makeWhen } from '../../support/datasets.ts';

/** A phrase, and "cue = edtf" of each date in it. */
type Phrase = readonly [text: string, ...dates: string[]];

describe('a text of Wednesday 21 May 2025', () => {
  const read = (text: string) =>
    datesInText(text, makeWhen('2025-05-21')).map(({ reason, value }) => `${reason.cue} = ${value.edtf}`);

  test.each<Phrase>([
    ['in last December', 'last December = 2024-12'],
    ['next December', 'next December = 2025-12'],
    ['this month', 'this month = 2025-05'],
    ['this July', 'this July = 2025-07'],
    ['last July', 'last July = 2024-07'],
    ['next March', 'next March = 2026-03'],
    ['next July', 'next July = 2025-07'],
    ['this winter', 'this winter = 2025-12/2026-02'],
    ['this spring', 'this spring = 2025-21'],
    ['last spring', 'last spring = 2024-21'],
    ['next autumn', 'next autumn = 2025-23'],
    ['last winter', 'last winter = 2024-12/2025-02'],
    ['last summer', 'last summer = 2024-22'],
    ['next winter', 'next winter = 2025-12/2026-02'],
    ['He left in November.', 'November = 2024-11'],
    ['He will speak on 1 February.', '1 February = 2026-02-01'],
    ['last Wednesday', 'last Wednesday = 2025-05-14'],
    ['this coming Friday', 'this coming Friday = 2025-05-23'],
    ['on the coming Friday', 'coming Friday = 2025-05-23'],
    ['this coming Wednesday', 'this coming Wednesday = 2025-05-28'],
    ['this coming Tuesday', 'this coming Tuesday = 2025-05-27'],
    ['this coming weekend', 'this coming weekend = 2025-05-24/2025-05-25'],
    ['this coming week', 'this coming week = 2025-05-26/2025-06-01'],
    ['from May to the present', 'May to the present = 2025-05/..'],
    ['from July to the present', 'July to the present = 2024-07/..'],
    ['from June 3 until now', 'June 3 until now = 2024-06-03/..'],
    ['from Monday to the present', 'Monday to the present = 2025-05-19/..'],
    ['from last May to the present', 'last May to the present = 2024-05/..'],
    ['He has been ill since June.', 'June = 2024-06'],
    ['He has been ill since 30 May.', '30 May = 2024-05-30'],
    ['I may to the present add'],
    ['next Thursday', 'next Thursday = 2025-05-29'],
    ['next Monday', 'next Monday = 2025-05-26'],
    ['this Friday', 'this Friday = 2025-05-23'],
    ['this Tuesday', 'this Tuesday = 2025-05-27'],
    ['last weekend', 'last weekend = 2025-05-17/2025-05-18'],
    ['next weekend', 'next weekend = 2025-05-31/2025-06-01'],
    ['over the weekend', 'the weekend = 2025-05-17/2025-05-18'],
    ['during the weekend', 'the weekend = 2025-05-17/2025-05-18'],
    ['this weekend they meet', 'this weekend = 2025-05-17/2025-05-18'],
    ['They will meet this weekend.', 'this weekend = 2025-05-24/2025-05-25'],
    ['last decade', 'last decade = 201X'],
    ['this decade', 'this decade = 202X'],
    ['this century', 'this century = 20XX'],
    ['last century', 'last century = 19XX'],
    ['next century', 'next century = 21XX'],
    ['last quarter', 'last quarter = 2025-01/2025-03'],
    ['this quarter', 'this quarter = 2025-04/2025-06'],
    ['next quarter', 'next quarter = 2025-07/2025-09'],
    ['two weeks ago today', 'two weeks ago today = 2025-05-07'],
    ['three years ago today', 'three years ago today = 2022-05-21'],
    ['three years ago this month', 'three years ago this month = 2022-05'],
    ['two months ago this week', 'two months ago this week = 2025-03-17/2025-03-23'],
    ['ten days ago this week', 'ten days ago this week = 2025-05-05/2025-05-11'],
    ['a few days ago', 'a few days ago = /2025-05-21'],
    ['a few weeks ago', 'a few weeks ago = /2025-05-21'],
    ['many years ago', 'many years ago = /2025'],
    ['a few weeks from now', 'a few weeks from now = 2025-05-21/'],
    ['a few months from now', 'a few months from now = 2025-05/'],
    ['in a few years’ time', 'a few years’ time = 2025/'],
    ["in three weeks' time", "three weeks' time = 2025-06-09/2025-06-15"],
    ['24 hours ago', '24 hours ago = 2025-05-20'],
    ['48 hours ago', '48 hours ago = 2025-05-19'],
    ['half a year ago', 'half a year ago = 2024-11~'],
    ['half a century ago', 'half a century ago = 1975~'],
    ['two and a half years ago', 'two and a half years ago = 2022-11~'],
    ['two years and a half ago', 'two years and a half ago = 2022-11~'],
    ['the past few days', 'the past few days = /2025-05-21'],
    ['the past few weeks', 'the past few weeks = /2025-05-21'],
    ['the next few months', 'the next few months = 2025-05/'],
    ['the coming years', 'the coming years = 2025/'],
    ['the past three weeks', 'the past three weeks = 2025-04-30/2025-05-21'],
    ['the next two months', 'the next two months = 2025-05/2025-07'],
    ['the past decade', 'the past decade = 2015/2025'],
    ['the past two decades', 'the past two decades = 2005/2025'],
    ['the past week', 'the past week = 2025-05-14/2025-05-21'],
    ['the day before yesterday', 'the day before yesterday = 2025-05-19'],
    ['the day after tomorrow', 'the day after tomorrow = 2025-05-23'],
    ['this morning', 'this morning = 2025-05-21'],
    ['last night', 'last night = 2025-05-20'],
    ['this past weekend', 'this past weekend = 2025-05-17/2025-05-18'],
    ['this next week', 'this next week = 2025-05-26/2025-06-01'],
    ["last spring's talks", 'last spring = 2024-21'],
    ['this years festival', 'this years = 2025'],
    ['yesterday', 'yesterday = 2025-05-20'],
    ['from November 20 to January 11', 'November 20 to January 11 = 2024-11-20/2025-01-11'],
    ['from November to January', 'November to January = 2024-11/2025-01'],
    ['from Tuesday to Thursday', 'Tuesday to Thursday = 2025-05-20/2025-05-22'],
    ['Tuesday-Thursday', 'Tuesday-Thursday = 2025-05-20/2025-05-22'],
    ['from March 20 to May 3', 'March 20 to May 3 = 2025-03-20/2025-05-03'],
    ['from May 20 to May 3', 'May 20 to May 3 = 2025-05-20/2026-05-03'],
    ['from May 20 to the 25th', 'May 20 to the 25th = 2025-05-20/2025-05-25'],
    ['from last Monday to Friday', 'last Monday to Friday = 2025-05-19/2025-05-23'],
    ['from yesterday to 2026', 'yesterday to 2026 = 2025-05-20/2026'],
    ['[ten] years ago', '[ten] years ago = 2015'],
    ['[ten years ago', 'ten years ago = 2015'],
    ['25 years ago', '25 years ago = 2000'],
    ['twenty-five years ago', 'twenty-five years ago = 2000'],
    ['dozens of years ago', 'dozens of years ago = /2025'],
    ['a hundred years ago', 'a hundred years ago = 1925'],
    ['one hundred years ago', 'one hundred years ago = 1925'],
    ['twenty years ago', 'twenty years ago = 2005'],
    ['about two years ago', 'about two years ago = 2023~'],
    ['possibly two years ago', 'possibly two years ago = 2023?'],
    ['the end of the year', 'end of the year = 2025-12~'],
    ['by year end', 'year end = 2025-12~'],
    ['by year-end', 'year-end = 2025-12~'],
    ['early next year', 'early next year = 2026-01/2026-04~'],
    ['early this month', 'early this month = 2025-05-01/2025-05-10~'],
    ['early last decade', 'early last decade = 2010/2013~'],
    ['late last May', 'late last May = 2024-05-20~/2024-05-31'],
    ['the end of the century', 'end of the century = 2099~'],
    ['5 May last year', '5 May last year = 2024-05-05'],
    ['5 May of this year', '5 May of this year = 2025-05-05'],
    ['May of last year', 'May of last year = 2024-05'],
    ['in May next year', 'May next year = 2026-05'],
    ['In 2019 he left. The next day he spoke.', '2019 = 2019'],
    ['On 5 May 2019 he left. The next day he spoke.', '5 May 2019 = 2019-05-05', 'The next day = 2019-05-06'],
    [
      'On 5 May 2019 he left. The following Tuesday he spoke.',
      '5 May 2019 = 2019-05-05',
      'The following Tuesday = 2019-05-07',
    ],
    ['On 5 May 2019 he left. The following tuesday he spoke.', '5 May 2019 = 2019-05-05'],
    ['On 5 May 2019 he left. The next day of', '5 May 2019 = 2019-05-05'],
    [
      'On 5 May 2019 he left. The day before, he spoke.',
      '5 May 2019 = 2019-05-05',
      'The day before = 2019-05-04',
    ],
    ['On 5 May 2019 he left. The day before the vote he spoke.', '5 May 2019 = 2019-05-05'],
    [
      'On 5 May 2019 he left. Two weeks later he spoke.',
      '5 May 2019 = 2019-05-05',
      'Two weeks later = 2019-05-13/2019-05-19',
    ],
    [
      'On 5 May 2019 he left. Two weeks earlier he spoke.',
      '5 May 2019 = 2019-05-05',
      'Two weeks earlier = 2019-04-15/2019-04-21',
    ],
    ['In May 2019 he left. A year later he spoke.', 'May 2019 = 2019-05', 'A year later = 2020'],
    ['In May 2019 he left. The next day he spoke.', 'May 2019 = 2019-05'],
    ['In November 2019 he left. In January he spoke.', 'November 2019 = 2019-11', 'January = 2020-01'],
    [
      'On 5 November 2019 he left. On 3 January he spoke.',
      '5 November 2019 = 2019-11-05',
      '3 January = 2020-01-03',
    ],
    ['He left the year before.', 'the year before = 2024'],
    ['In 2019 he left; in March he spoke.', '2019 = 2019', 'March = 2019-03'],
    ['In 2019 he left. In May he spoke.', '2019 = 2019', 'May = 2019-05'],
    ['In the 1990s he left. A year later he spoke.', '1990s = 199X'],
    ['In 2026 he leaves. In April he speaks.', '2026 = 2026', 'April = 2026-04'],
    ['In March 2026 he leaves. In April he speaks.', 'March 2026 = 2026-03', 'April = 2026-04'],
    ['from the 2nd century BC to 2014', '2nd century BC to 2014 = -0199/2014'],
    ['from the 1st century BC to the 1st century BC', '1st century BC to the 1st century BC = -0099/-0001'],
    ['between the 190s BC and 2014', '2014 = 2014'],
    ['since the 1990s', '1990s = 199X'],
    ['since 2014', '2014 = 2014'],
    ['before the 1990s', '1990s = 199X'],
    ['after the 1990s', '1990s = 199X'],
    ['until the 1990s', '1990s = 199X'],
    ['until 2014/15', '2014/15 = 2014/2015'],
    ['by 2014', '2014 = 2014'],
    ['prior to 2014', '2014 = 2014'],
    ['earlier than 2014', '2014 = 2014'],
    ['later than 2014', '2014 = 2014'],
    ['through the 1990s', '1990s = 199X'],
    ['through 2016', '2016 = 2016'],
    ['pre-2014', '2014 = 2014'],
    ['post-2014', '2014 = 2014'],
    ['possibly 1850 to about 1860', 'possibly 1850 to about 1860 = 1850?/1860~'],
    ['circa 1850/1860', 'circa 1850/1860 = 1850~/1860'],
    ['about the late 1850s', 'about the late 1850s = 1857~/1859~'],
    ['possibly circa 1850', 'possibly circa 1850 = 1850%'],
    ['circa early 1850', 'circa early 1850 = 1850-01~/1850-04~'],
  ])('%s', (text, ...dates) => {
    expect(read(text)).toEqual(dates);
  });

  test.each([
    'over the weekend of protests',
    'five hours ago',
    'a few hours ago',
    '24 hours from now',
    'half a month ago',
    'two and a half weeks ago',
    'recent quarters',
    'the past 5000 centuries',
    '9999 years from now',
    'last weeks',
    'past year',
    'last evening',
    'next morning',
    'USA Today reported',
    "today's world",
    'as strong today as it was',
    'previous spring',
    'this week-long',
    '25m ago',
    'the end of the year-long',
    'He left the day before.',
  ])('no date: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a text of Tuesday 14 January 2025', () => {
  const read = (text: string) =>
    datesInText(text, makeWhen('2025-01-14')).map(({ reason, value }) => `${reason.cue} = ${value.edtf}`);

  test.each<Phrase>([
    ['this winter', 'this winter = 2024-12/2025-02'],
    ['last winter', 'last winter = 2023-12/2024-02'],
    ['next winter', 'next winter = 2025-12/2026-02'],
    ['last spring', 'last spring = 2024-21'],
    ['next spring', 'next spring = 2025-21'],
    ['last December', 'last December = 2024-12'],
    ['next December', 'next December = 2025-12'],
    ['next January', 'next January = 2026-01'],
    ['last January', 'last January = 2024-01'],
    ['this weekend', 'this weekend = 2025-01-11/2025-01-12'],
    ['in August', 'August = 2024-08'],
    ['He left on 5 December.', '5 December = 2024-12-05'],
    ['She won last March.', 'last March = 2024-03'],
    ['They met last March, in Oslo.', 'last March = 2024-03'],
    ['He kept a promise made in March.', 'March = 2024-03'],
    ['She met the king of Norway in Oslo in March.', 'March = 2025-03'],
    ['She met Haakon in Oslo in March.', 'March = 2024-03'],
    ['In March, she visited Oslo.', 'March = 2024-03'],
    ['They agreed to a vote in March.', 'March = 2025-03'],
    ['Delegates of the United Nations in March', 'March = 2025-03'],
    ['He spoke on 20 January.', '20 January = 2025-01-20'],
    ['He spoke on 20 February.', '20 February = 2024-02-20'],
    ['The clerk said that it would begin in July.', 'July = 2025-07'],
    ['He would have come in August, she said.', 'August = 2024-08'],
  ])('%s', (text, ...dates) => {
    expect(read(text)).toEqual(dates);
  });
});

describe('a text of Saturday 24 May 2025', () => {
  const read = (text: string) =>
    datesInText(text, makeWhen('2025-05-24')).map(({ reason, value }) => `${reason.cue} = ${value.edtf}`);

  test.each<Phrase>([
    ['last weekend', 'last weekend = 2025-05-17/2025-05-18'],
    ['this weekend', 'this weekend = 2025-05-24/2025-05-25'],
    ['next weekend', 'next weekend = 2025-05-31/2025-06-01'],
    ['this Sunday', 'this Sunday = 2025-05-25'],
    ['this coming weekend', 'this coming weekend = 2025-05-31/2025-06-01'],
    ['last Saturday', 'last Saturday = 2025-05-17'],
  ])('%s', (text, ...dates) => {
    expect(read(text)).toEqual(dates);
  });
});

describe('a text of some day in May 2025', () => {
  const read = (text: string) =>
    datesInText(text, makeWhen('2025-05')).map(({ reason, value }) => `${reason.cue} = ${value.edtf}`);

  test.each<Phrase>([
    ['last month', 'last month = 2025-04'],
    ['this year', 'this year = 2025'],
    ['last year', 'last year = 2024'],
    ['on 12 May', '12 May = 2025-05-12'],
    ['in May', 'May = 2025-05'],
    ['this spring', 'this spring = 2025-21'],
    ['the past year', 'the past year = 2024/2025'],
  ])('%s', (text, ...dates) => {
    expect(read(text)).toEqual(dates);
  });

  test.each(['last week', 'yesterday'])('no date: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a text of Wednesday 10 December 2025', () => {
  test.each([
    ['last May', '2025-05'],
    ['last summer', '2025-22'],
    ['next summer', '2026-22'],
    ['this winter', '2025-12/2026-02'],
  ])('%s', (text, edtf) => {
    expect(datesInText(text, makeWhen('2025-12-10')).map(({ value }) => value.edtf)).toEqual([edtf]);
  });
});
