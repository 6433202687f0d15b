/** What people do with an installed diplo: command lines, and what their answers must have in them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDocx, makePdf, wordParagraph } from '../support/office-files.ts';

export interface Use {
  line: string;
  /** Exit code; 0 where it is left out. */
  code?: number;
  out?: RegExp;
  err?: RegExp;
}

/** In this order, in a folder of `writeArticles`. */
export const USES: readonly Use[] = [
  { line: '--version', out: /\d+\.\d+\.\d+/ },
  { line: '--help', out: /Usage.*\n[\s\S]*diplo search/ },
  { line: 'search tariffs', out: /^F\d+\t.*[Tt]ariff/m },
  { line: 'search tarrifs brussels', out: /^F\d+\t/m, err: /tarrifs/ },
  { line: 'search zeppelin', code: 1, err: /zeppelin/ },
  { line: 'leader', out: /Xi Jinping/ },
  { line: 'leader bibi', out: /^F\d+\t.*Netanyahu/m },
  { line: 'facts --from 2014 --to 2020 --json', out: /"schema": ?"diplo\/facts\/1"/ },
  { line: 'show F051', out: /F051/ },
  { line: 'timeline --plain', out: /^.*2025.*$/m },
  { line: 'between trump putin', out: /\tF\d+\t|^F\d+\t/m },
  { line: 'disagreements', out: /contradicts|changed/ },
  { line: 'stats', out: /trump/i },
  { line: 'verify' },
  { line: 'export -f html --leader xi', out: /^<!doctype html>[\s\S]*Xi Jinping/i },
  { line: 'export -f bibtex', out: /^@/m },
  { line: 'build articles -o facts.json' },
  { line: 'source --data facts.json', out: /notes[\s\S]*page|page[\s\S]*notes/ },
  { line: 'search salt --data facts.json', out: /salt[\s\S]*salt[\s\S]*salt[\s\S]*salt/ },
  { line: 'timeline --plain --data facts.json', out: /2019/ },
  { line: 'verify facts.json --documents articles' },
  { line: 'completion bash', out: /complete .*diplo/ },
  { line: 'completion zsh', out: /#compdef diplo/ },
  { line: 'completion fish', out: /complete -c diplo/ },
  { line: 'serch x', code: 2, err: /search/ },
];

/** A small folder of articles of every format, each of which speaks of salt on a day of May 2019. */
export function writeArticles(folder: string): void {
  const sentence = (day: number) => `The council of Nordhaven forbade the salt trade on ${day} May 2019.`;
  const articles: Readonly<Record<string, string | Uint8Array>> = {
    'notes.txt': `${sentence(3)}\n`,
    'page.html': `<!doctype html><title>Page</title><article><p>${sentence(4)}</p></article>`,
    'letter.docx': makeDocx(wordParagraph(sentence(5))),
    'print.pdf': makePdf([[[72, 700, sentence(6)]]]),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(articles)) writeFileSync(path.join(folder, name), content);
}

/** A program that uses the library; it is compiled and run. */
export const PROGRAM = `import { type Dataset, type Fact, findDisagreements, findLeader, loadDataset, parseEdtf, search } from 'diplo';

const dataset: Dataset = await loadDataset();
const { results } = await search(dataset, 'tarrifs brussels', { leader: ['trump'], limit: 5 });
const facts: Fact[] = results.map(({ fact }) => fact);
const leader: string | undefined = findLeader(dataset, 'bibi')?.name;
const earliest: string | null | undefined = parseEdtf('201X')?.earliest;
// @ts-expect-error what a leader has not
findLeader(dataset, 'bibi')?.shoeSize;
// @ts-expect-error no such kind
export const wrong = () => search(dataset, 'x', { kind: ['rumour'] });
export const answer = [facts.length > 0, leader, earliest, findDisagreements(dataset).differ.length > 0];
`;
export const ANSWER = [true, 'Benjamin Netanyahu', '2010-01-01', true];
