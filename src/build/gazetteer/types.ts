/** The people and countries that a build can recognise. */
import type { Country, Leader } from '../../dataset/schema.ts';

/** A leader; `aliases` are names that say who it is, `weak` ones (bare surnames) need something near that does. */
export interface GazetteerLeader extends Leader {
  weak: string[];
  /** `f` or `m` where it is known: what a pronoun can mean. */
  gender: 'f' | 'm' | null;
  /** Years in which the leader is known to have been in office, where no terms are. */
  seen: [from: number, to: number] | null;
  /** A surname that means this leader wherever world affairs are the matter ("Putin", not "Ford"). */
  famous: boolean;
}

/** A country; `aliases` as in a dataset, sorted out by what they are. */
export interface GazetteerCountry extends Country {
  names: string[];
  demonyms: string[];
  seats: string[];
  /** Names that are more often something else (Georgia, Washington): they count beside a surer one. */
  weak: string[];
}

/** The contents of `data/gazetteer.json`. */
export interface GazetteerData {
  leaders: GazetteerLeader[];
  countries: GazetteerCountry[];
  /** Phrases that hold a name and mean something else: "Washington Post", "Latin America". */
  otherThings: string[];
}
