/** Which keys lie side by side on the usual keyboards; a slip of the finger lands there. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Letters that sound alike, or that a writer who knows a name by ear mixes up. */
const SOUNDS = ['aeiouy', 'ckqs', 'sz', 'fvp', 'bp', 'dt', 'gj', 'vw', 'mn', 'iyj', 'xs', 'hx', 'lr'];

/** What a slip costs. An unlikely letter costs more than one, so that "horse" is no "house". */
const COST = { double: 0.5, swap: 0.8, near: 0.8, letter: 1, strange: 1.4, firstLetter: 1.1 } as const;

/** No letter turns into another one, and none that is not there already is added, for less. */
export const [LEAST_CHANGE, LEAST_NEW] = [COST.near, COST.letter];

/** Longer is no word, and the time grows with the product of both. */
const LONGEST = 100;

let near: ReadonlySet<string> | undefined;

function nearPairs(): Set<string> {
  const pairs = new Set<string>();
  const add = (a: string, b: string) => pairs.add(a + b).add(b + a);
  for (const [row, keys] of KEYBOARD.entries()) {
    for (const [column, key] of [...keys].entries()) {
      add(key, keys.charAt(column + 1));
      add(key, KEYBOARD[row + 1]?.charAt(column) ?? '');
      add(key, KEYBOARD[row + 1]?.charAt(column - 1) ?? '');
    }
  }
  for (const alike of SOUNDS) {
    for (const a of alike) for (const b of alike) if (a !== b) add(a, b);
  }
  return pairs;
}

/**
 * How unlikely it is that somebody who meant `word` typed `typed`: the optimal string alignment distance (each swap
 * of neighbours counted once), with the cheaper price for doubled letters, neighbouring keys and letters that sound
 * alike. Infinity as soon as it must exceed `limit`, and for words that are no words.
 */
export function typoCost(typed: string, word: string, limit: number): number {
  if (typed.length > LONGEST || word.length > LONGEST) return Infinity;
  let rows: Row[] = [firstRow(word)];
  for (let row = 1; row <= typed.length; row++) {
    const current = nextRow(typed, row, word, rows);
    if (Math.min(...current) > limit) return Infinity;
    rows = [current, ...rows.slice(0, 1)];
  }
  return rows[0]?.[word.length] ?? Infinity;
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

function nextRow(
  typed: string,
  row: number,
  word: string,
  [last = [], beforeLast = []]: readonly Row[],
): Row {
  const current = [(last[0] ?? 0) + gapCost(typed, row - 1)];
  for (let column = 1; column <= word.length; column++) {
    const swapped = isSwap(typed, row - 1, word, column - 1);
    current.push(
      Math.min(
        (last[column] ?? 0) + gapCost(typed, row - 1),
        (current[column - 1] ?? 0) + gapCost(word, column - 1),
        (last[column - 1] ?? 0) + changeCost(typed, row - 1, word, column - 1),
        swapped ? (beforeLast[column - 2] ?? 0) + COST.swap : Infinity,
      ),
    );
  }
  return current;
}

/** A letter too many in one of the two words. */
function gapCost(word: string, place: number): number {
  if (place > 0 && word.charAt(place) === word.charAt(place - 1)) return COST.double;
  return place === 0 ? COST.letter + COST.firstLetter : COST.letter;
}

function changeCost(typed: string, row: number, word: string, column: number): number {
  const [a, b] = [typed.charAt(row), word.charAt(column)];
  if (a === b) return 0;
  near ??= nearPairs();
  const cost = near.has(a + b) ? COST.near : COST.strange;
  return row === 0 && column === 0 ? cost + COST.firstLetter : cost;
}

function isSwap(typed: string, row: number, word: string, column: number): boolean {
  return (
    row > 0 &&
    column > 0 &&
    typed.charAt(row) === word.charAt(column - 1) &&
    typed.charAt(row - 1) === word.charAt(column) &&
    typed.charAt(row) !== word.charAt(column)
  );
}
