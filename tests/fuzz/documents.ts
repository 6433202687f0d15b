/** Documents of every format, damaged and hostile, through the build; then what was built through other commands. */
import { unzipSync, zipSync } from 'fflate';
import { validateDataset } from '../../src/dataset/validate.ts';
import { findFaults, runHere } from './check-answer.ts';
import { makeCommandLine } from './command-lines.ts';
import { documentSeeds, type Seed } from './corpus/document-seeds.ts';
import { NAUGHTY_STRINGS } from './corpus/naughty-strings.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { anyText } from './mutate-json.ts';
import type { Random } from './random.ts';
import { type CaseResult, joinResults, type Target } from './target.ts';
import { anyFileName, Workshop } from './workshop.ts';

/** Reading the gazetteer takes longer than reading a document. */
const INPUTS = 20;
const encode = (text: string) => new TextEncoder().encode(text);
const TEXTS = NAUGHTY_STRINGS.map(encode).filter(({ length }) => length > 0);

export function createDocuments(): Target {
  const workshop = new Workshop();
  const seeds = documentSeeds();
  return {
    name: 'documents',
    inputs: INPUTS,
    close: () => workshop.close(),
    async run(random) {
      const files = Array.from({ length: INPUTS }, (_, index) => {
        const seed = random.pick(seeds);
        return workshop.write(`${index}${anyFileName(random, seed.ending)}`, makeDocument(seed, random));
      });
      const built = await build(files, workshop);
      const looked = built.file === undefined ? [] : [await look(built.file, random, workshop)];
      workshop.empty();
      return joinResults([built, ...looked]);
    },
  };
}

/** A build of all documents; what it writes must be a dataset. */
async function build(files: readonly string[], workshop: Workshop): Promise<CaseResult & { file?: string }> {
  const words = ['build', ...files, '-o', '-'];
  const answer = await runHere(words, workshop);
  const { code, out, err } = answer;
  // So many documents may take so many times as long as one.
  const milliseconds = answer.milliseconds / files.length;
  const faults = findFaults(words, { ...answer, milliseconds });
  const what = `diplo build of\n${files.map((file) => JSON.stringify(file)).join('\n')}\n${err.slice(0, 3000)}`;
  const result = { codes: [code], milliseconds, faults, what };
  if (out === '') return result;
  const { problems } = validateDataset(JSON.parse(out));
  if (problems[0]) faults.push(`a dataset that is none: ${problems[0].message}`);
  return { ...result, file: workshop.write('built.json', out) };
}

async function look(file: string, random: Random, workshop: Workshop): Promise<CaseResult> {
  const { folder, home } = workshop;
  const words = makeCommandLine(random, { file, other: file, folder, known: new Map() });
  const columns = random.pick([undefined, 40, 80, 120]);
  const answer = await runHere(words, { columns, home });
  const { code, milliseconds, err } = answer;
  const what = `diplo ${JSON.stringify(words)} of what was built\n${err.slice(0, 1000)}`;
  return { codes: [code], milliseconds, faults: findFaults(words, answer), what };
}

/** Sometimes the words change, sometimes the file, and of an archive what is in it. */
export function makeDocument(seed: Seed, random: Random): Uint8Array {
  const words = [...seed.words.map(encode), ...TEXTS];
  if (seed.ending === '.docx' && random.chance(0.7)) return mutateArchive(seed.bytes, random, words);
  if (random.chance(0.3)) return encode(anyTextIn(new TextDecoder('latin1').decode(seed.bytes), random));
  return mutateBytes(seed.bytes, random, words);
}

function mutateArchive(bytes: Uint8Array, random: Random, words: readonly Uint8Array[]): Uint8Array {
  const parts = unzipSync(bytes);
  const name = random.chance(0.9) ? 'word/document.xml' : random.pick(Object.keys(parts));
  parts[name] = Uint8Array.from(mutateBytes(parts[name] ?? new Uint8Array(), random, words));
  return zipSync(parts, { level: random.chance(0.5) ? 0 : 6 });
}

/** Free text put in at a few places. */
function anyTextIn(text: string, random: Random): string {
  let changed = text;
  for (let time = 0; time <= random.below(3); time++) {
    const at = random.below(changed.length + 1);
    changed = changed.slice(0, at) + anyText(random) + changed.slice(at);
  }
  return changed;
}
