/** Inputs that no reader should trust: of the wrong kind, too large, never ending, changing, or very many. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { findForbidden } from '../support/texts.ts';
import { type Outcome, refusalFaults, runProgram, type Scenario } from './scenario.ts';

const STORY = 'On 14 March 2025 Vladimir Putin said that he had met Xi Jinping in Beijing in 2024.\n';
const MANY = 100_000;

/** Files given as a dataset, each with what is to be said of it. */
const DATASETS: readonly [name: string, words: RegExp, make: (file: string) => void][] = [
  ['a FIFO', /not a regular file/, (file) => execFileSync('mkfifo', [file])],
  ['a device', /not a regular file/, (file) => symlinkSync('/dev/zero', file)],
  ['a folder', /it is a folder/, (file) => mkdirSync(file)],
  ['a link in a circle', /too many symbolic links/, (file) => symlinkSync(path.basename(file), file)],
  ['nothing', /no such file/, () => {}],
  [
    '200 million numbers',
    /more than 30000000 values/,
    (file) =>
      writeFileSync(file, Buffer.concat([Buffer.from('[0'), Buffer.alloc(400e6, ',0'), Buffer.from(']')])),
  ],
  ['an empty file', /found the end of the text/, (file) => writeFileSync(file, '')],
  [
    'a gigabyte',
    /larger than 512 MiB/,
    (file) => {
      writeFileSync(file, '[');
      truncateSync(file, 2 ** 30);
    },
  ],
  [
    '400 MB of brackets',
    /:1:1001: nested deeper than 1000 levels/,
    (file) => writeFileSync(file, Buffer.alloc(400e6, '[')),
  ],
  [
    '400 MB of one text',
    /not JSON|too large|expected an object/,
    (file) =>
      writeFileSync(file, Buffer.concat([Buffer.from('"'), Buffer.alloc(400e6, 'a'), Buffer.from('"')])),
  ],
];

const datasets: Scenario = {
  name: 'datasets that are none',
  async run(folder) {
    const faults: string[] = [];
    const seen: string[] = [];
    for (const [index, [name, words, make]] of DATASETS.entries()) {
      const file = path.join(folder, `data${index}`);
      make(file);
      const ended = await runProgram(['facts', '--data', file]);
      faults.push(...refusalFaults(ended, words).map((fault) => `${name}: ${fault}`));
      seen.push(`${name} ${ended.megabytes} MB`);
    }
    return { tries: DATASETS.length, faults, seen: seen.join(', ') };
  },
};

const endless: Scenario = {
  name: 'standard input without an end',
  async run() {
    const through = ['sh', '-c', 'yes | "$@"', 'sh'];
    const ended = await runProgram(['facts', '--data', '-'], { through });
    return { tries: 1, faults: refusalFaults(ended, /larger than 512 MiB/), seen: `${ended.megabytes} MB` };
  },
};

const names: Scenario = {
  name: 'documents with hostile names',
  async run(folder) {
    const own = [
      'a\nb.txt',
      '\u001b[2J.txt',
      '..txt',
      '-rf.txt',
      '$(id).md',
      '\u202egpj.txt',
      `${'x'.repeat(250)}.txt`,
    ];
    for (const name of own) writeFileSync(path.join(folder, name), STORY);
    symlinkSync('circle.txt', path.join(folder, 'circle.txt'));
    symlinkSync('.', path.join(folder, 'again'));
    execFileSync('mkfifo', [path.join(folder, 'fifo.txt')]);
    const { code, out, err } = await runProgram(['build', folder, '-o', '-']);
    const { documents } = JSON.parse(out) as { documents: { file: string }[] };
    const faults = code === 0 || code === 1 ? [] : [`exit ${code}`];
    if (documents.length !== own.length - 1)
      faults.push(`${documents.length} documents of ${own.length - 1}`);
    if (findForbidden((out + err).replaceAll('\n', '')).length > 0) faults.push('a raw character');
    return {
      tries: own.length + 3,
      faults,
      seen: `${documents.length} read; hidden files, links in circles and FIFOs are not`,
    };
  },
};

/** Documents that try their readers; each is left out with a reason, and the story beside it is read. */
const BOMBS: readonly [name: string, words: RegExp, content: () => Uint8Array][] = [
  ['bomb.docx', /unpacks to more than/, () => zipSync({ 'word/document.xml': new Uint8Array(900e6) })],
  [
    'loop.pdf',
    /damaged|no text/,
    () =>
      Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>',
      ),
  ],
  ['deep.html', /./, () => Buffer.from(`<p>${STORY}</p>${'<div>'.repeat(1e6)}`)],
  ['lie.pdf', /damaged|no PDF/, () => Buffer.from('%PDF-1.7\nnothing of the sort')],
  ['latin.txt', /not UTF-8/, () => Buffer.from([0x41, 0xff, 0x42])],
  ['nul.txt', /NUL/, () => Buffer.from('a\u0000b')],
];

const bombs: Scenario = {
  name: 'documents that try their readers',
  async run(folder) {
    writeFileSync(path.join(folder, 'story.txt'), STORY);
    for (const [name, , content] of BOMBS) writeFileSync(path.join(folder, name), content());
    const { code, out, err, milliseconds, megabytes } = await runProgram(['build', folder, '-o', '-']);
    const faults = code === 1 ? [] : [`exit ${code}`];
    for (const [name, words] of BOMBS) {
      const line =
        err.split('\n').find((each) => each.includes(name)) ?? (name === 'deep.html' ? 'read' : '');
      if (!words.test(line)) faults.push(`${name}: ${line || 'nothing said'}`);
    }
    if (!out.includes('Putin')) faults.push('the story was not read');
    return { tries: BOMBS.length, faults, seen: `${(milliseconds / 1000).toFixed(1)} s, ${megabytes} MB` };
  },
};

const changing: Scenario = {
  name: 'a file that changes while it is read',
  async run(folder) {
    const file = path.join(folder, 'story.txt');
    writeFileSync(file, STORY.repeat(200_000));
    const timer = setInterval(() => appendFileSync(file, STORY), 1);
    const { code, err } = await runProgram(['build', file, '-o', '-']).finally(() => clearInterval(timer));
    const isTold = code === 2 && /changed while it was read/.test(err);
    return {
      tries: 1,
      faults: isTold || code === 0 ? [] : [`exit ${code}: ${err}`],
      seen: isTold ? 'told, not read' : 'read before it changed',
    };
  },
};

const many: Scenario = {
  name: `${MANY} small files`,
  async run(folder): Promise<Outcome> {
    for (let index = 0; index < MANY; index++) {
      if (index % 1000 === 0) mkdirSync(path.join(folder, String(index / 1000)));
      writeFileSync(path.join(folder, String(Math.floor(index / 1000)), `${index}.txt`), STORY);
    }
    const { code, milliseconds, megabytes, err } = await runProgram([
      'build',
      folder,
      '-o',
      path.join(folder, 'facts.json'),
    ]);
    const faults = code === 0 ? [] : [`exit ${code}: ${err.slice(0, 300)}`];
    return { tries: MANY, faults, seen: `${(milliseconds / 1000).toFixed(0)} s, ${megabytes} MB` };
  },
};

export const INPUTS: readonly Scenario[] = [datasets, endless, names, bombs, changing, many];
