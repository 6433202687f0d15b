/** A leader as a source tells of one, and the entry of the gazetteer made of it. */
import type { GazetteerLeader } from '../build/gazetteer/types.ts';
import type { Office } from '../dataset/schema.ts';
import { surnameOf } from './surnames.ts';

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
  const surname = surnameOf(draft.name, draft.country, draft.surname);
  const parts = new Set(foldName(draft.name).split(' '));
  const isWeak = (alias: string) =>
    parts.has(foldName(alias)) || foldName(alias) === foldName(surname?.text ?? '');
  const aliases = draft.aliases.filter((alias) => !isWeak(alias) && !TITLED.test(alias));
  return {
    id,
    name: draft.name,
    sortName: surname?.sortName ?? draft.name,
    aliases: [...new Set(aliases)],
    country: draft.country,
    offices: draft.offices,
    wikidata: null,
    weak: [
      ...new Set([...(surname ? [surname.text, ...surname.others] : []), ...draft.aliases.filter(isWeak)]),
    ],
    gender: draft.gender,
    seen: draft.seen,
    famous: draft.famous,
  };
}
