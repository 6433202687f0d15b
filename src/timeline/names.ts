/** Names of people in as many columns as there are. */
import { truncate, widthOf } from '../base/text.ts';

/** A name that says which one of a family, not which family. */
const SUFFIX = /^(?:[IVXL]+|Jr\.?|Sr\.?)$/;

/**
 * A name cut to a width: given names become initials first, from the left, as far as needed
 * (`William Henry Seward`, `W. Henry Seward`, `W. H. Seward`); only what is too wide even so is cut at its end.
 */
export function fitName(name: string, width: number, ellipsis: string): string {
  return truncate(abbreviate(name, width), width, ellipsis);
}

/** Several names cut to a width, all of them with initials where that makes room for more. */
export function fitNames(names: readonly string[], width: number, ellipsis: string): string {
  if (names.length === 1) return fitName(names[0] ?? '', width, ellipsis);
  const whole = names.join(', ');
  return widthOf(whole) <= width ? whole : truncate(names.map(withInitials).join(', '), width, ellipsis);
}

function withInitials(name: string): string {
  return abbreviate(name, 0);
}

function abbreviate(name: string, width: number): string {
  const words = name.split(' ');
  const given = words.length - (SUFFIX.test(words.at(-1) ?? '') ? 2 : 1);
  for (let index = 0; index < given && widthOf(words.join(' ')) > width; index++) {
    // Where a script has no capitals, a first letter says nothing of a name.
    if (/^\p{Lu}./u.test(words[index] ?? '')) words[index] = `${Array.from(words[index] ?? '')[0]}.`;
  }
  return words.join(' ');
}
