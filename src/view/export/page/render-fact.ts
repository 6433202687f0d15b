/** One fact of the page: its date and how it is known, what it says and who says so, where it stands. */
import { sanitize } from '../../../base/text.ts';
import type { Fact, Passage, When } from '../../../dataset/schema.ts';
import { listDate } from '../../dates.ts';
import {
  describeDate,
  describeEvent,
  describeNote,
  describeQuotation,
  describeSpeaker,
} from '../../fact-card.ts';
import { countOf } from '../../frame.ts';
import { escapeHtml } from '../escape-html.ts';
import { linkedStatement, placeInWords, relationInWords, type Selection } from '../selection.ts';
import { FACETS } from './render-facets.ts';

const BASES = { stated: 'stated', inferred: 'inferred', record: 'public record' } as const;
/** A language as HTML takes it (BCP 47, roughly). */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** A list item with the fact's id, which links lead to. */
export function renderFact(fact: Fact, selection: Selection): string {
  const data = FACETS.map(({ name, idsOf }) => ` data-${name}="${escapeHtml(idsOf(fact).join(' '))}"`);
  return `<li class="fact" id="${escapeHtml(fact.id)}"${data.join('')}>
${renderDate(fact.date, selection)}
<div class="what">
<p class="statement"${languageOf(fact, selection)} dir="auto">${escapeHtml(sanitize(fact.statement))}</p>
<p class="about">${renderAbout(fact, selection)}</p>
<details><summary>${summarize(fact)}<span class="sr"> (${escapeHtml(fact.id)})</span></summary>
<dl>
${detailsOf(fact, selection).join('\n')}
</dl></details>
</div>
</li>
`;
}

function renderDate(date: When | null, { view }: Selection): string {
  if (!date)
    return '<p class="when"><span class="sign undated" aria-hidden="true"></span><span class="date">undated</span></p>';
  const about = /[~%]/.test(date.edtf) ? ' about' : '';
  const range = date.earliest === date.latest ? '' : ' range';
  return (
    `<p class="when"><span class="sign ${date.basis}${about}${range}" aria-hidden="true"></span>` +
    `<span class="date">${escapeHtml(listDate(date, view.glyphs))}</span> <span class="basis">${BASES[date.basis]}</span></p>`
  );
}

/** Written in the language of its document, where that is not the page's own. */
function languageOf({ passages: [passage] }: Fact, { documentOf }: Selection): string {
  const language = passage ? documentOf(passage.document)?.language : undefined;
  return language && LANGUAGE.test(language) && !language.startsWith('en') ? ` lang="${language}"` : '';
}

function renderAbout(fact: Fact, { view }: Selection): string {
  const who = fact.attribution ? `said by ${escapeHtml(describeSpeaker(fact, view).join(' '))}` : '';
  const names = fact.leaders.map((id) => escapeHtml(view.nameOf(id))).join(', ');
  const topics = fact.topics.map((id) => escapeHtml(view.nameOf(id))).join(', ');
  const parts = [
    fact.kind ? `<span class="kind">${fact.kind}</span>` : '',
    names === '' ? '' : `<span class="names">${names}</span>`,
    who,
    topics === '' ? '' : `<span class="topics">${topics}</span>`,
    ...fact.passages.map((passage) => `<span class="place">${escapeHtml(renderPlace(passage, view))}</span>`),
    `<a class="id" href="#${escapeHtml(fact.id)}">${escapeHtml(fact.id)}</a>`,
  ];
  return parts.filter((part) => part !== '').join(' <span class="dot" aria-hidden="true">·</span> ');
}

/** What is behind the click: `How it is known, 1 comparison, public record`. */
function summarize({ links, notes }: Fact): string {
  const types = new Set(notes.map(({ type }) => type));
  return [
    'How it is known',
    ...(links.length > 0 ? [countOf(links.length, 'comparison')] : []),
    ...(types.has('ambiguity') ? ['ambiguity'] : []),
    ...(types.has('record') ? ['<b class="departs">public record</b>'] : []),
  ].join(', ');
}

function detailsOf(fact: Fact, selection: Selection): string[] {
  const { view } = selection;
  const dates = fact.date ? describeDate(fact.date, view) : ['undated: neither stated nor to be inferred'];
  return [
    ...renderTerm('Date', dates.map(escapeHtml)),
    ...renderTerm('Said by', describeSpeaker(fact, view).map(escapeHtml)),
    ...renderTerm('Quotation', describeQuotation(fact, view).map(escapeHtml)),
    ...renderTerm('Event', describeEvent(fact, view).map(escapeHtml)),
    ...fact.passages.flatMap((passage) => renderTerm('Source', renderPassage(passage, selection))),
    ...fact.links.flatMap((link) =>
      renderTerm('Compare', [
        `${escapeHtml(relationInWords(link))} ${renderReference(link.fact, selection)}: ${escapeHtml(linkedStatement(link, selection))}`,
      ]),
    ),
    ...fact.notes.flatMap((note) =>
      renderTerm(note.type === 'record' ? 'Public record' : 'Ambiguity', [
        escapeHtml(describeNote(note, view)),
      ]),
    ),
  ];
}

function renderTerm(term: string, lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line !== '');
  return filled.length === 0
    ? []
    : [`<div><dt>${term}</dt>${filled.map((line) => `<dd dir="auto">${line}</dd>`).join('')}</div>`];
}

/** A link where the other fact is on the page too. */
function renderReference(id: string, { has }: Selection): string {
  const shown = escapeHtml(sanitize(id));
  return has(id) ? `<a href="#${shown}">${shown}</a>` : `${shown} (not on this page)`;
}

/** `wall ¶7 s2`. */
function renderPlace({ document, paragraph, sentence }: Passage, { glyphs }: Selection['view']): string {
  const place =
    paragraph !== null && sentence !== null ? ` ${glyphs.paragraph}${paragraph} s${sentence}` : '';
  return `${sanitize(document)}${place}`;
}

function renderPassage(passage: Passage, selection: Selection): string[] {
  const { document, start, end, sha256 } = passage;
  const name = escapeHtml(selection.view.nameOf(document));
  const place = `${placeInWords(passage, selection)}, characters ${start} to ${end}`;
  const quote = selection.quotes.get(passage);
  return [
    `<cite>${name}</cite>, ${escapeHtml(place)}`,
    ...(quote ? [`<q class="passage">${escapeHtml(sanitize(quote.exact))}</q>`] : []),
    ...(sha256 ? [`<span class="digest">SHA-256 ${sha256}</span>`] : []),
  ];
}
