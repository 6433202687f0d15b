/** Hostile queries, names and dates against the shipped dataset: answered, refused, never slow. */

import { findFaults, runHere } from './check-answer.ts';
import { EDTF_INVALID, EDTF_VALID } from './corpus/edtf-edges.ts';
import { anyText } from './mutate-json.ts';
import type { Random } from './random.ts';
import type { Target } from './target.ts';
import { Workshop } from './workshop.ts';

const LONGEST = 10_000;
const WORDS = [
  'tariffs',
  'xi',
  'putin',
  'ceasefire',
  'america first',
  'tarrifs',
  'U.S.',
  'EU',
  'zelensky',
  'oval office',
];
const MARKS = [
  '"',
  '-',
  '-"',
  "'",
  '·',
  '.*',
  '\\',
  '(',
  '[',
  '{',
  '|',
  '^',
  '$',
  '+',
  '?',
  '!',
  ':',
  '~',
  '@',
  '…',
  '’',
];

export function createQueries(): Target {
  const workshop = new Workshop();
  return {
    name: 'queries',
    inputs: 1,
    close: () => workshop.close(),
    async run(random) {
      const query = anyQuery(random).replaceAll('\u0000', '');
      const words = random.pick<(text: string) => string[]>([
        (text) => ['search', text],
        (text) => ['search', ...text.split(' ')],
        (text) => ['search', '--json', '--all', '--', text],
        (text) => ['search', '--exact', '--', text],
        (text) => ['leader', '--', text],
        (text) => ['topic', '--', text],
        (text) => ['source', '--', text],
        (text) => ['show', '--', text],
        (text) => ['between', '--', text, 'xi'],
        (text) => ['facts', `--leader=${text}`],
        (text) => ['facts', `--topic=${text}`, `--country=${text}`],
        (text) => ['timeline', '--plain', `--query=${text}`],
        (text) => ['timeline', '--plain', `--find=${text}`, `--at=${anyDate(random)}`],
        (text) => [
          'facts',
          `--from=${anyDate(random)}`,
          `--to=${random.chance(0.5) ? text : anyDate(random)}`,
        ],
        (text) => [text],
      ])(query);
      const columns = random.pick([undefined, 40, 80, 120]);
      const answer = await runHere(words, { columns, home: workshop.home });
      const { code, milliseconds } = answer;
      const what = `diplo ${JSON.stringify(words).slice(0, 2000)} at ${columns ?? 'a pipe'}\n${answer.err.slice(0, 800)}`;
      return { codes: [code], milliseconds, faults: findFaults(words, answer), what };
    },
  };
}

function anyDate(random: Random): string {
  return random.pick(random.chance(0.6) ? EDTF_VALID : EDTF_INVALID);
}

/** Up to 10,000 characters of words, marks and anything. */
function anyQuery(random: Random): string {
  const piece = () =>
    random.pick([() => random.pick(WORDS), () => random.pick(MARKS), () => anyText(random)])();
  const pieces = Array.from({ length: 1 + random.below(6) }, piece).join(random.pick([' ', '', '  ']));
  if (!random.chance(0.1)) return pieces.slice(0, LONGEST);
  return (pieces || 'x').repeat(Math.ceil(LONGEST / Math.max(1, pieces.length))).slice(0, LONGEST);
}
