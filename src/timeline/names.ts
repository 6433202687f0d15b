/** Names of people in as many columns as there are. */
import { truncate, widthOf } from '../base/text.ts';

/** A name that says which one of a family, not which family. */
const SUFFIX = /^(?:[IVXL]+|Jr\.?|Sr\.?)$/;

/**
 * A name cut to a width: given names become initials first, from the left, as far as needed
 * (`William Henry Seward`, `W. Henry Seward`, `W. H. Seward`), then all but the first are left out (`W. Seward`), then
 * that too; only what is too wide even so is cut at its end.
 */
export function fitName(name: string, width: number, ellipsis: string): string {
  return truncate(abbreviate(name, width), width, ellipsis);
}

/** Several names cut to a width, all of them with initials where that makes room for all. */
export function fitNames(names: readonly string[], width: number, ellipsis: string): string {
  if (names.length === 1) return fitName(names[0] ?? '', width, ellipsis);
  const forms = [names.join(', '), names.map(withInitials).join(', ')];
  const fitting = forms.find((form) => widthOf(form) <= width);
  return fitting ?? truncate(forms[0] ?? '', width, ellipsis);
}

function withInitials(name: string): string {
  return shorterForms(name).at(-1) ?? name;
}

function abbreviate(name: string, width: number): string {
  const fits = (form: string) => widthOf(form) <= width;
  if (fits(name)) return name;
  const forms = shorterForms(name);
  const last = forms.at(-1) ?? name;
  const [first = '', ...others] = last.split(' ');
  const surname = others.slice(-1 - Number(SUFFIX.test(others.at(-1) ?? ''))).join(' ');
  // Only what has been made of initials can go without them.
  const bare = last === name || surname === '' ? [] : [`${first} ${surname}`, surname];
  return [...forms, ...bare].find(fits) ?? bare.at(-1) ?? last;
}

/** A name with one given name more as an initial each; what stands in brackets, or between quotes, goes first. */
function shorterForms(name: string): string[] {
  const words = name.split(' ').filter((word) => !/^[("“].*[)"”]$/.test(word));
  const given = words.length - (SUFFIX.test(words.at(-1) ?? '') ? 2 : 1);
  const forms = [words.join(' ')];
  for (let index = 0; index < given; index++) {
    const [initial = '', ...rest] = Array.from(words[index] ?? '');
    // Where a script has no capitals, a first letter says nothing of a name.
    if (rest.length === 0 || !/\p{Lu}/u.test(initial)) continue;
    words[index] = `${initial}.`;
    forms.push(words.join(' '));
  }
  return forms;
}
