import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAttributions } from '../../src/build/attribution.ts';
import { findMentions } from '../../src/build/mentions.ts';
import { documentOf, gazetteer, TRICKY_WORDS } from './support.ts';

const attributionsIn = (text: string) =>
  findAttributions(findMentions(documentOf(text), gazetteer)).attributions;
const saidIn = (text: string) =>
  attributionsIn(text).map((list) => list.map(({ source, cue }) => `${source}: ${cue}`));

describe('sources and cues', () => {
  test.each([
    ['Vladimir Putin said that the war would end.', ['putin: said']],
    ['“The war will end,” Vladimir Putin said.', ['putin: said']],
    ['"The war will end," said Vladimir Putin.', ['putin: said']],
    ['The war will end, according to Vladimir Putin.', ['putin: according to']],
    ['According to the Kremlin, the war will end.', ['RUS: According to']],
    ['Vladimir Putin told Reuters the war would end.', ['putin: told']],
    ['Joe Biden’s claim that “America is back” was short-lived.', ['biden: claim']],
    ['Russia was described by Barack Obama as a regional power.', ['obama: described']],
    ['Steve Whitmore, a representative for the office, said the case was closed.', ['Steve Whitmore: said']],
    ['On Tuesday Ada Miller said the case was closed.', ['Ada Miller: said']],
    ['In March 2020 the Courier reported that the case was closed.', ['Courier: reported']],
    ['Peru’s president, Ada Miller, said the case was closed.', ['Ada Miller: said']],
    ['Ukraine’s president, Volodymyr Zelensky, said Norway waited.', ['zelensky: said']],
    ['Asked in Oslo, Ada Miller, a clerk of the court, said it was closed.', ['Ada Miller: said']],
    ['After seeing Xi Jinping, Vladimir Putin, the guest, said it was closed.', ['putin: said']],
    ['U.S. officials have repeatedly warned that time is short.', ['U.S. officials: warned']],
    ['Critics argue he is wrong.', ['Critics: argue']],
    ['Donald Trump once called Benjamin Netanyahu a “great friend.”', ['trump: called']],
    ['The Kremlin announced that it would not attend.', ['RUS: announced']],
    ['A recent poll found only a quarter of citizens favoured it.', ['recent poll: found']],
    ['Vladimir Putin said it was late and added that he was tired.', ['putin: said', 'putin: added']],
  ])('%s', (text, expected) => {
    expect(saidIn(text).flat()).toEqual(expected);
  });
});

describe('no attribution', () => {
  test.each([
    'The claims were false.',
    'United States troops arrived.',
    'He was said to be ill.',
    'They refused to say why.',
    'Recent reports of rain were few.',
    'The blog post was long.',
    'Trump’s claims multiplied.',
  ])('%s', (text) => {
    expect(saidIn(text).flat()).toEqual([]);
  });

  test('what is denied keeps its polarity', () => {
    const [[denied] = []] = attributionsIn('Vladimir Putin did not say that the war would end.');
    expect(denied).toMatchObject({ source: 'putin', cue: 'say', polarity: 'negative' });
  });
});

describe('what somebody is sure of, calls something, or is heard to say', () => {
  test.each([
    ['Officials were confident that the bridge would hold.', ['Officials: were confident']],
    ['Angela Merkel is not sure that it helps.', ['merkel: is not sure']],
    ['Angela Merkel is sure of it.', []],
    ['Angela Merkel called it a good sign.', ['merkel: called']],
    ['Angela Merkel called him on Monday.', []],
    ['Arab states condemned Egypt and expelled it.', []],
    ['Guards met with the owner of the mill, who said that it was closed.', ['owner of the mill: said']],
    ['Angela Merkel proposed a tax, but the others would not hear of it.', []],
  ])('%s', (text, said) => {
    expect(saidIn(text)[0]).toEqual(said);
  });

  test('according to him', () => {
    expect(saidIn('Vladimir Putin spoke. According to him, the mill was closed.')[1]).toEqual([
      'putin: According to',
    ]);
  });
});

describe('speakers across sentences', () => {
  test('he is whom the paragraph named last', () => {
    expect(saidIn('Vladimir Putin met John Smith. He said that it rained.')[1]).toEqual(['John Smith: said']);
  });

  test('a quotation of several sentences has one speaker', () => {
    const said = saidIn('“It is late. We must go,” Vladimir Putin said.');
    expect(said).toEqual([['putin: said'], ['putin: said']]);
  });

  test('a quotation after an attributed one goes on', () => {
    const said = saidIn('“It is late,” Vladimir Putin said. “We must go.”');
    expect(said[1]).toEqual(['putin: said']);
  });

  test('what a quotation says of others is still said by its speaker', () => {
    const said = saidIn('“It is late,” Vladimir Putin said. “Everybody here knows that. We must go.”');
    expect(said.slice(1).map(([first]) => first)).toEqual(['putin: said', 'putin: said']);
  });

  test('marks that are never closed end with their paragraph', () => {
    expect(saidIn('He wrote "so and so.\nThe rain fell.')[1]).toEqual([]);
  });
});

describe('turns of a transcript', () => {
  const TALK = [
    'PRESIDENT MACRON: The ports will open. I was there.',
    'Q: When?',
    'It was asked twice.',
    'PRESIDENT MACRON: In May.',
    'The minister, Ada Miller, said that it would rain.',
    'MS. ADA MILLER (through an interpreter): It will.',
  ];

  test('each sentence is said by whose turn it is, if nobody else says it, and questions by nobody', () => {
    const sources = attributionsIn(TALK.join('\n')).map(([first]) => first?.source);
    expect(sources).toEqual(['macron', 'macron', undefined, undefined, 'macron', 'Ada Miller', 'ADA MILLER']);
  });

  test('beside a label may stand an office or a newspaper', () => {
    const talk = [
      'ADA MILLER [Harbour Master]: The ports will open.',
      'BEN LOW, The Courier: It was asked twice.',
      'ADA MILLER: It rained.',
      'BEN LOW, The Courier: It was late.',
    ];
    const sources = attributionsIn(talk.join('\n')).map(([first]) => first?.source);
    expect(sources).toEqual(['ADA MILLER', 'BEN LOW', 'ADA MILLER', 'BEN LOW']);
  });

  test('a few colons make no transcript', () => {
    expect(saidIn('Rome: a guide.\nParis: a guide.\nThe end of it.').flat()).toEqual([]);
  });
});

test('for any text: spans lie in the text and cues are its words', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...TRICKY_WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const document = documentOf(text);
      for (const item of attributionsIn(text).flat()) {
        expect(document.points.slice(...item.cueSpan)).toBe(item.cue);
        for (const [start, end] of [item.sourceSpan, item.cueSpan, item.contentSpan]) {
          expect(0 <= start && start <= end && end <= document.points.length).toBe(true);
        }
        expect(item.source).not.toBe('');
      }
    }),
    { numRuns: 400 },
  );
});
