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

/** A theme for a colour level; chalk is loaded only when there is colour. */
export async function createTheme(level: ColorLevel): Promise<Theme> {
  if (level === 0) return plainTheme;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const style = (styles: readonly Style[]) => {
    const painter = styles.reduce((painted, name) => painted[name], chalk);
    return (text: string): string => painter(text);
  };
  return mapRoles(style);
}

/** No colour at all. */
export const plainTheme: Theme = mapRoles(() => (text) => text);

function mapRoles(create: (styles: readonly Style[]) => (text: string) => string): Theme {
  const roles = Object.entries(ROLES).map(([role, styles]) => [role, create(styles)]);
  return Object.fromEntries(roles);
}
