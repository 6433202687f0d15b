import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { findPath, findSyntaxFault, positionOf } from '../../src/dataset/json-position.ts';
import { loadDataset, loadShipped, parseDataset } from '../../src/dataset/load.ts';

const HOME = fileURLToPath(new URL('../../', import.meta.url));
const GOOD = '{"schema": "diplo-dataset/1", "facts": [{"id": "a", "statement": "b"}]}';

/** Message and hint of the error with which a text is refused. */
async function refusal(text: string, name = 'facts.json'): Promise<(string | undefined)[]> {
  try {
    await parseDataset(text, name);
  } catch (error) {
    if (error instanceof DiploError) return [error.message, error.hint];
    throw error;
  }
  return [];
}

describe('parseDataset', () => {
  it('takes a dataset, with a byte order mark or without', async () => {
    expect((await parseDataset(GOOD, 'facts.json')).facts).toHaveLength(1);
    expect(await parseDataset(`\ufeff${GOOD}`, 'facts.json')).toEqual(await parseDataset(GOOD, 'facts.json'));
  });

  it('says what is wrong and where', async () => {
    const text = GOOD.replace('"statement"', '\n  "date": {"edtf": "2025-13"}, "statement"');
    expect(await refusal(text)).toEqual([
      'facts.json:2:20: facts[0].date.edtf: "2025-13" is not a date in EDTF (level 0 or 1), such as 2025-05-21, 2025-05, 2025~ or 2021/2025',
      undefined,
    ]);
  });

  it('points at the object in which something is missing', async () => {
    expect(await refusal('{"schema": "diplo-dataset/1",\n "facts": [{"id": "a"}]}')).toEqual([
      'facts.json:2:12: facts[0].statement: missing',
      undefined,
    ]);
  });

  it('tells how to see the other problems', async () => {
    const hint = '`diplo verify facts.json` lists all 2 problems.';
    expect(await refusal('{"facts": 1}')).toEqual([
      expect.stringContaining('facts.json:1:1: schema: missing'),
      hint,
    ]);
    expect((await refusal('{"facts": 1}', "it's.json"))[1]).toContain("`diplo verify 'it'\\''s.json'`");
    expect((await refusal('{"facts": 1}', 'standard input'))[1]).toContain('Save it to a file');
  });

  it.each([
    ['', '1:1: not JSON: expected a value, found the end of the text'],
    ['[1, 2,]', '1:7: not JSON: expected a value, found "]"'],
    ['[1 2]', '1:4: not JSON: expected "," or "]", found "2"'],
    ['{"a": 1,\n}', '2:1: not JSON: expected a field name in double quotes, found "}"'],
    ['{"a" 1}', '1:6: not JSON: expected ":" after the field name, found "1"'],
    ["{'a': 1}", '1:2: not JSON: expected a field name in double quotes or "}", found "\'a\'"'],
    ['{"a": 1}}', '1:9: not JSON: expected nothing more, found "}"'],
    [
      '["a\\q"]',
      '1:4: not JSON: expected a value or "]", found a wrong escape (a backslash itself is written \\\\)',
    ],
    [
      '["é😀\u0001"]',
      '1:5: not JSON: expected a value or "]", found a control character that is not escaped',
    ],
    [
      '["a\n"]',
      '1:2: not JSON: expected a value or "]", found a text whose closing quote is missing on its line',
    ],
    [
      '["a\r"]',
      '1:2: not JSON: expected a value or "]", found a text whose closing quote is missing on its line',
    ],
    ['[true"x"]', '1:6: not JSON: expected "," or "]", found "\\"x\\""'],
    ['{"a": 1 "b"}', '1:9: not JSON: expected "," or "}", found "\\"b\\""'],
    ['[1 2]', '1:4: not JSON: expected "," or "]", found "2"'],
    ['[1,]', '1:4: not JSON: expected a value, found "]"'],
    ['', '1:1: not JSON: expected a value, found the end of the text'],
    ['[NaN]', '1:2: not JSON: expected a value or "]", found "NaN"'],
  ])('refuses %j', async (text, message) => {
    expect(await refusal(text)).toEqual([`facts.json:${message}`, undefined]);
  });

  it.each([
    ['# Notes\n', 'a value, found "#"'],
    ['\n  Trump met Putin.', 'a value, found "Trump"'],
    ['id,statement\n', 'a value, found "id"'],
    ['2014 was when', 'nothing more, found "was"'],
  ])('says of what was never JSON, such as %j, how it becomes a dataset', async (text, expected) => {
    expect(await refusal(text, 'notes.md')).toEqual([
      expect.stringContaining(`: not JSON: expected ${expected}`),
      'A dataset is JSON; to make one of documents: diplo build <paths...> -o facts.json',
    ]);
  });

  it.each([1000, 1_000_000])('survives %i levels', async (depth) => {
    for (const text of ['['.repeat(depth) + ']'.repeat(depth), '['.repeat(depth), '{"a":'.repeat(depth)]) {
      expect((await refusal(text))[0]).toMatch(/^facts\.json:1:/);
    }
  });
});

describe('loadDataset', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'diplo-load-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads a file', async () => {
    const file = path.join(folder, 'facts.json');
    writeFileSync(file, GOOD);
    expect((await loadDataset(file)).facts[0]?.statement).toBe('b');
  });

  it('names a file that is not there, or is no text', async () => {
    await expect(loadDataset(path.join(folder, 'none.json'))).rejects.toThrow(/none\.json: no such file/);
    writeFileSync(path.join(folder, 'raw'), Uint8Array.of(0x7b, 0xff));
    await expect(loadDataset(path.join(folder, 'raw'))).rejects.toThrow(/raw is not UTF-8 text: byte 1/);
  });
});

describe('loadShipped', () => {
  it('gives what validation would give', async () => {
    expect(loadShipped(HOME)).toEqual(await loadDataset(path.join(HOME, 'data/diplomacy.json')));
  });
});

describe('positions in JSON', () => {
  it('are found exactly when JSON.parse fails', () => {
    const text = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ 01-.eEtrufalsn\n\t'), maxLength: 12 }),
    );
    const edited = fc
      .tuple(text, fc.nat(30), fc.nat(2), fc.constantFrom('', '"', ',', '}', '\\', '0', '\u0001'))
      .map(([json, at, length, more]) => json.slice(0, at) + more + json.slice(at + length));
    fc.assert(
      fc.property(edited, (json) => {
        expect(findSyntaxFault(json) === undefined).toBe(isJson(json));
      }),
      { numRuns: 5000 },
    );
  });

  it('are where the value is', () => {
    const text = '{"a": [1, {"b\\u0063": [true, "x"]}], "z": {"a": [0]}}';
    expect(text.slice(findPath(text, ['a', 1, 'bc', 1])).startsWith('"x"')).toBe(true);
    expect(text.slice(findPath(text, ['z', 'a', 0])).startsWith('0')).toBe(true);
    expect(text.slice(findPath(text, ['a', 1, 'none', 3])).startsWith('{"b')).toBe(true);
    expect(findPath(text, [])).toBe(0);
    const twice = '[[7, {"a": 1}], {"a": [8]}, {"a": 2, "b": 3}]';
    expect(twice.slice(findPath(twice, [1, 'a', 0])).startsWith('8')).toBe(true);
    expect(twice.slice(findPath(twice, [2, 'b'])).startsWith('3')).toBe(true);
    expect(twice.slice(findPath(twice, [2, 'c'])).startsWith('{"a": 2')).toBe(true);
    expect(twice.slice(findPath(twice, [9])).startsWith('[[')).toBe(true);
    expect(findPath('[]', [0])).toBe(0);
  });

  it('count lines of any ending, and characters', () => {
    expect(positionOf('a\r\nb\rc\n😀d', 9)).toEqual({ line: 4, column: 2 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
