import { stemmer } from 'stemmer';
import { type Ending, LONGEST_ENDING, readEndings } from './word-endings.ts';

const LATIN_WORD = /^[a-z]{3,30}$/;
/** Words whose last s is no plural, though Porter takes it off: focus, crisis. */
const SINGULAR = /(?:us|is)$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** What {@link readEndings} gives, read when the program is built. */
declare const DIPLO_ENDINGS: string;
let endings: ReadonlyMap<string, readonly Ending[]> | undefined;

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
  endings ??= new Map(JSON.parse(typeof DIPLO_ENDINGS === 'string' ? DIPLO_ENDINGS : readEndings()));
  const found: { line: number; text: string }[] = [];
  for (let length = 2; length <= LONGEST_ENDING; length++) {
    for (const [line, least, replacement] of endings.get(word.slice(-length)) ?? []) {
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
