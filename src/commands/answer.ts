/** The one way an answer leaves a command: in a format for programs, as tab-separated rows, or as text for people. */
import { EXIT, type ExitCode } from '../base/errors.ts';
import { sanitize } from '../base/text.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { chooseColorLevel } from '../view/color.ts';
import { createViewContext, type ViewContext } from '../view/context.ts';
import { chooseGlyphs } from '../view/glyphs.ts';
import { showsHyperlinks } from '../view/hyperlink-support.ts';
import { createLinks } from '../view/hyperlinks.ts';
import { COLUMNS, type Field, factFields, renderRow } from '../view/rows.ts';
import { createTheme } from '../view/theme.ts';
import { type Invocation, isForPrograms } from './invocation.ts';
import { writeForPrograms } from './machine-answer.ts';

/** An answer that is a list of items. */
export interface Answer<T = never> {
  /** Name of the JSON document: `search` gives `diplo/search/1`. */
  name: string;
  /**
   * The JSON document without its schema.
   * @param pick what is written of an item: all of it, or the fields that were asked for
   */
  document: (pick: (item: T) => unknown) => Readonly<Record<string, unknown>>;
  items: readonly T[];
  /** All of an item, as JSON has it; the item itself when left out. */
  whole?: (item: T) => unknown;
  /** Names of the columns of `rows`. */
  columns: readonly string[];
  /** Rows for a pipe and for tables. */
  rows: () => Iterable<readonly string[]>;
  /** What `--fields` can ask for; the columns are among them. An answer that is no list of items has none. */
  fields?: readonly Field<T>[];
  /** Text for a terminal. */
  text: (context: ViewContext) => string;
  /** Said on standard error when there are no items: what was looked for, and what to try. */
  nothing: { message: string; hint?: string | undefined };
}

/** The columns, rows and fields of an answer whose items are facts. */
export function factRows(facts: readonly Fact[]): Pick<Answer<Fact>, 'columns' | 'rows' | 'fields'> {
  return fieldRows(
    facts,
    factFields((fact) => fact),
    COLUMNS,
  );
}

/** The columns and rows of items by their fields: all of these, unless columns are named. */
export function fieldRows<T>(
  items: readonly T[],
  fields: readonly Field<T>[],
  columns: readonly string[] = fields.map(({ name }) => name),
): Required<Pick<Answer<T>, 'columns' | 'rows' | 'fields'>> {
  const shown = columns.flatMap((column) => fields.filter(({ name }) => name === column));
  return {
    columns,
    fields,
    *rows() {
      for (const item of items) yield shown.map(({ cell }) => cell(item));
    },
  };
}

/** Writes an answer in the format that the options ask for. */
export async function writeAnswer<T>(
  invocation: Invocation,
  dataset: Dataset,
  answer: Answer<T>,
): Promise<ExitCode> {
  const { io, options } = invocation;
  const found = answer.items.length > 0;
  if (isForPrograms(options)) {
    writeForPrograms(io.out, options, answer);
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

/** Colour, signs, width and links for the reader's terminal. */
export async function createContext(
  { io, options, documents }: Invocation,
  dataset: Dataset,
): Promise<ViewContext> {
  const level = chooseColorLevel(options.color, io.env, io.out.isTerminal);
  const theme = await createTheme(level);
  const linked = showsHyperlinks(io.env, io.out.isTerminal, level);
  const links = linked ? createLinks(dataset, documents) : undefined;
  return createViewContext(dataset, theme, chooseGlyphs(io.env), io.out.columns, links);
}

/** Rows for a pipe; colour only where it is forced, so that what follows can cut them by tabs. */
async function writeRows<T>({ io, options }: Invocation, answer: Answer<T>): Promise<void> {
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
