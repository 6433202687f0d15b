/** The word and what is left without regular endings. */
export function baseForms(word: string): string[] {
  const forms = new Set([word]);
  for (const form of forms) for (const base of withoutEnding(form)) forms.add(base);
  return [...forms];
}

/** Without regular expressions: to compile those takes longer than to look at the one word that was asked for. */
function withoutEnding(form: string): string[] {
  const before = (least: number, ...endings: string[]): string[] =>
    endings
      .filter((ending) => form.endsWith(ending) && form.length >= ending.length + least)
      .map((ending) => form.slice(0, -ending.length));
  return [
    ...before(4, 's').filter((stem) => !stem.endsWith('s')),
    ...before(3, 'es').filter((stem) => SIBILANTS.some((end) => endsAfterTwo(stem, end))),
    ...before(2, 'ies', 'ied', 'ier', 'iest').map((stem) => `${stem}y`),
    ...before(3, 'ed', 'ing', 'er', 'able', 'ion')
      .filter((stem) => !stem.endsWith('e'))
      .flatMap((stem) => [stem, `${stem}e`]),
    ...before(3, 'ed', 'ing', 'er')
      .filter(endsInDouble)
      .map((stem) => stem.slice(0, -1)),
    ...before(3, 'ly', 'ness', 'ment', 'ship'),
    ...before(2, 'ily', 'iness').map((stem) => `${stem}y`),
  ];
}

const SIBILANTS = ['s', 'x', 'z', 'ch', 'sh'];
const VOWELS = 'aeiou';

/** A consonant that is doubled before an ending: "cut", "cutting". */
function endsInDouble(stem: string): boolean {
  return stem.at(-1) === stem.at(-2) && !VOWELS.includes(stem.slice(-1));
}

function endsAfterTwo(stem: string, end: string): boolean {
  return stem.endsWith(end) && stem.length >= end.length + 2;
}
