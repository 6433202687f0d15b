/** Options of `diplo timeline` alone: what can be chosen inside of it can be asked for from outside. */

/** Which facts. */
export const TIMELINE_FILTERS = [
  { flags: '--speaker <name>', description: 'facts told by this one (repeat)', type: 'list' },
  { flags: '--query <words>', description: 'facts that match, as in search' },
] as const;

/** How they are looked at. */
export const TIMELINE_VIEW = [
  {
    flags: '--zoom <period>',
    description: 'how much time to show',
    choices: ['all', 'decade', 'year', 'quarter', 'month', 'day'],
  },
  { flags: '--at <place>', description: 'a fact or a date to stand at', type: 'list' },
  { flags: '--find <words>', description: 'tell matching facts from the others' },
  { flags: '--lanes', description: 'one column a leader' },
  { flags: '--gaps', description: 'headers tell of empty periods' },
  { flags: '--mouse', description: 'mouse on from the start' },
  { flags: '--screen-reader', description: 'one spoken line a move, no redrawing' },
] as const;

/** What comes out. */
export const TIMELINE_OUTPUT = [
  { flags: '--plain', description: 'text instead of the interactive view' },
  {
    flags: '--marked <format>',
    description: 'how marked facts are printed on leaving',
    choices: ['text', 'markdown', 'json'],
  },
] as const;
