/** A leader's profile, and the table of all leaders. */
import { pad, sanitize, truncate, widthOf, wrap } from '../base/text.ts';
import type { Leader, Office } from '../dataset/schema.ts';
import { groupByTopic, type LeaderProfile, type LeaderSummary, yearsOf } from '../query/profile.ts';
import type { Relation } from '../query/relations.ts';
import type { ViewContext } from './context.ts';
import { shortDate } from './dates.ts';
import { measureColumns, renderFactTable } from './fact-list.ts';
import { countOf, flow, renderNext, renderSection } from './frame.ts';

/** Who, when in office, the facts by topic in time order, relations, and the country's facts marked as such. */
export function renderLeaderProfile(profile: LeaderProfile, context: ViewContext): string {
  const { leader, facts, countryFacts, relations } = profile;
  const { dataset, nameOf, theme, width } = context;
  const surname = shortName(leader);
  const columns = measureColumns([...facts, ...countryFacts], context);
  const groups = groupByTopic(dataset, facts).map(
    ({ topic, facts: members }) =>
      `${renderSection(context, topic === null ? 'Other' : nameOf(topic))}\n${renderFactTable(members, context, columns)}`,
  );
  const country = leader.country ? nameOf(leader.country) : '';
  const ofCountry =
    countryFacts.length === 0
      ? []
      : [
          `${renderSection(context, `${country}, without naming ${surname}`)}\n${renderFactTable(countryFacts, context, columns)}`,
        ];
  const related = relations.length === 0 ? [] : [renderRelations(relations, context)];
  const other = otherSide(relations, leader.id);
  const next = [
    `timeline --leader ${leader.id}`,
    ...(other ? [`between ${leader.id} ${other}`] : []),
    ...(facts[0] ? [`show ${facts[0].id}`] : []),
  ];
  const title = [
    { text: sanitize(leader.name), paint: theme.title },
    { text: country, paint: theme.faint },
  ];
  return [
    ...flow(title, width),
    ...renderIdentity(leader, context),
    ...renderCounts(profile, context),
    '',
    [...groups, ...related, ...ofCountry, renderNext(context, next)].join('\n\n'),
  ].join('\n');
}

/** Every leader with country, last office, number of facts and the years these span. */
export function renderLeaderTable(leaders: readonly LeaderSummary[], context: ViewContext): string {
  const { nameOf, theme, glyphs, width } = context;
  const rows = leaders.map(({ leader, facts, years }) => ({
    id: sanitize(leader.id),
    name: sanitize(leader.name),
    facts: String(facts),
    years: years ? [...new Set(years)].join(glyphs.dash) : '',
    rest: [leader.country ? nameOf(leader.country) : '', lastOffice(leader)].filter(Boolean).join(', '),
  }));
  const widthOfColumn = (key: 'id' | 'name' | 'facts' | 'years') =>
    Math.max(0, ...rows.map((row) => widthOf(row[key])));
  const wide = width >= 70;
  const [facts, years] = [widthOfColumn('facts'), wide ? widthOfColumn('years') + 2 : 0];
  const id = Math.min(widthOfColumn('id'), width - facts - years - 4);
  const name = Math.min(widthOfColumn('name'), width - id - facts - years - 4);
  const room = width - id - name - facts - years - 6;
  const cell = (text: string, columns: number) => pad(truncate(text, columns, glyphs.ellipsis), columns);
  return rows
    .map((row) => {
      const head = `${theme.id(cell(row.id, id))}  ${theme.name(cell(row.name, name))}`;
      const line = `${head}  ${row.facts.padStart(facts)}`;
      if (!wide) return line;
      const rest = truncate(row.rest, room, glyphs.ellipsis);
      return `${line}  ${theme.date(pad(row.years, years - 2))}  ${theme.faint(rest)}`.trimEnd();
    })
    .join('\n');
}

/** The last word of a name as it is sorted: Netanyahu, Xi. */
export function shortName(leader: Leader): string {
  return sanitize(leader.sortName?.split(',')[0] ?? leader.name);
}

function renderIdentity(leader: Leader, { theme, glyphs, width, nameOf, link }: ViewContext): string[] {
  const offices = leader.offices.map((office) => describeOffice(office, leader, { glyphs, nameOf }));
  const aliases = leader.aliases.length > 0 ? [`Also: ${leader.aliases.map(sanitize).join(', ')}`] : [];
  const wikidata = leader.wikidata ? wrap(`Wikidata: ${leader.wikidata}`, width) : [];
  const item = `https://www.wikidata.org/wiki/${leader.wikidata}`;
  return [
    ...offices.flatMap((office) => wrap(office, width)),
    ...aliases.flatMap((line) => wrap(line, width)).map(theme.faint),
    ...wikidata.map((line) => theme.faint(link(line, item))),
  ];
}

function describeOffice(
  { title, country, from, to }: Office,
  leader: Leader,
  { glyphs, nameOf }: Pick<ViewContext, 'glyphs' | 'nameOf'>,
): string {
  const elsewhere = country && country !== leader.country ? ` of ${nameOf(country)}` : '';
  const start = from ? shortDate(from, glyphs) : '';
  const end = to ? shortDate(to, glyphs) : '';
  const term =
    start && end ? `${start} ${glyphs.dash} ${end}` : start ? `since ${start}` : end && `until ${end}`;
  return `${sanitize(title)}${elsewhere}${term ? `, ${term}` : ''}`;
}

function lastOffice(leader: Leader): string {
  const office = [...leader.offices].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];
  return office ? sanitize(office.title) : '';
}

function renderCounts(
  { leader, facts, countryFacts }: LeaderProfile,
  { glyphs, nameOf, theme, width }: ViewContext,
): string[] {
  const years = yearsOf(facts);
  const parts = [
    `${countOf(facts.length, 'fact')} ${facts.length === 1 ? 'names' : 'name'} ${shortName(leader)}`,
    ...(leader.country ? [`${countryFacts.length} more about ${nameOf(leader.country)}`] : []),
    ...(years ? [[...new Set(years)].join(glyphs.dash)] : []),
  ];
  return wrap(parts.join(` ${glyphs.dot} `), width).map(theme.name);
}

function renderRelations(relations: readonly Relation[], context: ViewContext): string {
  const { nameOf, glyphs, theme, width } = context;
  const lines = relations.flatMap(({ actor, recipient, deeds }) => {
    const who = `${nameOf(actor)} ${glyphs.arrow} ${nameOf(recipient)}`;
    const what = deeds.map(
      ({ type, facts }) => `${type.toLowerCase()} ${facts.map(({ id }) => sanitize(id)).join(' ')}`,
    );
    return [
      ...wrap(who, width).map(theme.name),
      ...wrap(what.join(` ${glyphs.dot} `), width - 2).map((line) => `  ${line}`),
    ];
  });
  return [renderSection(context, 'Relations'), ...lines].join('\n');
}

function otherSide(relations: readonly Relation[], id: string): string | undefined {
  const [first] = relations;
  if (!first) return undefined;
  return first.actor === id ? first.recipient : first.actor;
}
