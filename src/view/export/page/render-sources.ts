/** The foot of the page: the documents that its facts stand in, by name and digest. */
import { sanitize } from '../../../base/text.ts';
import type { SourceDocument } from '../../../dataset/schema.ts';
import { describeDate } from '../../fact-card.ts';
import { countOf } from '../../frame.ts';
import { escapeHtml } from '../escape-html.ts';
import { addressOf, type Selection } from '../selection.ts';

export function renderSources(selection: Selection): string {
  const { facts, dataset } = selection;
  const counts = new Map<string, number>();
  for (const { passages } of facts) {
    for (const id of new Set(passages.map(({ document }) => document)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const documents = dataset.documents.filter(({ id }) => counts.has(id));
  const items = documents.map((document) =>
    renderDocument(document, counts.get(document.id) ?? 0, selection),
  );
  const list = `<section aria-labelledby="_sources"><h2 id="_sources">Documents</h2>\n<ul>\n${items.join('')}</ul></section>\n`;
  return `<footer>\n${items.length > 0 ? list : ''}<p>Each fact points at its passage by paragraph, sentence and character (Unicode code points, counted from 0). Made by diplo. This page loads nothing and sends nothing.</p>\n</footer>\n`;
}

function renderDocument(document: SourceDocument, count: number, { view }: Selection): string {
  const { id, title, file, sha256, asOf, note } = document;
  const address = addressOf(document);
  const lines = [
    `<cite dir="auto">${escapeHtml(sanitize(title).trim() || sanitize(id))}</cite>, ${countOf(count, 'fact')}`,
    ...(asOf ? [`Its present: ${describeDate(asOf, view).map(escapeHtml).join(' ')}`] : []),
    ...(note ? [escapeHtml(sanitize(note))] : []),
    ...(address ? [`<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(address)}</a>`] : []),
    ...(file === '' ? [] : [`<span class="file">${escapeHtml(sanitize(file))}</span>`]),
    ...(sha256 ? [`<span class="digest">SHA-256 ${sha256}</span>`] : []),
  ];
  return `<li>${lines.map((line) => `<p>${line}</p>`).join('')}</li>\n`;
}
