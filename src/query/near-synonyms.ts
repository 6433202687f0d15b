import { baseForms } from './base-forms.ts';

/**
 * Words of diplomacy and of news that stand for each other, one group a line, written for this project. They are
 * asked only for a word that no fact has, and the user is told which words were used instead.
 */
const GROUPS = `
admire admiration praise laud compliment applaud acclaim esteem
afraid scared intimidate cower fearful frightened daunted
aggressive aggression ferocious bellicose belligerent hawkish
anger angry furious fury outrage resentment
reply respond response react reaction retaliate
appease appeasement concession yield capitulate
assistance aid relief
autocrat autocratic dictator dictatorship strongman authoritarian tyrant despot
ballot vote election poll
betray betrayal treachery disloyal traitor
boast brag tout bluster bravado swagger
ceasefire truce armistice
charm charisma magnetism
conflict war fighting hostilities warfare combat
congratulate felicitate
criticism criticise criticize condemnation condemn rebuke
cut slash reduce reduction trim
danger dangerous peril risk hazard
deal agreement accord pact treaty
defy defiance disobey flout resist oppose opposition
deteriorate strain fray worsen sour
disagree disagreement friction tension clash quarrel feud dispute
dominance supremacy hegemony primacy
embarrass embarrassment humiliate humiliation shame demean
empire territory expansion
envoy ambassador diplomat embassy
exaggerate bluster loudmouth
failure fail collapse flop backfire
fade dwindle wane decline
force coerce coercion compel coerced pressure
friend ally partner friendship
frustration exasperation irritation annoyance
goal aim ambition objective aspiration
grow growing rise increase
guarantee promise pledge vow
harm damage erode undermine weaken
hesitant hesitation reluctant reluctance wary cautious unwilling
influence clout sway leverage
interference meddling undermining
invade invasion annex annexation seize seizure occupy occupation
journalist reporter columnist press
judge judiciary court
keen eager
levy duty tariff
mediate mediation broker arbitrate
mock mocking ridicule taunt deride
nickname acronym
offensive attack strike bombing
persuade persuasion convince
populist populism demagogue
predecessor forerunner
pride prestige
rapport chemistry bond
refuse refusal reject rejection decline rebuff
reliance rely depend dependence dependent
repay reciprocate
respect esteem
retreat withdraw withdrawal relent back chicken
settle resolve resolution
stubborn entrenched intransigent unmoved
surrender capitulate yield
tie bond relationship connection link
transaction transactional
uncertain unsure doubt doubtful
uneasy wary tension
unite united unity cohesion
unpopular unrest protest
victory win triumph
weapon nuclear
`
  .trim()
  .split('\n')
  .map((line) => ` ${line} `);

/** Words that mean nearly the same as a folded word, without itself. */
export function nearSynonyms(word: string): string[] {
  const forms = baseForms(word).map((form) => ` ${form} `);
  const found = GROUPS.filter((group) => forms.some((form) => group.includes(form)));
  const words = new Set(found.flatMap((group) => group.trim().split(' ')));
  return [...words].filter((other) => !forms.includes(` ${other} `));
}
