/** `dist/NOTICE`: whose work is in the program, and under which licences. */
import type { BundledPackage } from './bundled-packages.ts';

const RULE = '-'.repeat(80);

/** The notice; texts that several packages share stand there once. */
export function renderNotice(product: string, packages: readonly BundledPackage[]): string {
  const holders = new Map<string, BundledPackage[]>();
  for (const each of packages) {
    const texts = each.texts.length > 0 ? each.texts : [textLike(each, packages)];
    for (const text of texts) holders.set(text, [...(holders.get(text) ?? []), each]);
  }
  const list = packages.map((each) => `  ${labelOf(each)}, ${each.license}${placeOf(each)}`);
  const texts = Array.from(holders, ([text, of]) => `${RULE}\n${of.map(labelOf).join(', ')}\n\n${text}\n`);
  return [
    `${product} is under the MIT licence: see LICENSE. In it are these packages, whole or in part:`,
    '',
    ...list,
    '',
    'The tables of leaders and countries (data/gazetteer.json) draw on the World Factbook and on the list of',
    'visits of the United States Department of State, both in the public domain.',
    '',
    ...texts,
  ].join('\n');
}

function labelOf({ name, version }: BundledPackage): string {
  return `${name} ${version}`;
}

function placeOf({ homepage, inside }: BundledPackage): string {
  return `${inside === undefined ? '' : `, inside ${inside}`}${homepage === '' ? '' : `, ${homepage}`}`;
}

/** For a package without a text of its own: the shortest one of the same licence, with its author. */
function textLike({ license, author, name }: BundledPackage, packages: readonly BundledPackage[]): string {
  const [shortest] = packages
    .flatMap((each) => (each.license === license ? each.texts.filter((text) => COPYRIGHT.test(text)) : []))
    .sort((a, b) => a.length - b.length);
  if (shortest === undefined || author === '') throw new Error(`${name} has no licence text and no author`);
  return shortest.replace(COPYRIGHT, `Copyright (c) ${author}`);
}

const COPYRIGHT = /^[ \t]*copyright\b.*$/im;
