/** A document's own present. */
import { parseEdtf } from '../dataset/edtf.ts';
import type { Basis, When } from '../dataset/schema.ts';
import type { BuildDocument } from './types.ts';

/** A date that is known from elsewhere; null for an empty one. */
export function givenDate(edtf: string | undefined, basis: Basis, note: string): When | null {
  const bounds = edtf ? parseEdtf(edtf) : undefined;
  if (edtf === undefined || !bounds) return null;
  return { edtf, earliest: bounds.earliest, latest: bounds.latest, basis, note };
}

/** The date that the document's text gives for itself. */
export function findDocumentDate(_document: BuildDocument): When | null {
  return null;
}
