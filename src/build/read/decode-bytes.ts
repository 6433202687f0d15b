/**
 * A text in an encoding by its name.
 * @throws RangeError for an encoding that nobody knows, TypeError for bytes that are none of it
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  // Told that more is to come, Node 20 does not take Windows-1252 for Latin-1, which has no quotation marks.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
