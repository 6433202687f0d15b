/** JSON that is safe to print: no raw control or bidi character, the same bytes everywhere. */

// JSON.stringify escapes only C0; the rest of what acts on a terminal or hides is escaped here, inside the
// strings where alone it can stand, so that the value stays the same.
const RAW =
  /[\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** A value as one line of JSON. */
export function renderJsonLine(value: unknown): string {
  return escapeRaw(JSON.stringify(value));
}

/** A value as indented JSON, without a line break at the end. */
export function renderJson(value: unknown): string {
  return escapeRaw(JSON.stringify(value, null, 2));
}

/**
 * A JSON document in pieces, so that a hundred thousand facts need not be one string: its arrays at the top
 * level, and whatever else can be iterated there, are written one element at a time. Joined, the pieces equal `renderJson(document)` and a line break.
 */
export function* renderJsonPieces(document: object): Generator<string> {
  let first = true;
  yield '{';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${first ? '' : ','}\n  ${renderJsonLine(key)}: `;
    first = false;
    if (isIterable(value)) yield* renderArray(value);
    else yield indent(renderJson(value), '  ');
  }
  yield first ? '}\n' : '\n}\n';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* renderArray(items: Iterable<unknown>): Generator<string> {
  let isEmpty = true;
  for (const item of items) {
    yield `${isEmpty ? '[' : ','}\n    ${indent(renderJson(item), '    ')}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : '\n  ]';
}

function indent(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`);
}

function escapeRaw(text: string): string {
  return text.replace(RAW, (found) =>
    Array.from(
      { length: found.length },
      (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
