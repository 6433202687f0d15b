/** What each rule of the splitting decides, with its opposite beside it; `|` stands where a sentence begins. */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/dataset/sentences.ts';

function split(text: string): string {
  const characters = Array.from(text);
  return splitSentences(text)
    .map(({ start, end }) => characters.slice(start, end).join(''))
    .join(' | ');
}

const check = (marked: string) => expect(split(marked.replaceAll(' | ', ' '))).toBe(marked);

describe('after a full stop', () => {
  it.each([
    // Glued to the next word.
    'Over.',
    'It was world?Today is Tuesday.',
    'It was here (see the world.)Today is Tuesday.',
    'Ask bob@example.Today it rains.',
    'See http://over.Today it rains.',
    'It was plan b.Today it rains.',
    // List markers stand with what they mark, and only they.
    '1. He came. | She left.',
    'He came late, and stayed long after that. | 2. She left.',
    // Small letters.
    'I like their “website.” we use it often.',
    'Wow! | you should see it.',
    'I like example7. we use it often.',
    'I like 7example. we use it often.',
    'Really.! you should see it.',
    'Really!. you should see it.',
    'Really?! | you should see it.',
    // Marks after it.
    'Yahoo! – a company of the web – grew fast.',
    'He cried “Stop!”, and ran.',
    // Who spoke.
    '“Did he go?” | Nobody knew.',
    'Did he go? | Obama asked.',
    // Closing marks.
    'He met one (the Dr.) | Then he left.',
    // Titles and other abbreviations.
    'It took a sec. | Then he left.',
    'It took a sec. Obama left.',
    'They saw the Sec. Then he left.',
    'So say Smith et al. | They found it.',
    'So say Smith et al. Obama found it.',
    'It is one, viz. They came.',
    'He said no. | They had 5 of them.',
    'It is no. 5 of them.',
    'They had GPS. | Obama came.',
    'It was she and I. | They knew it.',
    'He met John B. Smith.',
    'He met John B. | They knew it.',
    'He works at Acme Corp. | Background: it grew.',
    'He works at Acme Corp. A. Smith founded it.',
    'He works at Acme Corp. | A friend founded it.',
    'He works at Acme Corp. | “They are large.”',
  ])('%s', check);

  it('glued words are parted where both are plain', () => {
    expect(split('Over.Today it rains.')).toBe('Over. | Today it rains.');
    expect(split('Hello world.Today it rains.')).toBe('Hello world. | Today it rains.');
  });
});

describe('after dots', () => {
  it.each([
    'They waited... | Nothing (not a word) came.',
    'They waited... (and waited) still.',
    'We just ... I do not know.',
    'We just .... | I do not know.',
    'We just ... | It is not known.',
  ])('%s', check);

  it('a bracket goes on, however far', () => {
    expect(split('They waited...  (Nothing came.)')).toBe('They waited...  (Nothing came.)');
  });
});

describe('list items', () => {
  it.each([
    '1. A harbour | Photo: Somebody | 2. A ship',
    '1) One thing | 2) Another thing | 3) A third',
    '• 1. One thing | • 2. Another thing',
    'a) One thing | b) Another thing',
    'b) one thing c) another thing',
    '1. He came 2. then he left',
    '1. He came 2) Then he left',
    '9. One thing | 10. Another thing',
  ])('%s', check);
});

describe('dates', () => {
  it.each([
    'Talks fail again | Sunday, May 4, 2025',
    'Talks fail Sunday, May 4, 2025 in Vienna',
    'Talks fail until Sunday, May 4, 2025',
    'Talks fail: Sunday, May 4, 2025',
    'Sunday, May 4, 2025 | Talks fail again',
    'Sunday, May 4, 2025 was a day',
    'On Sunday, May 4, 2025 Talks failed',
    'Sunday, May 4, 2025',
  ])('%s', check);
});

describe('captions and titles', () => {
  it.each([
    'Delegates at the summit | In the last round, the two sides met again.',
    'Delegates In the last round, the two sides met again.',
    'the Delegates at the summit In the last round, the two sides met again.',
    'Talks: delegates at the summit In the last round, the two sides met again.',
    'The house he lives in In the last round, the two sides met again.',
    'Delegates at the summit In the last round they met. | Then, all left.',
    'Delegates at the summit In the last round, the two sides',
    'A harbour at night | Photo: Somebody',
    'A harbour at night Photograph taken by somebody',
  ])('%s', check);

  it('a title has an end', () => {
    const long = 'Delegates '.repeat(15);
    expect(split(`${long}In the last round, the two sides met again.`)).not.toContain(' | ');
  });
});
