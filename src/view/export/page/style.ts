/** The page's style: its colors for light and dark, for wide and narrow, and for paper. */

const LIGHT = `
  --back: #fbfaf7; --ink: #1d1c1a; --faint: #5f5b54; --line: #dcd7cc; --field: #fff; --accent: #1f5a8a;
  --record: #81386a; --bar: #d5dee6; --mark: #ffe9a8;`;
const DARK = `
  --back: #15171b; --ink: #e8e5de; --faint: #a8a49b; --line: #363a42; --field: #1d2026; --accent: #8fbce6;
  --record: #dc9fcb; --bar: #2c3b4a; --mark: #665212;`;

export const STYLE = `
:root { color-scheme: light dark;${LIGHT}
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif;
  --dates: 9.5rem; --gutter: 3rem }
@media (prefers-color-scheme: dark) { :root {${DARK} } }
* { box-sizing: border-box }
[hidden] { display: none !important }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100% }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
body { margin: 0 auto; max-width: 56rem; padding: 3rem 1.5rem 4rem; background: var(--back); color: var(--ink);
  font: 1rem/1.5 var(--sans); overflow-wrap: break-word }
a { color: var(--accent); text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px }
main:focus { outline: none }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--field); z-index: 3 }
.skip:focus { left: 1rem }
.n { color: var(--faint); font-variant-numeric: tabular-nums }

h1 { margin: 0; font: 600 clamp(1.6rem, 1.1rem + 2.4vw, 2.5rem)/1.15 var(--serif); letter-spacing: -.01em; text-wrap: balance }
.lede { margin: 1rem 0 0; max-width: 42rem; font: 1.1rem/1.55 var(--serif); color: var(--faint) }
.summary { margin: 1rem 0 0; color: var(--faint) }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin: .5rem 0 0; padding: 0; list-style: none;
  font-size: .875rem; color: var(--faint) }
.legend b { color: var(--ink); font-weight: 600 }
.legend .sign { display: inline-block; margin-right: .5rem; vertical-align: -.02em }

.sign { width: .7rem; height: .7rem; border: 2px solid var(--accent); border-radius: .35rem; background: var(--back) }
.sign.stated { background: var(--accent) }
.sign.record { border-color: var(--record); background: var(--record); border-radius: 0; transform: rotate(45deg) scale(.85) }
.sign.undated { border-color: var(--faint); height: .2rem; border-radius: 0; background: var(--faint) }
.sign.range:not(.record) { height: 1.6rem }
.sign.about { border-style: dashed }

form { position: sticky; top: 0; z-index: 2; margin: 2rem -1.5rem 0; padding: .75rem 1.5rem .6rem; background: var(--back);
  border-bottom: 1px solid var(--line) }
.search { display: flex; align-items: center; gap: .75rem }
.search label { font-weight: 600 }
input[type=search] { flex: 1; min-width: 0; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--field);
  border: 1px solid var(--faint); border-radius: .4rem }
input[type=search]::placeholder { color: var(--faint); opacity: 1 }
.facets { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; margin-top: .6rem; font-size: .9375rem }
.facet { position: relative }
summary { cursor: pointer }
.facet summary { padding: .15rem 0 }
.chosen { color: var(--accent); font-weight: 600 }
fieldset { position: absolute; left: 0; z-index: 2; min-width: 15rem; max-height: 60vh; margin: .3rem 0 0; padding: .5rem; overflow: auto;
  background: var(--field); border: 1px solid var(--line); border-radius: .4rem; box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / 18%) }
fieldset label { display: flex; gap: .5rem; align-items: baseline; padding: .25rem .4rem; border-radius: .25rem; cursor: pointer }
fieldset label:hover { background: var(--bar) }
fieldset .n { margin-left: auto; padding-left: 1rem }
input[type=checkbox] { accent-color: var(--accent) }
button { margin-left: auto; padding: .15rem .7rem; font: inherit; color: var(--accent); background: none; border: 1px solid var(--line);
  border-radius: .4rem; cursor: pointer }
#_count { margin: .4rem 0 0; font-size: .875rem; color: var(--faint); font-variant-numeric: tabular-nums }

.histogram { position: relative; margin: 1.5rem 0 0; overflow-x: auto }
.histogram ol { display: flex; gap: 2px; margin: 0; padding: 4px; list-style: none }
.histogram li { flex: 1 1 2.2rem; min-width: 2.2rem; max-width: 6rem }
.histogram .gap { flex: 0 0 1rem; min-width: 1rem; align-self: center; text-align: center; color: var(--faint) }
.histogram .undated { margin-left: .75rem }
.histogram a { display: block; text-align: center; text-decoration: none; color: inherit; font-size: .75rem; line-height: 1.35 }
.histogram svg { display: block; width: 100%; height: 4.5rem; border-bottom: 1px solid var(--line) }
.histogram .all { fill: var(--bar) }
.histogram .now { fill: var(--accent) }
.histogram a:hover .now { fill: var(--ink) }
.histogram .label { display: block; margin-top: .2rem }
.histogram .n { display: block }

.period { margin-top: 2.5rem }
h2 { margin: 0 0 1rem; font: 600 1.35rem/1.2 var(--serif) }
.period h2 { padding-left: calc(var(--dates) + var(--gutter)) }
h2 .n { margin-left: .5rem; font: .875rem var(--sans) }
.period ol { margin: 0; padding: 0; list-style: none }
.fact { position: relative; display: grid; grid-template-columns: var(--dates) 1fr; gap: 0 var(--gutter); padding: .6rem 0 1.1rem;
  scroll-margin-top: 9rem }
.fact::before { content: ''; position: absolute; top: 0; bottom: 0; left: calc(var(--dates) + var(--gutter) / 2); width: 1px;
  background: var(--line) }
.long .fact { content-visibility: auto; contain-intrinsic-height: auto 7rem }
.fact:target::after { content: ''; position: absolute; inset: 0 -.75rem .4rem -.75rem; border: 1px solid var(--accent);
  border-radius: .5rem; pointer-events: none }
.fact .sign { position: absolute; top: .95rem; left: calc(var(--dates) + var(--gutter) / 2 - .35rem + .5px) }
.fact .sign.undated { top: 1.2rem }
.when { margin: 0; padding-top: .15rem; text-align: right; line-height: 1.35 }
.date { display: block; font-weight: 600; font-variant-numeric: tabular-nums }
.basis { display: block; font-size: .8125rem; color: var(--faint) }
.statement { margin: 0; font: 1.125rem/1.45 var(--serif) }
.about { margin: .3rem 0 0; font-size: .875rem; color: var(--faint) }
.about .kind { font-weight: 600; color: var(--ink) }
.about .id { color: inherit }
.fact details { margin-top: .2rem; font-size: .875rem }
.fact summary { width: fit-content; color: var(--accent) }
.departs { color: var(--record); font-weight: 600 }
.place { white-space: nowrap }
dl { margin: .5rem 0 0; padding: .75rem 1rem; background: var(--field); border: 1px solid var(--line); border-radius: .4rem }
dl div { display: grid; grid-template-columns: 7rem 1fr; gap: 0 1rem; padding: .2rem 0 }
dt { color: var(--faint) }
dd { grid-column: 2; margin: 0 }
.digest, .file { font: .75rem/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; color: var(--faint);
  overflow-wrap: anywhere }
.passage { font-family: var(--serif); font-size: 1rem; quotes: '“' '”' }
.dot { padding: 0 .15rem }
#_none { margin: 2rem 0; color: var(--faint) }
::highlight(found) { background-color: var(--mark); color: var(--ink) }

footer { margin-top: 4rem; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--faint) }
footer h2 { color: var(--ink); font-size: 1.1rem }
footer ul { margin: 0; padding: 0; list-style: none }
footer li { margin-bottom: 1.25rem }
footer li p { margin: 0 }
footer cite { color: var(--ink); font-family: var(--serif); font-size: 1rem }

@media (max-width: 40rem) {
  :root { --gutter: 1.5rem }
  html { scroll-padding-top: 1rem }
  body { padding: 1.5rem 1rem 3rem }
  form { position: static; margin: 1.5rem 0 0; padding: 0 0 .75rem }
  .search { flex-wrap: wrap; gap: .25rem .75rem }
  input[type=search] { flex-basis: 100% }
  .facets { gap: .25rem 1rem }
  .facet[open] { flex-basis: 100% }
  fieldset { position: static; max-height: 50vh; box-shadow: none }
  .period h2 { padding-left: var(--gutter) }
  .fact { grid-template-columns: 1fr; padding-left: var(--gutter); scroll-margin-top: 1rem }
  .fact::before { left: .35rem }
  .fact .sign { left: .5px }
  .when { padding: 0; text-align: left }
  .date, .basis { display: inline; font-size: .875rem }
  dl { padding: .6rem .75rem }
  dl div { grid-template-columns: 1fr; padding: .3rem 0 }
  dd { grid-column: 1 }
}
@media print {
  :root {${LIGHT} --back: #fff; --faint: #444; color-scheme: light }
  body { max-width: none; padding: 0; font-size: 10pt }
  form, .histogram, .skip, .fact summary { display: none }
  .fact { break-inside: avoid; padding: .3rem 0 .6rem }
  h2 { break-after: avoid }
  .fact:target::after { display: none }
  details::details-content { display: block; content-visibility: visible; height: auto }
  dl { padding: 0; border: 0 }
  a { color: inherit; text-decoration: none }
  * { print-color-adjust: exact }
}
`;
