export interface Edtf {
  /** The text as given. */
  text: string;
  /** First ISO day the expression can mean; null when its start is open or unknown. */
  earliest: string | null;
  /** Last ISO day the expression can mean; null when its end is open or unknown. */
  latest: string | null;
}
export function parseEdtf(_text: string): Edtf | undefined {
  return undefined;
}
