/** What a query is taken for, over a few facts. */
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { carriesMeaning, type PlanOptions, planQuery } from '../../src/query/plan-query.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic } from '../support/datasets.ts';

const STATEMENTS = [
  'The photo op annoyed the captain.',
  'Harbour fees rose quickly.',
  'Russia annexed the island.',
  'The government governs.',
  'The captain paid the fees by vote.',
];
const index = createIndex(
  makeDataset({
    leaders: [makeLeader({ id: 'ada', name: 'Ada Paz', aliases: ['Bill'], country: 'RUS' })],
    countries: [
      makeCountry({ id: 'RUS', name: 'Russia' }),
      makeCountry({ id: 'USA', name: 'America', aliases: ['US'] }),
    ],
    topics: [makeTopic({ id: 'trade', label: 'Trade', terms: ['customs', 'ballot'] })],
    facts: STATEMENTS.map((statement, place) =>
      makeFact({ id: `F${place}`, statement, leaders: ['ada'], countries: ['USA'], topics: ['trade'] }),
    ),
  }),
);
const captainFor: PlanOptions['correct'] = (_, word) => (word === 'captian' ? ['captain'] : []);

const labelOf = (term: number) =>
  term < index.words.size ? index.words.at(term) : `<${index.entities[term - index.words.size]?.label}>`;

function plan(query: string, options: Partial<PlanOptions> = {}) {
  const made = planQuery(index, parseQuery(query), {
    exact: false,
    typing: false,
    correct: captainFor,
    ...options,
  });
  return { ...made, isWorth: carriesMeaning(index, made) };
}

/** Each unit with what it means, and how surely. */
function unitsOf(query: string, options: Partial<PlanOptions> = {}): string[] {
  return plan(query, options).units.map(({ text, alternatives, optional, weight }) => {
    const meant = alternatives.map(({ term, quality }) => `${labelOf(term)} ${Number(quality.toFixed(3))}`);
    return `${optional ? 'perhaps ' : ''}${text}${weight === 0.5 ? ' (everyday)' : ''}: ${meant.join(', ')}`;
  });
}

describe('a word means', () => {
  it.each([
    ['itself and its kin', 'annexing', ['annexing: annexed 0.85']],
    ['itself first', 'fees', ['fees: fees 1']],
    ['whom it names', 'america', ['america: america 1, <America> 0.8']],
    ['a country in capitals', 'US', ['us: <America> 0.8']],
    ['the country that it may be', 'us', ['us: <America> 0.8']],
    ['a topic', 'customs', ['customs: customs 1, <Trade> 0.5']],
    ['a name, though the word is an everyday one', 'bill', ['bill: bill 1, <Ada Paz> 0.8']],
    ['what says the same, though it is a topic', 'ballot', ['ballot: vote 0.6, ballot 0.25, <Trade> 0.25']],
    ['what says the same', 'election', ['election: vote 0.6']],
    ['two words of a fact', 'photoop', ['photo op: ']],
    ['a word that it begins', 'harbo', ['harbo: harbour 0.8']],
    ['a word that it misspells', 'captian', ['captian: captain 0.8']],
    [
      'little when it is an everyday word',
      'government',
      ['government (everyday): government 1, governs 0.85'],
    ],
    ['once, however often it is typed', 'fees fees', ['fees: fees 1']],
  ])('%s: %s', (_, query, units) => {
    expect(unitsOf(query)).toEqual(units);
  });

  it('a leader beside a country of one leader, and the country beside him', () => {
    expect(unitsOf('russia annexed')).toEqual([
      'russia: russia 1, <Russia> 0.8, <Ada Paz> 0.35',
      'annexed: annexed 1',
    ]);
    expect(unitsOf('russia')).toEqual(['russia: russia 1, <Russia> 0.8']);
    expect(unitsOf('russia annexed', { exact: true })).toEqual(['russia: russia 1', 'annexed: annexed 1']);
  });

  it('itself alone where it is taken as typed', () => {
    expect(unitsOf('annexing fees', { exact: true })).toEqual(['fees: fees 1']);
    expect(plan('annexing fees', { exact: true })).toMatchObject({ unknown: ['annexing'], strict: true });
  });

  it('what it may become while it is typed', () => {
    expect(unitsOf('cap', { typing: true })).toEqual(['cap: captain 0.8']);
    expect(unitsOf('c', { typing: true })).toEqual(['c: captain 0.8, customs 0.8, <Trade> 0.4']);
    expect(unitsOf('c ', { typing: true })).toEqual([]);
    expect(unitsOf('c', {})).toEqual([]);
  });
});

describe('a beginning of three letters', () => {
  it('is completed at the end of a query that means something, and else when it begins a name', () => {
    expect(plan('fees isl').unknown).toEqual([]);
    expect(plan('fees isl zzzz').unknown).toEqual(['isl', 'zzzz']);
    expect(plan('isl').unknown).toEqual(['isl']);
    expect(plan('ame fees').unknown).toEqual([]);
  });
});

it('at most twelve words are looked up', () => {
  const words = Array.from({ length: 20 }, (_, place) => `zz${String.fromCharCode(97 + place)}z`);
  expect(plan(words.join(' ')).unknown).toEqual(words.slice(0, 12));
});

describe('words that say nothing', () => {
  it('are prefixes before a hyphen, and no others', () => {
    expect(plan('post-fees').unknown).toEqual([]);
    expect(plan('post fees').unknown).toEqual(['post']);
    expect(plan('zzzz-fees').unknown).toEqual(['zzzz']);
  });

  it('stay out beside a phrase', () => {
    const { units, strict } = plan('"harbour fees" the');
    expect([units.length, strict]).toEqual([1, false]);
  });

  it('are the pronoun after some verbs, unless it is in capitals', () => {
    const textsOf = (query: string) => plan(query).units.map(({ text }) => text);
    for (const verb of ['tell', 'give', 'show', 'let', 'lets', 'help'])
      expect(textsOf(`${verb} us fees`), verb).not.toContain('us');
    for (const verb of ['foretell', 'helpful', 'of'])
      expect(textsOf(`${verb} us fees`), verb).toContain('us');
    expect(textsOf('tell US fees')).toContain('us');
  });

  it('are left out, unless nothing else is said', () => {
    expect(unitsOf('the fees of the')).toEqual(['fees: fees 1']);
    expect(plan('the of')).toMatchObject({ strict: true, unknown: ['of'] });
    expect(unitsOf('tell us fees')).toEqual(['fees: fees 1']);
    expect(unitsOf('US fees').map((unit) => unit.split(':')[0])).toEqual(['us', 'fees']);
  });

  it('name the kind of answer', () => {
    expect(unitsOf('which government annexed').map((unit) => unit.split(':')[0])).toEqual([
      'perhaps government',
      'annexed',
    ]);
    expect(unitsOf('which government').map((unit) => unit.split(':')[0])).toEqual(['government (everyday)']);
    expect(unitsOf('which captain annexed').map((unit) => unit.split(':')[0])).toEqual([
      'captain',
      'annexed',
    ]);
  });
});

describe('the kind of answer', () => {
  it('is only named after "which" and "what"', () => {
    const first = (query: string) => plan(query).units.find(({ text }) => text === 'government')?.optional;
    expect(
      ['which', 'what', 'whatever', 'somewhat'].map((word) => first(`${word} government annexed`)),
    ).toEqual([true, true, false, false]);
  });
});

describe('what is told of a query', () => {
  it('are other words that say the same', () => {
    expect(plan('ballot election').corrections).toEqual([
      { word: 'ballot', used: ['vote'] },
      { word: 'election', used: ['vote'] },
    ]);
  });

  it('are two words written as one that no fact has side by side', () => {
    expect(plan('feesharbour')).toMatchObject({ units: [], unknown: ['feesharbour'] });
  });

  it('are its corrections', () => {
    expect(plan('captian photoop fees').corrections).toEqual([
      { word: 'captian', used: ['captain'] },
      { word: 'photoop', used: ['photo op'] },
    ]);
  });

  it('are the words that nothing mentions', () => {
    expect(plan('zzzz fees horse')).toMatchObject({ unknown: ['zzzz', 'horse'], unresolved: [] });
    expect(plan('zzzz fees horse', { correct: undefined })).toMatchObject({
      unknown: ['horse'],
      unresolved: ['zzzz'],
    });
  });

  it('are not titles cut short', () => {
    expect(plan('Mr. Dr fees, Mrs Ms PM')).toMatchObject({ unknown: [] });
    expect(plan('fees general')).toMatchObject({ unknown: ['general'] });
  });

  it('are quoted and excluded parts', () => {
    const { units, excluded } = plan('"harbour fees" -captain -"photo op" -annexing');
    expect(units.map(({ text, required, held }) => [text, required, [...held]])).toEqual([
      ['harbour fees', true, [1]],
    ]);
    expect(
      excluded.map(({ text, alternatives, held }) => [
        text,
        alternatives.map(({ term }) => labelOf(term)),
        [...held],
      ]),
    ).toEqual([
      ['photo op', [], [0]],
      ['captain', ['captain'], []],
      ['annexing', ['annexed'], []],
    ]);
  });
});

describe('a query of which part is unknown is worth showing', () => {
  it.each([
    ['fees', true],
    ['zzzz', false],
    ['fees zzzz', true],
    ['fees captain zzzz', true],
    ['fees zzzz yyyy', false],
    ['fees captain zzzz yyyy xxxx', true],
    ['fees captain zzzz yyyy xxxx wwww', false],
    ['government zzzz', false],
    ['america zzzz', false],
    ['russia zzzz yyyy xxxx', true],
    ['customs zzzz', false],
  ])('%s: %j', (query, isWorth) => {
    expect(plan(query).isWorth).toBe(isWorth);
  });

  it('and all that is unknown counts, whether it might be corrected or not', () => {
    expect(plan('fees horse zzzz', { correct: undefined }).isWorth).toBe(false);
    expect(plan('fees zzzz', { correct: undefined }).isWorth).toBe(true);
  });

  it('but not where words are taken as typed', () => {
    expect(plan('fees zzzz', { exact: true }).isWorth).toBe(false);
    expect(plan('fees', { exact: true }).isWorth).toBe(true);
  });
});
