/**
 * Reads a timeline diagram by the rules of Mermaid 11.17, whose own package is 154 MB with what it brings: entities
 * are taken out of the way first, lines are then read by the first of these rules that fits, and entities are put
 * back when it is drawn. `MERMAID=<folder of the package> npx vitest run mermaid` holds this to the real one.
 */

export interface Diagram {
  title: string;
  sections: string[];
  tasks: { section: string; period: string; events: string[] }[];
}

const RULES = [
  ['skip', /^%(?!\{)[^\n]*/i],
  ['skip', /^[^}]%%[^\n]*/i],
  ['skip', /^\n+/],
  ['skip', /^\s+/],
  ['skip', /^#[^\n]*/],
  ['timeline', /^timeline\b/i],
  ['title', /^title\s[^\n]+/i],
  ['accessible', /^acc(?:Title\s*:|Descr\s*[:{])/i],
  ['section', /^section\s[^:\n]+/i],
  ['event', /^:\s(?:[^:\n]|:(?!\s))+/],
  ['period', /^[^#:\n]+/],
] as const;

/** @throws Error at what the rules do not take */
export function parseTimeline(source: string): Diagram {
  const diagram: Diagram = { title: '', sections: [], tasks: [] };
  let rest = encodeEntities(`${source}\n`);
  let section = '';
  while (rest !== '') {
    const rule = RULES.find(([, pattern]) => pattern.test(rest));
    const [name, pattern] = rule ?? [];
    const [text = ''] = (pattern && rest.match(pattern)) ?? [];
    if (name === undefined || name === 'accessible') throw new Error(`no timeline at: ${rest.slice(0, 80)}`);
    rest = rest.slice(text.length);
    if (name === 'title') diagram.title = decodeEntities(text.slice(6));
    if (name === 'section') {
      section = decodeEntities(text.slice(8));
      diagram.sections.push(section);
    }
    if (name === 'period') diagram.tasks.push({ section, period: decodeEntities(text), events: [] });
    if (name === 'event') diagram.tasks.at(-1)?.events.push(decodeEntities(text.slice(2)));
  }
  return diagram;
}

/** As Mermaid does before it reads. */
export function encodeEntities(text: string): string {
  const kept = text.replace(/(?:style|classDef).*:\S*#.*;/g, (found) => found.slice(0, -1));
  return kept.replace(/#\w+;/g, (entity) => {
    const inner = entity.slice(1, -1);
    return /^\+?\d+$/.test(inner) ? `ﬂ°°${inner}¶ß` : `ﬂ°${inner}¶ß`;
  });
}

/** As a browser shows what Mermaid draws. */
export function decodeEntities(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
