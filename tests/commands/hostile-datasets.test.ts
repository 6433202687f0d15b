/** Datasets that are wrong, one of each sort: one message with file, line, column and path, exit 2, and no more. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ODD_NUMBERS } from '../fuzz/corpus/json-torture.ts';
import { temporaryFolders } from '../support/folders.ts';
import { runDiplo } from '../support/run-diplo.ts';

const makeFolder = temporaryFolders();

/** A dataset of these facts, one a line. */
const dataset = (...facts: readonly string[]) =>
  `{"schema": "diplo-dataset/1", "documents": [{"id": "doc", "length": 100}], "facts": [\n${facts.join(',\n')}\n]}`;
const fact = (id: string, rest: string) => `{"id": "${id}", "statement": "It rained."${rest && `, ${rest}`}}`;
const link = (type: string, to: string) => `"links": [{"type": "${type}", "fact": "${to}"}]`;
const passage = (rest: string) => `"passages": [{"document": "doc", ${rest}}]`;
const deep = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** What each is refused with, after the name of the file. */
const CLASSES: readonly [name: string, json: string, message: string][] = [
  ['nothing', '', ':1:1: not JSON: expected a value, found the end of the text'],
  [
    'broken off',
    '{"schema": "diplo-dataset/1", "facts": [',
    ':1:41: not JSON: expected a value or "]", found the end',
  ],
  ['a list', '[]', ':1:1: expected an object with "schema" and "facts", found a list'],
  ['a number', '12', ':1:1: expected an object, found 12'],
  ['without a schema', '{"facts": []}', ':1:1: schema: missing'],
  [
    'of another schema',
    '{"schema": "x/2", "facts": []}',
    ':1:12: schema: expected "diplo-dataset/1", found "x/2"',
  ],
  [
    'with a field of the wrong type',
    dataset(fact('a', '"leaders": "xi"')),
    ':2:51: facts[0].leaders: expected a list, found "xi"',
  ],
  ['with an unknown field', dataset(fact('a', '"when": "2025"')), ':2:48: facts[0].when: unknown field'],
  ['with a missing field', dataset('{"id": "a"}'), ':2:1: facts[0].statement: missing'],
  ['with __proto__', dataset(fact('a', '"__proto__": {"x": 1}')), ':2:53: facts[0].__proto__: unknown field'],
  ['with constructor', dataset(fact('a', '"constructor": {}')), ':2:55: facts[0].constructor: unknown field'],
  [
    'of no calendar',
    dataset(fact('a', '"date": {"edtf": "9999-99-99"}')),
    ':2:57: facts[0].date.edtf: "9999-99-99" is not a date',
  ],
  [
    'with bounds of another date',
    dataset(fact('a', '"date": {"edtf": "2025", "earliest": "2024-01-01"}')),
    'facts[0].date.earliest: expected "2025-01-01"',
  ],
  [
    'with an id twice',
    dataset(fact('a', ''), fact('a', '')),
    ':3:8: facts[1].id: "a" is there already, at facts[0].id',
  ],
  ['with an id that shows nothing', dataset(fact('a\u3164', '')), ':2:8: facts[0].id: expected an id'],
  [
    'with a link to nothing',
    dataset(fact('a', link('elaborates', 'b'))),
    'facts[0].links[0]: there is no fact "b"',
  ],
  ['with a link to itself', dataset(fact('a', link('elaborates', 'a'))), 'facts[0].links[0]'],
  [
    'with links in a circle',
    dataset(
      fact('a', link('elaborates', 'b')),
      fact('b', link('elaborates', 'c')),
      fact('c', link('elaborates', 'a')),
    ),
    'facts[2].links: "elaborates" runs in a circle',
  ],
  ['with a link of one side', dataset(fact('a', link('contradicts', 'b')), fact('b', '')), 'links'],
  [
    'with a span beyond its document',
    dataset(fact('a', passage('"start": 90, "end": 101'))),
    'facts[0].passages[0].end: expected at most 100',
  ],
  [
    'with a span that ends before it starts',
    dataset(fact('a', passage('"start": 9, "end": 9'))),
    'facts[0].passages[0].end: expected more than "start"',
  ],
  [
    'with a passage of no document',
    dataset(fact('a', '"passages": [{"document": "dok", "start": 1, "end": 2}]')),
    'facts[0].passages[0].document: there is no document "dok"; did you mean "doc"?',
  ],
  ['of 1,000 lists', deep(1000, '[', ']'), ':1:1: expected an object'],
  ['of 100,000 objects', deep(100_000, '{"a":', '}').replace(':}', ':1}'), ':1:'],
  ['of 1,000,000 lists', deep(1_000_000, '[', ']'), ':1:1001: nested deeper than 1000 levels'],
  [
    'of 1,000,000 brackets in a field',
    dataset(fact('a', `"leaders": ${deep(1_000_000, '[', ']')}`)),
    ':2:1048: nested deeper than 1000 levels',
  ],
  [
    'of 1,000 lists in a field',
    dataset(fact('a', `"topics": [${deep(1000, '[', ']')}]`)),
    ':2:51: facts[0].topics[0]: expected text, found a list',
  ],
];

async function refuse(json: string | Uint8Array) {
  const file = path.join(makeFolder(), 'facts.json');
  writeFileSync(file, json);
  const { code, out, err } = await runDiplo(['facts', '--data', file]);
  return { code, out, err: err.replaceAll(file, 'facts.json') };
}

describe('a dataset', () => {
  test.each(CLASSES)('%s', async (_, json, message) => {
    const { code, out, err } = await refuse(json);
    expect([code, out]).toEqual([2, '']);
    const [first = '', hint = '', ...more] = err.split('\n');
    expect(first).toMatch(/^facts\.json:\d+:\d+: /);
    expect(first).toContain(message);
    expect(hint).toMatch(/^$|^`diplo verify facts\.json` lists all \d+ problems\.$/);
    expect(more).toEqual([]);
  });

  test.each(ODD_NUMBERS)('with the number %s where a place is meant', async (number) => {
    const value = Number(number);
    const isCount = Number.isSafeInteger(value) && value >= 0;
    const { code, err } = await refuse(dataset(fact('a', passage(`"start": ${number}, "end": 50`))));
    expect(code).toBe(isCount && value < 50 ? 0 : 2);
    if (code === 2)
      expect(err).toMatch(/^facts\.json:2:\d+: facts\[0\]\.passages\[0\]\.(?:start|end): expected /);
  });

  test('that is no UTF-8 is told by its first wrong byte', async () => {
    const { code, err } = await refuse(Uint8Array.of(0x7b, 0x22, 0xff));
    expect([code, err.split('\n')[0]]).toEqual([2, 'facts.json is not UTF-8 text: byte 2 cannot be read']);
  });
});
