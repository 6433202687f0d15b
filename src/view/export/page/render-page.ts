/**
 * Facts as one HTML page that needs nothing else: no network, no program beside the browser. Everything is in the
 * document itself, so that it reads, prints and is searched by the browser with JavaScript off; the script only hides.
 */
import { createHash } from 'node:crypto';
import { sanitize } from '../../../base/text.ts';
import { sortByTime } from '../../../query/order.ts';
import { countOf } from '../../frame.ts';
import { escapeHtml } from '../escape-html.ts';
import { chooseSpan, type Period, periodsOf, yearOf } from '../periods.ts';
import { type Selection, titleOf } from '../selection.ts';
import { browse } from './browse.ts';
import { periodId } from './period-id.ts';
import { renderFacets } from './render-facets.ts';
import { renderFact } from './render-fact.ts';
import { renderHistogram } from './render-histogram.ts';
import { renderSources } from './render-sources.ts';
import { STYLE } from './style.ts';

/** A page of 17 MB; on two busy cores it opens in three seconds, and a letter of a search takes one or two. */
export const MOST_PAGE_FACTS = 10_000;
const MOST_PERIODS = 40;
/** More than these are laid out only when they come into sight. */
const MANY_FACTS = 500;

const LEGEND = [
  ['stated', 'Stated', 'the text gives the date'],
  ['inferred', 'Inferred', 'it follows from the text'],
  ['record', 'Public record', 'not in the text'],
] as const;

/** The page in pieces, facts in time order. */
export function* renderPage(selection: Selection): Generator<string> {
  const facts = sortByTime(selection.facts);
  const periods = periodsOf(facts, chooseSpan(facts, MOST_PERIODS));
  const script = `(${browse.toString()})();`;
  yield renderHead(selection, script);
  yield renderHeader(selection);
  yield renderFacets(selection);
  yield renderHistogram(periods);
  yield `<main id="_facts" tabindex="-1"${facts.length > MANY_FACTS ? ' class="long"' : ''}>\n`;
  yield '<p id="_none" hidden>No fact passes. Take a filter away, or search for fewer words.</p>\n';
  for (const period of periods) yield* renderPeriod(period, selection);
  yield '</main>\n';
  yield renderSources(selection);
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}

/** Only this style and this script may act, and nothing may be fetched (CSP 3, `default-src`). */
function renderHead(selection: Selection, script: string): string {
  const policy = [
    "default-src 'none'",
    `style-src '${digestOf(STYLE)}'`,
    `script-src '${digestOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="diplo">
<title>${escapeHtml(titleOf(selection))}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#_facts">Skip to the facts</a>
`;
}

function digestOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function renderHeader(selection: Selection): string {
  const { dataset } = selection;
  const description = sanitize(dataset.description).trim();
  const signs = LEGEND.map(
    ([basis, name, means]) =>
      `<li><span class="sign ${basis}" aria-hidden="true"></span><b>${name}</b> ${means}</li>`,
  );
  return `<header>
<h1 dir="auto">${escapeHtml(titleOf(selection))}</h1>
${description === '' ? '' : `<p class="lede" dir="auto">${escapeHtml(description)}</p>\n`}<p class="summary">${summarize(selection)}</p>
<ul class="legend" aria-label="How dates are known">${signs.join('')}</ul>
</header>
`;
}

/** `122 facts, 103 of them dated, 2001 to 2025, from 2 documents`. */
function summarize({ facts }: Selection): string {
  const dated = facts.filter(({ date }) => date !== null);
  const years = dated.flatMap(({ date }) => (date && yearOf(date)) ?? []);
  const documents = new Set(facts.flatMap(({ passages }) => passages.map(({ document }) => document)));
  const [first, last] = years.reduce<[number, number]>(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const span = first === last ? `, ${first}` : `, ${first} to ${last}`;
  return [
    countOf(facts.length, 'fact'),
    ...(dated.length === 0 ? [] : [`${dated.length} of them dated${years.length === 0 ? '' : span}`]),
    ...(documents.size === 0 ? [] : [`from ${countOf(documents.size, 'document')}`]),
  ].join(', ');
}

function* renderPeriod({ label, facts }: Period, selection: Selection): Generator<string> {
  const id = periodId(label);
  yield `<section class="period" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(label)} <span class="n">${countOf(facts.length, 'fact')}</span></h2>
<ol>
`;
  for (const fact of facts) yield renderFact(fact, selection);
  yield '</ol>\n</section>\n';
}
