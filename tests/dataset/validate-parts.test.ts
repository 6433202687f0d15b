/** What is said of each part of a dataset, beside the usual mistakes in `validate.test.ts`. */
import { describe, expect, it } from 'vitest';
import { formatPath } from '../../src/dataset/problems.ts';
import { validateDataset } from '../../src/dataset/validate.ts';

const problemsOf = (value: unknown) =>
  validateDataset(value).problems.map(({ path, message }) => `${formatPath(path)}: ${message}`);
const fact = (id: string, more: object = {}) => ({ id, statement: 'Something happened.', ...more });
const withFacts = (...facts: unknown[]) => ({ schema: 'diplo-dataset/1', facts });
const withTables = (tables: object, ...facts: unknown[]) => ({ ...withFacts(...facts), ...tables });

describe('shape', () => {
  it.each<[unknown, unknown[]]>([
    [{ schema: 'diplo-dataset/1' }, ['facts: missing']],
    [withFacts({ id: 'a' }), ['facts[0].statement: missing']],
    [withFacts(fact('a', { event: {} })), ['facts[0].event.type: missing']],
    [withFacts(fact('a', { event: { type: 'zzzz' } })), [expect.stringMatching(/, found "zzzz"$/)]],
    [withFacts(fact('a', { kind: 7 })), [expect.stringMatching(/, found 7$/)]],
    [
      withFacts({ id: 'a', statement: '' }),
      ['facts[0].statement: expected text that is not empty, found ""'],
    ],
    [withFacts({ id: 'a', statement: 7 }), ['facts[0].statement: expected text, found 7']],
    [withFacts(fact('x'.repeat(201))), ['facts[0].id: expected at most 200 characters, found 201']],
    [
      withTables({ documents: [{ id: 'd', length: '9' }] }),
      ['documents[0].length: expected a number, found "9"'],
    ],
    [
      withTables({ leaders: [7], countries: ['x'], topics: [null] }),
      [
        'leaders[0]: expected an object, found 7',
        'countries[0]: expected an object, found "x"',
        'topics[0]: expected an object, found null',
      ],
    ],
    [
      withTables({ leaders: [{ id: 'a', name: 'A', offices: [{ title: 'x', form: '2014', note: 1 }] }] }),
      [
        'leaders[0].offices[0].form: unknown field; did you mean "from"?',
        'leaders[0].offices[0].note: unknown field',
      ],
    ],
  ])('%j', (value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });

  it('is no dataset while a part of it is wrong', () => {
    expect(validateDataset(withFacts(fact('a'), 7)).dataset).toBeUndefined();
    expect(validateDataset(withFacts(fact('a'))).dataset).toBeDefined();
  });
});

describe('references', () => {
  const leaders = [{ id: 'xi', name: 'Xi' }];
  const countries = [{ id: 'CHN', name: 'China' }];
  const documents = [{ id: 'd' }, { id: 'e', length: 10 }];
  const span = (document: string, end: number) => fact('a', { passages: [{ document, start: 0, end }] });
  const event = (recipient: string) => fact('a', { event: { type: 'AID', actor: 'xi', recipient } });

  it.each<[string, unknown, string[]]>([
    [
      'a leader of a country that is not there',
      withTables({ leaders: [{ ...leaders[0], country: 'CHI' }], countries }),
      ['leaders[0].country: there is no country "CHI"; did you mean "CHN"?'],
    ],
    [
      'a recipient that is nobody',
      withTables({ leaders, countries }, event('ZZZZ')),
      ['facts[0].event.recipient: there is no leader or country "ZZZZ"'],
    ],
    ['a recipient that may be a country', withTables({ leaders }, event('ZZZZ')), []],
    ['an actor that may be a leader', withTables({ countries }, event('CHN')), []],
    ['a passage up to the end of its document', withTables({ documents }, span('e', 10)), []],
    ['a passage in a document of unknown length', withTables({ documents }, span('d', 1000)), []],
  ])('%s', (_, value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });
});

describe('dates', () => {
  const withOffice = (office: object) =>
    withTables({ leaders: [{ id: 'x', name: 'X', offices: [{ title: 'President', ...office }] }] });
  const noDate = (text: string) => expect.stringContaining(`"${text}" is not a date`);

  it.each<[unknown, unknown[]]>([
    [withOffice({ from: 'soon', to: 'later' }), [noDate('soon'), noDate('later')]],
    [withOffice({ from: '2014-05-01', to: '2014-05-01' }), []],
    [withOffice({ from: '2014', to: '2014' }), []],
    [withOffice({ from: '2014-05', to: '2014' }), []],
    [withOffice({ to: '2014' }), []],
    [
      withFacts(fact('a', { date: { edtf: '2014', latest: '2014-12-30' } })),
      ['facts[0].date.latest: expected "2014-12-31", the last day that "2014" can mean, found "2014-12-30"'],
    ],
  ])('%j', (value, problems) => {
    expect(problemsOf(value).map((problem) => problem.replace(/^[^:]*: (?="(?:soon|later)")/, ''))).toEqual(
      problems,
    );
  });

  it('are named where they stand', () => {
    const paths = (value: unknown) => validateDataset(value).problems.map(({ path }) => formatPath(path));
    expect(paths(withOffice({ from: 'soon', to: 'later' }))).toEqual([
      'leaders[0].offices[0].from',
      'leaders[0].offices[0].to',
    ]);
    expect(paths(withTables({ documents: [{ id: 'd', asOf: { edtf: 'soon' } }] }))).toEqual([
      'documents[0].asOf.edtf',
    ]);
  });
});

describe('links', () => {
  const links = (...pairs: [string, string][]) => ({
    links: pairs.map(([type, to]) => ({ type, fact: to })),
  });

  it('are mirrored at the fact itself, not at another', () => {
    const facts = [
      fact('a', links(['changed', 'b'])),
      fact('b', links(['changed', 'c'])),
      fact('c', links(['changed', 'b'])),
    ];
    expect(problemsOf(withFacts(...facts))).toEqual([
      'facts[0].links[0]: "changed" holds both ways, but "b" has no such link to "a"',
    ]);
  });

  it.each<[string, [string, string][], string[]]>([
    [
      'a chain',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      [],
    ],
    [
      'two ways to one fact',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ],
      [],
    ],
    [
      'a circle of three',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
      ['facts[2]: from "c" to "a"'],
    ],
    [
      'a way into a circle',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
      ],
      ['facts[2]: from "c" to "b"'],
    ],
    [
      'a circle found from its middle',
      [
        ['b', 'a'],
        ['c', 'b'],
        ['a', 'c'],
      ],
      ['facts[1]: from "b" to "a"'],
    ],
    [
      'two circles',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['c', 'd'],
        ['d', 'c'],
      ],
      ['facts[1]: from "b" to "a"', 'facts[3]: from "d" to "c"'],
    ],
  ])('%s', (_, pairs, circles) => {
    const facts = ['a', 'b', 'c', 'd'].map((id) =>
      fact(
        id,
        links(...pairs.filter(([from]) => from === id).map(([, to]): [string, string] => ['elaborates', to])),
      ),
    );
    expect(problemsOf(withFacts(...facts))).toEqual(
      circles.map((circle) => `${circle.replace(':', '.links: "elaborates" runs in a circle:')} and back`),
    );
  });
});
