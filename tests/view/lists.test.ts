/** What stands around facts and counts them: frames, lists, bars, coverage, profiles, search, verification. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/base/text.ts';
import { createProfile, summarizeLeaders } from '../../src/query/profile.ts';
import { renderBars } from '../../src/view/bars.ts';
import { renderCoverage } from '../../src/view/coverage-map.ts';
import { countOf, flow, renderHeader, renderNext, renderSection } from '../../src/view/frame.ts';
import { renderLeaderProfile, renderLeaderTable, shortName } from '../../src/view/leader-profile.ts';
import { renderFactPage, renderList } from '../../src/view/listing.ts';
import { renderSearchResult } from '../../src/view/search-result.ts';
import { plainTheme } from '../../src/view/theme.ts';
import { isFaulty, renderVerification } from '../../src/view/verify-report.ts';
import {
  makeCountry,
  makeDataset,
  makeDocument,
  makeFact,
  makeLeader,
  makePassage,
  makeTopic,
  makeWhen,
} from '../support/datasets.ts';
import { ASCII, makeContext, resultOf, UNICODE } from '../support/renderers.ts';
import { printable } from '../support/texts.ts';

const all = () => true;
const dataset = makeDataset({
  leaders: [
    makeLeader({
      id: 'xi',
      name: 'Xi Jinping',
      sortName: 'Xi, Jinping',
      aliases: ['President Xi'],
      country: 'CHN',
      wikidata: 'Q15031',
      offices: [
        { title: 'Vice President', country: 'CHN', from: '2008', to: '2013' },
        { title: 'President', country: 'CHN', from: '2013-03', to: null },
        { title: 'Guest', country: 'USA', from: null, to: '1985' },
      ],
    }),
    makeLeader({ id: 'trump', name: 'Donald Trump' }),
  ],
  countries: [makeCountry({ id: 'CHN', name: 'China' }), makeCountry({ id: 'USA', name: 'United States' })],
  topics: [makeTopic({ id: 'trade', label: 'Trade' })],
  facts: [
    makeFact({ id: 'F1', leaders: ['xi'], topics: ['trade'], date: makeWhen('2018') }),
    makeFact({
      id: 'F2',
      leaders: ['xi', 'trump'],
      date: makeWhen('2025'),
      event: { type: 'CONSULT', actor: 'trump', recipient: 'xi' },
    }),
    makeFact({ id: 'F3', countries: ['CHN'] }),
  ],
});
const [xi = makeLeader(), trump = makeLeader()] = dataset.leaders;
const context = makeContext(dataset, 80);

describe('frames', () => {
  it('counts in words', () => {
    expect([countOf(0, 'fact'), countOf(1, 'fact'), countOf(2, 'country'), countOf(1, 'country')]).toEqual([
      '0 facts',
      '1 fact',
      '2 countries',
      '1 country',
    ]);
    expect([
      renderHeader(context, 3, 3, 'fact'),
      renderHeader(context, 1, 3, 'fact'),
      renderHeader(context, 1, 1, 'fact'),
    ]).toEqual(['3 facts', '1 of 3 facts', '1 fact']);
  });

  it('underline a title as wide as it is', () => {
    expect(renderSection(context, 'War 漢')).toBe('War 漢\n──────');
    expect(renderSection(makeContext(dataset, 80, plainTheme, ASCII), 'War')).toBe('War\n---');
  });

  it('name what to type next, as far as it fits', () => {
    expect(renderNext(context, ['show F1', 'timeline'])).toBe('Next: diplo show F1 · diplo timeline');
    expect(renderNext(makeContext(dataset, 22), ['show F1', 'timeline'])).toBe('Next: diplo show F1');
    expect(renderNext(makeContext(dataset, 22), ['search long words', 'show F1'])).toBe(
      'Next: diplo show F1',
    );
    expect([renderNext(context, []), renderNext(makeContext(dataset, 20), ['a'.repeat(30)])]).toEqual([
      '',
      '',
    ]);
  });

  it('let parts flow into lines that hold them, and lose none', () => {
    const part = printable.map((text) => ({ text: text.trim() }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 2, max: 60 }), (parts, width) => {
        const lines = flow(parts, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(
          parts
            .map(({ text }) => text)
            .join('')
            .replaceAll(' ', ''),
        );
      }),
    );
    expect(flow([{ text: 'a' }, { text: '' }, { text: 'b', paint: (text) => `<${text}>` }], 4)).toEqual([
      'a  <b>',
    ]);
    expect(flow([{ text: 'ab' }, { text: 'c d' }], 4)).toEqual(['ab', 'c d']);
    expect(flow([], 10)).toEqual([]);
  });
});

describe('renderList and renderFactPage', () => {
  it('gives id, number and title in columns, the title cut', () => {
    const entries = [
      { id: 'a', title: 'A title that is far too long for it', count: 5 },
      { id: 'long', title: '', count: 12 },
    ];
    expect(renderList(entries, makeContext(dataset, 30))).toBe('a      5  A title that is far…\nlong  12');
    expect(renderList([], context)).toBe('');
  });

  it('gives title, lines about it, facts and what to type next', () => {
    expect(renderFactPage('Trade', ['tariffs'], dataset.facts.slice(0, 1), context, ['timeline'])).toBe(
      'Trade\ntariffs\n1 fact\n\nF1  2018  Something happened.\n\nNext: diplo timeline',
    );
  });
});

describe('renderBars', () => {
  it('draws each bar in proportion to the longest', () => {
    const counts = [
      { key: 'xi', count: 8 },
      { key: 'trump', count: 4 },
      { key: '', count: 1 },
    ];
    const [xiBar, trumpBar, noneBar] = renderBars(counts, context).split('\n');
    expect(xiBar).toBe(`Xi Jinping    8  ${'█'.repeat(60)}`);
    expect(trumpBar).toBe(`Donald Trump  4  ${'█'.repeat(30)}`);
    expect(noneBar).toBe(`?             1  ${'█'.repeat(7)}▌`);
  });

  it('has a bar for the smallest count, and whole signs where there are no eighths', () => {
    const counts = [
      { key: 'xi', count: 10_000 },
      { key: 'trump', count: 1 },
    ];
    expect(renderBars(counts, context).split('\n')[1]).toMatch(/ 1 {2}▏$/);
    const ascii = makeContext(dataset, 80, plainTheme, ASCII);
    expect(renderBars(counts, ascii).split('\n')[1]).toMatch(/ 1 {2}#$/);
    expect(renderBars([], context)).toBe('');
    expect(renderBars([{ key: 'xi', count: 1 }], context)).toBe(`Xi Jinping  1  ${'█'.repeat(60)}`);
  });

  it('orders bars as counts are ordered', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 12 });
    const eighths = (line: string) =>
      [...line].reduce((sum, sign) => sum + (sign === '█' ? 8 : Math.max(0, ' ▏▎▍▌▋▊▉'.indexOf(sign))), 0);
    fc.assert(
      fc.property(counts, fc.integer({ min: 20, max: 120 }), (given, width) => {
        const ordered = [...given].sort((a, b) => b - a);
        const tallies = ordered.map((count, index) => ({ key: `k${index}`, count }));
        const lengths = renderBars(tallies, makeContext(dataset, width)).split('\n').map(eighths);
        expect([...lengths].sort((a, b) => b - a)).toEqual(lengths);
        expect(Math.min(...lengths)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('renderCoverage', () => {
  const sentences = [
    { paragraph: 1, sentence: 1, facts: ['F1', 'F2'] },
    { paragraph: 1, sentence: 2, facts: [] },
  ];

  it('shows which sentences carry facts, by a sign and in words', () => {
    expect(renderCoverage(sentences, true, context)).toBe(
      '1 of 2 sentences carry facts\n\n¶1 s1    ● F1 F2\n¶1 s2    ○ no fact',
    );
  });

  it('says when the rest is not known', () => {
    expect(renderCoverage(sentences.slice(0, 1), false, context)).toMatch(
      /^1 sentence carries facts; with --documents/,
    );
  });
});

describe('renderLeaderProfile', () => {
  it('says who, when in office, what, with whom, and what is of the country alone', () => {
    expect(renderLeaderProfile(createProfile(dataset, xi, all), context)).toBe(
      [
        'Xi Jinping  China',
        'Vice President, 2008 – 2013',
        'President, since Mar 2013',
        'Guest of United States, until 1985',
        'Also: President Xi',
        'Wikidata: Q15031',
        '2 facts name Xi · 1 more about China · 2018–2025',
        '',
        'Trade',
        '─────',
        'F1  2018     Something happened.',
        '',
        'Other',
        '─────',
        'F2  2025     Something happened.',
        '',
        'Relations',
        '─────────',
        'Donald Trump → Xi Jinping',
        '  consult F2',
        '',
        'China, without naming Xi',
        '────────────────────────',
        'F3  undated  Something happened.',
        '',
        'Next: diplo timeline --leader xi · diplo between xi trump · diplo show F1',
      ].join('\n'),
    );
  });

  it('is short where little is known', () => {
    const alone = makeDataset({ leaders: [trump] });
    expect(renderLeaderProfile(createProfile(alone, trump, all), makeContext(alone, 80))).toBe(
      'Donald Trump\n0 facts name Donald Trump\n\nNext: diplo timeline --leader trump',
    );
  });

  it('names the other side of a relation whichever side the leader is', () => {
    const text = renderLeaderProfile(createProfile(dataset, trump, all), context);
    expect(text).toContain('1 fact names Donald Trump · 2025\n');
    expect(text).toContain('diplo between trump xi');
  });
});

describe('renderLeaderTable', () => {
  const summaries = summarizeLeaders(dataset, all);

  it('gives country, last office, number of facts and years', () => {
    expect(renderLeaderTable(summaries, context)).toBe(
      'xi     Xi Jinping    2  2018–2025  China, President\ntrump  Donald Trump  1  2025',
    );
  });

  it('leaves out what has no room', () => {
    expect(renderLeaderTable(summaries, makeContext(dataset, 40))).toBe(
      'xi     Xi Jinping    2\ntrump  Donald Trump  1',
    );
    expect(renderLeaderTable(summaries, makeContext(dataset, 20))).toBe(
      'xi     Xi Jinping  2\ntrump  Donald Tr…  1',
    );
  });
});

it('shortName is the first part of the sort name, or the name', () => {
  expect([shortName(xi), shortName(trump)]).toEqual(['Xi', 'Donald Trump']);
});

describe('renderSearchResult', () => {
  const { facts } = dataset;

  it('puts facts that match fewer words under a rule', () => {
    const two = {
      ...resultOf(facts.slice(0, 2), 'word'),
      corrections: [],
      unknown: [],
      truncated: false,
      total: 2,
      complete: 1,
    };
    expect(renderSearchResult(two, 'word', context)).toBe(
      [
        '2 facts',
        'F1  2018  Xi Jinping\n  Something happened.',
        `── some of the words ${'─'.repeat(39)}`,
        'F2  2025  Xi Jinping, Donald Trump\n  Something happened.',
        'Next: diplo show F1 · diplo timeline',
      ].join('\n\n'),
    );
  });

  it('has no rule where nothing, or everything, matches all words', () => {
    const result = resultOf(facts, 'word');
    expect(renderSearchResult({ ...result, complete: 0 }, 'word', context)).not.toContain(
      'some of the words',
    );
    const same = result.hits.map((hit) => ({ ...hit, words: 2 }));
    expect(renderSearchResult({ ...result, hits: same }, 'word', context)).not.toContain('some of the words');
  });

  it('says how it understood the query', () => {
    const lines = renderSearchResult(
      {
        ...resultOf(facts, 'tarrifs'),
        corrections: [{ word: 'tarrifs', used: ['tariffs', 'tariff'] }],
        unknown: ['qqq', 'zzz'],
      },
      'tarrifs',
      context,
    ).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '3 of 8 facts',
      'tarrifs → tariffs, tariff',
      'nothing mentions qqq, zzz',
      'the query was cut: only its first 256 characters count',
    ]);
  });

  it('says of a year that nothing mentions how facts of it are found', () => {
    const unknown = ['qqq', '1e03', '12031', '2031', '1999'];
    const lines = renderSearchResult({ ...resultOf(facts, 'x'), unknown }, 'x', context).split('\n');
    expect(lines.filter((line) => /2031/.test(line))).toEqual([
      'nothing mentions qqq, 1e03, 12031, 2031, 1999',
      'dates are filters: --from 2031 --to 2031',
    ]);
  });

  it('says how to see the rest, with the query as one word of the shell', () => {
    const next = (query: string) =>
      renderSearchResult(resultOf(facts, 'x'), query, context).split('\n').at(-1);
    expect(next('tariffs')).toContain('diplo search tariffs --all');
    expect(next("trump's tariffs")).toContain("diplo search 'trumps tariffs' --all");
    expect(next('a;b')).toContain("diplo search 'a;b' --all");
    expect(next('$(id)')).toContain("diplo search '$(id)' --all");
    expect(next('*')).toContain("diplo search '*' --all");
    expect(next('Erdoğan')).toContain('diplo search Erdoğan --all');
  });
});

describe('renderVerification', () => {
  const report = { name: 'data.json', facts: 3, problems: [], documents: undefined };
  const render = (parts: Partial<Parameters<typeof renderVerification>[0]>) =>
    renderVerification({ ...report, ...parts }, plainTheme, UNICODE, 100);

  it('says that all is right, and what was not looked at', () => {
    expect(render({})).toBe(
      'data.json\n3 facts · schema, ids, links and dates are right\nPassages are not checked: name the folder of your documents with --documents.',
    );
  });

  it('gives each problem its place', () => {
    const problems = [
      { path: 'facts[0].id', line: 3, column: 9, message: 'expected an id' },
      { path: '', line: 1, column: 1, message: 'expected an object' },
    ];
    expect(render({ facts: undefined, problems })).toBe(
      'data.json\n2 problems\ndata.json:3:9: facts[0].id: expected an id\ndata.json:1:1: expected an object',
    );
    expect(render({ facts: undefined, problems, unlisted: 1500 })).toMatch(
      /^data\.json\n1502 problems\n[\s\S]*\nThese are the first 2: mend them, then look again\.$/,
    );
  });

  it('counts the states of the passages, and names those that cannot be vouched for', () => {
    const passage = makePassage({ start: 10, end: 20 });
    const documents = [
      {
        document: makeDocument({ id: 'wall' }),
        state: 'changed' as const,
        passages: [
          { fact: 'F1', passage, state: 'ok' as const },
          { fact: 'F2', passage, state: 'moved' as const, found: { start: 15, end: 25 } },
          { fact: 'F3', passage, state: 'ok' as const, problem: 'the span runs beyond it' },
          { fact: 'F4', passage, state: 'unchecked' as const },
          { fact: 'F5', passage, state: 'missing' as const },
        ],
      },
      { document: makeDocument({ id: 'street' }), state: 'ok' as const, passages: [] },
    ];
    expect(render({ documents }).split('\n').slice(2)).toEqual([
      'wall · the file has changed',
      '  5 passages: 2 ok, 1 moved, 1 missing, 1 unchecked',
      '  F2  characters 10-20: moved, now at 15-25',
      '  F3  characters 10-20: ok; the span runs beyond it',
      '  F5  characters 10-20: missing',
      'street · the very file',
      '  0 passages',
    ]);
  });

  it.each([
    [{ state: 'ok' }, false],
    [{ state: 'unchecked' }, false],
    [{ state: 'ok', problem: 'x' }, true],
    [{ state: 'moved' }, true],
    [{ state: 'changed' }, true],
    [{ state: 'missing' }, true],
  ] as const)('takes %j for a fault: %j', (passage, faulty) => {
    expect(isFaulty(passage as Parameters<typeof isFaulty>[0])).toBe(faulty);
  });
});
