import { stemmer } from 'stemmer';

const LATIN_WORD = /^[a-z]{3,30}$/;
/** Words whose last s is no plural, though Porter takes it off: focus, crisis. */
const SINGULAR = /(?:us|is)$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/**
 * Endings that Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980) leaves apart although
 * the words are kin: each gives one more stem to the word. Nothing is taken off the front of a word, so that
 * "loyal" and "disloyal" stay strangers.
 */
const ENDINGS: ReadonlyArray<readonly [ending: RegExp, replacement: string]> = [
  [/^(.{4,})(?:ances?|ences?|ancy|ency|ant|ent|ants|ents)$/, '$1'], // defiance, resistant: defy, resist
  [/^(.{3,})sions?$/, '$1d'], // expansion: expand
  [/^(.{3,})sions?$/, '$1de'], // persuasion: persuade
  [/^(.{3,})sive(?:ly|ness)?$/, '$1d'],
  [/^(.{3,})sive(?:ly|ness)?$/, '$1de'],
  [/^(.{3,})(?:missions?|missive)$/, '$1mit'], // submission: submit
  [/^(.{2,})cessions?$/, '$1cede'], // concession: concede
  [/^(.{3,})cions?$/, '$1ce'], // coercion: coerce
  [/^(.{3,})(?:ptions?|ptive)$/, '$1ive'], // perception: perceive
  [/^(.{2,})umptions?$/, '$1ume'], // assumption: assume
  [/^(.{2,})ductions?$/, '$1duce'],
  [/^(.{2,})scriptions?$/, '$1scribe'],
  [/^(.{2,})positions?$/, '$1pose'],
  [/^(.{2,})olutions?$/, '$1olve'],
  [/^(.{2,})vocations?$/, '$1voke'],
  [/^(.{2,})ventions?$/, '$1vene'],
  [/^(.{3,})ications?$/, '$1y'], // justification: justify
  [/^(.{2,})anations?$/, '$1ain'],
  [/^(.{3,})ations?$/, '$1'], // annexation, expectation of short verbs
  [/^(.{3,})atory$/, '$1ate'], // retaliatory: retaliate
  [/^(.{5,})ory$/, '$1'],
  [/^(.{4,})ive(?:ly|ness)?$/, '$1e'], // coercive: coerce
  [/^(.{4,})en(?:s|ed|ing)?$/, '$1'], // threaten, weakened: threat, weak
  [/^(.{4,})ments?$/, '$1'], // agreement: agree
  [/^(.{4,})(?:ist|ists|istic|ism|isms)$/, '$1'], // nationalist, realism: national, real
  [/^(.{3,})(?:ships?|hoods?|doms?)$/, '$1'], // friendship: friend
  [/^(.{4,})ly$/, '$1'], // openly: open
  [/^(.{3,})ials?$/, '$1y'], // denial: deny
  [/^(.{4,}er)(?:y|ies)$/, '$1'], // discovery: discover
  [/^(.{5,})i(?:a|c|as|cs)$/, '$1'], // nostalgia, nostalgic
  [/^(.{4,})[ae]ntial(?:ly)?$/, '$1ent'], // presidential: president
  [/^(.{3,})yals?$/, '$1y'], // betrayal: betray
  [/^(.{2,}[tcg])ious(?:ly|ness)?$/, '$1ion'], // ambitious: ambition
  [/^(.{4,})(?:acy|acies|at|ats|atic|atically)$/, '$1at'], // diplomacy, diplomat
  [/^(.{4,})alty$/, '$1al'], // royalty; loyalty below is one letter too short
  [/^(.{3,})ie(?:f|fs|ve|ves|ved|ving)$/, '$1ief'], // belief, believed
  [/^(.{3,})men$/, '$1man'], // strongmen: strongman
  [/^(.{3,})i[sz](e|es|ed|ing|ation|ations|er|ers)$/, '$1iz$2'], // British and American spelling
  [/^(.{3,})y[sz](e|es|ed|ing|er|ers)$/, '$1yz$2'],
  [/^(.{3,})our(s|ed|ing|able|ite|hood|ly|)$/, '$1or$2'],
  [/^(.{3,})ll(ed|ing|er|ers)$/, '$1l$2'], // travelled: traveled
  [/^(.{4,})(?:ence|ense)$/, '$1ense'], // defence: defense
  [/^(.{3,})(?:tre|ter)(s|)$/, '$1ter$2'], // centre: center
];

/** Demonyms and the names they come from meet in a stem of their own, so that no other word joins them. */
const DEMONYM = /^(.{4,})(?:ians?|eans?|ese|is?)$|^(.{5,})ans?$/;
const PLACE = /^(.{4,})ia$|^(.{5,})[aeo]$/;

/** Words whose kinship no ending shows: the common irregular verbs and nouns of news. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'begin:began,begun,beginning break:broke,broken bring:brought build:built buy:bought catch:caught ' +
    'choose:chose,chosen,choice come:came deal:dealt die:dead,death draw:drew,drawn drive:drove,driven ' +
    'eat:ate,eaten fall:fell,fallen feel:felt fight:fought find:found flee:fled fly:flew,flown,flight ' +
    'forget:forgot,forgotten forgive:forgave,forgiven freeze:froze,frozen give:gave,given grow:grew,grown,growth ' +
    'hear:heard hide:hid,hidden hold:held keep:kept know:knew,known,knowledge lead:led leave:left lend:lent,loan ' +
    'lose:lost,loss,losses make:made mean:meant meet:met,meeting,meetings pay:paid rise:rose,risen run:ran ' +
    'see:saw,seen sight:sights,sighted seek:sought sell:sold,sale,sales send:sent shake:shook,shaken shrink:shrank,shrunk ' +
    'speak:spoke,spoken,speech,speeches spend:spent stand:stood steal:stole,stolen stick:stuck strike:struck,stricken ' +
    'swear:swore,sworn take:took,taken teach:taught tell:told think:thought throw:threw,thrown ' +
    'understand:understood wear:wore,worn win:won withdraw:withdrew,withdrawn,withdrawal write:wrote,written ' +
    'withhold:withheld uphold:upheld overthrow:overthrew,overthrown undermine:undermined ' +
    'undergo:underwent,undergone weaken:weak overcome:overcame foresee:foresaw,foreseen forbid:forbade,forbidden ' +
    'strong:strength,strengths strengthen:strength,strong long:length,lengthen,lengthy deep:depth,deepen ' +
    'wide:width,widen broad:breadth,broaden high:height,heighten young:youth true:truth warm:warmth ' +
    'succeed:success,successes,successful proceed:process fail:failure,failures depart:departure ' +
    'seize:seizure expose:exposure enclose:enclosure proof:prove,proved,proven,proves proofs:prove ' +
    'destroy:destruction loyal:loyalty,loyalties disloyal:disloyalty marry:marriage respond:response,responses ' +
    'defend:defense,defence offend:offense,offence pretend:pretense,pretence analyse:analysis analyze:analysis ' +
    'emphasise:emphasis emphasize:emphasis crisis:crises man:men woman:women child:children person:people ' +
    'foot:feet tooth:teeth wife:wives life:lives,live knife:knives half:halves leaf:leaves ' +
    'good:better,best bad:worse,worst worsen:worse angry:anger hungry:hunger ' +
    '1:one 2:two,ii 3:three,iii 4:four,iv 5:five 6:six 7:seven 8:eight 9:nine 10:ten ' +
    '1st:first 2nd:second 3rd:third 4th:fourth'
  )
    .split(' ')
    .flatMap((entry) => {
      const [head = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form) => [form, head] as const);
    }),
);

/** Words that Porter's algorithm throws together although they mean different things. */
const APART: ReadonlyMap<string, string> = new Map(
  (
    'news:news university:university universities:university universal:universal universally:universal ' +
    'authority:authority authorities:authority general:general generally:general generation:generation ' +
    'generations:generation several:several import:import imports:import imported:import importing:import ' +
    'experiment:experiment experiments:experiment experimental:experiment population:population ' +
    'populations:population organ:organ organs:organ communist:communist communists:communist ' +
    'relative:relative relatives:relative relatively:relative past:past ' +
    'listen:listen listens:listen listened:listen listening:listen'
  )
    .split(' ')
    .map((entry) => {
      const [form = '', stem = ''] = entry.split(':');
      return [form, `=${stem}`] as const;
    }),
);

/**
 * The stems of a folded word: two words are of one family when they share a stem. The first is Porter's; the others
 * tie what he leaves apart (expansion and expand). Words of other scripts, and short ones, are their own family.
 */
export function familyStems(word: string): string[] {
  const apart = APART.get(word);
  if (apart !== undefined) return [apart];
  const stems = new Set([LATIN_WORD.test(word) ? stemmer(word) : word]);
  if (SINGULAR.test(word)) stems.add(word);
  const head = IRREGULAR.get(word) ?? ORDINAL.exec(word)?.[1];
  if (head !== undefined) stems.add(stemmer(head));
  if (LATIN_WORD.test(word)) {
    addEndings(word, stems);
    stems.add(demonymStem(word));
  }
  return [...stems];
}

function addEndings(word: string, stems: Set<string>): void {
  for (const [ending, replacement] of ENDINGS) {
    if (ending.test(word)) stems.add(stemmer(word.replace(ending, replacement)));
  }
}

function demonymStem(word: string): string {
  const [, inhabitant, citizen] = DEMONYM.exec(word) ?? [];
  const [, land, place] = PLACE.exec(word) ?? [];
  return `~${inhabitant ?? citizen ?? land ?? place ?? word}`;
}
