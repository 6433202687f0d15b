/** One bit a letter: a quick look whether two words can be near. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let place = 0; place < word.length; place++) mask |= 1 << (word.charCodeAt(place) & 31);
  return mask >>> 0;
}
