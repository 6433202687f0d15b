/** Facts as cards, blocks, tables, and side by side: what each says. */
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/base/text.ts';
import type { Fact } from '../../src/dataset/schema.ts';
import { findDisagreements } from '../../src/query/disagreements.ts';
import { renderDisagreements, renderPair } from '../../src/view/comparison.ts';
import { renderBetween } from '../../src/view/exchange.ts';
import { renderFactCard } from '../../src/view/fact-card.ts';
import { renderFactBlocks, renderFactTable, renderSource } from '../../src/view/fact-list.ts';
import { plainTheme } from '../../src/view/theme.ts';
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
import { ASCII, makeContext } from '../support/renderers.ts';

const full = makeFact({
  id: 'F001',
  statement: 'Obama called the annexation illegal.',
  kind: 'claim',
  date: makeWhen('2014-03-18/2014-03-20', { basis: 'inferred', note: 'the days of the summit' }),
  leaders: ['obama', 'putin'],
  countries: ['USA', 'unlisted'],
  topics: ['war'],
  event: { type: 'ACCUSE', actor: 'obama', recipient: 'putin' },
  attribution: { source: 'obama', cue: 'called' },
  quotation: { text: 'a breach', speaker: 'obama' },
  passages: [
    makePassage({ document: 'wall', paragraph: 10, sentence: 5, start: 100, end: 160 }),
    makePassage({ document: 'bare', paragraph: null, start: 5, end: 9 }),
  ],
  links: [
    { type: 'corroborates', fact: 'F002', note: 'the same speech' },
    { type: 'contradicts', fact: 'F002', note: null },
    { type: 'changed', fact: 'F002', note: null },
    { type: 'elaborates', fact: 'gone', note: null },
  ],
  notes: [
    { type: 'record', text: 'The vote was on 27 March.', date: '2014-03-27', confidence: 0.9 },
    { type: 'ambiguity', text: 'Who is meant?', date: null, confidence: null },
  ],
});
const bare = makeFact({ id: 'F002', statement: 'Something was said.' });
const dataset = makeDataset({
  leaders: [
    makeLeader({ id: 'obama', name: 'Barack Obama', country: 'USA' }),
    makeLeader({ id: 'putin', name: 'Vladimir Putin' }),
  ],
  countries: [makeCountry({ id: 'USA', name: 'United States' })],
  topics: [makeTopic({ id: 'war', label: 'War' })],
  documents: [
    makeDocument({ id: 'wall', title: 'The Wall', asOf: makeWhen('2025-05') }),
    makeDocument({ id: 'bare' }),
  ],
  facts: [full, bare],
});
const context = makeContext(dataset, 100);

describe('renderFactCard', () => {
  it('says everything there is to say of a fact', () => {
    expect(renderFactCard(full, context)).toBe(
      [
        'F001  claim',
        'Obama called the annexation illegal.',
        '',
        'date      18–20 Mar 2014 (inferred from the text, EDTF 2014-03-18/2014-03-20)',
        '          the days of the summit',
        'leaders   Barack Obama, Vladimir Putin',
        'countries United States, unlisted',
        'topics    War',
        'event     Barack Obama → ACCUSE → Vladimir Putin',
        'says      Barack Obama (“called”)',
        'quote     “a breach”, Barack Obama',
        'source    wall · paragraph 10, sentence 5, characters 100–160',
        '          The Wall',
        'source    bare · characters 5–9',
        'agrees    F002  Something was said.',
        '          (the same speech)',
        'differs   F002  Something was said.',
        'changed   F002  Something was said.',
        'details   gone',
        'record    The vote was on 27 March. [27 Mar 2014, confidence 0.9]',
        'ambiguity Who is meant?',
      ].join('\n'),
    );
  });

  it('is short for a short fact, and does not speak for a document that is not there', () => {
    expect(renderFactCard(bare, context)).toBe('F002\nSomething was said.\n\ndate      undated');
    const told = { ...bare, passages: [makePassage({ document: 'wall' })] };
    expect(renderFactCard(told, context)).toContain('says      the document, in its own voice');
  });

  it('does not say the EDTF twice', () => {
    expect(renderFactCard({ ...bare, date: makeWhen('2014') }, context)).toContain(
      '2014 (stated in the text)',
    );
  });

  it('shows events without somebody at an end', () => {
    const eventOf = (actor: string | null, recipient: string | null) =>
      renderFactCard({ ...bare, event: { type: 'THREATEN', actor, recipient } }, context);
    expect(eventOf('putin', null)).toMatch(/event {5}Vladimir Putin → THREATEN$/);
    expect(eventOf(null, 'putin')).toMatch(/event {5}→ THREATEN → Vladimir Putin$/);
  });

  it("shows what the reader's own copy says, and what is wrong with it", () => {
    const [first, second] = full.passages;
    if (!first || !second) throw new Error('two passages');
    const card = renderFactCard(full, context, [
      { passage: first, state: 'ok', text: 'He called it illegal.' },
      { passage: second, state: 'changed', text: undefined },
    ]);
    expect(card).toContain('passage   He called it illegal.\ndigest    ok');
    expect(card).toContain('source    bare · characters 5–9\ndigest    changed');
  });
});

describe('renderFactBlocks', () => {
  it('gives each fact head, statement and source', () => {
    expect(renderFactBlocks([full, bare], context)).toBe(
      [
        'F001  18–20 Mar 2014 inferred  Barack Obama, Vladimir Putin',
        '  Obama called the annexation illegal.',
        '  claim · Barack Obama “called” · wall ¶10 s5, bare',
        '',
        'F002  undated',
        '  Something was said.',
      ].join('\n'),
    );
  });

  it('paints what is marked', () => {
    const marking = makeContext(dataset, 100, { ...plainTheme, match: (text) => `[${text}]` });
    const marks = new Map([['F001', [[17, 27] as const]]]);
    expect(renderFactBlocks([full], marking, marks)).toContain('called the [annexation] illegal');
  });

  it('gives names that have no room beside the date a line of their own', () => {
    const lines = renderFactBlocks([full], makeContext(dataset, 40)).split('\n');
    expect(lines.slice(0, 2)).toEqual(['F001  18–20 Mar 2014 inferred', 'Barack Obama, Vladimir Putin']);
  });

  it('cuts a long list of names', () => {
    const many = { ...full, leaders: Array<string>(9).fill('putin') };
    const [head = ''] = renderFactBlocks([many], makeContext(dataset, 60)).split('\n');
    expect(head.endsWith('…')).toBe(true);
  });
});

describe('renderFactTable', () => {
  it('stands in columns where there is room', () => {
    expect(renderFactTable([full, bare], makeContext(dataset, 60))).toBe(
      [
        'F001  18–20 Mar 2014 inferred  Obama called the annexation',
        '                               illegal.',
        'F002  undated                  Something was said.',
      ].join('\n'),
    );
  });

  it('is stacked where there is none', () => {
    const stacked =
      'F001  18–20 Mar 2014 inferred\n  Obama called the annexation illegal.\nF002  undated\n  Something was said.';
    expect(renderFactTable([full, bare], makeContext(dataset, 59))).toBe(stacked);
    const long = renderFactTable([{ ...bare, id: 'x'.repeat(40) }], makeContext(dataset, 60));
    expect(long).toBe(`${'x'.repeat(40)}  undated\n  Something was said.`);
  });

  it('takes widths from outside, so that tables stand in line', () => {
    expect(renderFactTable([bare], context, { id: 6, date: 10 })).toBe(
      'F002    undated     Something was said.',
    );
  });

  it('is nothing for no facts', () => {
    expect(renderFactTable([], context)).toBe('');
  });
});

describe('renderSource', () => {
  it.each<[Partial<Fact>, string]>([
    [{}, ''],
    [{ kind: 'event' }, 'event'],
    [{ attribution: { source: 'a spokesman', cue: null } }, 'a spokesman'],
    [{ kind: 'claim', passages: [makePassage({ document: 'wall' })] }, 'claim · wall ¶1 s1'],
  ])('of %j is "%s"', (parts, source) => {
    expect(renderSource(makeFact(parts), context)).toBe(source);
  });
});

describe('renderPair and renderDisagreements', () => {
  const a = makeFact({
    id: 'F010',
    statement: 'He went to Beijing.',
    kind: 'event',
    passages: [makePassage({ document: 'wall' })],
  });
  const b = makeFact({ id: 'F011', statement: 'He stayed at home, the embassy said.' });
  const pair = { type: 'contradicts', a, b, note: 'one trip', acrossDocuments: true } as const;

  it('puts the two side by side where there is room', () => {
    const lines = renderPair(pair, makeContext(dataset, 80)).split('\n');
    expect(lines).toEqual([
      '≠ F010 F011  cannot both hold',
      '  He went to Beijing.                     He stayed at home, the embassy said.',
      '  event · wall ¶1 s1, written May 2025',
      '  one trip',
    ]);
  });

  it('puts one under the other where there is not', () => {
    const lines = renderPair(pair, makeContext(dataset, 60)).split('\n');
    expect(lines.slice(1, 4)).toEqual([
      '  He went to Beijing.',
      '  event · wall ¶1 s1, written May 2025',
      '  He stayed at home, the embassy said.',
    ]);
  });

  it('says in words what the link means', () => {
    const headOf = (type: 'corroborates' | 'changed') =>
      renderPair({ ...pair, type }, context).split('\n')[0];
    expect([headOf('corroborates'), headOf('changed')]).toEqual([
      '= F010 F011  agree',
      '≠ F010 F011  each true in its time',
    ]);
    expect(renderPair(pair, makeContext(dataset, 80, plainTheme, ASCII))).toMatch(/^!= F010 F011/);
  });

  it('has sections for what differs, departs and agrees, each only when it holds something', () => {
    const facts = [{ ...a, links: [{ type: 'corroborates' as const, fact: 'F011', note: null }] }, b, full];
    const found = findDisagreements(makeDataset({ facts }), () => true);
    const text = renderDisagreements(found, context);
    expect(text.match(/^[A-Z].* \(\d\)$/gm)).toEqual(['Depart from the public record (1)', 'Agree (1)']);
    expect(text).toContain('† F001\n  Obama called the annexation illegal.\n');
    expect(text).toContain('  Public record: The vote was on 27 March. [27 Mar 2014]');
    expect(renderDisagreements({ agree: [], differ: [], record: [] }, context)).toBe('');
  });
});

describe('renderBetween', () => {
  it('has a section for each direction that holds something', () => {
    expect(renderBetween({ forth: [full], back: [], both: [bare] }, 'obama', 'putin', context)).toBe(
      [
        'Barack Obama → Vladimir Putin (1)',
        '─'.repeat(33),
        'F001  18–20 Mar 2014 inferred  Obama called the annexation illegal.',
        '',
        'Named together (1)',
        '─'.repeat(18),
        'F002  undated                  Something was said.',
        '',
        'Next: diplo show F001 · diplo disagreements',
      ].join('\n'),
    );
    expect(renderBetween({ forth: [], back: [full], both: [] }, 'obama', 'putin', context)).toMatch(
      /^Vladimir Putin → Barack Obama \(1\)/,
    );
  });

  it('wraps a title that has no room, and rules it as wide as it is', () => {
    const narrow = makeContext(dataset, 24);
    const [first, second, rule = ''] = renderBetween(
      { forth: [full], back: [], both: [] },
      'obama',
      'putin',
      narrow,
    ).split('\n');
    expect([first, second]).toEqual(['Barack Obama → Vladimir', 'Putin (1)']);
    expect(widthOf(rule)).toBe(23);
  });
});
