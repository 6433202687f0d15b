/**
 * Stands in for Yoga, the layout engine that Ink brings along as 90 kB of WebAssembly: a column of texts is all
 * that the timeline lays out, and compiling Yoga takes as long as Node takes to start. Boxes put their children
 * below each other (or side by side); a text is asked how high it is. The rest of what Ink sets has no effect.
 */

/** As Yoga numbers them. */
export const CODES = { displayNone: 1, flexDirectionRow: 2, positionAbsolute: 2, measureAtMost: 2 } as const;

interface Size {
  width: number;
  height: number;
}

type Measure = (width: number, widthMode: number) => Size;

/** What Ink calls besides on a node, without effect on a column of texts. */
export const WITHOUT_EFFECT: readonly string[] = [
  ...['Position', 'PositionPercent', 'Margin', 'Padding', 'Border', 'Gap', 'AspectRatio'],
  ...['FlexGrow', 'FlexShrink', 'FlexWrap', 'FlexBasis', 'FlexBasisPercent', 'FlexBasisAuto'],
  ...['AlignItems', 'AlignSelf', 'AlignContent', 'JustifyContent'],
  ...['WidthPercent', 'WidthAuto', 'Height', 'HeightPercent', 'HeightAuto', 'MinWidth', 'MinHeight'],
  ...['MinWidthPercent', 'MinHeightPercent', 'MaxWidth', 'MaxWidthPercent', 'MaxHeight', 'MaxHeightPercent'],
].map((name) => `set${name}`);

/** A box or a text, with the names of a node of Yoga. */
export class RowNode {
  #children: RowNode[] = [];
  #measure: Measure | undefined;
  /** What the text last answered, until it changes. */
  #measured: (Size & { room: number }) | undefined;
  #ownWidth: number | undefined;
  #isRow = false;
  #isAbsolute = false;
  #display = 0;
  #layout = { left: 0, top: 0, width: 0, height: 0 };

  static {
    const ignore = () => {};
    for (const name of [...WITHOUT_EFFECT, 'free', 'freeRecursive']) {
      Object.defineProperty(RowNode.prototype, name, { value: ignore });
    }
    for (const edge of ['Border', 'Padding', 'Margin']) {
      Object.defineProperty(RowNode.prototype, `getComputed${edge}`, { value: () => 0 });
    }
  }

  static create(): RowNode {
    return new RowNode();
  }

  insertChild(child: RowNode, index: number): void {
    this.#children.splice(index, 0, child);
  }

  removeChild(child: RowNode): void {
    this.#children = this.#children.filter((each) => each !== child);
  }

  getChildCount(): number {
    return this.#children.length;
  }

  setMeasureFunc(measure: Measure): void {
    this.#measure = measure;
  }

  unsetMeasureFunc(): void {
    this.#measure = undefined;
  }

  markDirty(): void {
    this.#measured = undefined;
  }

  setWidth(width: number | undefined): void {
    this.#ownWidth = width;
  }

  setFlexDirection(direction: number): void {
    this.#isRow = direction === CODES.flexDirectionRow;
  }

  setPositionType(type: number): void {
    this.#isAbsolute = type === CODES.positionAbsolute;
  }

  setDisplay(display: number): void {
    this.#display = display;
  }

  getDisplay(): number {
    return this.#display;
  }

  getComputedLayout(): Size & { left: number; top: number } {
    return { ...this.#layout };
  }

  getComputedLeft(): number {
    return this.#layout.left;
  }

  getComputedTop(): number {
    return this.#layout.top;
  }

  getComputedWidth(): number {
    return this.#layout.width;
  }

  getComputedHeight(): number {
    return this.#layout.height;
  }

  calculateLayout(width: number | undefined): void {
    this.#place(0, 0, this.#ownWidth ?? width ?? 0, true);
  }

  /** @param stretch a child of a column is as wide as there is room */
  #place(left: number, top: number, room: number, stretch: boolean): void {
    if (this.#display === CODES.displayNone) this.#layout = { left: 0, top: 0, width: 0, height: 0 };
    else {
      const { width, height } = this.#sizeIn(room);
      this.#layout = { left, top, width: stretch ? room : width, height };
    }
  }

  #sizeIn(room: number): Size {
    if (this.#measure) {
      if (this.#measured?.room !== room)
        this.#measured = { room, ...this.#measure(room, CODES.measureAtMost) };
      return this.#measured;
    }
    let [x, y, width, height] = [0, 0, 0, 0];
    for (const child of this.#children) {
      if (child.#isAbsolute) child.#place(0, 0, room, false);
      else {
        child.#place(x, y, room - x, !this.#isRow);
        if (this.#isRow) x += child.#layout.width;
        else y += child.#layout.height;
        width = Math.max(width, child.#layout.left + child.#layout.width);
        height = Math.max(height, child.#layout.top + child.#layout.height);
      }
    }
    return { width, height };
  }
}
