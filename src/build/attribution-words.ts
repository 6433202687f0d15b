/** Words by which a text says who says it, folded as in words.ts. */

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of saying and thinking; after these a clause, a comma or a quotation is enough. */
const SAYING = `
  say tell state claim assert argue insist declare announce explain add note observe warn maintain contend allege
  suggest acknowledge admit concede reply respond remark comment recall predict confirm report write tweet post boast
  complain joke testify caution stress emphasize emphasise conclude reveal believe think theorize theorise estimate
  reckon speculate recount proclaim quip retort counter muse clarify reiterate elaborate lament charge opine`;
/** After these a clause must follow ("found that …", "hopes he will"), for they mean other things as well. */
const KNOWING = `
  feel hope fear expect know learn find show indicate discover decide agree imply realize realise understand promise
  vow pledge deny demand urge rule reason confess propose consider doubt guarantee worry dispute assume suspect
  determine accept calculate disclose inform assure remember recognize recognise mention anticipate foresee`;
/** After these only "that", a colon or a quotation will do. */
const PLAIN = 'continue read hear go hold begin conclude';
/** "called him a “great friend”", "dismissed it as …": what follows is somebody's word or view of it. */
const CALLING = `
  call describe dismiss brand label dub hail denounce condemn tout characterize characterise portray view regard
  criticize criticise depict frame see coin deride mock slam decry label`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'written', 'writes', 'writing'],
  think: ['thought', 'thinks', 'thinking'],
  feel: ['felt', 'feels'],
  know: ['knew', 'known', 'knows'],
  find: ['found', 'finds'],
  show: ['showed', 'shown', 'shows'],
  understand: ['understood', 'understands'],
  read: ['reads', 'read'],
  hear: ['heard', 'hears'],
  hold: ['held', 'holds'],
  go: ['went', 'goes'],
  begin: ['began', 'begins'],
  see: ['saw', 'seen', 'sees'],
  learn: ['learned', 'learnt', 'learns'],
  tweet: ['tweeted', 'tweets', 'tweeting', 'tweet'],
};

/** "is confident that …", "were worried the …": what somebody is when a clause follows. */
export const CUE_ADJECTIVES = setOf(`
  sure certain confident convinced aware unaware concerned worried alarmed adamant hopeful optimistic pessimistic
  afraid doubtful skeptical sceptical positive`);

export type CueSort = 'saying' | 'knowing' | 'calling' | 'plain';
export type CueForm = 'base' | 'present' | 'past' | 'participle';

export interface CueVerb {
  readonly sort: CueSort;
  readonly form: CueForm;
  readonly base: string;
}

/** Cue verbs in all their forms. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = new Map(
  (
    [
      ['plain', PLAIN],
      ['calling', CALLING],
      ['knowing', KNOWING],
      ['saying', SAYING],
    ] as const
  ).flatMap(([sort, list]) =>
    list
      .trim()
      .split(/\s+/)
      .flatMap((base) => formsOf(base, sort)),
  ),
);

/** Nouns of saying: "Biden's claim that …". */
export const CUE_NOUNS = setOf(`
  claim claims belief statement view assertion warning insistence allegation accusation argument contention
  suggestion remark comment prediction announcement declaration admission conviction opinion theory boast promise
  pledge hope fear vow complaint conclusion assessment call calls`);

/** Who may be a source without a name. */
export const SOURCE_NOUNS = setOf(`
  official officials office spokesman spokeswoman spokesperson spokespersons ministry government governments report reports
  study studies scientist scientists researcher researchers police source sources critic critics analyst analysts
  expert experts media poll polls survey surveys estimate estimates figure figures result results finding findings
  leader leaders president presidents minister ministers court judge company companies newspaper website site
  statement letter lawyer lawyers witness witnesses resident residents people many some others who one poster city
  church organization organisation agency agencies author authors woman man student students teacher coach father
  mother diplomat diplomats lawmaker lawmakers senator senators aide aides economist economists commander military
  army government party opposition economists committee commission union association group groups blogger user
  users reporter reporters journalist journalists professor director chairman chairwoman curator editor manager
  owner founder activist activists campaigner campaigners protesters supporters opponents neighbour neighbor
  doctor doctors victim survivor survivors family everybody everyone nobody most both researchers data evidence
  document documents article paper posts message insiders observers historians voters citizens section ambassador
  ambassadors envoy envoys negotiator negotiators adviser advisers advisor advisors chancellor premier king queen
  prince pope governor mayor general colonel admiral prosecutor prosecutors investigators officer officers embassy
  regime administration cabinet parliament ally allies rivals opponent delegation mediator mediators broadcaster`);

/** Of those, one person: whom "he said" goes on with. */
export const PERSON_NOUNS = setOf(`
  official spokesman spokeswoman spokesperson scientist researcher critic analyst expert leader president minister
  judge lawyer witness resident author woman man student teacher coach father mother diplomat lawmaker senator aide
  economist commander professor director chairman chairwoman curator editor manager owner founder activist doctor
  victim survivor ambassador envoy negotiator adviser advisor chancellor premier king queen prince pope governor
  mayor general colonel admiral prosecutor investigator officer mediator`);

export const PRONOUN_SOURCES = setOf('he she they it we i you who');

/** Between a subject and its verb. */
export const VERB_HELPERS = setOf(`
  has have had also later then once now still repeatedly often always again even further only just already would will
  may might could can must should do does did subsequently both too likely long first recently previously all
  reportedly famously publicly privately openly immediately quickly consistently initially sometimes usually`);

export const NEGATIONS = setOf(
  'not never didnt doesnt dont hasnt havent hadnt wont wouldnt cannot cant couldnt isnt wasnt nor neither without',
);

/** Before a word that can be noun or verb ("claims", "reports"), these make it a noun. */
export const NOUN_MARKERS = setOf(`
  the a an his her its this that these those my our your their some no any of in for on by with from recent many new
  several such other first second last latest early earlier more most few two three official public every each
  another nearly over amid despite`);

/** Verbs that are as often nouns; what stands before them must be a subject for sure. */
export const NOUNS_TOO = setOf(`
  post posts claim claims report reports state states comment comments remark remarks note notes estimate estimates
  fear fears hope hopes demand demands charge charges counter order judge worry worries show shows reason reasons find
  finds rule rules doubt doubts tweet tweets view views label labels frame frames brand brands boast stress call calls
  dispute disputes address promise promises pledge pledges vow vows`);

/** Finite verbs by which a clause is known. */
export const FINITE = setOf(`
  is are was were has have had will would can could may might must should do does did cannot isnt arent wasnt werent
  hasnt havent hadnt wont wouldnt cant couldnt doesnt didnt dont shouldnt remains became becomes began came went got
  made took gave left seems seemed appears appeared needs wants`);

export const CLAUSE_OPENERS = setOf('that how why whether what if where');
export const CLAUSE_SUBJECTS = setOf(
  'he she it they we i you there this these those everyone everybody nobody',
);

/** Words that no subject runs across. */
export const SUBJECT_STOPS = setOf(`
  but or that because although though while when if as since after before where which so yet whether than however
  and until unless whose what why how meanwhile moreover nevertheless then instead`);

function formsOf(base: string, sort: CueSort): [string, CueVerb][] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const isDoubled = /^(?:admit|dub|slam|quip|concur|rub)$/.test(base);
  const long = isDoubled ? `${base}${base.at(-1)}` : stem;
  const isY = /[^aeou]y$/.test(base);
  const present = isY ? `${base.slice(0, -1)}ies` : `${base}${/(?:s|sh|ch|x)$/.test(base) ? 'es' : 's'}`;
  const past = isY ? `${base.slice(0, -1)}ied` : `${long}ed`;
  const entry = (word: string, form: CueForm): [string, CueVerb] => [word, { sort, form, base }];
  const forms = [entry(base, 'base'), entry(present, 'present'), entry(`${long}ing`, 'participle')];
  const irregular = IRREGULAR[base];
  if (!irregular) return [...forms, entry(past, 'past')];
  const formOf = (word: string): CueForm =>
    word.endsWith('ing') ? 'participle' : word.endsWith('s') ? 'present' : 'past';
  return [...forms, ...irregular.map((word) => entry(word, formOf(word)))];
}
