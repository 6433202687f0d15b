/** What in a query belongs together, over facts that hold some of it. */
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import { groupWords } from '../../src/query/group-words.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic } from '../support/datasets.ts';

const STATEMENTS = [
  'The White House spoke of a state-of-the-art ship.',
  'The airport closed after the fire.',
  'A photo-op in the peace camp.',
  'Soft words, great power, a ceasefire.',
];
const index = createIndex(
  makeDataset({
    leaders: [makeLeader({ id: 'ada', name: 'Ada de la Paz', aliases: ['Iron Lady'] })],
    countries: [
      makeCountry({ id: 'USA', name: 'United States', aliases: ['White House', 'Blue House'] }),
      makeCountry({ id: 'GRL', name: 'Great Lake' }),
    ],
    topics: [
      makeTopic({ id: 'soft', label: 'Soft Power' }),
      makeTopic({ id: 'trade', label: 'Free Trade', terms: ['air port', 'customs union', 'lost ship'] }),
    ],
    facts: STATEMENTS.map((statement, place) =>
      makeFact({
        id: `F${place}`,
        statement,
        countries: ['USA', 'GRL'],
        leaders: ['ada'],
        topics: ['trade', 'soft'],
      }),
    ),
  }),
);

const labelOf = (term: number) =>
  term < index.words.size ? index.words.at(term) : `<${index.entities[term - index.words.size]?.label}>`;

/** Units in braces with what they mean, `+` for what only strengthens; the words that are left. */
function group(query: string): string {
  const { units, rest } = groupWords(index, parseQuery(query));
  const shown = units.map(({ text, words, held, alternatives }) => {
    const meant = alternatives.map(({ term, boost }) => `${boost ? '+' : ''}${labelOf(term)}`).sort();
    return `{${text} ${words}/${held.length}: ${meant.join(' ')}}`;
  });
  return [...shown, ...rest.map(({ word }) => word)].join(' ');
}

describe('the words of a query', () => {
  it.each([
    ['stand alone', 'ship fire', 'ship fire'],
    ['are a name', 'ada de la paz', '{ada de la paz 4/4: <Ada de la Paz>}'],
    ['are a name among others', 'ship iron lady fire', '{iron lady 2/0: <Ada de la Paz>} ship fire'],
    ['are the name under which it is known', 'great lake', '{great lake 2/0: <Great Lake>}'],
    ['are a building that facts name', 'white house', '{white house 2/1: +<United States>}'],
    ['are a building that none names', 'blue house', '{blue house 2/0: <United States>}'],
    ['are a topic whose words are all known', 'soft power', 'soft power'],
    ['are a topic that facts write as one word', 'air port', '{air port 2/0: +<Free Trade> airport}'],
    ['are a topic of which one word is known', 'lost ship', '{lost ship 2/0: <Free Trade> ship}'],
    ['are a topic of which none is known', 'customs union', '{customs union 2/0: <Free Trade>}'],
    ['are one word in the facts', 'photo op', 'photo op'],
    ['are one word in the facts, one of them unknown', 'air ship', 'air ship'],
    [
      'are one word in the facts, of which one stands alone too',
      'cease fire ship',
      '{ceasefire 2/0: ceasefire} ship',
    ],
    ['are one word in the facts at the end', 'ship cease fire', '{ceasefire 2/0: ceasefire} ship'],
    ['are one word in no fact', 'fire cease', 'fire cease'],
    ['stand with hyphens as in a fact', 'state-of-the-art', '{state of the art 4/1: }'],
    ['stand with hyphens as in a fact, in part', 'state-of-the-ship', 'state of the ship'],
    [
      'stand with hyphens in two pairs',
      'photo-op state-of-the-art',
      '{photo op 2/1: } {state of the art 4/1: }',
    ],
  ])('%s: %s', (_, query, grouped) => {
    expect(group(query)).toBe(grouped);
  });
});
