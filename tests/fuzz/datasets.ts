/** Datasets that are wrong in every way, and ones that are right but say the worst: through any command. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/run-diplo.ts';
import { makeSample } from '../support/sample.ts';
import { findFaults, runHere } from './check-answer.ts';
import { makeCommandLine } from './command-lines.ts';
import { JSON_TORTURE } from './corpus/json-torture.ts';
import { NAUGHTY_STRINGS } from './corpus/naughty-strings.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { type Json, mutateJson, mutateTexts, writeJson } from './mutate-json.ts';
import type { Random } from './random.ts';
import type { CaseResult, Target } from './target.ts';
import { anyFileName, Workshop } from './workshop.ts';

const WIDTHS = [undefined, undefined, 20, 40, 80, 80, 120, 200];
const KEPT = ['other.json', 'wall.txt'];
const encode = (text: string) => new TextEncoder().encode(text);
const WORDS = [
  ...[...JSON_TORTURE.valid, ...JSON_TORTURE.invalid, ...NAUGHTY_STRINGS].map(encode),
  ...JSON_TORTURE.notText,
].filter(({ length }) => length > 0);

export function createDatasets(): Target {
  const workshop = new Workshop();
  const seeds = loadSeeds();
  const other = workshop.write('other.json', validSample('Something else.'));
  workshop.write('wall.txt', `${NAUGHTY_STRINGS.join('\n')}\n`);
  return {
    name: 'datasets',
    inputs: 1,
    close: () => workshop.close(),
    async run(random) {
      const { bytes, value } = makeInput(random.pick(seeds), random);
      const file = workshop.write(anyFileName(random, '.json'), bytes);
      const known = namesOf(value);
      const words = makeCommandLine(random, { file, other, folder: workshop.folder, known });
      const columns = random.pick(WIDTHS);
      const answer = await runHere(words, { columns, home: workshop.home });
      workshop.empty(KEPT);
      const { code, milliseconds, out } = answer;
      const faults = [...findFaults(words, answer), ...findLostText(words, code, out, value)];
      return { codes: [code], milliseconds, faults, what: describe(words, columns, answer.err) };
    },
  };
}

function describe(words: readonly string[], columns: number | undefined, err: string): CaseResult['what'] {
  return `diplo ${JSON.stringify(words)} at ${columns ?? 'a pipe'}\n${err.slice(0, 1500)}`;
}

/** The sample without what no dataset may hold: a date that is free text. */
function validSample(text: string): string {
  return JSON.stringify(makeSample(text)).replaceAll(`"date":"${text}"`, '"date":null');
}

export function loadSeeds(): Json[] {
  const read = (name: string): Json => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
  const shipped = read('data/diplomacy.json') as { [name: string]: Json };
  const few = { ...shipped, facts: (shipped['facts'] as Json[]).slice(0, 12).map(withoutLinks) };
  const bare = { schema: 'diplo-dataset/1', facts: [{ id: '1', statement: 'It rained.' }] };
  const sample: Json = JSON.parse(validSample('Officials said so.'));
  return [sample, sample, sample, read('tests/fixtures/lakes.json'), few, bare];
}

function withoutLinks(fact: Json): Json {
  return { ...(fact as { [name: string]: Json }), links: [] };
}

/** Half of them stay datasets; of the others some are not even JSON. */
export function makeInput(seed: Json, random: Random): { bytes: Uint8Array; value: Json } {
  const kind = random.next();
  if (kind < 0.5) {
    const value = mutateTexts(seed, random);
    const mark = random.chance(0.05) ? '\ufeff' : '';
    return { bytes: encode(mark + JSON.stringify(value)), value };
  }
  if (kind < 0.75) {
    const value = mutateJson(seed, random);
    return { bytes: encode(writeJson(value)), value };
  }
  if (kind < 0.8) return { bytes: random.pick(WORDS), value: null };
  const space = random.chance(0.5) ? 2 : 0;
  return { bytes: mutateBytes(encode(JSON.stringify(seed, null, space)), random, WORDS), value: null };
}

/** Ids and names that a command line may mention, by table, as far as there are any. */
function namesOf(value: Json): Map<string, string[]> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).map(([table, entries]) => [
      table,
      (Array.isArray(entries) ? entries : [])
        .flatMap(namesOfEntry)
        .filter((name) => !name.includes('\u0000')),
    ]),
  );
}

function namesOfEntry(entry: Json): string[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
  return [entry['id'], entry['id'], entry['name'], entry['label']].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[];
}

/** JSON gives back what went in, character for character. */
function findLostText(words: readonly string[], code: number, out: string, value: Json): string[] {
  const isWhole = words[0] === 'facts' && words.length === 4 && words[1] === '--json' && code === 0;
  if (!isWhole || value === null || out === '') return [];
  const texts = (document: unknown) =>
    (Reflect.get(document as object, 'facts') as { statement: string }[]).map(({ statement }) => statement);
  const lost = JSON.stringify(texts(JSON.parse(out))) !== JSON.stringify(texts(value).map((text) => text));
  return lost ? ['a text that came out changed'] : [];
}
