/**
 * The one table of keys. The reducer looks keys up in it; the help, the hints in the bottom line and the
 * README are made from it.
 */
import type { State } from './state.ts';

/** Where a key counts. */
export type Context = 'list' | 'detail' | 'facets' | 'pairs' | 'help' | 'copy';

export type Action =
  | 'down'
  | 'up'
  | 'page-down'
  | 'page-up'
  | 'first'
  | 'last'
  | 'next-period'
  | 'previous-period'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-all'
  | 'date'
  | 'newest'
  | 'undated'
  | 'filter'
  | 'find'
  | 'next-found'
  | 'previous-found'
  | 'facets'
  | 'toggle'
  | 'clear'
  | 'narrow'
  | 'next-facet'
  | 'previous-facet'
  | 'lanes'
  | 'gaps'
  | 'detail'
  | 'link'
  | 'link-number'
  | 'history-back'
  | 'history-forward'
  | 'pairs'
  | 'copy'
  | 'copy-citation'
  | 'copy-statement'
  | 'copy-json'
  | 'copy-locator'
  | 'copy-command'
  | 'editor'
  | 'pager'
  | 'mark'
  | 'mouse'
  | 'help'
  | 'back'
  | 'quit'
  | 'suspend'
  | 'interrupt';

export const KEY_GROUPS = ['Move', 'Time', 'Find', 'Look', 'Take along', 'Leave'] as const;

export interface KeyBinding {
  action: Action;
  /** As the shell names them: a character, or `up`, `enter`, `ctrl-c`, … */
  keys: readonly string[];
  /** How the keys are written for people. */
  label: string;
  does: string;
  group: (typeof KEY_GROUPS)[number];
  in: readonly Context[];
  /** The word beside the key in the bottom line of some of the contexts. */
  hint?: { key: string; word: string; in: readonly Context[] };
}

const PANES: readonly Context[] = ['list', 'detail'];
const SCROLLED: readonly Context[] = ['list', 'detail', 'facets', 'pairs', 'help'];
const EVERY_PANE: readonly Context[] = ['list', 'detail', 'facets', 'pairs'];

export const KEYS: readonly KeyBinding[] = [
  bind('Move', 'down', ['j', 'down'], 'j Down', 'next fact, line or pair', SCROLLED, {
    key: 'j',
    word: 'scroll',
    in: ['detail'],
  }),
  bind('Move', 'up', ['k', 'up'], 'k Up', 'previous fact, line or pair', SCROLLED),
  bind('Move', 'page-down', ['pagedown', 'ctrl-d'], 'PgDn ^D', 'a page on', SCROLLED),
  bind('Move', 'page-down', [' '], 'Space', 'a page on, but in the facets', [...PANES, 'pairs', 'help'], {
    key: 'Space',
    word: 'page on',
    in: ['help'],
  }),
  bind('Move', 'page-up', ['pageup', 'ctrl-u', 'b'], 'b PgUp ^U', 'a page back', SCROLLED),
  bind('Move', 'first', ['g', 'home'], 'g Home', 'first', SCROLLED),
  bind('Move', 'last', ['G', 'end'], 'G End', 'last', SCROLLED),
  bind(
    'Move',
    'link',
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    '1 to 9',
    'follow a link of the fact',
    PANES,
    {
      key: '1-9 #',
      word: 'links',
      in: ['detail'],
    },
  ),
  bind('Move', 'link-number', ['#'], '#', 'follow any link by its number', PANES),
  bind('Move', 'history-back', ['['], '[', 'back to where you were', PANES, {
    key: '[',
    word: 'where you were',
    in: ['detail'],
  }),
  bind('Move', 'history-forward', [']'], ']', 'forward again', PANES),
  bind('Time', 'previous-period', ['h', 'left'], 'h Left', 'previous period with facts', PANES),
  bind('Time', 'next-period', ['l', 'right'], 'l Right', 'next period with facts', PANES),
  bind('Time', 'zoom-in', ['z', '+', '='], 'z +', 'zoom in: decade, year, quarter, month, day', PANES, {
    key: 'z',
    word: 'zoom',
    in: ['list'],
  }),
  bind('Time', 'zoom-out', ['Z', '-'], 'Z -', 'zoom out', PANES),
  bind('Time', 'zoom-all', ['0'], '0', 'all of time', PANES),
  bind('Time', 'date', [':'], ':', 'go to a date or a fact: 2025, mar 2025, 14 May 2018, F012', PANES, {
    key: ':',
    word: 'go to',
    in: ['list'],
  }),
  bind('Time', 'newest', ['T'], 'T', 'go to the newest', PANES),
  bind('Time', 'undated', ['u'], 'u', 'go to the undated', PANES),
  bind('Find', 'filter', ['/'], '/', 'filter as you type: Enter keeps it, Esc drops it', PANES, {
    key: '/',
    word: 'filter',
    in: ['list'],
  }),
  bind('Find', 'find', ['f'], 'f', 'find: the same, but nothing is hidden', PANES),
  bind('Find', 'next-found', ['n'], 'n', 'next found', PANES),
  bind('Find', 'previous-found', ['N'], 'N', 'previous found', PANES),
  bind(
    'Find',
    'facets',
    ['tab'],
    'Tab',
    'the facets, at the leader of the fact: choose by leader, country, topic, kind, document, speaker',
    [...PANES, 'facets'],
    { key: 'Tab', word: 'facets', in: ['list'] },
  ),
  bind(
    'Find',
    'toggle',
    [' ', 'enter', 'x'],
    'Space',
    'in the facets: choose or drop a value; so does Enter',
    ['facets'],
    {
      key: 'Space',
      word: 'choose',
      in: ['facets'],
    },
  ),
  bind('Find', 'narrow', ['/'], '/', 'in the facets: narrow to a name; Esc drops it', ['facets'], {
    key: '/',
    word: 'name',
    in: ['facets'],
  }),
  bind('Find', 'clear', ['c'], 'c', 'in the facets: drop all choices', ['facets'], {
    key: 'c',
    word: 'clear',
    in: ['facets'],
  }),
  bind('Find', 'next-facet', ['l', 'right'], 'l Right', 'in the facets: next facet', ['facets'], {
    key: 'l',
    word: 'next facet',
    in: ['facets'],
  }),
  bind('Find', 'previous-facet', ['h', 'left'], 'h Left', 'in the facets: previous facet', ['facets']),
  bind(
    'Look',
    'detail',
    ['enter'],
    'Enter',
    'the whole fact, and back to the list',
    ['list', 'detail', 'pairs'],
    {
      key: 'Enter',
      word: 'detail',
      in: ['list', 'pairs'],
    },
  ),
  bind('Look', 'pairs', ['x'], 'x', 'where documents agree and differ, side by side', [...PANES, 'pairs'], {
    key: 'x',
    word: 'differ',
    in: ['list'],
  }),
  bind('Look', 'link', ['1', '2'], '1 2', 'beside each other: go to the left, or the right', ['pairs'], {
    key: '1 2',
    word: 'go there',
    in: ['pairs'],
  }),
  bind('Look', 'lanes', ['L'], 'L', 'a column for each leader', PANES),
  bind('Look', 'gaps', ['.'], '.', 'tell of empty periods', PANES),
  bind('Look', 'pager', ['p'], 'p', 'the source in $PAGER (with --documents)', PANES),
  bind('Look', 'editor', ['e'], 'e', 'the source in $EDITOR (with --documents)', PANES),
  bind('Look', 'mouse', ['M'], 'M', 'mouse on or off', PANES),
  bind('Take along', 'copy', ['y'], 'y', 'copy, then:', [...PANES, 'facets']),
  bind('Take along', 'copy-citation', ['y'], 'yy', 'the statement with its source', ['copy'], {
    key: 'y',
    word: 'citation',
    in: ['copy'],
  }),
  bind('Take along', 'copy-statement', ['s'], 'ys', 'the statement', ['copy'], {
    key: 's',
    word: 'statement',
    in: ['copy'],
  }),
  bind('Take along', 'copy-json', ['j'], 'yj', 'the fact as JSON', ['copy'], {
    key: 'j',
    word: 'JSON',
    in: ['copy'],
  }),
  bind('Take along', 'copy-locator', ['l'], 'yl', 'where it stands', ['copy'], {
    key: 'l',
    word: 'locator',
    in: ['copy'],
  }),
  bind('Take along', 'copy-command', ['c'], 'yc', 'the command line of this view', ['copy'], {
    key: 'c',
    word: 'command line',
    in: ['copy'],
  }),
  bind('Take along', 'mark', ['m'], 'm', 'mark or unmark; marked facts are printed on leaving', PANES),
  bind('Leave', 'help', ['?'], '?', 'these keys', SCROLLED, { key: '?', word: 'help', in: EVERY_PANE }),
  bind(
    'Leave',
    'back',
    ['q', 'esc'],
    'q Esc',
    'back; in the list q quits, Esc drops what is searched for, then the filters',
    SCROLLED,
    {
      key: 'q',
      word: 'back',
      in: ['detail', 'facets', 'pairs', 'help'],
    },
  ),
  bind('Leave', 'quit', ['Q'], 'Q', 'quit', SCROLLED, { key: 'q', word: 'quit', in: ['list'] }),
  bind('Leave', 'interrupt', ['ctrl-c'], '^C', 'quit at once, exit code 130', [...SCROLLED, 'copy']),
  bind('Leave', 'suspend', ['ctrl-z'], '^Z', 'suspend; fg brings it back', [...SCROLLED, 'copy']),
];

/** Keys of a line that is being typed, where every letter is itself. */
export const TYPING_KEYS: readonly (readonly [label: string, does: string])[] = [
  ['Left Right', 'the caret; Home and End, ^A and ^E to the ends'],
  ['^W ^U ^K', 'delete the word, all before the caret, all behind it'],
  ['Up Down', 'move in the list meanwhile, PgUp and PgDn by pages'],
];

function bind(
  group: KeyBinding['group'],
  action: Action,
  keys: readonly string[],
  label: string,
  does: string,
  contexts: readonly Context[],
  hint?: NonNullable<KeyBinding['hint']>,
): KeyBinding {
  return { action, keys, label, does, group, in: contexts, ...(hint ? { hint } : {}) };
}

const BY_KEY = new Map(
  KEYS.flatMap((binding) =>
    binding.in.flatMap((context) =>
      binding.keys.map((key) => [`${context} ${key}`, binding.action] as const),
    ),
  ),
);

/** What a key does in a context; undefined when it does nothing. */
export function actionOf(context: Context, key: string): Action | undefined {
  return BY_KEY.get(`${context} ${key}`);
}

/** Where the keys of a state count, when it is not a line that is being typed. */
export function contextOf({ mode, detail }: Pick<State, 'mode' | 'detail'>): Context {
  if (mode === 'browse' || mode === 'prompt') return detail ? 'detail' : 'list';
  return mode;
}
