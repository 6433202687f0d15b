/** One run of the program in this process, and what must hold of every run. */
import { EXIT, type ExitCode, NothingFound } from '../../src/base/errors.ts';
import { runWords } from '../../src/run.ts';
import { isExpected, renderFailure } from '../../src/view/failure.ts';
import { createTheme, plainTheme } from '../../src/view/theme.ts';
import { createTestIo, type Run } from '../support/run-diplo.ts';
import { findForbidden } from '../support/texts.ts';
import { startCpuTime } from './cpu-time.ts';

/** The longest that a run may take, in milliseconds of CPU time. */
export const MOST_MILLISECONDS = 2000;

export interface Answer extends Run {
  milliseconds: number;
}

interface Place {
  columns?: number | undefined;
  home: string;
}

/** Runs a command line as main.ts does. */
export async function runHere(words: readonly string[], { columns, home }: Place): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const env = { LC_ALL: 'C.UTF-8', TERM: 'xterm', FORCE_HYPERLINK: '1' };
  const io = createTestIo(out, err, { columns, home, env });
  const milliseconds = startCpuTime();
  let code: ExitCode;
  try {
    code = await runWords(words, io, { program: '0.0.0', dataset: 'the shipped one' });
  } catch (error) {
    io.err.write(renderFailure(error, plainTheme, false));
    if (error instanceof NothingFound) code = EXIT.nothing;
    else code = isExpected(error) ? EXIT.failed : EXIT.bug;
  }
  return { code, out: out.join(''), err: err.join(''), milliseconds: milliseconds() };
}

const ESC = String.fromCharCode(27);
const ANY_COLOR = new RegExp(`${ESC}\\[\\d+m`, 'g');
/** Links of the program, to any address but the one that the corpus would lead to. */
const LINKS = new RegExp(`${ESC}\\]8;;(?!https://example.org/phish)[\\x21-\\x7e]*${ESC}\\\\`, 'g');
const COLORS = await colorSequences();

/** What is wrong with an answer; empty when nothing is. */
export function findFaults(words: readonly string[], { code, out, err }: Answer): string[] {
  const faults = [];
  if (![EXIT.found, EXIT.nothing, EXIT.failed].some((fine) => fine === code)) faults.push(`exit ${code}`);
  if (/\n\s+at \S.*:\d+/.test(err)) faults.push('a stack on standard error');
  const raw = findForbidden(withoutLayout(out)).concat(findForbidden(withoutLayout(err)));
  if (raw.length > 0) faults.push(`raw ${[...new Set(raw)].slice(0, 5).join(' ')}`);
  if (code !== EXIT.failed) faults.push(...findJsonFaults(words, out));
  return faults;
}

/** An answer without what the program itself puts in: ends of lines and cells, colours, the progress line. */
function withoutLayout(text: string): string {
  return text
    .replaceAll(LINKS, '')
    .replaceAll(COLORS, '')
    .replaceAll(/\r *\r/g, '')
    .replaceAll('\r\n', '')
    .replaceAll(/[\n\t]/g, '');
}

function findJsonFaults(words: readonly string[], out: string): string[] {
  const isHelp = words.some((word) => ['-h', '--help', 'help', '-V', '--version'].includes(word));
  if (isHelp || out === '') return [];
  try {
    if (words.includes('--json')) JSON.parse(out);
    else if (words.includes('--jsonl')) for (const line of out.trimEnd().split('\n')) JSON.parse(line);
    return [];
  } catch {
    return ['output that is no JSON'];
  }
}

/** Exactly the sequences that the theme writes: any other must have come from a text. */
async function colorSequences(): Promise<RegExp> {
  const roles = Object.values(await createTheme(1)).map((paint) => paint('x'));
  const sequences = new Set(
    roles
      .flatMap((painted) => painted.split('x'))
      .join('')
      .match(ANY_COLOR),
  );
  return new RegExp([...sequences].map((sequence) => sequence.replace('[', '\\[')).join('|'), 'g');
}
