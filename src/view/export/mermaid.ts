/** Facts as a timeline diagram of Mermaid (https://mermaid.js.org/syntax/timeline.html). */
import { sanitize } from '../../base/text.ts';
import type { Fact } from '../../dataset/schema.ts';
import { sortByTime } from '../../query/order.ts';
import { periodsOf } from './periods.ts';
import { dateWithBasis, type Selection, titleOf } from './selection.ts';

/** Mermaid draws no longer text unless its `maxTextSize` is raised. */
export const MOST_MERMAID_TEXT = 50_000;

// Letters, digits, spaces and the marks that nothing in Mermaid gives a meaning: not its grammar, nor the HTML that
// labels are, nor mathematics between dollar signs, nor the two pairs of letters that stand for entities inside it.
const PLAIN = /[^\p{L}\p{M}\p{N}\p{Zs}.,()'"’‘“”–—…?!/+=*@|~·→-]|ﬂ/gu;

/** A harmless text as a label that says just this text: all else as entities (`#35;`), which Mermaid puts back. */
function escapeMermaid(text: string): string {
  return text.replace(PLAIN, (character) => `#${character.codePointAt(0)};`);
}

/** Sections are years, periods are dates with how they are known; several facts of one date stand under it. */
export function* renderMermaid(selection: Selection): Generator<string> {
  yield `timeline\n    title ${escapeMermaid(titleOf(selection))}\n`;
  for (const { label, facts } of periodsOf(sortByTime(selection.facts), 'year')) {
    yield `    section ${escapeMermaid(label)}\n`;
    let last = '';
    for (const fact of facts) {
      const date = dateWithBasis(fact.date, selection);
      const period = date === last ? '' : escapeMermaid(date);
      yield `        ${period ? `${period} ` : '    '}: ${renderEvent(fact)}\n`;
      last = date;
    }
  }
}

function renderEvent({ id, statement }: Fact): string {
  return escapeMermaid(`${sanitize(statement).trim()} (${sanitize(id)})`);
}
