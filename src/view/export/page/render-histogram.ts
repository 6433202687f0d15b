/** How many facts begin when: a bar a period, each a link to its facts. */
import { escapeHtml } from '../escape-html.ts';
import type { Period } from '../periods.ts';
import { periodId } from './period-id.ts';

/** Units of the drawing; its size on the screen is the style's. */
const HEIGHT = 100;
const LOWEST = 3;

/** Empty when there is only one period. The script redraws the bars named `now` as filters change. */
export function renderHistogram(periods: readonly Period[]): string {
  const dated = periods.filter(({ year }) => year !== undefined);
  if (periods.length < 2) return '';
  const most = Math.max(...periods.map(({ facts }) => facts.length));
  const bars = periods.map((period, index) => {
    const before = periods[index - 1]?.year;
    const gap = index > 0 && index < dated.length && before !== undefined && !follows(periods, index);
    return `${gap ? '<li class="gap" aria-hidden="true">⋯</li>' : ''}${renderBar(period, most)}`;
  });
  return `<nav class="histogram" aria-label="Facts over time"><ol id="_bars" data-most="${most}">${bars.join('')}</ol></nav>\n`;
}

function renderBar({ label, facts, year }: Period, most: number): string {
  const height = Math.max(LOWEST, Math.round((facts.length / most) * HEIGHT));
  const rect = (kind: string) =>
    `<rect class="${kind}" x="0" width="10" y="${HEIGHT - height}" height="${height}"/>`;
  return (
    `<li${year === undefined ? ' class="undated"' : ''}><a href="#${periodId(label)}">` +
    `<svg aria-hidden="true" viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none">${rect('all')}${rect('now')}</svg>` +
    `<span class="label">${escapeHtml(label)}</span><span class="n"><span class="count">${facts.length}</span> <span class="sr">facts</span></span></a></li>`
  );
}

/** Whether a period begins where the one before it ends, as far as the smallest step between two tells. */
function follows(periods: readonly Period[], index: number): boolean {
  const years = periods.flatMap(({ year }) => year ?? []);
  const steps = years.slice(1).map((year, place) => year - (years[place] ?? 0));
  const step = (years[index] ?? 0) - (years[index - 1] ?? 0);
  return step === Math.min(...steps);
}
