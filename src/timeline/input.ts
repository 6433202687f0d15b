/** What the interactive timeline is started with. */
import type { FirstScreen, TerminalEdge } from '../base/terminal.ts';
import type { Fact } from '../dataset/schema.ts';
import type { Finder } from '../query/finder.ts';
import type { ColorLevel } from '../view/color.ts';
import type { ViewContext } from '../view/context.ts';
import type { ViewOptions } from './command-line.ts';

export interface TimelineInput {
  /** In time order, undated ones last. The filters of `options` come on top, since they can be changed. */
  facts: readonly Fact[];
  context: ViewContext;
  colorLevel: ColorLevel;
  /** What to show first. */
  options: ViewOptions;
  /** What `--data` was given; undefined for the shipped dataset. */
  dataFile: string | undefined;
  /** Folder of the reader's own copies of the documents. */
  documents: string | undefined;
  /** What may be on the screen already; undefined where nothing can be. */
  firstScreen?: FirstScreen | undefined;
  mouse: boolean;
  /** One spoken line a move, nothing redrawn. */
  screenReader: boolean;
  env: Readonly<Record<string, string | undefined>>;
  finder: Finder;
  terminal: TerminalEdge;
  /** Keys have been waiting since the dataset was asked for: ends that, just before `stdin` takes over. */
  releaseKeys: () => void;
  /** Told on leaving which facts were marked, in the order of marking. */
  onMarked: (facts: readonly Fact[]) => void;
}
