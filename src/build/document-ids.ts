/** Ids of documents, made from the names of their files. */

const LONGEST = 60;

/** Gives each file an id that is its own: its name, with its folder's before it or a number after it where that is taken. */
export class DocumentIds {
  readonly #taken = new Set<string>();
  /** Of each name the last number that was given. */
  readonly #numbers = new Map<string, number>();

  /** @param name path with `/` between folders, or `-` for standard input */
  add(name: string): string {
    const parts = (name === '-' ? 'stdin' : name).split('/');
    const own = slugOf(withoutExtension(parts.at(-1) ?? '')) || 'document';
    const folder = parts
      .slice(0, -1)
      .map(slugOf)
      .findLast((part) => part !== '');
    const choices = folder === undefined ? [own] : [own, `${folder}.${own}`];
    const id = choices.find((choice) => !this.#taken.has(choice)) ?? this.#numbered(own);
    this.#taken.add(id);
    return id;
  }

  /** With the first free number: what was taken stays taken, so the search goes on where it ended. */
  #numbered(own: string): string {
    let number = this.#numbers.get(own) ?? 1;
    do number += 1;
    while (this.#taken.has(`${own}-${number}`));
    this.#numbers.set(own, number);
    return `${own}-${number}`;
  }
}

/** Letters that show, digits, dots and hyphens; what else stands in a name becomes a hyphen. */
function slugOf(part: string): string {
  const letters = part.normalize('NFC').toLowerCase();
  // bounded: a name in a file system has 255 bytes.
  const slug = letters
    .replace(/(?:[^\p{L}\p{N}.]|[\u115f\u1160\u3164\uffa0])+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return Array.from(slug).slice(0, LONGEST).join('');
}

function withoutExtension(name: string): string {
  return name.replace(/\.(?:txt|text|md|markdown|html?|xhtml|docx|pdf)$/i, '');
}
