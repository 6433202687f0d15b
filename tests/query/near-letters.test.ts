/** Which letters are easily taken for each other: those of neighbouring keys, and those that sound alike. */
import { expect, it } from 'vitest';
import { typoCost } from '../../src/query/edit-distance.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** The keys as they lie, each row half a key further to the right. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const SOUNDS = ['aeiouy', 'ckqs', 'sz', 'fvp', 'bp', 'dt', 'gj', 'vw', 'mn', 'iyj', 'xs', 'hx', 'lr'];

function placeOf(letter: string): [across: number, down: number] {
  const down = ROWS.findIndex((row) => row.includes(letter));
  return [(ROWS[down] ?? '').indexOf(letter) + down / 2, down];
}

function areNear(a: string, b: string): boolean {
  const [across, down] = placeOf(a);
  const [otherAcross, otherDown] = placeOf(b);
  if (Math.abs(across - otherAcross) <= 1 && Math.abs(down - otherDown) <= 1) return true;
  return SOUNDS.some((alike) => alike.includes(a) && alike.includes(b));
}

it('a letter costs less when it is near the one that was meant', () => {
  for (const typed of LETTERS) {
    for (const meant of LETTERS) {
      const cost = typed === meant ? 0 : areNear(typed, meant) ? 0.8 : 1.4;
      expect(typoCost(`ö${typed}`, `ö${meant}`, 9), typed + meant).toBe(cost);
    }
    // Other letters are near none, whatever their number.
    for (const other of ['а', 'о', 'е', 'с', 'т', 'я', '1', '9', '{', 'é', 'ß', '京']) {
      expect(typoCost(`ö${typed}`, `ö${other}`, 9), typed + other).toBe(1.4);
      expect(typoCost(`ö${other}`, `ö${typed}`, 9), other + typed).toBe(1.4);
    }
  }
});
