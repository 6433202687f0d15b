/** Endings that make kin of two words, an example for each; the table of them is read once, so that one test has all. */
import { expect, it } from 'vitest';
import { familyStems } from '../../src/query/word-family.ts';

const KIN = `
defiance defy, resistant resist, dependence depend, expectancy expect, combatants combat
expansion expand, persuasion persuade, decisions decide, persuasive persuade, decisively decide
submission submit, permissive permit, concession concede, coercion coerce, perception perceive, receptive receive
assumption assume, reduction reduce, description describe, opposition oppose, resolution resolve
provocation provoke, interventions intervene, justification justify, explanation explain
annexation annex, expectations expect, retaliatory retaliate, contradictory contradict, coercive coerce, selectively select
threaten threat, weakened weak, strengthening strength, agreement agree, nationalist national, realism real
friendship friend, neighborhoods neighbor, kingdom king, openly open, denial deny, denials deny, discovery discover
nostalgia nostalgic, presidential president, confidentially confident, betrayal betray
ambitious ambition, suspicious suspicion, religious religion, diplomacy diplomat, diplomatic diplomacy
casualty casual, beliefs believe, relieved relief, strongmen strongman
realise realize, realises realizes, realised realized, realising realizing
organisation organization, organisations organizations, organiser organizer, organisers organizers
analyse analyze, analysed analyzed, analysing analyzing, analyser analyzer
labour labor, labours labors, laboured labored, labouring laboring, favourable favorable, favourite favorite
neighbourhood neighborhood, neighbourly neighborly
cancelled canceled, cancelling canceling, traveller traveler, travellers travelers, defence defense
centre center, centres centers
`;

const STRANGERS = `
dance day, rations ray, scent sc, ocean oce, seven sev, gist g, fly f, mist m, sour sor, story st, amen aman, loyalty loy
`;

const pairs = (block: string) =>
  block
    .trim()
    .split(/,\s|\n/)
    .map((pair) => pair.split(' '));

it('words are kin by their endings where enough of a word stands before them', () => {
  const areKin = ([first = '', second = '']: readonly string[]) => {
    const stems = new Set(familyStems(first));
    return familyStems(second).some((stem) => stems.has(stem));
  };
  expect(pairs(KIN).filter((pair) => !areKin(pair))).toEqual([]);
  expect(pairs(STRANGERS).filter(areKin)).toEqual([]);
});
