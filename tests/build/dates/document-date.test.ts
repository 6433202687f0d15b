import { describe, expect, it } from 'vitest';
import { type DateHints, findDocumentDate } from '../../../src/build/dates/document-date.ts';
import { documentOf } from '../support.ts';

const BODY = 'The talks resumed on 3 March 2020, officials said.\nThey had begun on 1 March 2020.\n';

describe('findDocumentDate', () => {
  it.each<[string, string, DateHints, string | undefined]>([
    ['metadata', BODY, { published: '2025-05-21T10:00:00Z' }, '2025-05-21'],
    ['metadata in another form', BODY, { published: 'Wed, 21 May 2025 10:00:00 GMT' }, '2025-05-21'],
    ['a line that is a date', `A headline\n\nThursday, May 7, 2015\n\n${BODY}`, {}, '2015-05-07'],
    ['a label', `A headline\nPublished: 21 May 2025 14:30 | By Someone\n${BODY}`, {}, '2025-05-21'],
    ['published before updated', `Updated 23 May 2025\nPublished 21 May 2025\n${BODY}`, {}, '2025-05-21'],
    ['a place and a date', `GENEVA, 21 May 2025 (Reuters) - Talks resumed.\n${BODY}`, {}, '2025-05-21'],
    ['a date before the text', `Wednesday, May 21, 2025 The talks resumed.\n${BODY}`, {}, '2025-05-21'],
    ['a byline', `A headline\n\nBy Ada Miller, 21 May 2025\n\n${BODY}`, {}, '2025-05-21'],
    ['a file name', BODY, { file: 'articles/2025-05-21-talks.txt' }, '2025-05-21'],
    ['a file name without dashes', BODY, { file: 'talks_20250521.html' }, '2025-05-21'],
    ['folders of a date', BODY, { file: '2025/05/21/talks.html' }, '2025-05-21'],
    ['the first full date', BODY, {}, '2020-03-03'],
    ['a first date with a later one', `${BODY}In 2021, on 4 April 2021, it ended.`, {}, undefined],
    [
      'a life',
      'Ada Miller\n3 May 1954 (age 70)\nAda (born 3 May 1954) sails. She left in 2011.',
      {},
      undefined,
    ],
    ['no date', 'Nothing happened in 2014.', {}, undefined],
    ['no text', '', { file: 'a12345678901.txt' }, undefined],
  ])('%s', (_, text, hints, edtf) => {
    expect(findDocumentDate(documentOf(text), hints)?.edtf).toBe(edtf);
  });
});
