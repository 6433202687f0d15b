import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import Yoga from 'yoga-layout';
import { CODES, RowNode, WITHOUT_EFFECT } from '../../src/bundle/row-layout.ts';

const INK = path.resolve(import.meta.dirname, '../../node_modules/ink/build');

/** A text as Ink measures one: cut to the room there is. */
const text = fc.record({ width: fc.integer({ min: 0, max: 150 }), height: fc.integer({ min: 0, max: 4 }) });

interface Tree {
  hidden: boolean;
  texts: readonly { width: number; height: number }[];
}

/** What is drawn by the timeline: a box of texts, another one in it or not. */
function layOut(Node: Pick<typeof Yoga.Node, 'create'>, width: number, { hidden, texts }: Tree) {
  const [root, column, inner] = [Node.create(), Node.create(), Node.create()];
  for (const box of [column, inner]) {
    box.setFlexDirection(Yoga.FLEX_DIRECTION_COLUMN);
    box.setFlexShrink(1);
  }
  root.setWidth(width);
  root.insertChild(column, 0);
  const leaves = texts.map((size, place) => {
    const leaf = Node.create();
    leaf.setFlexDirection(Yoga.FLEX_DIRECTION_ROW);
    leaf.setMeasureFunc((room) => ({ width: Math.min(size.width, room), height: size.height }));
    column.insertChild(leaf, place);
    return leaf;
  });
  column.insertChild(inner, texts.length);
  if (hidden) leaves[0]?.setDisplay(Yoga.DISPLAY_NONE);
  root.calculateLayout(undefined, undefined, Yoga.DIRECTION_LTR);
  return [root, column, inner, ...leaves].map((node) => {
    const { left, top, width: columns, height } = node.getComputedLayout();
    return [left, top, columns, height];
  });
}

test('a column of texts is laid out as by Yoga', () => {
  const tree = fc.record({ hidden: fc.boolean(), texts: fc.array(text, { maxLength: 60 }) });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), tree, (width, drawn) => {
      const rows = RowNode as unknown as typeof Yoga.Node;
      expect(layOut(rows, width, drawn)).toEqual(layOut(Yoga.Node, width, drawn));
    }),
  );
});

test('a text is measured again once it has changed', () => {
  const [root, leaf] = [RowNode.create(), RowNode.create()];
  let height = 1;
  leaf.setMeasureFunc(() => ({ width: 1, height }));
  root.setWidth(10);
  root.insertChild(leaf, 0);
  root.calculateLayout(undefined);
  height = 3;
  leaf.markDirty();
  root.calculateLayout(undefined);
  expect([root.getComputedHeight(), root.getChildCount()]).toEqual([3, 1]);
  root.removeChild(leaf);
  root.calculateLayout(undefined);
  expect([root.getComputedHeight(), root.getChildCount()]).toEqual([0, 0]);
});

test('numbers are those of Yoga', () => {
  expect(CODES).toEqual({
    displayNone: Yoga.DISPLAY_NONE,
    flexDirectionRow: Yoga.FLEX_DIRECTION_ROW,
    positionAbsolute: Yoga.POSITION_TYPE_ABSOLUTE,
    measureAtMost: Yoga.MEASURE_MODE_AT_MOST,
  });
});

test('Ink calls nothing of a node that is not there', () => {
  const files = [
    'dom',
    'ink',
    'reconciler',
    'renderer',
    'render-node-to-output',
    'styles',
    'measure-element',
  ];
  const source = files.map((name) => readFileSync(path.join(INK, `${name}.js`), 'utf8')).join('\n');
  const called = [...source.matchAll(/\b(?:yogaNode|node)\??\.((?:set|get|un|mark|free|insert|calc)\w*)\(/g)];
  const names = new Set(called.map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(40);
  expect([...names].filter((name) => !(name in RowNode.prototype))).toEqual([]);
  for (const name of WITHOUT_EFFECT) expect(name in RowNode.prototype).toBe(true);
});
