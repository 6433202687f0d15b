/** Signs beside the words, in two sets: for UTF-8 and for locales without it. */

const UNICODE = {
  dot: '·',
  ellipsis: '…',
  dash: '–',
  arrow: '→',
  both: '↔',
  rule: '─',
  bar: '█',
  eighths: ' ▏▎▍▌▋▊▉',
  approximate: '≈',
  paragraph: '¶',
  agree: '=',
  differ: '≠',
  record: '†',
  open: '“',
  close: '”',
  covered: '●',
  bare: '○',
};

export type Glyphs = Readonly<typeof UNICODE>;

const ASCII: Glyphs = {
  dot: '-',
  ellipsis: '...',
  dash: '-',
  arrow: '->',
  both: '<->',
  rule: '-',
  bar: '#',
  eighths: ' ',
  approximate: '~',
  paragraph: 'p',
  agree: '=',
  differ: '!=',
  record: '+',
  open: '"',
  close: '"',
  covered: '*',
  bare: 'o',
};

/**
 * The glyphs for a locale (POSIX: `LC_ALL`, else `LC_CTYPE`, else `LANG`). Where none of them is set, as in
 * most containers and on Windows, UTF-8 is assumed.
 */
export function chooseGlyphs(env: Readonly<Record<string, string | undefined>>): Glyphs {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  // An expression that disregards case takes a good part of a millisecond to make.
  return !locale || /utf-?8/.test(locale.toLowerCase()) ? UNICODE : ASCII;
}
