import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath } from '../../src/dataset/problems.ts';
import { validateDataset } from '../../src/dataset/validate.ts';

/** Problems as people see them. */
function problemsOf(value: unknown): string[] {
  return validateDataset(value).problems.map(({ path, message }) => `${formatPath(path)}: ${message}`);
}

const fact = (id: string, more: object = {}) => ({ id, statement: 'Something happened.', ...more });
const withFacts = (...facts: unknown[]) => ({ schema: 'diplo-dataset/1', facts });

describe('what may be left out', () => {
  it('fills in defaults', () => {
    const { dataset, problems } = validateDataset(withFacts(fact('a')));
    expect(problems).toEqual([]);
    expect(dataset).toMatchObject({ title: '', leaders: [], facts: [{ id: 'a', date: null, links: [] }] });
  });

  it('fills in the bounds of dates', () => {
    const asOf = { edtf: '2025-05~' };
    const date = { edtf: '2014/..' };
    const { dataset } = validateDataset({
      ...withFacts(fact('a', { date })),
      documents: [{ id: 'd', asOf }],
    });
    expect(dataset?.facts[0]?.date).toMatchObject({ earliest: '2014-01-01', latest: null, basis: 'stated' });
    expect(dataset?.documents[0]?.asOf).toMatchObject({ earliest: '2025-05-01', latest: '2025-05-31' });
  });

  it('lets references pass when their table has no entries', () => {
    const free = fact('a', {
      leaders: ['putin'],
      countries: ['RUS'],
      topics: ['war'],
      event: { type: 'REJECT', actor: 'putin', recipient: 'USA' },
      passages: [{ document: 'd', start: 0, end: 5 }],
    });
    expect(problemsOf(withFacts(free))).toEqual([]);
    expect(problemsOf({ ...withFacts(free), leaders: [{ id: 'putin', name: 'Putin' }] })).toEqual([]);
  });
});

describe('shape', () => {
  it.each<[unknown, string[]]>([
    [null, [': expected an object, found null']],
    [[], [': expected an object with "schema" and "facts", found a list']],
    [{ facts: [] }, ['schema: missing: a dataset begins with "schema": "diplo-dataset/1"']],
    [
      { schema: 'diplo-dataset/2', facts: [] },
      ['schema: expected "diplo-dataset/1", found "diplo-dataset/2"'],
    ],
    [withFacts(7), ['facts[0]: expected an object, found 7']],
    [
      withFacts({ id: 'a', statment: 'x', on: 1 }),
      [
        'facts[0].statement: missing',
        'facts[0].statment: unknown field; did you mean "statement"?',
        'facts[0].on: unknown field',
      ],
    ],
    [
      withFacts(fact('a', { kind: 'clam' })),
      [
        'facts[0].kind: expected one of event, claim, assessment, quotation, prediction, background, found "clam" (did you mean "claim"?)',
      ],
    ],
    [
      withFacts(fact('a b')),
      ['facts[0].id: expected an id of letters, digits and . _ : - only, found "a b"'],
    ],
    [withFacts(fact('a', { leaders: 'xi' })), ['facts[0].leaders: expected a list, found "xi"']],
    [
      withFacts(
        fact('a', { passages: [{ document: 'd', start: -1, end: Number.POSITIVE_INFINITY, sha256: 'AB' }] }),
      ),
      [
        'facts[0].passages[0].start: expected at least 0, found -1',
        'facts[0].passages[0].end: expected a whole number, found Infinity',
        'facts[0].passages[0].sha256: expected a SHA-256 of 64 hexadecimal digits, found "AB"',
      ],
    ],
    [
      withFacts(fact('a', { notes: [{ type: 'record', text: 'x', confidence: 2 }] })),
      ['facts[0].notes[0].confidence: expected at most 1, found 2'],
    ],
  ])('%j', (value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });

  it('describes the first problems and counts all', () => {
    const { problems, total } = validateDataset(withFacts(...Array.from({ length: 500 }, () => 0)));
    expect([problems.length, total]).toEqual([20, 500]);
    expect(validateDataset(withFacts(0, 0, 0), 2).problems).toHaveLength(2);
  });
});

describe('references', () => {
  const tables = {
    documents: [{ id: 'd', length: 10 }],
    leaders: [
      { id: 'putin', name: 'Putin', country: 'RUS', offices: [{ title: 'President', country: 'RU' }] },
    ],
    countries: [{ id: 'RUS', name: 'Russia' }],
    topics: [{ id: 'war', label: 'War' }],
  };

  it.each<[object, string[]]>([
    [{ leaders: ['puttin'] }, ['facts[0].leaders[0]: there is no leader "puttin"; did you mean "putin"?']],
    [{ countries: ['USA'] }, ['facts[0].countries[0]: there is no country "USA"']],
    [{ topics: ['trade'] }, ['facts[0].topics[0]: there is no topic "trade"']],
    [{ topics: ['war', 'war'] }, ['facts[0].topics[1]: "war" is there already, at facts[0].topics[0]']],
    [
      { event: { type: 'AID', actor: 'USA', recipient: 'RUS' } },
      ['facts[0].event.actor: there is no leader or country "USA"'],
    ],
    [
      { passages: [{ document: 'e', start: 3, end: 3, paragraph: 1 }] },
      [
        'facts[0].passages[0].document: there is no document "e"',
        'facts[0].passages[0].end: expected more than "start", 3, found 3',
        'facts[0].passages[0]: expected "paragraph" and "sentence" together, found only one of them',
      ],
    ],
    [
      { passages: [{ document: 'd', start: 3, end: 11 }] },
      ['facts[0].passages[0].end: expected at most 10, the length of "d", found 11'],
    ],
  ])('%j', (more, problems) => {
    const office = 'leaders[0].offices[0].country: there is no country "RU"; did you mean "RUS"?';
    expect(problemsOf({ ...withFacts(fact('a', more)), ...tables })).toEqual([office, ...problems]);
  });

  it('wants every id once', () => {
    const leader = { id: 'xi', name: 'Xi' };
    expect(problemsOf({ ...withFacts(fact('a'), fact('a')), leaders: [leader, leader] })).toEqual([
      'leaders[1].id: "xi" is there already, at leaders[0].id',
      'facts[1].id: "a" is there already, at facts[0].id',
    ]);
  });
});

describe('dates', () => {
  it('must be EDTF, with the bounds that it means', () => {
    const dates = [
      { edtf: '2025-13' },
      { edtf: '2014', earliest: '2014-03-01', latest: '2014-12-31' },
      { edtf: '2014/..', latest: '2015-01-01' },
    ];
    expect(problemsOf(withFacts(...dates.map((date, index) => fact(`f${index}`, { date }))))).toEqual([
      'facts[0].date.edtf: "2025-13" is not a date in EDTF (level 0 or 1), such as 2025-05-21, 2025-05, 2025~ or 2021/2025',
      'facts[1].date.earliest: expected "2014-01-01", the first day that "2014" can mean, found "2014-03-01"',
      'facts[2].date.latest: expected null, for "2014/.." is open there, found "2015-01-01"',
    ]);
  });

  it('are checked in offices and notes', () => {
    const office = { title: 'President', from: '2017', to: '2012' };
    const note = { type: 'record', text: 'x', date: 'soon' };
    expect(
      problemsOf({
        ...withFacts(fact('a', { notes: [note] })),
        leaders: [{ id: 'x', name: 'X', offices: [office] }],
      }),
    ).toEqual([
      'leaders[0].offices[0].to: "2012" is before "from", which is "2017"',
      expect.stringMatching(/^facts\[0]\.notes\[0]\.date: "soon" is not a date/),
    ]);
  });
});

describe('links', () => {
  const links = (...pairs: [string, string][]) => ({
    links: pairs.map(([type, to]) => ({ type, fact: to })),
  });

  it.each<[object, object, string[]]>([
    [links(['changed', 'b']), links(['changed', 'a']), []],
    [links(['elaborates', 'b']), {}, []],
    [
      links(['changed', 'b']),
      links(['contradicts', 'a']),
      [
        'facts[0].links[0]: "changed" holds both ways, but "b" has no such link to "a"',
        'facts[1].links[0]: "contradicts" holds both ways, but "a" has no such link to "b"',
      ],
    ],
    [links(['elaborates', 'a']), {}, ['facts[0].links[0]: "a" is linked to itself']],
    [links(['elaborates', 'zzzz']), {}, ['facts[0].links[0]: there is no fact "zzzz"']],
    [
      links(['elaborates', 'b']),
      links(['elaborates', 'a']),
      ['facts[1].links: "elaborates" runs in a circle: from "b" to "a" and back'],
    ],
  ])('%j and %j', (a, b, problems) => {
    expect(problemsOf(withFacts(fact('a', a), fact('b', b)))).toEqual(problems);
  });

  it('walks a chain of 100,000 facts', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) =>
      fact(`f${index}`, { links: [{ type: 'elaborates', fact: `f${(index + 1) % 100_000}` }] }),
    );
    expect(problemsOf(withFacts(...chain))).toHaveLength(1);
  });
});

describe('what is beside the facts', () => {
  it('ignores "$schema", by which editors find the schema', () => {
    const { dataset, problems } = validateDataset({
      $schema: './dataset.schema.json',
      ...withFacts(fact('a')),
    });
    expect(problems).toEqual([]);
    expect(dataset).not.toHaveProperty('$schema');
    expect(problemsOf({ $schema: 7, ...withFacts() })).toEqual(['$schema: expected text, found 7']);
  });

  it.each(['javascript:alert(1)', 'example.org', 'https://', 'https://exa mple.org', 'file:///etc/passwd'])(
    'takes no document at %s',
    (url) => {
      const wrong = `documents[0].url: expected a web address such as https://example.org/a, found "${url}"`;
      expect(problemsOf({ ...withFacts(), documents: [{ id: 'd', url }] })).toEqual([wrong]);
      expect(
        problemsOf({ ...withFacts(), documents: [{ id: 'd', url: 'https://example.org/é?a#b' }] }),
      ).toEqual([]);
    },
  );
});

describe('hostile input', () => {
  it('takes __proto__ for an unknown field', () => {
    const value = JSON.parse(
      '{"schema":"diplo-dataset/1","facts":[{"id":"a","statement":"b","__proto__":{"x":1}}]}',
    );
    expect(problemsOf(value)).toEqual(['facts[0].__proto__: unknown field']);
    const ids = JSON.parse('{"schema":"diplo-dataset/1","facts":[{"id":"constructor","statement":"b"}]}');
    expect(problemsOf(ids)).toEqual([]);
  });

  it('survives a million levels', () => {
    const deep = JSON.parse('['.repeat(1_000_000) + ']'.repeat(1_000_000));
    expect(problemsOf(deep)).toHaveLength(1);
    expect(problemsOf(withFacts(fact('a', { statement: deep, extra: deep })))).toHaveLength(2);
  });

  it('never throws, and has problems or a dataset', () => {
    const key = fc.constantFrom(
      'schema',
      'facts',
      'leaders',
      'id',
      'statement',
      'links',
      'date',
      'type',
      '__proto__',
    );
    const text = fc.constantFrom('diplo-dataset/1', 'a', '', '2025', 'elaborates', 'b');
    const values = [text, fc.integer(), fc.double(), fc.constant(null), fc.boolean()];
    const value = fc.object({ key, values, maxDepth: 3, maxKeys: 4 });
    const inPlace = fc.dictionary(
      fc.constantFrom('id', 'date', 'links', 'passages', 'event'),
      fc.array(value),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          value,
          inPlace.map((more) => withFacts(fact('a', more), fact('b', more))),
        ),
        (candidate) => {
          const { dataset, total } = validateDataset(candidate);
          expect(dataset !== undefined || total > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
