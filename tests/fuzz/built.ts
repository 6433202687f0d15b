/** The same inputs through the built program, as installed: another process, real arguments, real streams. */
import { spawnSync } from 'node:child_process';
import { BIN, cleanEnvironment } from '../support/built.ts';
import { ROOT } from '../support/run-diplo.ts';
import { type Answer, findFaults } from './check-answer.ts';
import { makeCommandLine } from './command-lines.ts';
import { documentSeeds } from './corpus/document-seeds.ts';
import { loadSeeds, makeInput } from './datasets.ts';
import { makeDocument } from './documents.ts';
import type { Random } from './random.ts';
import type { Target } from './target.ts';
import { anyFileName, Workshop } from './workshop.ts';

/** Beyond this it is killed: it hangs. */
const PATIENCE = 20_000;
const KNOWN = new Map([
  ['leaders', ['xi', 'trump']],
  ['facts', ['F001', '1']],
]);
const datasets = loadSeeds();
const documents = documentSeeds();

export function createBuilt(): Target {
  const workshop = new Workshop();
  return {
    name: 'built',
    inputs: 1,
    close: () => workshop.close(),
    async run(random) {
      const words = random.chance(0.3) ? buildWords(random, workshop) : datasetWords(random, workshop);
      const answer = runProgram(words);
      workshop.empty();
      const { code, milliseconds, err } = answer;
      const what = `diplo ${JSON.stringify(words)}\n${err.slice(0, 1500)}`;
      return { codes: [code], milliseconds, faults: findFaults(words, answer), what };
    },
  };
}

function datasetWords(random: Random, workshop: Workshop): string[] {
  const { bytes } = makeInput(random.pick(datasets), random);
  const file = workshop.write(anyFileName(random, '.json'), bytes);
  return makeCommandLine(random, { file, other: file, folder: workshop.folder, known: KNOWN });
}

function buildWords(random: Random, workshop: Workshop): string[] {
  const seed = random.pick(documents);
  const file = workshop.write(anyFileName(random, seed.ending), makeDocument(seed, random));
  return ['build', file, '-o', '-'];
}

function runProgram(words: readonly string[]): Answer {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
    env: cleanEnvironment(),
    timeout: PATIENCE,
    maxBuffer: 1 << 28,
  });
  return { code: status ?? -1, out: stdout, err: stderr, milliseconds: performance.now() - began };
}
