import { describe, expect, test } from 'vitest';
import { runDiplo } from '../support/run-diplo.ts';

const DATA = ['--data', 'tests/fixtures/lakes.json'];
const LISTS: Readonly<Record<string, readonly string[]>> = {
  search: ['search', 'salt', 'ada'],
  'search-typo': ['search', 'sallt', 'zeppelin'],
  leaders: ['leader'],
  leader: ['leader', 'ada'],
  facts: ['facts'],
  topics: ['topic'],
  topic: ['topic', 'trade'],
  sources: ['source'],
  source: ['source', 'north'],
  coverage: ['source', 'south', '--coverage'],
  show: ['show', 'F001', 'F003'],
  between: ['between', 'ada', 'bo'],
  disagreements: ['disagreements'],
  stats: ['stats'],
  verify: ['verify'],
};

const UNDERSTOOD = 'diplo: sallt → salt\ndiplo: nothing mentions zeppelin\n';

describe.each(Object.entries(LISTS))('%s', (name, words) => {
  test('in a pipe: lines for programs, no colour', async () => {
    const { code, out, err } = await runDiplo([...words, ...DATA]);
    expect([code, err]).toEqual([0, name === 'search-typo' ? UNDERSTOOD : '']);
    expect(out).not.toContain('\u001b');
    await expect(out).toMatchFileSnapshot(`../golden/pipe/${name}.txt`);
  });

  test.each([60, 80, 120])('on a terminal of %d columns: wrapped, nothing wider', async (columns) => {
    const { code, out } = await runDiplo([...words, ...DATA, '--no-color'], { columns });
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`../golden/terminal/${name}-${columns}.txt`);
  });

  test('on a terminal: colour says nothing that the plain text does not', async () => {
    const plain = await runDiplo([...words, ...DATA, '--color=never'], { columns: 80 });
    const colored = await runDiplo([...words, ...DATA, '--color=always'], { columns: 80 });
    expect(colored.out).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is taken away
    expect(colored.out.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain.out);
  });

  test('--json is one document with its schema, the same on a terminal and in a pipe', async () => {
    const piped = await runDiplo([...words, ...DATA, '--json']);
    const shown = await runDiplo([...words, ...DATA, '--json'], { columns: 80 });
    expect(shown.out).toBe(piped.out);
    expect(JSON.parse(piped.out)).toMatchObject({ schema: expect.stringMatching(/^diplo\/[a-z]+\/1$/) });
  });

  test('--quiet gives the exit code alone', async () => {
    expect(await runDiplo([...words, ...DATA, '-q'])).toEqual({ code: 0, out: '', err: '' });
  });
});
