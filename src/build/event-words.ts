/** Verbs that are events between two parties, by their PLOVER type. */
import type { EventType } from '../dataset/schema.ts';

/** After a slash follows the preposition that leads to the other party, after two the word that must follow them. */
const VERBS: Readonly<Partial<Record<EventType, string>>> = {
  AGREE: 'agree/with',
  CONSULT:
    'meet meet/with visit host telephone phone consult consult/with welcome greet negotiate/with confer/with speak/with speak/to talk/to talk/with',
  SUPPORT: 'praise support back endorse congratulate applaud thank defend commend salute side/with',
  CONCEDE: 'yield/to capitulate/to surrender/to concede/to bow/to apologize/to apologise/to',
  COOPERATE: 'cooperate/with ally/with partner/with collaborate/with',
  AID: 'aid assist fund arm bail',
  RETREAT: 'withdraw/from retreat/from',
  REQUEST: 'urge ask request implore beg petition lobby call/on appeal/to',
  ACCUSE:
    'accuse blame criticize criticise condemn denounce slam mock insult humiliate berate rebuke chide deride lambast scold ridicule dismiss//as brand//as',
  REJECT: 'defy reject rebuff resist snub disobey spurn ignore',
  THREATEN: 'threaten',
  PROTEST: 'protest protest/against demonstrate/against',
  SANCTION: 'sanction embargo blacklist boycott',
  COERCE: 'annex blockade occupy detain arrest coerce besiege expel imprison',
  ASSAULT: 'attack bomb invade strike shell kill assassinate raid bombard assault fire/on',
};

/** Verbs that say little without their noun, as "verbs + nouns / prepositions". */
const PHRASES: readonly (readonly [type: EventType, verbs: string, nouns: string, prepositions: string])[] = [
  ['CONSULT', 'hold have conduct', 'talks meeting meetings discussions conversation summit', 'with'],
  ['CONSULT', 'pay make', 'visit trip', 'to'],
  [
    'AGREE',
    'sign reach strike conclude',
    'deal deals agreement agreements treaty treaties pact accord accords truce ceasefire',
    'with',
  ],
  ['COOPERATE', 'establish restore resume strengthen', 'relations ties cooperation', 'with'],
  ['AID', 'send give provide deliver ship supply', 'aid arms weapons ammunition assistance', 'to'],
  ['SUPPORT', 'voice express pledge reaffirm declare', 'support backing solidarity', 'for to with'],
  ['THREATEN', 'threaten', 'tariffs sanctions retaliation strikes war action', 'on against'],
  ['SANCTION', 'impose slap reimpose place', 'sanctions embargo', 'on against'],
  ['SANCTION', 'sever cut break suspend', 'relations ties', 'with'],
  ['COERCE', 'impose slap reimpose levy raise revive', 'tariffs tariff duties', 'on'],
  [
    'ASSAULT',
    'launch mount wage',
    'attack attacks strike strikes invasion war raid offensive assault',
    'on against of',
  ],
];

/** "Russia’s invasion of Ukraine": what a noun says that its owner does, as "nouns / prepositions". */
const NOUNS: readonly (readonly [type: EventType, nouns: string, prepositions: string])[] = [
  ['CONSULT', 'visit trip', 'to'],
  ['CONSULT', 'meeting meetings talks summit conversation', 'with'],
  ['AGREE', 'agreement deal treaty pact accord', 'with'],
  ['SUPPORT', 'support praise', 'for'],
  ['SUPPORT', 'endorsement congratulation', 'of'],
  ['AID', 'aid assistance', 'to'],
  ['RETREAT', 'withdrawal retreat', 'from'],
  ['ACCUSE', 'criticism condemnation humiliation humiliations denunciation mockery', 'of'],
  ['REJECT', 'defiance rejection', 'of'],
  ['THREATEN', 'threat threats', 'against to'],
  ['SANCTION', 'sanctions embargo boycott', 'on against of'],
  ['COERCE', 'annexation occupation blockade siege', 'of'],
  ['COERCE', 'tariffs', 'on'],
  ['ASSAULT', 'invasion bombing bombardment shelling', 'of'],
  ['ASSAULT', 'attack attacks assault strike strikes', 'on against'],
];

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  meet: ['met'],
  speak: ['spoke', 'spoken'],
  strike: ['struck'],
  withdraw: ['withdrew', 'withdrawn'],
  beg: ['begged', 'begging'],
  slam: ['slammed', 'slamming'],
  rebuff: ['rebuffed', 'rebuffing'],
  hold: ['held'],
  have: ['had'],
  pay: ['paid'],
  make: ['made'],
  send: ['sent'],
  give: ['gave', 'given'],
  ship: ['shipped', 'shipping'],
  cut: ['cut', 'cutting'],
  break: ['broke', 'broken'],
  slap: ['slapped', 'slapping'],
};

export interface EventVerb {
  readonly type: EventType;
  /** Empty where the other party follows directly. */
  readonly preposition: string;
  /** What must follow the other party: "dismissed Russia as". */
  readonly particle: string;
  /** The form can stand after "was": "was condemned by". */
  readonly isParticiple: boolean;
}

/** A noun by which the other party is reached, after its verb or its owner. */
export interface EventNoun {
  readonly type: EventType;
  readonly nouns: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** By the form of the verb: "imposed" may begin "imposed sanctions on". */
export const EVENT_PHRASES: ReadonlyMap<string, readonly EventNoun[]> = collectPhrases();

/** By the noun: "invasion" leads by "of" to whom it was done. */
export const EVENT_NOUNS: ReadonlyMap<string, EventNoun> = new Map(
  NOUNS.flatMap(([type, nouns, prepositions]) => {
    const noun = { type, nouns: setOf(nouns), prepositions: setOf(prepositions) };
    return nouns.split(' ').map((each): [string, EventNoun] => [each, noun]);
  }),
);

function collectPhrases(): Map<string, EventNoun[]> {
  const phrases = new Map<string, EventNoun[]>();
  for (const [type, verbs, nouns, prepositions] of PHRASES) {
    const phrase = { type, nouns: setOf(nouns), prepositions: setOf(prepositions) };
    for (const [word] of verbs.split(' ').flatMap(formsOf)) {
      phrases.set(word, [...(phrases.get(word) ?? []), phrase]);
    }
  }
  return phrases;
}

/** Verbs in all their forms but the bare one, which is more often a noun ("attack", "visit"). */
export const EVENT_VERBS: ReadonlyMap<string, readonly EventVerb[]> = collect();

function collect(): Map<string, EventVerb[]> {
  const verbs = new Map<string, EventVerb[]>();
  for (const [type, list] of Object.entries(VERBS) as [EventType, string][]) {
    for (const item of list.split(' ')) {
      const [base = '', preposition = '', particle = ''] = item.split('/');
      for (const [word, isParticiple] of formsOf(base)) {
        const known = verbs.get(word);
        const verb = { type, preposition, particle, isParticiple };
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
