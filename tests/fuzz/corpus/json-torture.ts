/**
 * JSON at its edges, by the classes of RFC 8259: what every parser must take, what every parser must refuse, and
 * what is left to the parser (which may then do neither: crash, hang, or read something else).
 */

const encode = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...encode(value)])));

const VALID = [
  ...[
    '[]',
    '{}',
    '[ ]',
    '{ }',
    '[[]]',
    '[{}]',
    '[[[[]]]]',
    ' \t\r\n[]\n',
    'null',
    'true',
    'false',
    '0',
    '""',
    '"a"',
  ],
  ...[
    '[0]',
    '[-0]',
    '[-1]',
    '[1.5]',
    '[1e5]',
    '[1E+5]',
    '[1e-5]',
    '[0e0]',
    '[0.0e-0]',
    '[123456789012345678901234567890]',
  ],
  ...['[null,1,"a",true,[],{}]', '{"a":{"b":{"c":[]}}}', '{"":0}', '{"a":1,"a":2}', '{"__proto__":{"x":1}}'],
  ...[
    '["\\u0000"]',
    '["\\u001b"]',
    '["\\u0060\\u012a\\u12AB"]',
    '["\\"\\\\\\/\\b\\f\\n\\r\\t"]',
    '["\\uD801\\udc37"]',
  ],
  ...[
    '["\u007f"]',
    '["\u2028\u2029"]',
    '["\uffff\u{10ffff}"]',
    '["é漢👩‍🚀"]',
    '["\u0080\u009f"]',
    '["/* no */ // no"]',
  ],
  ...[
    '{"toString":1,"constructor":2,"hasOwnProperty":3}',
    '["\u00a0"]',
    '[1 , 2]',
    '{"a" : 1}',
    '["\\u2028"]',
  ],
];

const INVALID = [
  ...[
    '',
    ' ',
    '[',
    ']',
    '{',
    '}',
    '[}',
    '{]',
    '[,]',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '[1 2]',
    '[1:2]',
    '["a":1]',
    '{"a"}',
  ],
  ...[
    '{"a":}',
    '{"a":1,}',
    '{,}',
    '{"a" "b"}',
    '{1:1}',
    '{a:1}',
    "{'a':1}",
    '{"a":1 "b":2}',
    '{"a":1;}',
    '{[]:1}',
  ],
  ...[
    '[01]',
    '[-]',
    '[+1]',
    '[.5]',
    '[1.]',
    '[1.e5]',
    '[1e]',
    '[1e+]',
    '[1eE2]',
    '[0x1]',
    '[1_0]',
    '[--1]',
    '[- 1]',
  ],
  ...['[NaN]', '[Infinity]', '[-Infinity]', '[1.2.3]', '[1a]', '[٣]', '[１]', '[0b1]', '[1,000]', '[2.-3]'],
  ...[
    '[True]',
    '[nul]',
    '[nulll]',
    '[undefined]',
    '[TRUE]',
    '[tru',
    '[a]',
    '[a',
    'nulltrue',
    '[] []',
    '{}{}',
    '[]x',
    '1 2',
  ],
  ...[
    '["]',
    '["a',
    '"',
    '["a]',
    "['a']",
    '["\\"]',
    '["\\x41"]',
    '["\\u12"]',
    '["\\u12G4"]',
    '["\\u"]',
    '["\\U0041"]',
  ],
  ...[
    '["\\0"]',
    '["\\\'"]',
    '["\\\n"]',
    '["a\rb"]',
    '["a\nb"]',
    '["a\tb"]',
    '["\u0000"]',
    '["\u001f"]',
    '["\u001b[2J"]',
    '[\\n]',
    '[\\"a\\"]',
  ],
  ...[
    '[1]//c',
    '[/**/]',
    '[1]#',
    '[1]/*',
    '{"a":1}/**/',
    '<a>',
    '[<null>]',
    '&',
    '[*]',
    '[$]',
    '(1)',
    '[1](x)',
  ],
  ...[
    '[\u00a01]',
    '[\u20281]',
    '[\u200b1]',
    '[\u000b1]',
    '[\u000c1]',
    '\ufeff\ufeff[]',
    '[\ufeff1]',
    '[“a”]',
    '[«a»]',
  ],
];

/** Bytes that are no UTF-8: refused before they are read as JSON. */
const NOT_TEXT = [
  bytes('["', 0xff, '"]'),
  bytes('["', 0xc0, 0xaf, '"]'),
  bytes('["', 0xc3, '"]'),
  bytes('["', 0xed, 0xa0, 0x80, '"]'),
  bytes('["', 0xf4, 0x90, 0x80, 0x80, '"]'),
  bytes('["', 0xf8, 0x88, 0x80, 0x80, 0x80, '"]'),
  bytes('["', 0x80, '"]'),
  bytes('["\\', 0xe5, '"]'),
  bytes('[', 0xe5, ']'),
  bytes(0xff, 0xfe, '[', 0, ']', 0),
  bytes(0xfe, 0xff, 0, '[', 0, ']'),
  bytes(0xc3),
];

const UP_TO_THE_PARSER = [
  ...[
    '[1e400]',
    '[-1e400]',
    '[1e-400]',
    '[0.1e-99999999]',
    '[123123e100000]',
    '[-123123123123123123123123123123]',
  ],
  ...[
    '["\\ud800"]',
    '["\\udc00"]',
    '["\\ud800\\ud800"]',
    '["\\ud83d x"]',
    '{"\\ud800":1}',
    '\ufeff[]',
    '\ufeff{}',
  ],
  ...['["\\ufffe\\uffff"]', '["\u{1fffe}"]', '{"a":1,"\\u0061":2}', '["\\u0000\\u0000"]'],
];

export const JSON_TORTURE: {
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
  readonly notText: readonly Uint8Array[];
  readonly either: readonly string[];
} = { valid: VALID, invalid: INVALID, notText: NOT_TEXT, either: UP_TO_THE_PARSER };

/** Numbers that are JSON and yet no count, span or confidence. */
export const ODD_NUMBERS: readonly string[] = [
  ...[
    '-1',
    '-0',
    '0.5',
    '1e-7',
    '1.0000000000000002',
    '1e400',
    '-1e400',
    '1e308',
    '5e-324',
    '9007199254740992',
  ],
  ...[
    '9007199254740993',
    '-9007199254740993',
    '18446744073709551616',
    '4294967296',
    '-2147483649',
    '1e21',
    '0e10',
  ],
  ...['123456789012345678901234567890', '0.1e1', '100000000000000000000000000000000000000000000000000'],
];
