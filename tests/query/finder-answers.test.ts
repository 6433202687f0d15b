import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/query/finder.ts';
import { WORKER_FILE } from '../../src/query/worker-file.ts';
import { createLarge } from '../bench/large-dataset.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';
import { loadShipped } from './scoring.ts';

const makeFolder = temporaryFolders();
const shipped = loadShipped();
const placesOf = ({ facts }: { facts: Uint32Array }) => [...facts].sort((a, b) => a - b);

/** A folder of an installed program whose worker does this. */
function install(worker: string): string {
  const home = makeFolder();
  fs.mkdirSync(path.join(home, 'dist'));
  fs.writeFileSync(path.join(home, 'dist', WORKER_FILE), worker);
  return home;
}

describe('a finder', () => {
  it('finds while a word is being typed', () => {
    const { find } = createFinder(shipped, makeFolder(), 'facts.json');
    expect(find('tariff').facts.length).toBeGreaterThan(0);
    expect(placesOf(find('tar'))).toEqual(expect.arrayContaining(placesOf(find('tariff'))));
    expect(placesOf(find('zzzz'))).toEqual([]);
  });

  it('puts typos right once it is loaded', async () => {
    const { find, load } = createFinder(shipped, makeFolder(), undefined);
    expect(placesOf(find('tarrifs'))).toEqual([]);
    await load();
    expect(placesOf(find('tarrifs'))).toEqual(placesOf(find('tariffs')));
  });

  it('gets ready in the background, once, and says so', async () => {
    const { find, prepare } = createFinder(shipped, makeFolder(), undefined);
    let calls = 0;
    await prepare(() => {
      calls++;
      expect(find('tarrifs').facts.length).toBeGreaterThan(0);
    });
    await prepare(() => calls++);
    expect(calls).toBe(1);
  });
});

describe('a finder over many facts', () => {
  const large = createLarge(5001);
  const failing = () => install("throw new Error('no index today');");

  it('filters plainly until an index was made beside it', async () => {
    const home = install("require('node:worker_threads').parentPort.postMessage(new Uint8Array(8));");
    const { find, warm, prepare } = createFinder(large, home, 'facts.json');
    await warm();
    // A part of a word is found by the plain filter alone.
    expect(find('ariffs').facts.length).toBeGreaterThan(0);
    await prepare(() => expect.unreachable());
    expect(find('ariffs').facts.length).toBeGreaterThan(0);
  });

  it('goes on filtering plainly when the worker fails', async () => {
    const { find, prepare } = createFinder(large, failing(), 'facts.json');
    await prepare(() => expect.unreachable());
    expect(find('ariffs').facts.length).toBeGreaterThan(0);
  });

  it.each<[string, () => [typeof large, string, string | undefined]]>([
    [
      'with as many facts as are indexed quickly',
      () => [{ ...large, facts: large.facts.slice(1) }, failing(), 'x'],
    ],
    ['from standard input', () => [large, failing(), '-']],
    ['that is the shipped one', () => [large, failing(), undefined]],
    ['where no worker is installed', () => [large, makeFolder(), 'facts.json']],
  ])('of a dataset %s asks an index at once', (_, make) => {
    const [dataset, home, file] = make();
    const { find } = createFinder(dataset, home, file);
    expect(find('ariffs').facts.length).toBe(0);
    expect(find('tariffs').facts.length).toBeGreaterThan(0);
  });
});

it('a finder over nothing finds nothing', async () => {
  const { find, warm } = createFinder(makeDataset({ facts: [makeFact()] }), makeFolder(), 'x');
  await warm();
  expect(placesOf(find(''))).toEqual([]);
});
