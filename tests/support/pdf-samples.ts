/** Small PDF files, each with something that pdf.js has a part of its own for; the text of all is "Salt and tin". */
import { brotliCompressSync, deflateSync } from 'node:zlib';
import { writePdf } from './office-files.ts';

const TEXT = 'BT /F 12 Tf 72 700 Td (Salt and tin) Tj ET';
const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

interface Parts {
  contents?: string;
  font?: string;
  /** What else the catalogue and the page hold, and the objects of theirs, from number 6 on. */
  catalog?: string;
  page?: string;
  others?: readonly string[];
}

function stream(bytes: string | Uint8Array, dictionary = ''): string {
  const text = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1');
  return `<<${dictionary}/Length ${text.length}>>\nstream\n${text}\nendstream`;
}

function makeSample({
  contents = stream(TEXT),
  font = HELVETICA,
  catalog = '',
  page = '',
  others = [],
}: Parts) {
  return writePdf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${page}>>`,
    contents,
    font,
    ...others,
    '<</Title(A sample)>>',
  ]);
}

const CODES = 'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 12 beginbfchar';
/** Two bytes a letter, the first 01. */
const MAP = `${CODES}\n${Array.from('Salt and tin', (letter) => {
  const code = letter.charCodeAt(0).toString(16).padStart(2, '0');
  return `<01${code}> <00${code}>`;
}).join('\n')}\nendbfchar endcmap`;
const WIDE = Array.from('Salt and tin', (letter) => `01${letter.charCodeAt(0).toString(16)}`).join('');
const GLYPH = stream('10 0 0 0 8 8 d1 0 0 8 8 re f');
const FAX_GLYPH = stream(
  '10 0 0 0 8 8 d1 BI /W 8 /H 1 /IM true /BPC 1 /F /CCF /DP <</K -1/Columns 8>> ID \x80\x08\x00\x80 EI',
);
const type3 = (glyph: number) =>
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 32/LastChar 116/Widths[${'10 '.repeat(85)}]/CharProcs<</g ${glyph} 0 R>>/Encoding<</Differences[${Array.from({ length: 85 }, (_, at) => `${32 + at} /g`).join(' ')}]>>/ToUnicode 7 0 R>>`;
const SINGLE = `begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange\n<20> <74> <0020>\nendbfrange endcmap`;

export const PDF_SAMPLES: Readonly<Record<string, Uint8Array>> = {
  plain: makeSample({}),
  'compressed by Flate': makeSample({ contents: stream(deflateSync(TEXT), '/Filter/FlateDecode') }),
  'compressed by Brotli': makeSample({
    contents: stream(brotliCompressSync(TEXT), '/Filter/BrotliDecode'),
  }),
  'in hexadecimal': makeSample({
    contents: stream(`${Buffer.from(TEXT).toString('hex')}>`, '/Filter/ASCIIHexDecode'),
  }),
  'a composite font with a map': makeSample({
    contents: stream(`BT /F 12 Tf 72 700 Td <${WIDE}> Tj ET`),
    font: '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
    others: [
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]>>>>',
      stream(MAP),
    ],
  }),
  'a font of drawings': makeSample({ font: type3(6), others: [GLYPH, stream(SINGLE)] }),
  'a font of pictures': makeSample({ font: type3(6), others: [FAX_GLYPH, stream(SINGLE)] }),
  'a picture between the words': makeSample({
    contents: stream(
      `q BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q ${TEXT} q BI /W 8 /H 1 /IM true /F /CCF ID \x80\x08\x00\x80 EI Q`,
    ),
  }),
  'colours, shadings and marked content': makeSample({
    contents: stream(`/P <</MCID 0>> BDC /Pattern cs /X scn 1 0 0 rg ${TEXT} EMC /S sh`),
    page: '/Group<</S/Transparency>>',
  }),
  'a form with fields and notes': makeSample({
    catalog: '/AcroForm<</Fields[6 0 R]/DA(/F 12 Tf)/NeedAppearances true>>',
    page: '/Annots[6 0 R 7 0 R]',
    others: [
      '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(field)/Rect[0 0 9 9]/P 3 0 R>>',
      '<</Type/Annot/Subtype/Highlight/Rect[0 0 9 9]/QuadPoints[0 0 9 0 0 9 9 9]/Contents(note)>>',
    ],
  }),
  'a form of XML': makeSample({
    catalog: '/AcroForm<</Fields[]/XFA 6 0 R>>/NeedsRendering true',
    others: [
      stream(
        '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="a"/></template></xdp:xdp>',
      ),
    ],
  }),
  'a tree of tags': makeSample({
    contents: stream(`/P <</MCID 0>> BDC ${TEXT} EMC`),
    catalog: '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Lang(en)',
    page: '/StructParents 0',
    others: [
      '<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0 [7 0 R]]>>>>',
      '<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>',
    ],
  }),
  'layers, an outline and a script': makeSample({
    contents: stream(`/OC /L BDC ${TEXT} EMC`),
    catalog:
      '/OCProperties<</OCGs[6 0 R]/D<</ON[6 0 R]>>>>/Outlines<</Count 1/First 7 0 R/Last 7 0 R>>/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>',
    others: ['<</Type/OCG/Name(L)>>', '<</Title(One)/Dest[3 0 R /Fit]>>'],
  }),
  'metadata in XML': makeSample({
    catalog: '/Metadata 6 0 R',
    others: [
      stream(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li>X</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>',
        '/Type/Metadata/Subtype/XML',
      ),
    ],
  }),
};
