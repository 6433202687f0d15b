/** Decides which leader a name means, if any: a bare surname needs a title, a fuller name or a date near it. */
import type { Gazetteer } from './gazetteer/load-gazetteer.ts';
import type { GazetteerLeader } from './gazetteer/types.ts';
import { type Anchor, Namesakes } from './namesakes.ts';
import { isOffice, type OfficeCue, officeBefore } from './office-cues.ts';
import {
  byView,
  type LeaderCandidate,
  type PersonCandidate,
  type PlaceCandidate,
  type Scan,
} from './scan-names.ts';
import type { BuildDocument } from './types.ts';
import type { SentenceView } from './views.ts';
import { isEnglishWord } from './word-or-name.ts';
import { foldAt, wordsOf } from './words.ts';
import { presentYears, termsOf, wasInOffice, type Years, yearsIn } from './years.ts';

/** A name and the leader it means. */
export interface ResolvedLeader {
  readonly candidate: LeaderCandidate;
  readonly id: string;
  readonly rule: string;
}

const OWN_PRONOUN = /^(?:his|himself|her|hers|herself)$/;

/** How long before taking office a leader may already be known by the surname. */
const YEARS_BEFORE_OFFICE = 8;

/** The leaders named in a document, in the order of the text, and the names that stay nobody's. */
export function resolveLeaders(
  document: BuildDocument,
  scan: Scan,
  gazetteer: Gazetteer,
): { resolved: ResolvedLeader[]; unresolved: LeaderCandidate[] } {
  const resolver = new Resolver(document, scan, gazetteer);
  return resolver.run();
}

class Resolver {
  readonly #scan: Scan;
  readonly #gazetteer: Gazetteer;
  readonly #present: Years | undefined;
  /** Countries that the document names, by any of their names. */
  readonly #countries: ReadonlySet<string>;
  readonly #places: ReadonlyMap<SentenceView, readonly PlaceCandidate[]>;
  #fullNames = 0;
  readonly #anchors = new Map<string, Anchor[]>();
  /** By the surname, once all anchors are known. */
  #namesakes: ReadonlyMap<string, Namesakes> = new Map();
  readonly #leaders: ReadonlyMap<SentenceView, readonly LeaderCandidate[]>;
  readonly #famous = new Map<SentenceView, ReadonlyMap<GazetteerLeader, number>>();
  readonly #found = new Map<LeaderCandidate, ResolvedLeader>();

  constructor(document: BuildDocument, scan: Scan, gazetteer: Gazetteer) {
    this.#scan = scan;
    this.#gazetteer = gazetteer;
    this.#present = presentYears(document);
    this.#places = byView(scan.places);
    this.#leaders = byView(scan.leaders);
    this.#countries = new Set(
      scan.places.filter(({ sort }) => sort !== 'weak-place').map(({ id }) => successorOf(id)),
    );
  }

  run(): { resolved: ResolvedLeader[]; unresolved: LeaderCandidate[] } {
    for (const person of this.#scan.people) this.#anchor(surnameOf(person), person, undefined);
    // Full names first, then titles, which are as good as full names for what follows, then bare surnames.
    for (const candidate of this.#scan.leaders)
      if (candidate.isFull) this.#settle(candidate, this.#byFullName(candidate));
    const bare = this.#scan.leaders.filter((candidate) => !candidate.isFull && !isEnglishWord(candidate));
    for (const candidate of bare) this.#settle(candidate, this.#byTitle(candidate));
    this.#namesakes = new Map(
      Array.from(this.#anchors, ([surname, anchors]) => [surname, new Namesakes(anchors)]),
    );
    for (const candidate of bare) {
      if (!this.#found.has(candidate)) this.#settle(candidate, this.#bySurname(candidate), false);
    }
    const order = [...this.#scan.leaders].sort(inTextOrder);
    return {
      resolved: order.flatMap((candidate) => this.#found.get(candidate) ?? []),
      unresolved: bare.filter((candidate) => !this.#found.has(candidate)).sort(inTextOrder),
    };
  }

  #settle(candidate: LeaderCandidate, found: readonly [string, string] | undefined, isAnchor = true): void {
    if (!found) return;
    const [id, rule] = found;
    this.#found.set(candidate, { candidate, id, rule });
    const leader = this.#gazetteer.leaders.get(id);
    if (rule === 'full-name') this.#fullNames += 1;
    if (!isAnchor || !leader) return;
    for (const surname of leader.weak) this.#anchor(wordsOf(surname).at(-1)?.fold ?? '', candidate, id);
  }

  #anchor(surname: string, { view, from }: PersonCandidate, id: string | undefined): void {
    const anchors = this.#anchors.get(surname) ?? [];
    anchors.push({ ...anchorAt(view, from), id });
    this.#anchors.set(surname, anchors);
  }

  #byFullName(candidate: LeaderCandidate): [string, string] | undefined {
    const leaders = this.#leadersOf(candidate);
    const [only] = leaders;
    if (!only || isThingName(candidate)) return undefined;
    if (leaders.length === 1) return [only.id, 'full-name'];
    const dated = this.#datedOf(leaders, candidate, undefined);
    return dated ? [dated.id, 'full-name-in-office'] : undefined;
  }

  /** "President Bush", "Russian President Putin", "Putin, the Russian president", "the elder Bush". */
  #byTitle(candidate: LeaderCandidate): [string, string] | undefined {
    const generation = byGeneration(this.#leadersOf(candidate), candidate);
    if (generation) return [generation.id, 'elder-or-younger'];
    const cue = officeBefore(
      candidate.view,
      candidate.from,
      candidate.to,
      this.#places.get(candidate.view) ?? [],
    );
    if (!cue) return undefined;
    const fitting = this.#leadersOf(candidate).filter((leader) => fitsOffice(leader, cue));
    const [only] = fitting;
    if (!only) return undefined;
    if (fitting.length === 1) return this.#mayHoldOffice(only, candidate) ? [only.id, 'title'] : undefined;
    const dated = this.#datedOf(fitting, candidate, cue);
    return dated ? [dated.id, 'title-in-office'] : undefined;
  }

  #bySurname(candidate: LeaderCandidate): [string, string] | undefined {
    const leaders = this.#leadersOf(candidate);
    const namesakes = this.#namesakes.get(surnameOf(candidate));
    if (namesakes) {
      const id = this.#anchoredOf(candidate, namesakes);
      return id !== undefined && leaders.some((leader) => leader.id === id) ? [id, 'fuller-name'] : undefined;
    }
    const [only] = leaders;
    if (only && leaders.length === 1 && this.#gazetteer.own.has(only.id)) return [only.id, 'own-list'];
    const famous = leaders.filter((leader) => leader.famous);
    const inOffice = this.#datedOf(famous, candidate, undefined);
    if (inOffice && this.#isAtHome(inOffice)) return [inOffice.id, 'surname-in-office'];
    const [known] = famous;
    if (!known || famous.length !== 1 || !this.#mayBeKnown(known, candidate)) return undefined;
    if (this.#isAtHome(known)) return [known.id, 'surname-and-country'];
    // Among leaders named in full, one whose surname all the world knows is no other.
    if (this.#fullNames > 0) return [known.id, 'surname-among-leaders'];
    return undefined;
  }

  /** Of those named in full the one who is meant; undefined also when that is somebody else. */
  #anchoredOf(candidate: LeaderCandidate, namesakes: Namesakes): string | undefined {
    const { view, from, to } = candidate;
    const pronoun = view.words.slice(to).find(({ fold }) => OWN_PRONOUN.test(fold))?.fold;
    const said = pronoun === undefined ? undefined : pronoun.startsWith('hi') ? 'm' : 'f';
    return namesakes.choose(anchorAt(view, from), {
      suits: (id) => {
        const gender = this.#gazetteer.leaders.get(id ?? '')?.gender ?? said;
        return said === undefined || gender === said;
      },
      wasInOffice: (id) => {
        const leader = this.#gazetteer.leaders.get(id);
        return leader !== undefined && this.#datedOf([leader], candidate, undefined) !== undefined;
      },
    });
  }

  /** The document speaks of the leader's country, or of nothing but the leader's own time. */
  #isAtHome(leader: GazetteerLeader): boolean {
    return leader.country === null || this.#countries.has(successorOf(leader.country));
  }

  #leadersOf({ ids }: LeaderCandidate): GazetteerLeader[] {
    const leaders = ids.flatMap((id) => this.#gazetteer.leaders.get(id) ?? []);
    const own = leaders.filter(({ id }) => this.#gazetteer.own.has(id));
    return own.length > 0 ? own : leaders;
  }

  /** The only one who was in office in the years of the sentence, else of the document. */
  #datedOf(
    leaders: readonly GazetteerLeader[],
    candidate: LeaderCandidate,
    cue: OfficeCue | undefined,
  ): GazetteerLeader | undefined {
    if (yearsIn(candidate.view).length === 0) {
      const contemporary = this.#contemporaryOf(leaders, candidate);
      if (contemporary) return contemporary;
    }
    for (const years of this.#yearsNear(candidate)) {
      const inOffice = leaders.filter((leader) => {
        if (cue?.isFormer) return termsOf(leader).some(([, end]) => end <= years[1]);
        return wasInOffice(leader, years);
      });
      if (inOffice.length === 1) return inOffice[0];
      if (inOffice.length > 1) return undefined;
    }
    return undefined;
  }

  /** The only one who was in office together with somebody whom the same sentence names: Bush and Gorbachev. */
  #contemporaryOf(
    leaders: readonly GazetteerLeader[],
    { view, ids }: LeaderCandidate,
  ): GazetteerLeader | undefined {
    const [own] = ids.length === 1 ? ids : [];
    const terms = Array.from(this.#famousIn(view)).flatMap(([leader, times]) =>
      leader.id === own && times === 1 ? [] : termsOf(leader),
    );
    const fitting = leaders.filter((leader) => terms.some((years) => wasInOffice(leader, years)));
    return terms.length > 0 && fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The famous leaders whom names in a sentence mean beyond doubt, and how often. */
  #famousIn(view: SentenceView): ReadonlyMap<GazetteerLeader, number> {
    const known = this.#famous.get(view);
    if (known) return known;
    const famous = new Map<GazetteerLeader, number>();
    for (const name of this.#leaders.get(view) ?? []) {
      const [leader] = name.ids.length === 1 ? this.#leadersOf(name) : [];
      if (leader?.famous) famous.set(leader, (famous.get(leader) ?? 0) + 1);
    }
    this.#famous.set(view, famous);
    return famous;
  }

  #yearsNear({ view }: LeaderCandidate): Years[] {
    const named = yearsIn(view).map((year): Years => [year, year]);
    return this.#present ? [...named, this.#present] : named;
  }

  /** A title may be remembered long after office, but not given before it. */
  #mayHoldOffice(leader: GazetteerLeader, candidate: LeaderCandidate, slack = 0): boolean {
    const starts = termsOf(leader).map(([from]) => from);
    const latest = Math.max(...this.#yearsNear(candidate).map(([, to]) => to));
    return starts.length === 0 || !Number.isFinite(latest) || Math.min(...starts) - slack <= latest;
  }

  /** Long before office another of the name is meant: Vance in 1977. */
  #mayBeKnown(leader: GazetteerLeader, candidate: LeaderCandidate): boolean {
    return this.#mayHoldOffice(leader, candidate, YEARS_BEFORE_OFFICE);
  }
}

/** "the elder Bush", "the younger Trudeau": of two of a surname, who was in office first or last. */
function byGeneration(
  leaders: readonly GazetteerLeader[],
  { view, from, to }: LeaderCandidate,
): GazetteerLeader | undefined {
  const said = foldAt(view.words, from - 1);
  // "the first Bush administration", as opposed to the other Bush's.
  const isFirst = said === 'first' && /^(?:administration|presidency)$/.test(foldAt(view.words, to));
  const isElder = isFirst || /^(?:elder|older|senior)$/.test(said);
  const [one, other] = leaders;
  if (!(isElder || /^(?:younger|junior)$/.test(said)) || !one || !other || leaders.length !== 2)
    return undefined;
  const startOf = (leader: GazetteerLeader) => Math.min(...termsOf(leader).map(([start]) => start));
  return startOf(one) < startOf(other) === isElder ? one : other;
}

function fitsOffice(leader: GazetteerLeader, cue: OfficeCue): boolean {
  if (cue.country !== undefined && leader.country !== null) {
    if (successorOf(leader.country) !== successorOf(cue.country)) return false;
  }
  return cue.sort === 'any' || leader.offices.some(({ title }) => isOffice(title, cue.sort));
}

/** The Soviet Union's leaders are at home where Russia is named, and so on. */
export function successorOf(country: string): string {
  const successors: Readonly<Record<string, string>> = { SUN: 'RUS', DDR: 'DEU', CSK: 'CZE', YUG: 'SRB' };
  return successors[country] ?? country;
}

/** A full name in the singular after "the" is a ship, a library, a prize. */
function isThingName({ view, from }: LeaderCandidate): boolean {
  return view.words[from - 1]?.fold === 'uss';
}

/** The last word of a name, by which "van Buren" and "Buren" meet; "Jr." is none. */
function surnameOf({ view, to, from }: PersonCandidate): string {
  const last = foldAt(view.words, to - 1);
  return to - from > 1 && /^[js]r$/.test(last) ? foldAt(view.words, to - 2) : last;
}

function anchorAt(view: SentenceView, from: number): Omit<Anchor, 'id'> {
  const { paragraph, index } = view.sentence;
  return { order: orderOf(view, from), paragraph, sentence: index };
}

function orderOf(view: SentenceView, from: number): number {
  return view.sentence.index * 10_000 + from;
}

function inTextOrder(a: LeaderCandidate, b: LeaderCandidate): number {
  return orderOf(a.view, a.from) - orderOf(b.view, b.from);
}
