/** What the interactive timeline is started with. */
import type { TerminalEdge } from '../base/terminal.ts';
import type { Fact } from '../dataset/schema.ts';
import type { ColorLevel } from '../view/color.ts';
import type { ViewContext } from '../view/context.ts';
import type { Finder } from './finder.ts';
import type { Zoom } from './state.ts';

export interface TimelineInput {
  /** Filtered, in time order, undated ones last. */
  facts: readonly Fact[];
  context: ViewContext;
  colorLevel: ColorLevel;
  /** What to show first. */
  query?: string | undefined;
  zoom?: Zoom | undefined;
  finder: Finder;
  terminal: TerminalEdge;
}
