import { stemmer } from 'stemmer';

const LATIN_WORD = /^[a-z]{3,30}$/;
/** Words whose last s is no plural, though Porter takes it off: focus, crisis. */
const SINGULAR = /(?:us|is)$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/**
 * Endings that Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980) leaves apart although
 * the words are kin: each gives one more stem to the word. Nothing is taken off the front of a word, so that
 * "loyal" and "disloyal" stay strangers. A line has the letters that must stand before an ending, the endings, and
 * what may stand in their place. A table, since patterns for all of them take a millisecond to make.
 */
const ENDINGS = `
4 ance ances ence ences ancy ency ant ent ants ents >         defiance, resistant: defy, resist
3 sion sions > d de                                           expansion, persuasion: expand, persuade
3 sive sively siveness > d de
3 mission missions missive > mit                              submission: submit
2 cession cessions > cede                                     concession: concede
3 cion cions > ce                                             coercion: coerce
3 ption ptions ptive > ive                                    perception: perceive
2 umption umptions > ume                                      assumption: assume
2 duction ductions > duce
2 scription scriptions > scribe
2 position positions > pose
2 olution olutions > olve
2 vocation vocations > voke
2 vention ventions > vene
3 ication ications > y                                        justification: justify
2 anation anations > ain
3 ation ations >                                              annexation, expectation of short verbs
3 atory > ate                                                 retaliatory: retaliate
5 ory >
4 ive ively iveness > e                                       coercive: coerce
4 en ens ened ening >                                         threaten, weakened: threat, weak
4 ment ments >                                                agreement: agree
4 ist ists istic ism isms >                                   nationalist, realism: national, real
3 ship ships hood hoods dom doms >                            friendship: friend
4 ly >                                                        openly: open
3 ial ials > y                                                denial: deny
4 ery eries > er                                              discovery: discover
5 ia ic ias ics >                                             nostalgia, nostalgic
4 antial antially ential entially > ent                       presidential: president
3 yal yals > y                                                betrayal: betray
2 tious tiously tiousness > tion                              ambitious: ambition
2 cious ciously ciousness > cion
2 gious giously giousness > gion
4 acy acies at ats atic atically > at                         diplomacy, diplomat
4 alty > al                                                   casualty; loyalty is one letter too short
3 ief iefs ieve ieves ieved ieving > ief                      belief, believed
3 men > man                                                   strongmen: strongman
3 ise ize > ize                                               British and American spelling, down to centre: center
3 ises izes > izes
3 ised ized > ized
3 ising izing > izing
3 isation ization > ization
3 isations izations > izations
3 iser izer > izer
3 isers izers > izers
3 yse yze > yze
3 yses yzes > yzes
3 ysed yzed > yzed
3 ysing yzing > yzing
3 yser yzer > yzer
3 ysers yzers > yzers
3 our > or
3 ours > ors
3 oured > ored
3 ouring > oring
3 ourable > orable
3 ourite > orite
3 ourhood > orhood
3 ourly > orly
3 lled > led
3 lling > ling
3 ller > ler
3 llers > lers
4 ence ense > ense
3 tre ter > ter
3 tres ters > ters
`;
const LONGEST_ENDING = 'ciousness'.length;

/** An ending of a word: how many letters must stand before it, and what stands in its place. */
interface Ending {
  line: number;
  least: number;
  replacement: string;
}

let endings: ReadonlyMap<string, readonly Ending[]> | undefined;

function readEndings(): Map<string, Ending[]> {
  const read = new Map<string, Ending[]>();
  for (const [line, text] of ENDINGS.trim().split('\n').entries()) {
    const [pattern = ''] = text.split('   ');
    const [before = '', after = ''] = pattern.split('>');
    const [least = '', ...forms] = before.trim().split(' ');
    for (const replacement of after.trim().split(' ')) {
      for (const form of forms)
        read.set(form, [...(read.get(form) ?? []), { line, least: Number(least), replacement }]);
    }
  }
  return read;
}

/** Demonyms and the names they come from meet in a stem of their own, so that no other word joins them. */
const DEMONYM = /^(.{4,})(?:ians?|eans?|ese|is?)$|^(.{5,})ans?$/;
const PLACE = /^(.{4,})ia$|^(.{5,})[aeo]$/;

/** Words whose kinship no ending shows: the common irregular verbs and nouns of news, each after a word that it is kin to. */
const IRREGULAR = `
begin:began,begun,beginning break:broke,broken bring:brought build:built buy:bought catch:caught
choose:chose,chosen,choice come:came deal:dealt die:dead,death draw:drew,drawn drive:drove,driven eat:ate,eaten
fall:fell,fallen feel:felt fight:fought find:found flee:fled fly:flew,flown,flight forget:forgot,forgotten
forgive:forgave,forgiven freeze:froze,frozen give:gave,given grow:grew,grown,growth hear:heard hide:hid,hidden
hold:held keep:kept know:knew,known,knowledge lead:led leave:left lend:lent,loan lose:lost,loss,losses make:made
mean:meant meet:met,meeting,meetings pay:paid rise:rose,risen run:ran see:saw,seen sight:sights,sighted
seek:sought sell:sold,sale,sales send:sent shake:shook,shaken shrink:shrank,shrunk
speak:spoke,spoken,speech,speeches spend:spent stand:stood steal:stole,stolen stick:stuck strike:struck,stricken
swear:swore,sworn take:took,taken teach:taught tell:told think:thought throw:threw,thrown understand:understood
wear:wore,worn win:won withdraw:withdrew,withdrawn,withdrawal write:wrote,written withhold:withheld
uphold:upheld overthrow:overthrew,overthrown undermine:undermined undergo:underwent,undergone weaken:weak
overcome:overcame foresee:foresaw,foreseen forbid:forbade,forbidden strong:strength,strengths
strengthen:strength,strong long:length,lengthen,lengthy deep:depth,deepen wide:width,widen broad:breadth,broaden
high:height,heighten young:youth true:truth warm:warmth succeed:success,successes,successful proceed:process
fail:failure,failures depart:departure seize:seizure expose:exposure enclose:enclosure
proof:prove,proved,proven,proves proofs:prove destroy:destruction loyal:loyalty,loyalties disloyal:disloyalty
marry:marriage respond:response,responses defend:defense,defence offend:offense,offence
pretend:pretense,pretence analyse:analysis analyze:analysis emphasise:emphasis emphasize:emphasis crisis:crises
man:men woman:women child:children person:people foot:feet tooth:teeth wife:wives life:lives,live knife:knives
half:halves leaf:leaves good:better,best bad:worse,worst worsen:worse angry:anger hungry:hunger 1:one 2:two,ii
3:three,iii 4:four,iv 5:five 6:six 7:seven 8:eight 9:nine 10:ten 1st:first 2nd:second 3rd:third 4th:fourth
`;

/** Words that Porter's algorithm throws together although they mean different things, each after those it belongs to. */
const APART = `
news:news university:university,universities universal:universal,universally authority:authority,authorities
general:general,generally generation:generation,generations several:several
import:import,imports,imported,importing experiment:experiment,experiments,experimental
population:population,populations organ:organ,organs communist:communist,communists
relative:relative,relatives,relatively past:past listen:listen,listens,listened,listening
`;

/** What stands before the colon of the last entry that a word is in. */
function headOf(entries: string, word: string): string | undefined {
  const places = [':', ','].flatMap((before) =>
    [',', ' ', '\n'].map((after) => entries.lastIndexOf(before + word + after)),
  );
  const place = Math.max(...places);
  if (place < 0) return undefined;
  const colon = entries.lastIndexOf(':', place);
  const start = Math.max(entries.lastIndexOf(' ', colon), entries.lastIndexOf('\n', colon)) + 1;
  return entries.slice(start, colon);
}

/**
 * The stems of a folded word: two words are of one family when they share a stem. The first is Porter's; the others
 * tie what he leaves apart (expansion and expand). Words of other scripts, and short ones, are their own family.
 */
export function familyStems(word: string): string[] {
  const apart = headOf(APART, word);
  if (apart !== undefined) return [`=${apart}`];
  const stems = new Set([LATIN_WORD.test(word) ? stemmer(word) : word]);
  if (SINGULAR.test(word)) stems.add(word);
  const head = headOf(IRREGULAR, word) ?? ORDINAL.exec(word)?.[1];
  if (head !== undefined) stems.add(stemmer(head));
  if (LATIN_WORD.test(word)) {
    addEndings(word, stems);
    stems.add(demonymStem(word));
  }
  return [...stems];
}

function addEndings(word: string, stems: Set<string>): void {
  endings ??= readEndings();
  const found: { line: number; text: string }[] = [];
  for (let length = 2; length <= LONGEST_ENDING; length++) {
    for (const { line, least, replacement } of endings.get(word.slice(-length)) ?? []) {
      const start = word.length - length;
      if (start >= least) found.push({ line, text: word.slice(0, start) + replacement });
    }
  }
  for (const { text } of found.sort((a, b) => a.line - b.line)) stems.add(stemmer(text));
}

function demonymStem(word: string): string {
  const [, inhabitant, citizen] = DEMONYM.exec(word) ?? [];
  const [, land, place] = PLACE.exec(word) ?? [];
  return `~${inhabitant ?? citizen ?? land ?? place ?? word}`;
}
