/** What `--json` and `--jsonl` write is what data/output.schema.json says, of every command and every shape. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderOutputSchema } from '../../src/bundle/write-schema.ts';
import { COMMANDS } from '../../src/commands/table.ts';
import { ROOT, runDiplo } from '../support/run-diplo.ts';

const FILE = path.join(ROOT, 'data/output.schema.json');
const schema = JSON.parse(readFileSync(FILE, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
ajv.addSchema(schema);
const validate = (pointer: string) => {
  const check = ajv.getSchema(`${schema.$id}${pointer}`);
  if (!check) throw new Error(`no schema at ${pointer}`);
  return (value: unknown) => (check(value) ? [] : (check.errors ?? []));
};

const LAKES = 'tests/fixtures/lakes.json';
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'diplo-schema-'));
  writeFileSync(path.join(folder, 'broken.json'), '{"schema":"diplo-dataset/1","facts":[{"id":"a"}]}');
  writeFileSync(
    path.join(folder, 'north.txt'),
    `The council met in Geneva on 3 May 2019. ${'It rained. '.repeat(40)}`,
  );
  await runDiplo(['build', folder, '-o', path.join(folder, 'built.json')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Command lines, and the name of the document that each gives. `FOLDER` is that of these tests. */
const LINES: readonly (readonly [document: string, line: string])[] = [
  ['search', 'search salt'],
  ['search', 'search sallt zeppelin'],
  ['search', 'search zeppelin'],
  ['leaders', 'leader'],
  ['leader', 'leader ada'],
  ['leader', 'leader ada --kind prediction'],
  ['facts', 'facts'],
  ['facts', 'facts --data data/diplomacy.json'],
  ['topics', 'topic'],
  ['topic', 'topic trade'],
  ['sources', 'source'],
  ['source', 'source north'],
  ['coverage', 'source north --coverage'],
  ['timeline', 'timeline'],
  ['show', 'show F001 F002'],
  ['show', 'show F001 F002 --documents FOLDER'],
  ['between', 'between ada bo'],
  ['disagreements', 'disagreements'],
  ['disagreements', 'disagreements --data data/diplomacy.json'],
  ['stats', 'stats'],
  ['why', 'why F001'],
  ['why', 'why north-001 --data FOLDER/built.json'],
  ['facts', 'facts --data FOLDER/built.json'],
  ['sources', 'source --data FOLDER/built.json'],
  ['diff', 'diff tests/fixtures/lakes.json data/diplomacy.json'],
  ['diff', 'diff tests/fixtures/lakes.json FOLDER/edited.json'],
  ['verify', 'verify'],
  ['verify', 'verify --documents FOLDER'],
  ['verify', 'verify FOLDER/broken.json'],
];

const run = (line: string, ...options: string[]) => {
  const data = /--data|^(diff|verify FOLDER)/.test(line) ? [] : ['--data', LAKES];
  return runDiplo([...line.replaceAll('FOLDER', folder).split(' '), ...data, ...options]);
};
const documentOf = async (line: string, ...options: string[]) =>
  JSON.parse((await run(line, '--json', ...options)).out);
const linesOf = async (line: string, ...options: string[]) => {
  const { out } = await run(line, '--jsonl', ...options);
  return out
    .split('\n')
    .slice(0, -1)
    .map((each) => JSON.parse(each));
};

const optionsOf = (command: string) =>
  Object.values(COMMANDS.find(({ name }) => name === command)?.options ?? {})
    .flat()
    .map(({ flags }) => flags.replace(/ .*/, ''));

describe('data/output.schema.json', () => {
  test('is what the definition says (otherwise: npm run schema)', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(renderOutputSchema());
  });

  test('is a schema by its own', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  test('is tried on every command that has --json', () => {
    const having = COMMANDS.map(({ name }) => name).filter((name) => optionsOf(name).includes('--json'));
    expect([...new Set(LINES.map(([, line]) => line.split(' ')[0]))].sort()).toEqual(having.sort());
    const documents = schema.oneOf.map(({ $ref }: { $ref: string }) => $ref.replace('#/$defs/', ''));
    expect([...new Set(LINES.map(([name]) => name))].sort()).toEqual(documents.sort());
  });

  test.each([
    [{ schema: 'diplo/facts/1' }],
    [{ schema: 'diplo/facts/2', facts: [] }],
    [{ schema: 'diplo/facts/1', facts: [{ id: 'a', statement: 'b' }] }],
    [{ schema: 'diplo/facts/1', fields: ['id'], facts: [{ id: 'a', colour: 'b' }] }],
    [{ schema: 'diplo/topics/1', total: -1, topics: [] }],
    [{}],
  ])('refuses %j', (document) => {
    expect(validate('')(document)).not.toEqual([]);
  });
});

describe.each(LINES)('%s: diplo %s', (name, line) => {
  beforeAll(() => {
    const lakes = JSON.parse(readFileSync(LAKES, 'utf8'));
    lakes.facts[0].statement += ' Again.';
    lakes.facts[1].passages[0].document = 'south';
    lakes.facts.pop();
    writeFileSync(path.join(folder, 'edited.json'), JSON.stringify(lakes));
  });

  test('--json', async () => {
    const document = await documentOf(line);
    expect(document.schema).toBe(`diplo/${name}/1`);
    expect(validate(`#/$defs/${name}`)(document)).toEqual([]);
    expect(validate('')(document)).toEqual([]);
  });

  const options = optionsOf(line.split(' ')[0] ?? '');
  test.runIf(options.includes('--jsonl'))('--jsonl', async () => {
    for (const each of await linesOf(line)) expect(validate(`#/$defs/${name}-line`)(each)).toEqual([]);
  });

  test.runIf(options.includes('--fields'))('--fields', async () => {
    const { err } = await run(line, '--fields');
    const names = err.match(/Fields: (.*)\./)?.[1]?.replaceAll(' ', '') ?? 'none';
    expect(validate('')(await documentOf(line, '--fields', names))).toEqual([]);
    for (const each of await linesOf(line, '--fields', names)) {
      expect(Object.keys(each).join(',')).toBe(names);
      expect(validate('#/$defs/selection')(each)).toEqual([]);
    }
  });
});
