import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Interrupted } from '../../src/base/errors.ts';
import { Spool } from '../../src/base/spool.ts';
import { type BuildRequest, buildDataset } from '../../src/build/pipeline.ts';
import { createExtractor } from '../../src/build/read/extractor.ts';
import { splitBuildSentences } from '../../src/build/split.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { checkPassages } from '../../src/dataset/passages.ts';
import { temporaryFolders } from '../support/folders.ts';
import { ROOT } from '../support/run-diplo.ts';

const makeFolder = temporaryFolders();

function makeRequest(paths: readonly string[], parts: Partial<BuildRequest> = {}): BuildRequest {
  return {
    paths,
    home: ROOT,
    leaders: [],
    topics: [],
    title: '',
    date: undefined,
    extractor: createExtractor(undefined, () => 0),
    spool: new Spool(tmpdir()),
    onFile: () => {},
    onDocument: () => {},
    onFault: () => {},
    onNote: () => {},
    breathe: async () => {},
    ...parts,
  };
}

function put(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('headings', () => {
  test.each([
    ['A title without a stop', true],
    ['A sentence of its own.', false],
    ['A question?', false],
    ['He said “so.”', false],
    ['It was dear.[12]', false],
    [`A very long line ${'and so on '.repeat(20)}`, false],
    ['One sentence. Another one', false],
  ])('%j', (line, expected) => {
    const [first] = splitBuildSentences(new CodePoints(`${line}\n\nText follows it.`));
    expect(first?.heading).toBe(expected);
  });
});

describe('the pipeline', () => {
  test('tells of each document and each fault, in order', async () => {
    const folder = makeFolder();
    put(folder, 'a.txt', 'One.');
    put(folder, 'b.txt', '');
    put(folder, 'c.txt', 'Two.');
    const told: string[] = [];
    const result = await buildDataset(
      makeRequest([folder], {
        onDocument: (done, total) => void told.push(`${done}/${total}`),
        onFault: ({ reason }) => void told.push(reason),
      }),
    );
    expect(told).toEqual(['0/3', '1/3', 'it holds no text', '2/3', '3/3']);
    expect(result).toMatchObject({ faults: 1, sentences: 2, size: 8 });
    expect(result.dataset.documents.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('every passage has its digest, astral characters and all', async () => {
    const text = 'Head 😀 line\r\n\r\n  “Salt 😀 is dear,” said Putin. Nobody 👩‍🚀 heard.\u2028Late.';
    const { dataset } = await buildDataset(makeRequest([put(makeFolder(), 'a.txt', text)]));
    const passages = [...dataset.facts].flatMap((fact) => fact.passages);
    expect(passages).toHaveLength(3);
    expect(new Set(checkPassages(text, passages).map(({ state }) => state))).toEqual(new Set(['ok']));
  });

  test('a text without a full stop is cut into parts that are counted, and each stands where it says', async () => {
    const text = `Short. ${'and 😀 so, on '.repeat(700)}\n\n${'x'.repeat(4500)}`;
    const notes: [string, string][] = [];
    const file = put(makeFolder(), 'a.txt', text);
    const onNote = (...note: [string, string]) => void notes.push(note);
    const { dataset } = await buildDataset(makeRequest([file], { onNote }));
    expect(notes).toEqual([[file, '2 sentences of more than 2000 characters cut into 8 parts']]);
    const facts = [...dataset.facts];
    const letters = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
    expect(letters(facts.map(({ statement }) => statement))).toBe(letters([text]));
    const checks = checkPassages(
      text,
      facts.flatMap((fact) => fact.passages),
    );
    for (const { state, problem } of checks) expect([state, problem]).toEqual(['ok', undefined]);
  });

  test('ends where it is told to', async () => {
    const request = makeRequest([put(makeFolder(), 'a.txt', 'One.')], {
      breathe: async () => {
        throw new Interrupted(130);
      },
    });
    await expect(buildDataset(request)).rejects.toBeInstanceOf(Interrupted);
  });

  test('the user’s own topics stand for shipped ones of the same id', async () => {
    const file = put(makeFolder(), 'a.txt', 'The zeppelin landed in the harbour at noon.');
    const topics = [{ id: 'airships', label: 'Airships', terms: ['zeppelin'] }];
    const { dataset } = await buildDataset(makeRequest([file], { topics }));
    expect(dataset.topics).toEqual(topics);
    expect([...dataset.facts][0]?.topics).toEqual(['airships']);
  });
});
