import { expect, test } from 'vitest';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { digestOf } from '../../src/dataset/passages.ts';
import type { Passage, SourceDocument } from '../../src/dataset/schema.ts';
import { readQuotes } from '../../src/query/quotes.ts';
import { makeDataset, makeDocument, makeFact, makePassage } from '../support/datasets.ts';

const TEXTS: Record<string, string> = {
  long: `${'x'.repeat(40)} 😀 The middle. 😀 ${'y'.repeat(40)}`,
  short: 'Short.',
};
const documents = ['long', 'short', 'lost', 'unused'].map((id) => makeDocument({ id }));

function passageOf(document: string, start: number, end: number, more: Partial<Passage> = {}): Passage {
  const sha256 = digestOf(new CodePoints(TEXTS[document] ?? '').slice(start, end));
  return makePassage({ document, start, end, sha256, paragraph: null, sentence: null, ...more });
}

/** The quotes, and which documents were read. */
function read(...passages: Passage[]) {
  const asked: string[] = [];
  const textOf = (folder: string, { id }: SourceDocument) => {
    asked.push(`${folder}/${id}`);
    return TEXTS[id];
  };
  const facts = passages.map((passage) => makeFact({ passages: [passage] }));
  return { quotes: readQuotes(makeDataset({ documents, facts }), facts, 'copies', textOf), asked };
}

test('a passage is quoted with up to 32 characters on either side', () => {
  const [middle, short] = [passageOf('long', 43, 54), passageOf('short', 0, 6)];
  const { quotes } = read(middle, short);
  expect(quotes.get(middle)).toEqual({
    exact: 'The middle.',
    prefix: `${'x'.repeat(29)} 😀 `,
    suffix: ` 😀 ${'y'.repeat(29)}`,
  });
  expect(quotes.get(short)).toEqual({ exact: 'Short.', prefix: '', suffix: '' });
});

test('each document is read once, and none that nothing stands in', () => {
  const passages = [passageOf('long', 43, 54), passageOf('short', 0, 6), passageOf('long', 0, 5)];
  const { quotes, asked } = read(...passages);
  expect(asked).toEqual(['copies/long', 'copies/short']);
  expect([...quotes.keys()]).toEqual([passages[0], passages[2], passages[1]]);
});

test.each([
  ['that has no digest', passageOf('short', 0, 6, { sha256: null })],
  ['that reads otherwise', passageOf('short', 0, 6, { sha256: digestOf('Other.') })],
  ['that has moved', passageOf('short', 1, 6, { sha256: digestOf('Short') })],
  ['whose document is not there', makePassage({ document: 'lost' })],
  ['whose document nobody knows', makePassage({ document: 'unknown' })],
])('a passage %s is not quoted', (_, passage) => {
  expect([...read(passage).quotes]).toEqual([]);
});
