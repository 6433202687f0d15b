/**
 * The one owner of colour. Every role is a function from text to text; without colour each returns its text
 * unchanged, so no meaning may rest on a role alone.
 */
import type { ColorLevel } from './color.ts';

const ROLES = {
  /** The title of an answer or a section. */
  title: ['bold'],
  /** What identifies a fact, a document, a command. */
  id: ['cyan'],
  date: ['green'],
  name: ['bold'],
  /** Secondary: locators, labels, hints. */
  faint: ['dim'],
  /** A matched word. */
  match: ['bold', 'red'],
  agree: ['green'],
  differ: ['yellow'],
  /** The public record departs from the text. */
  record: ['magenta'],
  error: ['bold', 'red'],
  bar: ['blue'],
} as const satisfies Record<string, readonly Style[]>;

type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'red' | 'yellow' | 'magenta' | 'blue';
export type Role = keyof typeof ROLES;
export type Theme = Readonly<Record<Role, (text: string) => string>>;

/** What begins a style on a terminal, and what ends it. */
type Codes = readonly [open: string, close: string];

/** Set when the program is built: chalk's codes of all styles as JSON. Loading chalk takes longer than painting. */
declare const DIPLO_STYLES: string;

/** A theme for a colour level. */
export async function createTheme(level: ColorLevel): Promise<Theme> {
  if (level === 0) return plainTheme;
  const json = typeof DIPLO_STYLES === 'string' ? DIPLO_STYLES : await chalkStyles();
  const codes: Record<Style, Codes> = JSON.parse(json);
  return mapRoles((styles) => createPainter(styles.map((style) => codes[style])));
}

/** The codes that chalk has for each style, as JSON. */
export async function chalkStyles(): Promise<string> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const styles = [...new Set(Object.values(ROLES).flat())];
  return JSON.stringify(Object.fromEntries(styles.map((style) => [style, chalk[style]('|').split('|')])));
}

/** Paints as chalk does: a style that ends inside begins again, and none reaches over the end of a line. */
function createPainter(styles: readonly Codes[]): (text: string) => string {
  const begin = styles.map(([open]) => open).join('');
  const end = styles.reduceRight((all, [, close]) => all + close, '');
  const begunAgain = (text: string) =>
    styles.reduceRight((painted, [open, close]) => painted.replaceAll(close, close + open), text);
  return (text) => {
    if (text === '') return '';
    const painted = text.includes('\u001b') ? begunAgain(text) : text;
    return (
      begin + (painted.includes('\n') ? painted.replaceAll(/\r?\n/g, `${end}$&${begin}`) : painted) + end
    );
  };
}

/** No colour at all. */
export const plainTheme: Theme = mapRoles(() => (text) => text);

function mapRoles(create: (styles: readonly Style[]) => (text: string) => string): Theme {
  const roles = Object.entries(ROLES).map(([role, styles]) => [role, create(styles)]);
  return Object.fromEntries(roles);
}
