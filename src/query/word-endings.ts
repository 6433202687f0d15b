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

export const LONGEST_ENDING = 'ciousness'.length;

/** Of an ending: the line it stands in, how many letters must stand before it, and what stands in its place. */
export type Ending = readonly [line: number, least: number, replacement: string];

/** The table by its endings, as entries in JSON. */
export function readEndings(): string {
  const read = new Map<string, Ending[]>();
  for (const [line, text] of ENDINGS.trim().split('\n').entries()) {
    const [pattern = ''] = text.split('   ');
    const [before = '', after = ''] = pattern.split('>');
    const [least = '', ...forms] = before.trim().split(' ');
    for (const replacement of after.trim().split(' ')) {
      for (const form of forms)
        read.set(form, [...(read.get(form) ?? []), [line, Number(least), replacement]]);
    }
  }
  return JSON.stringify([...read]);
}
