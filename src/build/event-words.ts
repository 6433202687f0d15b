/** Verbs that are events between two parties, by their PLOVER type. */
import type { EventType } from '../dataset/schema.ts';

/** The preposition that leads to the other party follows after a slash. */
const VERBS: Readonly<Partial<Record<EventType, string>>> = {
  AGREE: 'agree/with',
  CONSULT:
    'meet meet/with visit host telephone phone consult consult/with welcome greet negotiate/with confer/with speak/with speak/to talk/to talk/with',
  SUPPORT: 'praise support back endorse congratulate applaud thank defend commend salute side/with',
  CONCEDE: 'yield/to capitulate/to surrender/to concede/to bow/to',
  COOPERATE: 'cooperate/with ally/with partner/with',
  AID: 'aid assist fund arm bail',
  RETREAT: 'withdraw/from retreat/from',
  REQUEST: 'urge ask request implore beg petition lobby',
  ACCUSE:
    'accuse blame criticize criticise condemn denounce slam mock insult humiliate berate rebuke chide deride lambast scold rebuke',
  REJECT: 'defy reject rebuff resist snub disobey rebuke spurn',
  THREATEN: 'threaten warn',
  PROTEST: 'protest protest/against demonstrate/against',
  SANCTION: 'sanction embargo blacklist boycott',
  COERCE: 'annex blockade occupy detain arrest coerce besiege expel imprison',
  ASSAULT: 'attack bomb invade strike shell kill assassinate raid bombard assault fire/on',
};

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  meet: ['met'],
  speak: ['spoke', 'spoken'],
  strike: ['struck'],
  withdraw: ['withdrew', 'withdrawn'],
  beg: ['begged', 'begging'],
  slam: ['slammed', 'slamming'],
  rebuff: ['rebuffed', 'rebuffing'],
};

export interface EventVerb {
  readonly type: EventType;
  /** Empty where the other party follows directly. */
  readonly preposition: string;
  /** The form can stand after "was": "was condemned by". */
  readonly isParticiple: boolean;
}

/** Verbs in all their forms but the bare one, which is more often a noun ("attack", "visit"). */
export const EVENT_VERBS: ReadonlyMap<string, readonly EventVerb[]> = collect();

function collect(): Map<string, EventVerb[]> {
  const verbs = new Map<string, EventVerb[]>();
  for (const [type, list] of Object.entries(VERBS) as [EventType, string][]) {
    for (const item of list.split(' ')) {
      const [base = '', preposition = ''] = item.split('/');
      for (const [word, isParticiple] of formsOf(base)) {
        const known = verbs.get(word);
        const verb = { type, preposition, isParticiple };
        if (known) known.push(verb);
        else verbs.set(word, [verb]);
      }
    }
  }
  return verbs;
}

function formsOf(base: string): [string, boolean][] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const isY = /[^aeou]y$/.test(base);
  const present = isY ? `${base.slice(0, -1)}ies` : `${base}${/(?:s|sh|ch|x)$/.test(base) ? 'es' : 's'}`;
  const irregular = IRREGULAR[base];
  const past = irregular ?? [isY ? `${base.slice(0, -1)}ied` : `${stem}ed`];
  return [
    [base, false],
    [present, false],
    [`${stem}ing`, false],
    ...past.map((word): [string, boolean] => [word, true]),
  ];
}
