import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { digest } from '../../src/base/files.ts';
import type { Passage } from '../../src/dataset/schema.ts';
import { checkDocuments, readPassages } from '../../src/query/verification.ts';
import { makeDataset, makeDocument, makeFact, makePassage } from '../support/datasets.ts';
import { catchError } from '../support/errors.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const TEXT = 'The first 😀 sentence. The second one.\n\nAnother paragraph.\n';

/** A passage with the digest that its words have; its span counts code points. */
function passageOf(words: string, parts: Partial<Passage> = {}): Passage {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return makePassage({
    start,
    end: start + Array.from(words).length,
    paragraph: null,
    sentence: null,
    sha256: digest(words),
    ...parts,
  });
}

const first = passageOf('The first 😀 sentence.', { paragraph: 1, sentence: 1 });
const second = passageOf('The second one.', { paragraph: 1, sentence: 2 });
const facts = [makeFact({ id: 'a', passages: [first, second] }), makeFact({ id: 'b', passages: [second] })];

/** The state of each passage of a dataset with one document, whose file has the content. */
function check(content: string | undefined, dataset = makeDataset({ documents: [makeDocument()], facts })) {
  const folder = makeFolder();
  if (content !== undefined) fs.writeFileSync(path.join(folder, 'doc.txt'), content);
  const [checked] = checkDocuments(dataset, folder);
  return { state: checked?.state, passages: checked?.passages.map(({ fact, state }) => `${fact} ${state}`) };
}

describe('checkDocuments', () => {
  it('finds every passage of the very file', () => {
    const documents = [makeDocument({ sha256: digest(TEXT) })];
    expect(check(TEXT, makeDataset({ documents, facts }))).toEqual({
      state: 'ok',
      passages: ['a ok', 'a ok', 'b ok'],
    });
  });

  it('says when the file has changed though the passages have not', () => {
    const documents = [makeDocument({ sha256: digest(TEXT) })];
    expect(check(`${TEXT}More.\n`, makeDataset({ documents, facts }))).toEqual({
      state: 'changed',
      passages: ['a ok', 'a ok', 'b ok'],
    });
  });

  it('leaves a file without a digest unchecked', () => {
    expect(check(TEXT).state).toBe('unchecked');
  });

  it('says what has moved, changed, or is not there', () => {
    expect(check(`New. ${TEXT}`).passages).toEqual(['a moved', 'a moved', 'b moved']);
    expect(check(TEXT.replace('second', '2nd')).passages).toEqual(['a ok', 'a changed', 'b changed']);
    expect(check('The first 😀 sentence.').passages).toEqual(['a ok', 'a missing', 'b missing']);
    expect(check('').passages).toEqual(['a missing', 'a missing', 'b missing']);
    expect(check(undefined)).toEqual({ state: 'missing', passages: ['a missing', 'a missing', 'b missing'] });
  });

  it('says what cannot be checked for want of a digest', () => {
    const bare = makeFact({ id: 'c', passages: [{ ...first, sha256: null }] });
    expect(check(TEXT, makeDataset({ documents: [makeDocument()], facts: [bare] })).passages).toEqual([
      'c unchecked',
    ]);
  });

  it('says where the numbers of a passage disagree with its span', () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, 'doc.txt'), TEXT);
    const wrong = makeFact({ passages: [{ ...second, sentence: 1 }] });
    const [checked] = checkDocuments(makeDataset({ documents: [makeDocument()], facts: [wrong] }), folder);
    expect(checked?.passages[0]).toMatchObject({
      state: 'ok',
      problem: expect.stringContaining('sentence 2'),
    });
  });

  it('gives each document its own passages, in the order of the dataset', () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, 'doc.txt'), TEXT);
    const documents = [
      makeDocument({ id: 'other', file: 'other.txt' }),
      makeDocument(),
      makeDocument({ id: 'none', file: '' }),
    ];
    const elsewhere = makeFact({ id: 'c', passages: [first, { ...first, document: 'other' }] });
    const checks = checkDocuments(makeDataset({ documents, facts: [elsewhere] }), folder);
    expect(
      checks.map(({ document, state, passages }) => [document.id, state, passages.map((each) => each.state)]),
    ).toEqual([
      ['other', 'missing', ['missing']],
      ['doc', 'unchecked', ['ok']],
      ['none', 'missing', []],
    ]);
  });

  it.each(['../secret.txt', '/etc/../secret.txt', 'a/../../secret.txt'])(
    'does not follow the name %s out of the folder',
    (file) => {
      const outside = makeFolder();
      const folder = path.join(outside, 'documents');
      fs.mkdirSync(folder);
      fs.writeFileSync(path.join(outside, 'secret.txt'), TEXT);
      const dataset = makeDataset({ documents: [makeDocument({ file, sha256: digest(TEXT) })], facts });
      expect(checkDocuments(dataset, folder)[0]?.state).toBe('missing');
      const [fact] = facts;
      if (fact)
        expect(readPassages(dataset, fact, folder).map(({ text }) => text)).toEqual([undefined, undefined]);
    },
  );

  it('refuses a folder that is not there, and a document that is not text', () => {
    const dataset = makeDataset({ documents: [makeDocument()], facts });
    const folder = makeFolder();
    const none = path.join(folder, 'none');
    expect(catchError(DiploError, () => checkDocuments(dataset, none)).message).toContain(none);
    fs.writeFileSync(path.join(folder, 'doc.txt'), Uint8Array.of(0x61, 0xff));
    expect(catchError(DiploError, () => checkDocuments(dataset, folder)).message).toContain('byte 1 ');
  });
});

describe('readPassages', () => {
  const dataset = makeDataset({ documents: [makeDocument()], facts });
  const read = (content: string | undefined, passages: Passage[]) => {
    const folder = makeFolder();
    if (content !== undefined) fs.writeFileSync(path.join(folder, 'doc.txt'), content);
    return readPassages(dataset, makeFact({ passages }), folder).map(({ state, text }) => [state, text]);
  };

  it('reads what the passages say, when the digest fits', () => {
    expect(read(TEXT, [first, second])).toEqual([
      ['ok', 'The first 😀 sentence.'],
      ['ok', 'The second one.'],
    ]);
  });

  it('never shows a text that is merely in the place of the passage', () => {
    expect(read(TEXT.replace('first', 'FIRST'), [first])).toEqual([['changed', undefined]]);
    expect(read(`New. ${TEXT}`, [first])).toEqual([['moved', undefined]]);
    expect(read(TEXT, [{ ...first, sha256: null }])).toEqual([['unchecked', undefined]]);
    expect(read(undefined, [first])).toEqual([['missing', undefined]]);
    expect(read(TEXT, [{ ...first, document: 'unknown' }])).toEqual([['missing', undefined]]);
  });
});
