/** What `diplo verify` found, for a terminal. */
import { sanitize, wrap } from '../base/text.ts';
import type { PassageState } from '../dataset/passages.ts';
import type { DocumentCheck, FactPassage } from '../query/verification.ts';
import { countOf, flow } from './frame.ts';
import type { Glyphs } from './glyphs.ts';
import type { Theme } from './theme.ts';

/** A problem of the dataset with its place in the file. */
export interface PlacedProblem {
  /** JSON path such as `facts[3].date.edtf`. */
  path: string;
  line: number;
  column: number;
  message: string;
}

interface Report {
  name: string;
  facts: number | undefined;
  problems: readonly PlacedProblem[];
  /** How many problems there are beyond these. */
  unlisted?: number;
  /** Undefined when there were no documents to check against. */
  documents: readonly DocumentCheck[] | undefined;
}

const STATES: readonly PassageState[] = ['ok', 'moved', 'changed', 'missing', 'unchecked'];

/** Problems with their places, then each document with the number of its passages in each state. */
export function renderVerification(report: Report, theme: Theme, glyphs: Glyphs, width: number): string {
  const { name, facts, problems, unlisted = 0, documents } = report;
  const sound = problems.length === 0;
  const summary = [
    { text: facts === undefined ? '' : countOf(facts, 'fact') },
    sound
      ? { text: 'schema, ids, links and dates are right', paint: theme.agree }
      : { text: countOf(problems.length + unlisted, 'problem'), paint: theme.error },
  ];
  return [
    ...wrap(sanitize(name), width).map(theme.title),
    ...flow(summary, width, ` ${glyphs.dot} `),
    ...problems.flatMap((problem) => renderProblem(problem, name, width)),
    ...(unlisted > 0
      ? wrap(`These are the first ${problems.length}: mend them, then look again.`, width)
      : []),
    ...(documents ?? []).flatMap((document) => renderDocument(document, theme, glyphs, width)),
    ...(documents === undefined && sound
      ? wrap('Passages are not checked: name the folder of your documents with --documents.', width).map(
          theme.faint,
        )
      : []),
  ].join('\n');
}

function renderProblem(
  { path, line, column, message }: PlacedProblem,
  name: string,
  width: number,
): string[] {
  const place = `${sanitize(name)}:${line}:${column}`;
  const text = `${place}: ${path === '' ? '' : `${sanitize(path)}: `}${sanitize(message)}`;
  return wrap(text, width - 2).map((each, index) => (index === 0 ? each : `  ${each}`));
}

function renderDocument(
  { document, state, passages }: DocumentCheck,
  theme: Theme,
  glyphs: Glyphs,
  width: number,
): string[] {
  const counts = STATES.map(
    (each) => [each, passages.filter((passage) => passage.state === each).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${count} ${each}`);
  const file = {
    ok: 'the very file',
    changed: 'the file has changed',
    missing: 'the file is not there',
    unchecked: 'no digest of the file',
  };
  const paint = state === 'ok' || state === 'unchecked' ? theme.agree : theme.error;
  const head = [
    { text: sanitize(document.id), paint: theme.id },
    { text: file[state], paint },
  ];
  const total = [countOf(passages.length, 'passage'), counts.join(', ')].filter((part) => part !== '');
  return [
    ...flow(head, width, ` ${glyphs.dot} `),
    ...wrap(total.join(': '), width - 2).map((line) => `  ${line}`),
    ...passages.filter(isFaulty).flatMap((passage) => renderPassage(passage, theme, width)),
  ];
}

function renderPassage(
  { fact, passage, state, found, problem }: FactPassage,
  theme: Theme,
  width: number,
): string[] {
  const place = `${passage.start}-${passage.end}`;
  const now = found ? `, now at ${found.start}-${found.end}` : '';
  const text = `${sanitize(fact)}  characters ${place}: ${state}${now}${problem ? `; ${problem}` : ''}`;
  return wrap(text, width - 2).map((line) => `  ${theme.error(line)}`);
}

/** A passage that cannot be vouched for. */
export function isFaulty({ state, problem }: Pick<FactPassage, 'state' | 'problem'>): boolean {
  return problem !== undefined || (state !== 'ok' && state !== 'unchecked');
}
