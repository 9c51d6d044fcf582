import { isWide } from '../layout/characters.ts';
import { type Matrix, times } from '../layout/matrix.ts';
import type { Placed } from '../layout/page-text.ts';
import type { Attributes } from '../xml.ts';
import { deltas, matrixOf, numbers, POINTS } from './values.ts';

/** A text object (11.2) while its parts come in. */
export interface TextObject {
  matrix: Matrix;
  font: string;
  /** Millimetres. */
  size: number;
  /** Horizontal scale. */
  scale: number;
  /** The direction in which the text runs: cosine and sine of its angle, clockwise from rightwards. */
  along: [number, number];
  /** Places of characters that share the glyph of the one before them (`CGTransform`, 11.4). */
  glyphless: Set<number>;
  /** Characters of the text codes before. */
  read: number;
}

/** Characters further apart than their width and this (em) are set apart; nearer ones are one run. */
const APART = 0.5;
/** Characters that leave the line by more than this (em) begin another run. */
const SAME_LINE = 0.01;
/** So many characters of one transformation are believed. */
const MOST_CODES = 4096;

/** @param outer places the object's parent on the page, in points */
export function openTextObject(attributes: Attributes, outer: Matrix): TextObject {
  const [x = 0, y = 0] = numbers(attributes.Boundary);
  const placed = times(outer, [1, 0, 0, 1, x, y]);
  const turn = ((Number(attributes.ReadDirection) || 0) * Math.PI) / 180;
  return {
    matrix: times(placed, matrixOf(attributes.CTM)),
    font: attributes.Font ?? '',
    size: Number(attributes.Size) || 0,
    scale: Number(attributes.HScale) || 1,
    along: [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))],
    glyphless: new Set(),
    read: 0,
  };
}

/** Takes a `CGTransform` in: several characters may be drawn as fewer glyphs. */
export function takeTransform(object: TextObject, attributes: Attributes): void {
  const position = Number(attributes.CodePosition) || 0;
  const codes = Math.min(Number(attributes.CodeCount) || 1, MOST_CODES);
  const glyphs = Number(attributes.GlyphCount) || 1;
  for (let i = glyphs; i < codes; i++) object.glyphless.add(position + i);
}

/** The runs of one `TextCode` (11.3). Where a text code has no place of its own, it goes on from `from`. */
export function placeText(
  object: TextObject,
  attributes: Attributes,
  text: string,
  from: { x: number; y: number },
): Placed[] {
  const { size, glyphless } = object;
  const characters = [...text];
  const across = deltas(attributes.DeltaX, characters.length);
  const down = deltas(attributes.DeltaY, characters.length);
  let x = attributes.X === undefined ? from.x : Number(attributes.X) || 0;
  let y = attributes.Y === undefined ? from.y : Number(attributes.Y) || 0;
  const [cos, sin] = object.along;
  const runs: Placed[] = [];
  let run: Stretch | null = null;
  const end = () => {
    if (run && run.text.trim() !== '') runs.push(toPlaced(object, run));
    run = null;
  };
  let glyph = 0;
  characters.forEach((character, i) => {
    if (glyphless.has(object.read + i)) {
      if (run) run.text += character;
      return;
    }
    const natural = (isWide(character) ? 1 : 0.5) * size * object.scale;
    // along the line, and across it
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    if (run && (Math.abs(v - run.v) > SAME_LINE * size || u - run.end > APART * size || run.end - u > size))
      end();
    run ??= { text: '', x, y, u, v, end: u };
    run.text += character;
    run.end = u + natural;
    const isFree = glyph >= across.length && glyph >= down.length;
    x += isFree ? natural * cos : (across[glyph] ?? 0);
    y += isFree ? natural * sin : (down[glyph] ?? 0);
    glyph += 1;
  });
  end();
  object.read += characters.length;
  from.x = x;
  from.y = y;
  return runs;
}

interface Stretch {
  text: string;
  /** Where it starts, and how far along and across the line that is. */
  x: number;
  y: number;
  u: number;
  v: number;
  end: number;
}

function toPlaced(object: TextObject, run: Stretch): Placed {
  const [a, b, c, d, e, f] = object.matrix;
  const [cos, sin] = object.along;
  const [dx, dy] = [a * cos + c * sin, b * cos + d * sin];
  return {
    text: run.text,
    x: a * run.x + c * run.y + e,
    y: b * run.x + d * run.y + f,
    width: (run.end - run.u) * Math.hypot(dx, dy),
    size: object.size * Math.hypot(c * cos - a * sin, d * cos - b * sin),
    angle: Math.atan2(dy, dx),
    font: object.font,
  };
}

/** The page's own matrix: millimetres to points, its box's corner at the origin. */
export function pageMatrix(box: { x: number; y: number }): Matrix {
  return [POINTS, 0, 0, POINTS, -box.x * POINTS, -box.y * POINTS];
}
