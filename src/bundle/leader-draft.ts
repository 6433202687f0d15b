/** A leader as a source tells of one, and the entry of the gazetteer made of it. */
import type { GazetteerLeader } from '../build/gazetteer/types.ts';
import type { Office } from '../dataset/schema.ts';

export interface LeaderDraft {
  name: string;
  country: string | null;
  offices: Office[];
  aliases: readonly string[];
  gender: 'f' | 'm' | null;
  famous: boolean;
  seen: [number, number] | null;
  /** Where the source says which part of the name it is. */
  surname: string | null;
}

// "President Bush" is left to the rule of titles, which asks which of the two it can be.
const TITLED = /^(?:President|Prime Minister|Chairman|Premier|Chancellor)\s+\S+$/;
/** Words before a surname that belong to it. */
const PARTICLES = new Set(['de', 'von', 'van', 'der', 'den', 'bin', 'al', 'el', 'da', 'dos', 'ben', 'la']);
/** The Arabic article, which newspapers leave out. */
const ARTICLE = /^(?:al|el)-/i;
const REGNAL = /^(?:King|Queen|Pope|Emperor|Shah)\s|\s[IVX]+$/;
/** Family name first, given name after it. */
const EASTERN = new Set(['CHN', 'TWN', 'PRK', 'KOR', 'KHM', 'SGP', 'HKG']);

/** Lower case, no accents, only letters, digits and spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ıİ]/g, 'i')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Makes an entry: single words that are part of the name are weak aliases, all others say who it is. */
export function draftLeader(draft: LeaderDraft, id: string): GazetteerLeader {
  const surname = draft.surname ?? surnameOf(draft.name, draft.country);
  const parts = new Set(foldName(draft.name).split(' '));
  const isWeak = (alias: string) => parts.has(foldName(alias)) || foldName(alias) === foldName(surname ?? '');
  const aliases = draft.aliases.filter((alias) => !isWeak(alias) && !TITLED.test(alias));
  return {
    id,
    name: draft.name,
    sortName: surname === null ? draft.name : sortName(draft.name, surname),
    aliases: [...new Set(aliases)],
    country: draft.country,
    offices: draft.offices,
    wikidata: null,
    weak: [
      ...new Set([surname ?? '', (surname ?? '').replace(ARTICLE, ''), ...draft.aliases.filter(isWeak)]),
    ].filter((alias) => alias !== ''),
    gender: draft.gender,
    seen: draft.seen,
    famous: draft.famous,
  };
}

function sortName(name: string, surname: string): string {
  const given = name.replace(surname, '').replace(/\s+/g, ' ').trim();
  return given === '' || !name.includes(surname) ? name : `${surname}, ${given}`;
}

function surnameOf(name: string, country: string | null): string | null {
  if (REGNAL.test(name)) return null;
  const words = name.replace(/,?\s(?:Jr\.?|Sr\.?)$/, '').split(' ');
  if (words.length === 1) return name;
  if (EASTERN.has(country ?? '') && (country !== 'SGP' || words.length > 2)) return words[0] ?? null;
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return words.slice(start).join(' ');
}
