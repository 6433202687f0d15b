/**
 * The one table of keys. The reducer looks keys up in it; the help, the hints in the bottom line and the
 * README are made from it.
 */
import type { Mode } from './state.ts';

export type Action =
  | 'down'
  | 'up'
  | 'page-down'
  | 'page-up'
  | 'first'
  | 'last'
  | 'filter'
  | 'detail'
  | 'help'
  | 'back'
  | 'quit'
  | 'interrupt';

export interface KeyBinding {
  action: Action;
  /** As the shell names them: a character, or `up`, `enter`, `ctrl-c`, … */
  keys: readonly string[];
  /** How the keys are written for people. */
  label: string;
  does: string;
  group: 'Move' | 'Find' | 'Look' | 'Leave';
  /** The word beside the key in the bottom line, and what it is shown for. */
  hint?: { word: string; in: readonly ('list' | 'detail' | 'help')[] };
}

export const KEYS: readonly KeyBinding[] = [
  {
    action: 'down',
    keys: ['j', 'down'],
    label: 'j Down',
    does: 'next fact; in the detail, next line',
    group: 'Move',
  },
  { action: 'up', keys: ['k', 'up'], label: 'k Up', does: 'previous fact or line', group: 'Move' },
  {
    action: 'page-down',
    keys: [' ', 'pagedown', 'ctrl-d'],
    label: 'Space PgDn ^D',
    does: 'a page on',
    group: 'Move',
  },
  {
    action: 'page-up',
    keys: ['b', 'pageup', 'ctrl-u'],
    label: 'b PgUp ^U',
    does: 'a page back',
    group: 'Move',
  },
  { action: 'first', keys: ['g', 'home'], label: 'g Home', does: 'first fact', group: 'Move' },
  { action: 'last', keys: ['G', 'end'], label: 'G End', does: 'last fact', group: 'Move' },
  {
    action: 'filter',
    keys: ['/'],
    label: '/',
    does: 'filter as you type: Enter keeps it, Esc drops it',
    group: 'Find',
    hint: { word: 'filter', in: ['list'] },
  },
  {
    action: 'detail',
    keys: ['enter'],
    label: 'Enter',
    does: 'the whole fact, and back to the list',
    group: 'Look',
    hint: { word: 'detail', in: ['list'] },
  },
  {
    action: 'help',
    keys: ['?'],
    label: '?',
    does: 'these keys',
    group: 'Leave',
    hint: { word: 'help', in: ['list', 'detail'] },
  },
  {
    action: 'back',
    keys: ['q', 'esc'],
    label: 'q Esc',
    does: 'back; from the list, q quits and Esc drops the filter',
    group: 'Leave',
    hint: { word: 'back', in: ['detail', 'help'] },
  },
  {
    action: 'quit',
    keys: ['Q'],
    label: 'Q',
    does: 'quit',
    group: 'Leave',
    hint: { word: 'quit', in: ['list'] },
  },
  { action: 'interrupt', keys: ['ctrl-c'], label: '^C', does: 'quit at once, exit code 130', group: 'Leave' },
];

const BY_KEY = new Map(KEYS.flatMap((binding) => binding.keys.map((key) => [key, binding.action] as const)));

/** What a key does outside of text fields; undefined when it does nothing. */
export function actionOf(key: string): Action | undefined {
  return BY_KEY.get(key);
}

/** The pane whose hints stand in the bottom line. */
export function focusOf({ mode, detail }: { mode: Mode; detail: boolean }): 'list' | 'detail' | 'help' {
  if (mode === 'help') return 'help';
  return detail ? 'detail' : 'list';
}
