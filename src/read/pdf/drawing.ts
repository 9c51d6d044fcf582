import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, times } from '../layout/matrix.ts';
import { type PageText, upright } from '../layout/page-text.ts';
import { addRulings, type Rulings } from '../layout/rulings.ts';

/** What a page draws beside its text. */
export interface Drawing extends Rulings {
  /** Glyphs are painted, readable or not. */
  glyphs: boolean;
  /** Something large is painted that is not text: a picture, or many filled shapes (letters turned into outlines). */
  picture: boolean;
  /** Names of the fonts on the page, by pdf.js's name in this document. */
  fonts: Map<string, string>;
}

/** A picture covers at least this share of the page. */
const PICTURE_SHARE = 0.02;
/** So many filled shapes on one page are outlines of letters. */
const OUTLINES = 100;
/** pdf.js's path language (`DrawOPS`): numbers that follow each operator. */
const PATH_ARGUMENTS = [2, 2, 6, 0] as const;
const CLOSE_PATH = 3;
const CURVE = 2;

/** Reads a page's operators; slow beside reading its text, so only asked for where that gives a reason. */
export async function readDrawing(page: PDFPageProxy, text: PageText): Promise<Drawing> {
  const { AnnotationMode, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as Matrix;
  const strokes = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const fills = new Set<number>([OPS.fill, OPS.eoFill]);
  const drawing: Drawing = { horizontal: [], vertical: [], glyphs: false, picture: false, fonts: new Map() };
  const place = (matrix: Matrix, x: number, y: number): [number, number] => {
    const ux = matrix[0] * x + matrix[2] * y + matrix[4];
    const uy = matrix[1] * x + matrix[3] * y + matrix[5];
    return upright(ux, uy, text.turn, viewport.width, viewport.height);
  };
  let matrix = base;
  const saved: Matrix[] = [];
  let shapes = 0;
  let lastFont = '';
  for (let i = 0; i < list.fnArray.length; i++) {
    const operator = list.fnArray[i]!;
    const args: unknown = list.argsArray[i];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      // pdf.js leaves an image that is too large out: what remains of it is the matrix that placed it
      if (list.fnArray[i - 1] === OPS.transform && areaOf(matrix) > PICTURE_SHARE * text.width * text.height)
        drawing.picture = true;
      matrix = saved.pop() ?? base;
    } else if (operator === OPS.transform) matrix = times(matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const own = (args as [Matrix | null])[0];
      if (own) matrix = times(matrix, own);
    } else if (operator === OPS.setFont) lastFont = (args as [string])[0];
    else if (operator === OPS.showText) {
      drawing.glyphs ||= (args as [unknown[]])[0].some(
        (glyph) => typeof glyph === 'object' && glyph !== null,
      );
      if (!drawing.fonts.has(lastFont)) drawing.fonts.set(lastFont, fontName(page, lastFont));
    } else if (operator === OPS.constructPath) {
      const [paint, data] = args as [number, [ArrayLike<number> | null]];
      const stroked = strokes.has(paint);
      if (!data[0] || !(stroked || fills.has(paint))) continue;
      if (!stroked) shapes++;
      const current = matrix;
      for (const points of subpaths(data[0]))
        addRulings(
          drawing,
          points.map(([x, y]) => place(current, x, y)),
          stroked,
        );
    }
  }
  drawing.picture ||= shapes >= OUTLINES;
  return drawing;
}

/** Area of the unit square (an image fills it) under a matrix. */
function areaOf(matrix: Matrix): number {
  return Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
}

function fontName(page: PDFPageProxy, loaded: string): string {
  if (!page.commonObjs.has(loaded)) return '';
  const font: unknown = page.commonObjs.get(loaded);
  return typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string'
    ? font.name
    : '';
}

/** The corners of each straight-edged subpath; one with a curve is left out. */
function* subpaths(data: ArrayLike<number>): Generator<[number, number][]> {
  let points: [number, number][] = [];
  let curved = false;
  for (let i = 0; i < data.length; ) {
    const operator = data[i]!;
    const count = PATH_ARGUMENTS[operator as 0 | 1 | 2 | 3];
    if (count === undefined) return;
    if (operator === 0) {
      if (!curved && points.length > 1) yield points;
      points = [];
      curved = false;
    }
    if (operator === CURVE) curved = true;
    if (operator === CLOSE_PATH && points[0]) points.push(points[0]);
    else if (count > 0) points.push([data[i + count - 1]!, data[i + count]!]);
    i += 1 + count;
  }
  if (!curved && points.length > 1) yield points;
}
