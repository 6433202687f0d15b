/** The parts of a help text that fit a terminal narrower than the 80 columns it is written for. */
import { widthOf, wrap } from '../base/text.ts';
import type { Theme } from './theme.ts';

/** Below this width a description has too little room beside its term. */
export const NARROW_HELP = 70;

/** A term, and its description below it. */
export function renderStackedItem(term: string, description: string, width: number): string {
  return [`  ${term}`, ...wrap(description, width - 6).map((line) => `      ${line}`)].join('\n');
}

/** Command lines, each with what it does behind it, or above it where one of them would not fit. */
export function renderExamples(
  examples: readonly (readonly [line: string, does: string])[],
  theme: Theme,
  width: number,
): string {
  const column = Math.max(...examples.map(([line]) => line.length)) + 2;
  const beside = examples.map(([line, does]) => [`  $ diplo ${line.padEnd(column)}`, `# ${does}`] as const);
  const fits = beside.every(([command, does]) => widthOf(command + does) <= width);
  const lines = beside.flatMap(([command, does]) => {
    if (fits) return [command + theme.faint(does)];
    return [...wrap(does, width - 2).map((line) => `  ${theme.faint(line)}`), command.trimEnd()];
  });
  return `\n${theme.title('Examples:')}\n${lines.join('\n')}\n`;
}
