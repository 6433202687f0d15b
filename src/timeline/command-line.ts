/** Every view as a command line that shows it again, and back. */
import { DiploError } from '../base/errors.ts';
import { fromSerial } from '../dataset/days.ts';
import { parseDateOption } from '../query/filters.ts';
import { getNamed, namedCountries, namedDocuments, namedLeaders, namedTopics } from '../query/names.ts';
import { parseDay, periodOf, startOfPeriod, type Unit } from './calendar.ts';
import { changeView } from './history.ts';
import type { Model } from './model.ts';
import { jumpTo, moveTo } from './move.ts';
import { type State, selectedEntry } from './state.ts';
import { parseTypedDate } from './typed-date.ts';
import { FACETS, type Facet, unitOfZoom, type View, WHOLE_VIEW, ZOOMS, type Zoom } from './view.ts';

/** The options of `diplo timeline` that say what to look at. */
export interface ViewOptions {
  leader?: string[];
  country?: string[];
  topic?: string[];
  kind?: string[];
  source?: string[];
  speaker?: string[];
  from?: string;
  to?: string;
  dated?: boolean;
  limit?: number;
  query?: string;
  find?: string;
  zoom?: string;
  /** A fact to stand on, a date to stand at, or both: the date then chooses the period. */
  at?: string[];
  lanes?: boolean;
  gaps?: boolean;
}

/** The words of a command line that opens this view, the fact under the cursor selected. */
export function commandWords(state: State): string[] {
  const { view, model } = state;
  const words = ['diplo', 'timeline'];
  const add = (option: string, value: string | undefined) => {
    if (value === undefined || value === '') return;
    // What begins with a dash would be taken for an option.
    if (value.startsWith('-')) words.push(`--${option}=${value}`);
    else words.push(`--${option}`, value);
  };
  add('data', model.dataFile);
  for (const facet of FACETS) for (const value of view.facets[facet]) add(facet, value);
  add('from', view.from);
  add('to', view.to);
  if (view.dated) words.push('--dated');
  add('limit', view.limit?.toString());
  add('query', view.query);
  add('find', view.find);
  if (view.zoom !== 'all') add('zoom', view.zoom);
  for (const at of placeWords(state)) add('at', at);
  if (view.lanes) words.push('--lanes');
  if (view.gaps) words.push('--gaps');
  return words;
}

/** Words as a shell reads them back. */
export function quoteWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

/** The period where the fact under the cursor does not tell it, and the fact. */
function placeWords(state: State): string[] {
  const { view } = state;
  const unit = unitOfZoom(view.zoom);
  const entry = selectedEntry(state);
  const own = entry && Number.isFinite(entry.at) && unit ? periodOf(entry.at, unit) : undefined;
  const period = unit && own !== view.period ? [periodWord(view.period, unit)] : [];
  return [...period, ...(entry ? [entry.fact.id] : [])];
}

/** A period as a date that `parseTypedDate` reads back into it. */
function periodWord(period: number, unit: Unit): string {
  const { year, month, day } = fromSerial(startOfPeriod(period, unit));
  const years = year > 9999 || year < -9999 ? `Y${year}` : padYear(year);
  if (unit === 'decade' || unit === 'year') return years;
  const months = `${years}-${String(month).padStart(2, '0')}`;
  return unit === 'day' ? `${months}-${String(day).padStart(2, '0')}` : months;
}

function padYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/**
 * The view that options ask for, without its place.
 * @throws NothingFound for a name that the dataset does not hold, with the nearest ones
 * @throws DiploError for a zoom or a date that is none
 */
export function parseView({ dataset }: Pick<Model, 'dataset'>, options: ViewOptions): View {
  const ids = <T extends { id: string }>(names: string[] | undefined, find: (name: string) => T) => [
    ...new Set((names ?? []).map((name) => find(name).id)),
  ];
  for (const name of ['from', 'to'] as const) {
    const date = options[name];
    if (date !== undefined) parseDateOption(date, `--${name}`);
  }
  const facets: Record<Facet, readonly string[]> = {
    leader: ids(options.leader, (name) => getNamed(namedLeaders(dataset), name, 'leader')),
    country: ids(options.country, (name) => getNamed(namedCountries(dataset), name, 'country')),
    topic: ids(options.topic, (name) => getNamed(namedTopics(dataset), name, 'topic')),
    source: ids(options.source, (name) => getNamed(namedDocuments(dataset), name, 'source')),
    kind: [...new Set(options.kind ?? [])],
    speaker: [...new Set(options.speaker ?? [])],
  };
  return {
    ...WHOLE_VIEW,
    facets,
    from: options.from,
    to: options.to,
    dated: options.dated ?? false,
    limit: options.limit,
    query: options.query ?? '',
    find: options.find ?? '',
    zoom: parseZoom(options.zoom ?? 'all'),
    lanes: options.lanes ?? false,
    gaps: options.gaps ?? false,
  };
}

function parseZoom(text: string): Zoom {
  const zoom = ZOOMS.find((each) => each === text);
  if (zoom) return zoom;
  throw new DiploError(`--zoom "${text}" is no zoom`, `Zooms: ${ZOOMS.join(', ')}.`);
}

/**
 * Goes to the place that `--at` names.
 * @throws DiploError for what is neither a fact nor a date
 */
export function goToOptions(state: State, at: readonly string[]): State {
  const unit = unitOfZoom(state.view.zoom);
  let placed = at.length === 0 && unit ? inPeriodOf(state, firstDay(state), unit) : state;
  for (const text of at) {
    const place = state.model.places.get(text);
    placed =
      place === undefined ? goToDate(placed, text, unit) : goToFact(placed, place, unit, at.length > 1);
  }
  return placed;
}

function goToFact(state: State, place: number, unit: Unit | undefined, hasPeriod: boolean): State {
  const day = state.model.entries[place]?.at;
  const there = hasPeriod ? state : inPeriodOf(state, day, unit);
  const index = there.derived.shown.indexOf(place);
  return index < 0 ? { ...there, message: 'That fact is not among those shown.' } : jumpTo(there, index);
}

function goToDate(state: State, text: string, unit: Unit | undefined): State {
  const date = parseTypedDate(text);
  const iso = date?.earliest ?? date?.latest;
  if (!iso) {
    throw new DiploError(
      `--at "${text}" is neither a fact of this dataset nor a date`,
      'Type the id of a fact, such as F012, or a date: 2025, 2025-03, mar 2025.',
    );
  }
  const day = parseDay(iso);
  if (unit) return inPeriodOf(state, day, unit);
  const { shown } = state.derived;
  const index = shown.findIndex((place) => (state.model.entries[place]?.at ?? 0) >= day);
  return jumpTo(state, index < 0 ? shown.length - 1 : index);
}

function inPeriodOf(state: State, day: number | undefined, unit: Unit | undefined): State {
  if (!unit || day === undefined || !Number.isFinite(day)) return state;
  return moveTo(changeView(state, { period: periodOf(day, unit) }), 0);
}

/** The first known day among the facts that pass the filters. */
function firstDay({ model, derived }: State): number | undefined {
  const place = derived.filtered.find((each) => Number.isFinite(model.entries[each]?.at));
  return place === undefined ? undefined : model.entries[place]?.at;
}
