/**
 * What a terminal would obey, by the classes of ECMA-48 and of what terminals added to it. All of it is made up here;
 * each would be seen, heard, kept or answered if it got through.
 */

const ESC = '\u001b';
const ST = `${ESC}\\`;
const BEL = '\u0007';

/** Control sequences: colours, the cursor, what is erased, modes, reports. */
const CSI = [
  `${ESC}[5;41;97mblinks${ESC}[0m`,
  `${ESC}[8mhidden${ESC}[28m`,
  `${ESC}[38;2;255;0;255mtrue colour`,
  `${ESC}[38:5:196mwith colons`,
  `${ESC}[2J${ESC}[3J${ESC}[H`,
  `${ESC}[1A${ESC}[2Kwritten over`,
  `${ESC}[99999999;99999999H`,
  `${ESC}[?1049h${ESC}[?25l`,
  `${ESC}[?1000h${ESC}[?1006h`,
  `${ESC}[?2004l`,
  `${ESC}[6n${ESC}[c${ESC}[>c${ESC}[0x`,
  `${ESC}[21t${ESC}[18t`,
  `${ESC}[20;1;1;1;1$r`,
  `${ESC}[4i printed ${ESC}[5i`,
  `${ESC}[!p${ESC}[61"p`,
  `${ESC}[1;5r${ESC}[?6h`,
  `${ESC}[`,
  `${ESC}[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;`,
  `${ESC}[31`,
  `${ESC}[\u0018m cancelled`,
];

/** Operating system commands: titles, links, the clipboard, colours, notifications, files. */
const OSC = [
  `${ESC}]0;a new title${BEL}`,
  `${ESC}]2;a new title${ST}`,
  `${ESC}]4;1;rgb:ff/00/00${BEL}`,
  `${ESC}]7;file:///etc${ST}`,
  `${ESC}]8;;https://example.org/phish${ST}the ministry${ESC}]8;;${ST}`,
  `${ESC}]9;a notification${BEL}`,
  `${ESC}]10;?${BEL}${ESC}]11;?${BEL}`,
  `${ESC}]52;c;cm0gLXJmIC8=${BEL}`,
  `${ESC}]133;A${ST}`,
  `${ESC}]777;notify;title;body${ST}`,
  `${ESC}]1337;File=name=YQ==;inline=1:AAAA${BEL}`,
  `${ESC}]1337;RunApplication=x${BEL}`,
  `${ESC}]never ends`,
];

/** Device control: sixel, ReGIS, requests, macros, what tmux passes through. */
const DCS = [
  `${ESC}Pq#0;2;0;0;0#0~~@@vv@@~~$-${ST}`,
  `${ESC}P0pS(E)P[100,100]V[+50,+0]${ST}`,
  `${ESC}P$qm${ST}`,
  `${ESC}P+q544e${ST}`,
  `${ESC}P1;1|17/0d${ST}`,
  `${ESC}P0;0;0!zecho${ST}`,
  `${ESC}Ptmux;${ESC}${ESC}]52;c;AA==${BEL}${ST}`,
  `${ESC}P never ends`,
];

/** Strings of applications: kitty's pictures, privacy messages, start of string. */
const STRINGS = [
  `${ESC}_Gf=24,s=1,v=1;AAAA${ST}`,
  `${ESC}_Ga=d${ST}`,
  `${ESC}^private${ST}`,
  `${ESC}Xstart of string${ST}`,
  `${ESC}_ never ends`,
];

/** Single characters and short escapes. */
const SHORT = [
  `${ESC}c`,
  `${ESC}7${ESC}8`,
  `${ESC}D${ESC}M${ESC}E`,
  `${ESC}(0lqqk${ESC}(B`,
  `${ESC}#8`,
  `${ESC}%G`,
  `${ESC}n${ESC}o`,
  `${ESC}Z`,
  `${ESC}${ESC}${ESC}`,
  '\u000e\u000f',
  `${BEL}${BEL}${BEL}`,
  'abc\b\b\bxyz',
  'abc\rxyz',
  'abc\u000bxyz\u000cabc',
  '\u0005\u0011\u0013\u001a',
  '\u007f\u007f',
  '\u0000',
];

/** The same in eight bits, which UTF-8 terminals take as characters of their own. */
const EIGHT_BITS = [
  '\u009b31mred',
  '\u009b2J',
  '\u009d0;title\u009c',
  '\u009d8;;http://x\u009clink\u009d8;;\u009c',
  '\u0090q#0~~\u009c',
  '\u0098string\u009c',
  '\u009eprivate\u009c',
  '\u009fGkitty\u009c',
  '\u0084\u0085\u008d\u0088',
  '\u009a\u0099\u0080\u0081',
];

/** What terminals send: replies to questions, the mouse, the focus, keys of newer protocols, pastes; whole and broken off. */
const SENT = [
  `${ESC}]11;rgb:1e1e/1e1e/2e2e${ST}`,
  `${ESC}]11;rgb:1e`,
  `${ESC}]52;c;cXVpdA==${BEL}`,
  `${ESC}P>|term 1.0${ST}`,
  `${ESC}P1$r0`,
  `${ESC}[?62;22;52c${ESC}[>1;4000;0c${ESC}[?2026;2$y`,
  `${ESC}[12;40R${ESC}[0n${ESC}[I${ESC}[O`,
  `${ESC}[<0;10;10M${ESC}[<0;10;10m${ESC}[<64;1;1M${ESC}[<35;`,
  `${ESC}[M !!${ESC}[32;10;10M${ESC}[M `,
  `${ESC}[97;5u${ESC}[97;1:3u${ESC}[57441u${ESC}[1114112u${ESC}[27;5;106~`,
  `${ESC}[200~pasted ${ESC}[31m text\nq${ESC}[201~`,
  `${ESC}[200~pasted and never ended`,
];

export const TERMINAL_RECORDINGS: readonly string[] = [
  ...CSI,
  ...OSC,
  ...DCS,
  ...STRINGS,
  ...SHORT,
  ...EIGHT_BITS,
  ...SENT,
];
