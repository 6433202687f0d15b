/** What can be copied of a view. */
import { sanitize } from '../base/text.ts';
import type { Fact, Passage } from '../dataset/schema.ts';
import { shortDate } from '../view/dates.ts';
import { renderJson } from '../view/json.ts';
import { locatorOf } from '../view/rows.ts';
import { commandWords, quoteWords } from './command-line.ts';
import type { Action } from './keys.ts';
import type { Model } from './model.ts';
import { type State, selectedEntry } from './state.ts';

/** The second key of a copy. */
export function copyBy(state: State, action: Action | undefined): State {
  const browsing: State = { ...state, mode: state.cameFrom };
  const fact = selectedEntry(state)?.fact;
  if (action === 'copy-command') {
    const command = quoteWords(commandWords(state));
    return copied(browsing, `the command line of this view: ${command}`, command);
  }
  if (!fact) return { ...browsing, message: 'Nothing is copied: no fact is selected.' };
  switch (action) {
    case 'copy-citation':
      return copied(browsing, `the citation of ${fact.id}`, citationOf(fact, state.model));
    case 'copy-statement':
      return copied(browsing, `the statement of ${fact.id}`, sanitize(fact.statement));
    case 'copy-json':
      return copied(browsing, `${fact.id} as JSON`, renderJson(fact));
    case 'copy-locator':
      return fact.passages.length > 0
        ? copied(browsing, `the locator of ${fact.id}: ${locatorOf(fact)}`, sanitize(locatorOf(fact)))
        : { ...browsing, message: `${sanitize(fact.id)} has no passage.` };
    default:
      return { ...browsing, message: 'Nothing is copied.' };
  }
}

function copied(state: State, what: string, text: string): State {
  const end = what.endsWith(text) ? '' : '.';
  return { ...state, message: `Copied ${sanitize(what)}${end}`, effects: [{ type: 'copy', text }] };
}

/** `Putin annexed Crimea in 2014. (2014; The Evening Post, paragraph 3, sentence 1; A1)` */
export function citationOf(fact: Fact, { glyphs, nameOf }: Pick<Model, 'glyphs' | 'nameOf'>): string {
  const date = fact.date ? shortDate(fact.date.edtf, glyphs) : '';
  const says = fact.attribution ? `according to ${nameOf(fact.attribution.source)}` : '';
  const places = fact.passages.map((passage) => placeOf(passage, nameOf));
  const details = [date, says, ...places, sanitize(fact.id)].filter((part) => part !== '');
  return `${sanitize(fact.statement)} (${details.join('; ')})`;
}

function placeOf({ document, paragraph, sentence }: Passage, nameOf: (id: string) => string): string {
  const parts = [
    nameOf(document),
    paragraph === null ? '' : `paragraph ${paragraph}`,
    sentence === null ? '' : `sentence ${sentence}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
