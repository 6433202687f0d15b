/** English abbreviations, by what may follow their full stop, and words that begin sentences. */

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

// All lists are in lower case and mean any case, but for those that say otherwise.

/** Stand before a name when capitalised: their full stop ends no sentence. */
export const TITLES = wordsOf(`
  adm amb asst atty brig capt cdr cmdr col comdr cpl det dir dr fr gen gov govs hon insp lt maj mlle mme mmes
  mr mrs ms msgr mx pfc pres prof pvt rep reps rev sec sen sens sgt supt`);

/** Stand in the middle of a sentence only, whatever follows; in lower case only ("IE." is something else). */
export const INNER = wordsOf('al cf ca e.g i.e eg ie viz vs v approx est incl repr');

/** Stand before a number; elsewhere their full stop is an ordinary one. */
export const NUMBERED = wordsOf(`
  no nos n° nr p pp pg pt vol vols ch chap fig figs art par para sect ser eq ed eds rs
  jan feb mar apr jun jul aug sep sept oct nov dec`);

/** Stand in a name or end a sentence: what follows decides. */
export const AMBIGUOUS = wordsOf(`
  assn ave bldg blvd bros co cos corp dept div dist esq ft gmbh hwy inc inst intl jr llc ltd mfg mt mts mtn
  natl plc rd sr sq st ste univ
  ph.d m.sc b.sc ed.d psy.d ll.b ll.m`);

/** States, which as small words are words of their own: "Ill.", "Miss.", "Wash.". */
export const STATES = wordsOf(`
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
  Penn Tenn Tex Va Vt Wash Wis Wyo`);

/** Words that, capitalised after an abbreviation, begin a sentence rather than go on with a name. */
export const STARTERS = wordsOf(`
  A About According Additionally After Afterwards All Also Although Among An And Another Any Are As At Because
  Before Besides Between Both But By Can Could Despite Did Do Does During Each Earlier Either Even Eventually
  Eight Every Few Finally First Five For Four From Furthermore Had Has Have He Hence Her Here His How However I If In
  Indeed Instead Into Is It Its Just Last Later Let Like Many May Meanwhile Might More Moreover Most Much
  Must My Neither Nevertheless Next Nine No Nobody Nor Not Nothing Now Of Often On Once One Only Or Other Others Our
  Over Perhaps Please Previously Rather Recently Seven She Should Similarly Since Six So Some Somebody Someone Soon Still
  Such Ten That The Their Then There Therefore These They This Those Though Three Through Thus To Today Together Tomorrow
  Two Under Unless Unlike Until Upon We Were What When Where Whereas Whether Which While Who Whom Whose Why Will
  With Within Without Would Yes Yesterday Yet You Your`);

/** Verbs that name a speaker after a quotation: `"Is it?" Obama asked.` */
export const SPEECH =
  /^(?:[\p{Lu}][\p{L}.'’-]*\s){1,3}(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|replies|shouted|exclaimed|wondered|answered|cried|demanded|tweeted)\b/u;
