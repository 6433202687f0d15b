/** Which keys lie side by side on the usual keyboards; a slip of the finger lands there. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters that sound alike, or that a writer who knows a name by ear mixes up. */
const SOUNDS = ['aeiouy', 'ckqs', 'sz', 'fvp', 'bp', 'dt', 'gj', 'vw', 'mn', 'iyj', 'xs', 'hx', 'lr'];

/** What a slip costs. An unlikely letter costs more than one, so that "horse" is no "house". */
const COST = { double: 0.5, swap: 0.8, near: 0.8, letter: 1, strange: 1.4, firstLetter: 1.1 } as const;

/** No letter turns into another one, and none that is not there already is added, for less. */
export const [LEAST_CHANGE, LEAST_NEW] = [COST.near, COST.letter];

/**
 * A word with another first letter was not meant for less, unless the first two are swapped: that letter is changed, or
 * there is one more before it.
 */
export const LEAST_OTHERWISE = Math.min(COST.near, COST.letter) + COST.firstLetter;

/** Longer is no word, and the time grows with the product of both. */
const LONGEST = 100;

const LETTER_A = 97;
let near: Uint32Array | undefined;

/** For each Latin letter those that are easily taken for it, a bit for each. */
function nearLetters(): Uint32Array {
  const letters = new Uint32Array(26);
  const add = (a: string, b = '') => {
    if (b === '') return;
    const [first, second] = [a.charCodeAt(0) - LETTER_A, b.charCodeAt(0) - LETTER_A];
    letters[first] = (letters[first] ?? 0) | (1 << second);
    letters[second] = (letters[second] ?? 0) | (1 << first);
  };
  for (const [row, keys] of KEYBOARD.entries()) {
    for (const [column, key] of [...keys].entries()) {
      add(key, keys.charAt(column + 1));
      add(key, KEYBOARD[row + 1]?.charAt(column));
      add(key, KEYBOARD[row + 1]?.charAt(column - 1));
    }
  }
  for (const alike of SOUNDS) {
    for (const a of alike) for (const b of alike) add(a, b);
  }
  return letters;
}

/**
 * How unlikely it is that somebody who meant `word` typed `typed`: the optimal string alignment distance (each swap
 * of neighbours counted once), with the cheaper price for doubled letters, neighbouring keys and letters that sound
 * alike. Infinity as soon as it must exceed `limit`, and for words that are no words.
 */
export function typoCost(typed: string, word: string, limit: number): number {
  if (typed.length > LONGEST || word.length > LONGEST) return Infinity;
  let beforeLast: Row = [];
  let last = firstRow(word);
  for (let row = 1; row <= typed.length; row++) {
    const current = nextRow(typed, row, word, last, beforeLast);
    if (Math.min(...current) > limit) return Infinity;
    beforeLast = last;
    last = current;
  }
  return last[word.length] ?? Infinity;
}

/** The costs of turning the letters typed so far into each beginning of the word. */
type Row = number[];

function firstRow(word: string): Row {
  const row = [0];
  for (let column = 1; column <= word.length; column++) {
    row.push((row[column - 1] ?? 0) + gapCost(word, column - 1));
  }
  return row;
}

function nextRow(typed: string, row: number, word: string, last: Row, beforeLast: Row): Row {
  const tooMany = gapCost(typed, row - 1);
  const current = [(last[0] ?? 0) + tooMany];
  for (let column = 1; column <= word.length; column++) {
    current.push(
      Math.min(
        (last[column] ?? 0) + tooMany,
        (current[column - 1] ?? 0) + gapCost(word, column - 1),
        (last[column - 1] ?? 0) + changeCost(typed, row - 1, word, column - 1),
        isSwap(typed, row - 1, word, column - 1) ? (beforeLast[column - 2] ?? 0) + COST.swap : Infinity,
      ),
    );
  }
  return current;
}

/** A letter too many in one of the two words. */
function gapCost(word: string, place: number): number {
  if (place === 0) return COST.letter + COST.firstLetter;
  return word.charCodeAt(place) === word.charCodeAt(place - 1) ? COST.double : COST.letter;
}

function changeCost(typed: string, row: number, word: string, column: number): number {
  const letter = typed.charCodeAt(row);
  const meant = word.charCodeAt(column);
  if (letter === meant) return 0;
  const cost = areNear(letter, meant) ? COST.near : COST.strange;
  return row === 0 && column === 0 ? cost + COST.firstLetter : cost;
}

function areNear(letter: number, other: number): boolean {
  near ??= nearLetters();
  const bits = near[letter - LETTER_A] ?? 0;
  return isLatin(other) && ((bits >> (other - LETTER_A)) & 1) === 1;
}

function isLatin(letter: number): boolean {
  return letter >= LETTER_A && letter < LETTER_A + 26;
}

function isSwap(typed: string, row: number, word: string, column: number): boolean {
  return (
    typed.charCodeAt(row) === word.charCodeAt(column - 1) &&
    typed.charCodeAt(row - 1) === word.charCodeAt(column)
  );
}
