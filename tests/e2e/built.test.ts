import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderJson } from '../../src/view/json.ts';
import { runBuilt, runShell } from '../support/built.ts';
import { runDiplo } from '../support/run-diplo.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diplo-e2e-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

function manyFacts(count: number): string {
  const facts = Array.from({ length: count }, (_, index) => ({
    id: `F${index}`,
    statement: `Statement number ${index} about salt, long enough to fill a buffer or two.`,
  }));
  return renderJson({ schema: 'diplo-dataset/1', facts });
}

describe('the built program', () => {
  test.each([
    ['search', 'tariffs'],
    ['search', 'tarrifs'],
    ['leader', 'xi'],
    ['disagreements'],
    ['facts', '--json'],
    ['verify', '--json'],
  ])('answers %s %s as the sources do', async (...words) => {
    const given = words.filter((word) => word !== undefined);
    expect(runBuilt(given)).toEqual(await runDiplo(given));
  });

  test('says its version in one line, and which dataset is used', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const shipped = readFileSync('data/diplomacy.json');
    const digest = createHash('sha256').update(shipped).digest('hex').slice(0, 12);
    const say = (dataset: string) => ({ code: 0, out: `diplo ${version} (dataset: ${dataset})\n`, err: '' });
    const own = say(`${JSON.parse(shipped.toString()).facts.length} facts, sha256 ${digest}`);
    expect(runBuilt(['--version'])).toEqual(own);
    expect(runBuilt(['-V'])).toEqual(own);
    expect(runBuilt(['--version', '--data', 'no/such.json'])).toEqual(say('no/such.json'));
    expect(runBuilt(['--version'], { env: { DIPLO_DATA: 'a\u001b[31m.json' } })).toEqual(
      say('a\\x1b[31m.json'),
    );
  });

  test('reads a dataset from standard input', () => {
    const input = readFileSync('tests/fixtures/lakes.json', 'utf8');
    expect(runBuilt(['facts', '--data', '-'], { input }).out.split('\n')).toHaveLength(7);
  });
});

describe('streams', () => {
  test('a reader that leaves early ends it quietly', () => {
    const data = file('many.json', manyFacts(20_000));
    expect(runShell(`diplo facts --data ${data} | head -1`)).toMatchObject({
      out: expect.stringMatching(/^F0\t/),
      err: '',
    });
  });

  test('a slow reader gets every byte', () => {
    const data = file('many.json', manyFacts(20_000));
    const { out } = runShell(`diplo facts --json --data ${data} | (sleep 0.5; cat)`);
    expect(JSON.parse(out).facts).toHaveLength(20_000);
  });

  test('a full disk is said, exit 2', () => {
    const { code, err } = runShell('diplo facts >/dev/full');
    expect(code).toBe(2);
    expect(err).toMatch(/no space left/);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('a closed output leaves no stack', () => {
    expect(runShell('diplo facts >&-').err).not.toMatch(/^ +at /m);
  });
});

describe('colour', () => {
  const colored = '\u001b[';
  test.each([
    ['a pipe has none', {}, [], false],
    ['FORCE_COLOR colours a pipe', { FORCE_COLOR: '1' }, [], true],
    ['CLICOLOR_FORCE colours a pipe', { CLICOLOR_FORCE: '1' }, [], true],
    ['NO_COLOR beats FORCE_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    ['an empty NO_COLOR counts for nothing', { FORCE_COLOR: '1', NO_COLOR: '' }, [], true],
    ['--no-color beats FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['--color=always beats NO_COLOR', { NO_COLOR: '1' }, ['--color=always'], true],
    ['--color alone means always', { NO_COLOR: '1' }, ['--color'], true],
    ['--color may have its value behind it', { NO_COLOR: '1' }, ['--color', 'always'], true],
    ['--color never too', { FORCE_COLOR: '1' }, ['--color', 'never'], false],
  ])('%s', (_name, env, words, expected) => {
    expect(runBuilt(['facts', ...words], { env }).out.includes(colored)).toBe(expected);
  });
});

describe('data that cannot be used', () => {
  test.each([
    ['cut.json', '{"facts":[', /cut\.json:1:\d+: not JSON/],
    ['null.json', 'null', /null\.json:1:1: expected an object/],
    ['list.json', '[]', /list\.json:1:1: expected an object/],
    ['shape.json', '{"schema":"diplo-dataset/1","facts":{}}', /shape\.json:1:\d+: facts/],
    ['member.json', '{"schema":"diplo-dataset/1","facts":[null]}', /member\.json:1:\d+: facts\[0\]/],
    [
      'date.json',
      '{"schema":"diplo-dataset/1",\n"facts":[{"id":"a","statement":"b","date":{"edtf":"2025-13"}}]}',
      /date\.json:2:\d+: facts\[0\]\.date\.edtf/,
    ],
  ])('%s: file, line, column, path, exit 2', (name, content, message) => {
    const { code, out, err } = runBuilt(['facts', '--data', file(name, content)]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('a file that is not there, and a folder', () => {
    expect(runBuilt(['facts', '--data', '/no/such.json'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/\/no\/such\.json: no such file/),
    });
    expect(runBuilt(['facts', '--data', folder])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/it is a folder/),
    });
  });
});

describe('settings', () => {
  const dataset = (name: string) =>
    file(
      `${name}.json`,
      renderJson({ schema: 'diplo-dataset/1', facts: [{ id: name, statement: `${name}.` }] }),
    );

  test('option beats environment beats settings file; a broken one is a warning', () => {
    const [one, two, three] = [dataset('one'), dataset('two'), dataset('three')];
    const settings = path.join(folder, 'diplo/config.json');
    runShell(`mkdir -p "${path.dirname(settings)}"`);
    writeFileSync(settings, renderJson({ data: one }));
    const env = { XDG_CONFIG_HOME: folder };
    expect(runBuilt(['facts'], { env }).out).toMatch(/^one\t/);
    expect(runBuilt(['facts'], { env: { ...env, DIPLO_DATA: two } }).out).toMatch(/^two\t/);
    expect(runBuilt(['facts', '--data', three], { env: { ...env, DIPLO_DATA: two } }).out).toMatch(
      /^three\t/,
    );
    writeFileSync(settings, '{');
    const { code, err } = runBuilt(['facts'], { env });
    expect([code, err.trimEnd().split('\n').length]).toEqual([0, 1]);
  });
});
