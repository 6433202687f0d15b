/** The one way an answer leaves a command: as JSON, JSON lines, CSV, tab-separated rows, or text for people. */
import { EXIT, type ExitCode } from '../base/errors.ts';
import { sanitize } from '../base/text.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { chooseColorLevel } from '../view/color.ts';
import { createViewContext, type ViewContext } from '../view/context.ts';
import { chooseGlyphs } from '../view/glyphs.ts';
import { renderJsonLine, renderJsonPieces } from '../view/json.ts';
import { COLUMNS, cellsOf, renderCsvRow, renderRow } from '../view/rows.ts';
import { createTheme } from '../view/theme.ts';
import type { Invocation } from './invocation.ts';

export interface Answer {
  /** Name of the JSON document: `search` gives `diplo/search/1`. */
  name: string;
  /** The JSON document without its schema. */
  document: () => Readonly<Record<string, unknown>>;
  /** What `--jsonl` writes, one a line. */
  items: readonly unknown[];
  /** Names of the columns of `rows`. */
  columns: readonly string[];
  /** Rows for a pipe and for CSV. */
  rows: () => Iterable<readonly string[]>;
  /** Text for a terminal. */
  text: (context: ViewContext) => string;
  /** Said on standard error when there are no items: what was looked for, and what to try. */
  nothing: { message: string; hint?: string | undefined };
}

/** The columns and rows of an answer that is a list of facts. */
export function factRows(facts: readonly Fact[]): Pick<Answer, 'columns' | 'rows'> {
  return {
    columns: COLUMNS,
    *rows() {
      for (const fact of facts) yield cellsOf(fact);
    },
  };
}

/** Writes an answer in the format that the options ask for. */
export async function writeAnswer(
  invocation: Invocation,
  dataset: Dataset,
  answer: Answer,
): Promise<ExitCode> {
  const { io, options } = invocation;
  const found = answer.items.length > 0;
  if (options.json) {
    for (const piece of renderJsonPieces({ schema: `diplo/${answer.name}/1`, ...answer.document() }))
      io.out.write(piece);
  } else if (options.jsonl) {
    for (const item of answer.items) io.out.write(`${renderJsonLine(item)}\n`);
  } else if (options.csv) {
    io.out.write(renderCsvRow(answer.columns));
    for (const row of answer.rows()) io.out.write(renderCsvRow(row));
  } else if (found && io.out.isTerminal) {
    io.page(`${answer.text(await createContext(invocation, dataset))}\n`);
  } else if (found) {
    await writeRows(invocation, answer);
  }
  if (found) return EXIT.found;
  const { message, hint } = answer.nothing;
  io.err.write(`diplo: ${sanitize(message)}\n${hint ? `  ${sanitize(hint)}\n` : ''}`);
  return EXIT.nothing;
}

/** Colour, signs and width for the reader's terminal. */
export async function createContext({ io, options }: Invocation, dataset: Dataset): Promise<ViewContext> {
  const theme = await createTheme(chooseColorLevel(options.color, io.env, io.out.isTerminal));
  return createViewContext(dataset, theme, chooseGlyphs(io.env), io.out.columns);
}

/** Rows for a pipe; colour only where it is forced, so that what follows can cut them by tabs. */
async function writeRows({ io, options }: Invocation, answer: Answer): Promise<void> {
  const level = chooseColorLevel(options.color, io.env, io.out.isTerminal);
  if (level === 0) {
    for (const row of answer.rows()) io.out.write(renderRow(row));
    return;
  }
  const { id } = await createTheme(level);
  for (const row of answer.rows()) {
    const [first = '', ...rest] = row.map(sanitize);
    io.out.write(`${[id(first), ...rest].join('\t')}\n`);
  }
}
