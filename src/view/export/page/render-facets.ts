/** The search field and the filters of the page, hidden until the script that they need runs. */
import { sanitize } from '../../../base/text.ts';
import type { Fact } from '../../../dataset/schema.ts';
import { tally } from '../../../query/tally.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Selection } from '../selection.ts';

interface Facet {
  name: string;
  title: string;
  idsOf: (fact: Fact) => readonly string[];
}

/** By name as in the `data-` attributes of facts. */
export const FACETS: readonly Facet[] = [
  { name: 'leader', title: 'Leader', idsOf: ({ leaders }) => leaders },
  { name: 'topic', title: 'Topic', idsOf: ({ topics }) => topics },
  { name: 'kind', title: 'Kind', idsOf: ({ kind }) => (kind ? [kind] : []) },
  { name: 'basis', title: 'Date', idsOf: ({ date }) => [date?.basis ?? 'undated'] },
  {
    name: 'source',
    title: 'Document',
    idsOf: ({ passages }) => [...new Set(passages.map(({ document }) => document))],
  },
];
const WORDS: Readonly<Record<string, string>> = { record: 'public record' };

/** Values by how many facts have them; leaders carry their other names, for the search. */
export function renderFacets({ facts, view, dataset }: Selection): string {
  const aliases = new Map(dataset.leaders.map((leader) => [leader.id, sanitize(leader.aliases.join(' '))]));
  // What stands for a topic is too wide to search by: every fact on it would be found by each of its terms.
  const namesOf = (facet: string, id: string) => {
    const known = facet === 'leader' ? aliases.get(id) : undefined;
    return known ? ` data-names="${escapeHtml(known)}"` : '';
  };
  const groups = FACETS.map(({ name, title, idsOf }) => {
    const counts = tally(facts.flatMap(idsOf));
    if (counts.length < 2) return '';
    const values = counts.map(
      ({ key, count }) =>
        `<label><input type="checkbox" name="${name}" value="${escapeHtml(key)}"${namesOf(name, key)}> <span dir="auto">${escapeHtml(WORDS[key] ?? view.nameOf(key))}</span> <span class="n">${count}</span></label>`,
    );
    return `<details class="facet"><summary>${title}<span class="chosen"></span></summary><fieldset><legend class="sr">${title}</legend>${values.join('')}</fieldset></details>`;
  });
  return `<form id="_filters" role="search" aria-label="Facts" hidden>
<div class="search"><label for="_q">Search</label><input type="search" id="_q" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="words, names, places"></div>
<div class="facets">${groups.join('')}<button type="reset">Show all</button></div>
<p id="_count" role="status"></p>
</form>
`;
}
