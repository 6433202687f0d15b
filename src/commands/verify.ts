/** `diplo verify [file]`: a dataset against its schema, itself, and the documents. */
import { EXIT, type ExitCode } from '../base/errors.ts';
import { readText } from '../base/files.ts';
import { findPath, positionOf } from '../dataset/json-position.ts';
import { parseJson, withoutMark } from '../dataset/load.ts';
import { formatPath, type Problem } from '../dataset/problems.ts';
import { validateDataset } from '../dataset/validate.ts';
import { checkDocuments, type DocumentCheck } from '../query/verification.ts';
import { chooseColorLevel } from '../view/color.ts';
import { chooseGlyphs } from '../view/glyphs.ts';
import { renderJsonPieces } from '../view/json.ts';
import { createTheme } from '../view/theme.ts';
import { isFaulty, type PlacedProblem, renderVerification } from '../view/verify-report.ts';
import { extractCopies } from './extracted-copies.ts';
import type { Invocation } from './invocation.ts';

/** Problems reported in full; beyond that only their number is said. */
const MOST_PROBLEMS = 1000;
const FALLBACK_WIDTH = 100;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io, args, dataFile, documents, options } = invocation;
  const file = args[0] ?? dataFile ?? `${io.home}/data/diplomacy.json`;
  const name = file === '-' ? 'standard input' : file;
  const text = readText(file);
  const { dataset, problems, total } = validateDataset(await parseJson(text, name), MOST_PROBLEMS);
  const placed = placeProblems(problems, text);
  const textOf = await extractCopies(dataset?.documents ?? [], documents, io);
  const checks = documents !== undefined && dataset ? checkDocuments(dataset, documents, textOf) : undefined;
  const ok = total === 0 && (checks ?? []).every(isSound);
  if (options.json) {
    const document = { schema: 'diplo/verify/1', ok, problems: placed, ...describeChecks(checks) };
    for (const piece of renderJsonPieces(document)) io.out.write(piece);
  } else {
    const theme = await createTheme(chooseColorLevel(options.color, io.env, io.out.isTerminal));
    const unlisted = total - placed.length;
    const report = { name, facts: dataset?.facts.length, problems: placed, unlisted, documents: checks };
    // In a pipe a problem is a line, however wide COLUMNS makes the terminal.
    const width = io.out.isTerminal ? (io.out.columns ?? FALLBACK_WIDTH) : Number.POSITIVE_INFINITY;
    io.page(`${renderVerification(report, theme, chooseGlyphs(io.env), width)}\n`);
  }
  return ok ? EXIT.found : EXIT.nothing;
}

function placeProblems(problems: readonly Problem[], text: string): PlacedProblem[] {
  const json = withoutMark(text);
  return problems.map(({ path, message }) => ({
    path: formatPath(path),
    ...positionOf(json, findPath(json, path)),
    message,
  }));
}

/** A missing file that no fact points into is no fault. */
function isSound({ state, passages }: DocumentCheck): boolean {
  return state !== 'changed' && !passages.some(isFaulty);
}

function describeChecks(checks: readonly DocumentCheck[] | undefined) {
  return {
    documents: (checks ?? []).map(({ document, state }) => ({ document: document.id, state })),
    passages: (checks ?? []).flatMap(({ passages }) =>
      passages.map(({ fact, passage, state, found, problem }) => ({
        fact,
        ...passage,
        state,
        found,
        problem,
      })),
    ),
  };
}
