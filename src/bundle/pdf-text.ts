/**
 * pdf.js as far as `diplo build` uses it: what reads the text of pages stays whole, with all that fonts, encodings,
 * filters and encryption need; what draws, edits, fills in forms or fetches from the network is left out. Each cut
 * fails loudly when its place is gone, so that a new version of unpdf is looked at.
 */
import { readFileSync } from 'node:fs';
import type { AnyNode, Class, Program } from 'acorn';
import { parse } from 'acorn';
import type { Plugin } from 'esbuild';

/** Classes by pdf.js's own names. Those that extend one of them go with it. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  drawing: [
    'CanvasGraphics',
    'InternalRenderTask',
    'RenderTask',
    'TextLayerImages',
    'XfaLayer',
    'DrawLayer',
    'ImageManager',
    'OptionalContentConfig',
    'DOMFilterFactory',
    'CanvasDependencyTracker',
    'CanvasBBoxTracker',
    'CanvasImagesTracker',
    'CanvasNestedDependencyTracker',
    'RadialAxialShadingPattern',
    'MeshShadingPattern',
    'TilingPattern',
  ],
  editing: [
    'AnnotationEditor',
    'AnnotationEditorLayer',
    'AnnotationEditorUIManager',
    'AltText',
    'BasicColorPicker',
    'ColorPicker',
    'Comment',
    'EditorToolbar',
    'FloatingToolbar',
    'FreeDrawOutline',
    'FreeDrawOutliner',
    'HighlightOutliner',
    'InkDrawOutline',
    'InkDrawOutliner',
    'PDFEditor',
    'SignatureExtractor',
    'TouchManager',
  ],
  annotations: [
    'Annotation',
    'AnnotationElement',
    'AnnotationElementFactory',
    'AnnotationFactory',
    'AnnotationLayer',
    'AppearanceStreamEvaluator',
    'FakeUnicodeFont',
    'PopupElement',
  ],
  forms: [
    'ConfigNamespace',
    'ConnectionSetNamespace',
    'DatasetReader',
    'DatasetsNamespace',
    'LocaleSetNamespace',
    'SignatureNamespace',
    'StylesheetNamespace',
    'TemplateNamespace',
    'XFAFactory',
    'XFAObject',
    'XdpNamespace',
    'XhtmlNamespace',
  ],
  'the tree of tags': ['StructTreePage', 'StructTreeRoot'],
  'the network': ['PDFDataTransportStream', 'PDFFetchStream', 'PDFNetworkStream', 'PDFNodeStream'],
};

/** Stands for a class that is left out: testing for it says no, any other use of it throws. */
const ABSENT = `function absentPart(name) {
  const fail = () => { throw new Error('pdf.js is here without ' + name); };
  return new Proxy(class {}, {
    construct: fail,
    get: (part, key) => (typeof key === 'symbol' || key === 'prototype' ? part[key] : fail()),
  });
}
`;

interface Edit {
  start: number;
  end: number;
  to: string;
}

/** See above; the file is what unpdf makes of pdf.js. */
export const pdfText: Plugin = {
  name: 'pdf-text',
  setup(build) {
    build.onLoad({ filter: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, ({ path: file }) => ({
      contents: leaveOut(readFileSync(file, 'utf8')),
      loader: 'js',
    }));
  },
};

/** The text of pdf.js's bundle without the parts that are not needed. */
function leaveOut(text: string): string {
  const program = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
  const cut = [...cutClasses(text, program), ...cutExports(text, program), cutBrotli(text, program)];
  const isCut = ({ start }: Edit) => cut.some((whole) => whole.start <= start && start < whole.end);
  const edits = [...cut, ...cutNames(text, program).filter((edit) => !isCut(edit))];
  edits.sort((a, b) => a.start - b.start);
  let at = 0;
  let rest = '';
  for (const { start, end, to } of edits) {
    rest += text.slice(at, start) + to;
    at = end;
  }
  return ABSENT + rest + text.slice(at);
}

interface TopClass {
  id: string;
  node: Class;
  start: number;
  end: number;
}

/** Classes at the top level of the file, with the names that the file has for them. */
function classesOf({ body }: Program): TopClass[] {
  return body.flatMap((statement): TopClass[] => {
    if (statement.type === 'ClassDeclaration') {
      const { start, end } = statement;
      return [{ id: statement.id.name, node: statement, start, end }];
    }
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap(({ id, init, start, end }) =>
      id.type === 'Identifier' && init?.type === 'ClassExpression'
        ? [{ id: id.name, node: init, start, end }]
        : [],
    );
  });
}

function cutClasses(text: string, program: Program): Edit[] {
  const wanted = new Set(Object.values(LEFT_OUT).flat());
  const gone = new Set<string>();
  const edits: Edit[] = [];
  // A class stands after the one that it extends.
  for (const { id, node, start, end } of classesOf(program)) {
    const [, name = id] =
      /^class[^{]*\{static\{p\(this,"([\w$]+)"\)\}/.exec(text.slice(node.start, node.end)) ?? [];
    const { superClass } = node;
    const isBelow = superClass?.type === 'Identifier' && gone.has(superClass.name);
    if (!wanted.delete(name) && !isBelow) continue;
    gone.add(id);
    const absent = `${id}=/* @__PURE__ */absentPart(${JSON.stringify(name)})`;
    edits.push({ start, end, to: node.type === 'ClassDeclaration' ? `var ${absent};` : absent });
  }
  if (wanted.size > 0) throw new Error(`pdf.js has no ${[...wanted].join(', ')} to leave out`);
  return edits;
}

/** All but the one function that is called, and the copies of all for the global object. */
function cutExports(text: string, { body }: Program): Edit[] {
  const globals = /globalThis\._pdfjsTestingUtils=\{[^}]*\},globalThis\.pdfjsLib=\{[^}]*\};/.exec(text);
  const exported = body.find((statement) => statement.type === 'ExportNamedDeclaration');
  const [, getDocument] = /([\w$]+) as getDocument[,}]/.exec(text.slice(exported?.start)) ?? [];
  if (!globals || !exported || getDocument === undefined) throw new Error('pdf.js exports other things');
  const { start, end } = exported;
  return [
    { start: globals.index, end: globals.index + globals[0].length, to: '' },
    { start, end, to: `export{${getDocument} as getDocument};` },
  ];
}

/** Its own decoder of Brotli brings along the dictionary, which Node has too. */
function cutBrotli(text: string, { body }: Program): Edit {
  const found = body
    .flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .find(({ init, end }) => init && text.slice(init.start, end).endsWith(',"makeBrotliDecode")'));
  if (!found?.init) throw new Error('pdf.js has no decoder of Brotli to leave out');
  const { start, end } = found.init;
  return { start, end, to: `()=>bytes=>new Int8Array(require('node:zlib').brotliDecompressSync(bytes))` };
}

/** The file gives every class and function the name that it had before it was minified: `p(function, 'name')`. */
function cutNames(text: string, program: Program): Edit[] {
  const calls = nodesIn(program).flatMap((node) =>
    node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'p'
      ? [node]
      : [],
  );
  if (calls.length < 1000) throw new Error('pdf.js names its functions in another way');
  return calls.flatMap(({ callee, arguments: [named, name], start, end }) => {
    if (!named || name?.type !== 'Literal')
      throw new Error(`pdf.js: ${text.slice(start, end)} names nothing`);
    return [
      { start: callee.start, end: callee.end, to: '' },
      { start: named.end, end: name.end, to: '' },
    ];
  });
}

function nodesIn(root: AnyNode): AnyNode[] {
  const nodes = [root];
  // Grows while it is read.
  for (const node of nodes) nodes.push(...Object.values(node).flat().filter(isNode));
  return nodes;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
