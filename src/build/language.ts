/** In which language a text is, by its commonest words or its script. */
import type { BuildSentence } from './types.ts';
import { wordsOf } from './words.ts';

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that no text of a language does without, folded; BCP 47 codes. */
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('the of and to in that is was for it with as his on be at by had not are but from or have an'),
  fr: setOf(
    'le la les de des du et en est que qui dans pour une un pas sur au par plus avec il ne sont cette',
  ),
  de: setOf('der die das und ist in den von zu mit sich des auf fur nicht ein eine dem er es als auch wird'),
  es: setOf('el la los las de y en que es un una por con para del se no su al lo como mas pero fue'),
  it: setOf('il la le di e in che un una per con del della non si sono da al dei nel gli alla piu anche'),
  pt: setOf('o a os as de e em que um uma para com do da no na nao por se dos mais foi ao como das'),
  nl: setOf('de het een en van in is dat op te voor met zijn aan niet die er maar om ook als bij door'),
  pl: setOf('w i na z do nie sie jest to ze za od po jak przez dla przy oraz tym byl ktory jego'),
  tr: setOf('ve bir bu da de icin ile olarak olan gibi daha sonra kadar en ne ancak degil'),
};
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];
const SENTENCES = 60;
const FEWEST_WORDS = 6;
/** Of all words, so many must be common ones. */
const SHARE = 0.15;
/** Of all letters, so many must be of the script; those that only Ukrainian has are fewer. */
const SCRIPT_SHARE = 0.3;
const UKRAINIAN_SHARE = 0.02;

/** A BCP 47 code; null where the text is too short or in none of the languages known. */
export function findLanguage(sentences: readonly BuildSentence[]): string | null {
  const text = sentences
    .slice(0, SENTENCES)
    .map((sentence) => sentence.text)
    .join('\n');
  return byScript(text) ?? byWords(text);
}

function byScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([language, script]) => {
    const share = language === 'uk' ? UKRAINIAN_SHARE : SCRIPT_SHARE;
    return (text.match(script)?.length ?? 0) > share * letters;
  })?.[0];
}

function byWords(text: string): string | null {
  const words = wordsOf(text).map((word) => word.fold);
  if (words.length < FEWEST_WORDS) return null;
  const counts = Object.entries(COMMON).map(([language, common]): [string, number] => {
    return [language, words.filter((word) => common.has(word)).length];
  });
  const [first, second] = counts.sort(([, a], [, b]) => b - a);
  const isSure = first && first[1] >= SHARE * words.length && first[1] > (second?.[1] ?? 0);
  return isSure ? first[0] : null;
}
