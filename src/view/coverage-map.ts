/** Which sentences of a document carry facts, paragraph by paragraph. */
import { sanitize, wrap } from '../base/text.ts';
import type { CoveredSentence } from '../query/coverage.ts';
import type { ViewContext } from './context.ts';
import { countOf } from './frame.ts';

/**
 * One sentence a line: its number, a mark, the ids of its facts.
 * @param complete false when the text was not at hand, so that sentences without facts are unknown
 */
export function renderCoverage(
  sentences: readonly CoveredSentence[],
  complete: boolean,
  context: ViewContext,
): string {
  const { theme, glyphs, width } = context;
  const covered = sentences.filter(({ facts }) => facts.length > 0).length;
  const summary = complete
    ? `${covered} of ${sentences.length} sentences carry facts`
    : `${countOf(covered, 'sentence')} ${covered === 1 ? 'carries' : 'carry'} facts; with --documents those without are shown too`;
  const lines = sentences.flatMap(({ paragraph, sentence, facts }) => {
    const place = `${glyphs.paragraph}${paragraph} s${sentence} `.padEnd(9);
    const mark = facts.length > 0 ? theme.agree(glyphs.covered) : theme.differ(glyphs.bare);
    const ids = facts.length > 0 ? facts.map(sanitize).join(' ') : 'no fact';
    const left = place.length + 2;
    return wrap(ids, width - left).map((line, index) =>
      index === 0 ? `${place}${mark} ${line}` : `${' '.repeat(left)}${line}`,
    );
  });
  return [...wrap(summary, width).map(theme.name), '', ...lines].join('\n');
}
