import { describe, expect, it } from 'vitest';
import { chooseDate, datesInText } from '../../../src/build/dates/find-dates.ts';
import type { BuildDocument } from '../../../src/build/types.ts';
import { CodePoints } from '../../../src/dataset/code-points.ts';
import { parseEdtf } from '../../../src/dataset/edtf.ts';
import type { When } from '../../../src/dataset/schema.ts';
import { splitDocument } from '../../../src/dataset/sentences.ts';
import { findDates } from '../../support/dates.ts';

function toWhen(text: string): When {
  const edtf = parseEdtf(text);
  return {
    edtf: text,
    earliest: edtf?.earliest ?? null,
    latest: edtf?.latest ?? null,
    basis: 'stated',
    note: null,
  };
}

/** A Wednesday. */
const PRESENT = toWhen('2025-05-21');

/** "cue = edtf" of each date in a text. */
function read(text: string, present: When | null = PRESENT): string[] {
  return datesInText(text, present).map(({ reason, value }) => `${reason.cue} = ${value.edtf}`);
}

describe('dates that the text gives whole', () => {
  it.each([
    ['He met Putin on 5 May 2025 in Moscow.', '5 May 2025 = 2025-05-05'],
    ['Signed May 5th, 2025, in Geneva.', 'May 5th, 2025 = 2025-05-05'],
    ['On the 5th of May, 2025, talks began.', '5th of May, 2025 = 2025-05-05'],
    ['on the fifth of May 2025', 'fifth of May 2025 = 2025-05-05'],
    ['Tuesday, 6 May 2025', 'Tuesday, 6 May 2025 = 2025-05-06'],
    ['on Nov. 28, 1990, she left', 'Nov. 28, 1990 = 1990-11-28'],
    ['in February of 1972', 'February of 1972 = 1972-02'],
    ['It ended in May 2025.', 'May 2025 = 2025-05'],
    ['on 2025-05-06T10:00:00Z it went', '2025-05-06T10:00:00Z = 2025-05-06'],
    ['Published: 21.05.2025 14:30', '21.05.2025 = 2025-05-21'],
    ['on 13/5/2025', '13/5/2025 = 2025-05-13'],
    ['on 5/13/2025', '5/13/2025 = 2025-05-13'],
    ['on 5/6/2025', '5/6/2025 = 2025'],
    ['in 7/2008', '7/2008 = 2008-07'],
    ['That effort collapsed in 2014 when', '2014 = 2014'],
    ['after his 2020 win', '2020 = 2020'],
    ['Thatcher (1979–1990) resigned', '1979–1990 = 1979/1990'],
    ['the 2014-15 season', '2014-15 = 2014/2015'],
    ['in the 1990s', '1990s = 199X'],
    ['in the 1930’s', '1930’s = 193X'],
    ['back in the sixties', 'sixties = 196X'],
    ['the ’90s', '’90s = 199X'],
    ['the mid-90s', 'mid-90s = 1994~/1996~'],
    ['the early 2010s', 'early 2010s = 2010/2013~'],
    ['the 19th century', '19th century = 18XX'],
    ['the late twentieth century', 'late twentieth century = 1967~/1999'],
    ['17th and 18th centuries', '17th and 18th centuries = 1600/1799'],
    ['summer of 2014', 'summer of 2014 = 2014-22'],
    ['late 2024', 'late 2024 = 2024-09~/2024-12'],
    ['in Q3 2014', 'Q3 2014 = 2014-07/2014-09'],
    ['in the first half of 2020', 'first half of 2020 = 2020-01/2020-06'],
    ['from 2001 to 2009', '2001 to 2009 = 2001/2009'],
    [
      'From Jan. 20, 2021, to Jan. 20, 2025, he served.',
      'Jan. 20, 2021, to Jan. 20, 2025 = 2021-01-20/2025-01-20',
    ],
    ['between March 2020 and September 2021', 'March 2020 and September 2021 = 2020-03/2021-09'],
    ['on 3–5 May 2024', '3–5 May 2024 = 2024-05-03/2024-05-05'],
    ['July 26 - August 11, 2024', 'July 26 - August 11, 2024 = 2024-07-26/2024-08-11'],
    ['in Dec 2019–Jan 2020', 'Dec 2019–Jan 2020 = 2019-12/2020-01'],
    ['the presidency, 2014–present', '2014–present = 2014/..'],
    ['about 2014', 'about 2014 = 2014~'],
    ['possibly in or circa 1850', 'circa 1850 = 1850~'],
    ['in AD 79', 'AD 79 = 0079'],
    ['in 64 BC', '64 BC = -0063'],
  ])('%s', (text, expected) => {
    expect(read(text, null)).toEqual([expected]);
    expect(datesInText(text, null)[0]?.value).toMatchObject({ basis: 'stated' });
  });

  it('gives every month of a list its year', () => {
    expect(read('In May, June and July 2024', null)).toEqual([
      'May = 2024-05',
      'June = 2024-06',
      'July 2024 = 2024-07',
    ]);
  });

  it('reads 5/6/2025 as the other dates of the document are written', () => {
    expect(read('13/5/2025 and 5/6/2025')).toEqual(['13/5/2025 = 2025-05-13', '5/6/2025 = 2025-06-05']);
    expect(datesInText('13/5/2025 and 5/6/2025', null)[1]?.value.basis).toBe('inferred');
  });
});

describe('dates counted from the document’s own, Wednesday 21 May 2025', () => {
  it.each([
    ['today', '2025-05-21'],
    ['yesterday', '2025-05-20'],
    ['the day before yesterday', '2025-05-19'],
    ['last night', '2025-05-20'],
    ['tomorrow', '2025-05-22'],
    ['last week', '2025-05-12/2025-05-18'],
    ['this week', '2025-05-19/2025-05-25'],
    ['last month', '2025-04'],
    ['earlier this month', '2025-05'],
    ['last year', '2024'],
    ['two years ago', '2023'],
    ['Twenty-five years ago', '2000'],
    ['a decade ago', '2015~'],
    ['half a century ago', '1975~'],
    ['two and a half years ago', '2022-11~'],
    ['a year and a half ago', '2023-11~'],
    ['in two weeks’ time', '2025-06-02/2025-06-08'],
    ['Tuesday-Thursday', '2025-05-20/2025-05-22'],
    ['three weeks ago', '2025-04-28/2025-05-04'],
    ['two weeks ago today', '2025-05-07'],
    ['in the past decade', '2015/2025'],
    ['over the past 30 days', '2025-04-21/2025-05-21'],
    ['a few months ago', '/2025-05'],
    ['in the next five years', '2025/2030'],
    ['next spring', '2026-21'],
    ['last summer', '2024-22'],
    ['last winter', '2024-12/2025-02'],
    ['She arrived on Tuesday.', '2025-05-20'],
    ['She arrived on Wednesday.', '2025-05-21'],
    ['She died Tuesday evening.', '2025-05-20'],
    ['She will arrive on Tuesday.', '2025-05-27'],
    ['The figures are to be announced on Tuesday.', '2025-05-27'],
    ['It will be held on Friday.', '2025-05-23'],
    ['last Wednesday', '2025-05-14'],
    ['next Friday', '2025-05-30'],
    ['He spoke on May 5.', '2025-05-05'],
    ['He spoke on 30 November.', '2024-11-30'],
    ['It is to open on November 20.', '2025-11-20'],
    ['They last met in March.', '2025-03'],
    ['in May last year', '2024-05'],
    ['on Sept. 11 of last year', '2024-09-11'],
    ['in mid-June', '2025-06-11~/2025-06-20~'],
    ['by the end of the year', '2025-12~'],
    ['It is to run from November 20 to January 11.', '2025-11-20/2026-01-11'],
  ])('%s', (text, edtf) => {
    const [finding, ...others] = datesInText(text, PRESENT);
    expect(others).toEqual([]);
    expect(finding?.value).toMatchObject({
      edtf,
      basis: 'inferred',
      note: expect.stringContaining('2025-05-21'),
    });
    expect(read(text, null)).toEqual([]);
  });

  it('counts from a present that is no single day as far as that goes', () => {
    const present = toWhen('2025-05');
    expect(read('last year, yesterday, last month, on Tuesday', present)).toEqual([
      'last year = 2024',
      'last month = 2025-04',
    ]);
    expect(read('two years ago', toWhen('2023-10-07/2024-11-04'))).toEqual([]);
  });

  it('counts from the date before', () => {
    expect(read('He came on 4 May 2024 and left the next day.')[1]).toBe('the next day = 2024-05-05');
    expect(read('He came in 2010 and left two years later.')[1]).toBe('two years later = 2012');
    expect(read('The next day he left.')).toEqual([]);
  });

  it('goes on with the year of a story, unless the day is near its own', () => {
    const story = 'He fell on February 5, 2005, and his son resigned on February 25.';
    expect(read(story)[1]).toBe('February 25 = 2005-02-25');
    expect(read('It began in November 2019. In January it ended.')[1]).toBe('January = 2020-01');
    expect(read('After the 2015 deal he spoke on May 5.')[1]).toBe('May 5 = 2025-05-05');
  });

  it('knows some days by name', () => {
    expect(read('since 9/11', null)).toEqual(['9/11 = 2001-09-11']);
    expect(datesInText('the October 7 attacks', PRESENT)[0]?.value).toMatchObject({
      edtf: '2023-10-07',
      basis: 'inferred',
    });
  });
});

describe('what is no date', () => {
  it.each([
    'There were 2020 people and $2000 on page 1999 of Route 1965.',
    'Aged 45, for three days, at 10:30, he won 3-2 and 21-19.',
    'ISO 9001, RFC 2616, flight 1549, a B-52, 1080p, 2x4, Boeing 747-8.',
    'Call 555-2014, see https://example.com/2014/05/06/a.html or bob2014@example.com.',
    'Room 2014 at 1600 Pennsylvania Avenue NW; at 2200 GMT.',
    'Theresa May said so; they March on Washington; he may 5 times.',
    'Black Friday sales; the Sunday Times; every Monday; USA Today.',
    'Exports rose from 1800 to 2000 tons; between 1900 and 2000 people died.',
    'a 2000-year-old tomb, a 1500-meter race, some 2100 were arrested, over 1000 articles',
    'Section 1983 claims under Article 2019 of resolution 1973.',
    'He scored 2,014 points and 3.1415 more; 2014% of it.',
    'in her sixties; temperatures in the 90s',
    'today’s world',
    'on 31 February',
    'SEC. 1262 AUTHORIZATION; an advance of rs. 1000; Patch no. 1984',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('chooseDate', () => {
  it.each([
    ['Since 2007 the foundation has given prints.', '2007/..'],
    ['Before 1928 nobody knew.', '/1928'],
    ['The deal runs through 2016.', '../2016'],
    ['It lasted through the 1980s.', '198X'],
    ['After the 2015 deal, he spoke on May 5, 2016.', '2016-05-05'],
    ['The 1972 Treaty lapsed in June 2002.', '2002-06'],
    ['He said on Monday that they spoke on Sunday.', '2025-05-18'],
    ['The talks broke down in 2014 when the bridge was closed.', '2014'],
    ['Sanctions imposed in 2014 and 2018 remain.', '2014'],
  ])('%s', (text, edtf) => {
    expect(chooseDate(datesInText(text, PRESENT))?.value.edtf).toBe(edtf);
  });

  it('has none of none', () => {
    expect(chooseDate([])).toBeUndefined();
  });
});

/** A document as the steps of a build get it. */
function toDocument(text: string, present: When | null): BuildDocument {
  const points = new CodePoints(text);
  const sentences = splitDocument(text).map((span, index) => ({
    ...span,
    index,
    text: points.slice(span.start, span.end),
    heading: false,
  }));
  return { id: 'd', title: '', file: 'd.txt', text, points, sentences, asOf: present };
}

describe('findDates', () => {
  it.each([
    ['He fell on February 5, 2005. His son resigned on February 25.', '2005-02-25'],
    ['He was elected on 5 May 2019. On May 14 the court ruled.', '2025-05-14'],
    ['He was elected on 5 May 2019.\nOn February 1 the court ruled.', '2025-02-01'],
  ])('goes on with a story in its paragraph, unless the day is near the document’s own: %s', (text, edtf) => {
    expect(findDates(toDocument(text, PRESENT))[1]?.value.edtf).toBe(edtf);
  });

  it('gives offsets in code points of the document, and the sentence', () => {
    const text = '😀 Title\nIt began in 2014. 🇺🇦 It ended on 5 May 2015, and the next day all went.';
    const document = toDocument(text, null);
    const findings = findDates(document);
    expect(findings.map(({ sentence, value }) => [sentence, value.edtf])).toEqual([
      [1, '2014'],
      [2, '2015-05-05'],
      [2, '2015-05-06'],
    ]);
    for (const { reason } of findings)
      expect(document.points.slice(reason.start, reason.end)).toBe(reason.cue);
  });
});
