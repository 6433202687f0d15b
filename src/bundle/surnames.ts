/** Which part of a leader's name one is called by, and where the name stands in a list. */

/** What a name is known by. */
export interface Surname {
  /** As newspapers have it: "de Gaulle", "Assad", "Ban". */
  readonly text: string;
  /** Other single names by which the same person goes: "al-Assad", "Kirchner". */
  readonly others: readonly string[];
  readonly sortName: string;
}

/** Words before a surname that belong to it: "de Gaulle", "van der Bellen", "bin Salman", "Ben Ali". */
const PARTICLES = new Set(
  'de,del,della,der,den,van,von,zu,ter,ten,du,des,la,le,da,do,dos,das,di,al,el,bin,ibn,ben,abu,st'.split(','),
);
/** The Arabic article, which newspapers leave out. */
const ARTICLE = /^(?:al|el)-(?=\p{Lu})/iu;
const REGNAL = /^(?:King|Queen|Pope|Emperor|Shah)\s|\s[IVX]+$/;
const setOf = (codes: string): ReadonlySet<string> => new Set(codes.split(' '));
/** Family name first, given name after it; in Singapore where no western given name leads. */
const FAMILY_FIRST = setOf('CHN TWN PRK KOR KHM SGP HKG');
/** A family name and a given name of two syllables, the second small, wherever it is: Ban Ki-moon. */
const FAMILY_AND_SYLLABLES = /^\p{Lu}\p{Ll}{1,5} \p{Lu}\p{Ll}+-\p{Ll}+$/u;
/** One's own name first, a father's or a family's after it, and called by the first: Mahathir Mohamad. */
const OWN_NAME_FIRST = setOf('MYS THA LAO');
/** Titles that stand where a name would. */
const NOBLE = /^(?:Tunku|Tun|Tengku|Datuk|Dato)$/;
/** No family names. */
const ONE_NAME = setOf('MMR');
/** Called by the last name, sorted by the first: Ngo Dinh Diem. */
const OWN_NAME_LAST = setOf('VNM');
/** Two surnames, or a husband's after "de". */
const SPANISH = setOf('ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX NIC PAN PER PRY SLV URY VEN');

/**
 * The surname of a name.
 * @param said the surname where the source says which part it is
 * @returns null where the name is never cut: monarchs, popes, names of Myanmar
 */
export function surnameOf(name: string, country: string | null, said: string | null): Surname | null {
  if (said !== null) return { text: said, others: withoutArticle(said), sortName: sortName(name, said) };
  const home = country ?? '';
  if (REGNAL.test(name) || ONE_NAME.has(home)) return null;
  const words = name.replace(/,?\s(?:Jr\.?|Sr\.?)$/, '').split(' ');
  const [first = name] = words;
  if (isCalledByFirst(name, words, home)) return { text: first, others: [], sortName: sortName(name, first) };
  if (OWN_NAME_LAST.has(home)) return { text: words.at(-1) ?? name, others: [], sortName: name };
  return compound(name, words, SPANISH.has(home));
}

function isCalledByFirst(name: string, words: readonly string[], home: string): boolean {
  if (words.length === 1 || FAMILY_AND_SYLLABLES.test(name)) return true;
  if (FAMILY_FIRST.has(home)) return home !== 'SGP' || words.length > 2;
  return OWN_NAME_FIRST.has(home) && !NOBLE.test(words[0] ?? '');
}

/** The last word, with the particles before it and, in Spanish, the father's name before "de". */
function compound(name: string, words: readonly string[], isSpanish: boolean): Surname {
  const text = words.slice(surnameStart(words, isSpanish)).join(' ');
  const parts = text.split(' ');
  const isDouble = isSpanish && parts.length > 2 && !isParticle(parts[0]);
  const others = isDouble ? [parts[0] ?? '', parts.at(-1) ?? ''] : [];
  const bare = text.replace(ARTICLE, '');
  if (bare === text) return { text, others, sortName: sortName(name, text) };
  const given = name.slice(0, name.length - bare.length).trim();
  return { text: bare, others: [text], sortName: given === '' ? name : `${bare}, ${given}` };
}

function surnameStart(words: readonly string[], isSpanish: boolean): number {
  let start = words.length - 1;
  // "Cavaco e Silva", "Batlle y Ordóñez": two names that are one.
  if (start > 2 && /^[ey]$/.test(words[start - 1] ?? '')) return start - 2;
  // "Salinas de Gortari" after a given name, but "de la Rua".
  const particle = isSpanish ? words.findIndex((word, at) => at > 0 && isParticle(word)) : -1;
  if (particle > 0) return particle > 1 ? particle - 1 : particle;
  while (start > 1 && isParticle(words[start - 1])) start -= 1;
  return start === 1 && /^St\.?$/.test(words[0] ?? '') ? 0 : start;
}

function isParticle(word = ''): boolean {
  return PARTICLES.has(word.toLowerCase().replace('.', ''));
}

function withoutArticle(surname: string): string[] {
  return ARTICLE.test(surname) ? [surname.replace(ARTICLE, '')] : [];
}

function sortName(name: string, surname: string): string {
  const given = name.replace(surname, '').replace(/\s+/g, ' ').trim();
  return given === '' || !name.includes(surname) ? name : `${surname}, ${given}`;
}
