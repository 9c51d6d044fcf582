import { TongbaoError } from '../../notice/index.ts';
import { type Matrix, times } from '../layout/matrix.ts';
import { arrange, cleanPage, type PageText, type Placed, upright } from '../layout/page-text.ts';
import { addRulings, type Rulings } from '../layout/rulings.ts';
import type { Attributes } from '../xml.ts';
import type { Package } from './package.ts';
import { subpaths } from './paths.ts';
import { openTextObject, pageMatrix, placeText, type TextObject, takeTransform } from './text.ts';
import { type Box, boxOf, matrixOf, numbers, POINTS } from './values.ts';

/** A page as it is shown, with the templates that it stands on. */
export interface OfdPage {
  text: PageText;
  rulings: Rulings;
  pictures: number;
}

/** What all pages of a document share. */
export interface Common {
  box: Box;
  /** Content of each template page, by id. */
  templates: ReadonlyMap<string, string>;
}

interface Shape {
  matrix: Matrix;
  stroked: boolean;
}

interface Content {
  placed: Placed[];
  shapes: { points: [number, number][]; stroked: boolean }[];
  pictures: number;
  box: Box | null;
  templates: string[];
}

/** A picture that is smaller than this in either direction (millimetres) is an ornament. */
const MIN_PICTURE = 8;

/** Reads one page (GB/T 33190-2016, 7.7). Throws TongbaoError `malformed` if it cannot be read. */
export function readPage(parts: Package, name: string, number: number, common: Common): OfdPage {
  const own = readContent(parts, name, common.box);
  const box = own.box ?? common.box;
  const backs = own.templates.flatMap((id) => {
    const template = common.templates.get(id);
    return template === undefined ? [] : [readContent(parts, template, box)];
  });
  const contents = [...backs, own];
  const [width, height] = [box.width * POINTS, box.height * POINTS];
  const placed = contents.flatMap((content) => content.placed);
  const text = arrange(placed, number, width, height);
  cleanPage(text);
  const rulings: Rulings = { horizontal: [], vertical: [] };
  for (const { points, stroked } of contents.flatMap((content) => content.shapes))
    addRulings(
      rulings,
      points.map(([x, y]) => upright(x, y, text.turn, width, height)),
      stroked,
    );
  return { text, rulings, pictures: contents.reduce((sum, { pictures }) => sum + pictures, 0) };
}

function readContent(parts: Package, name: string, box: Box): Content {
  const content: Content = { placed: [], shapes: [], pictures: 0, box: null, templates: [] };
  let page = pageMatrix(box);
  /** Of each open element: it and all in it are not shown. */
  const hidden: boolean[] = [];
  let object: TextObject | null = null;
  let code: Attributes = {};
  let pen = { x: 0, y: 0 };
  let shape: Shape | null = null;
  const found = parts.walk(name, {
    open(element, attributes) {
      const isHidden = hidden.at(-1) === true || attributes.Visible === 'false' || attributes.Alpha === '0';
      hidden.push(isHidden);
      if (isHidden) return;
      switch (element) {
        case 'Template':
          content.templates.push(attributes.TemplateID ?? '');
          break;
        case 'TextObject':
          object = openTextObject(attributes, page);
          pen = { x: 0, y: 0 };
          break;
        case 'CGTransform':
          if (object) takeTransform(object, attributes);
          break;
        case 'TextCode':
          code = attributes;
          break;
        case 'PathObject': {
          const [x = 0, y = 0] = numbers(attributes.Boundary);
          const placed = times(page, [1, 0, 0, 1, x, y]);
          const stroked = attributes.Stroke !== 'false' && attributes.Fill !== 'true';
          shape = { matrix: times(placed, matrixOf(attributes.CTM)), stroked };
          break;
        }
        case 'ImageObject':
        case 'CompositeObject': {
          const area = boxOf(attributes.Boundary);
          if (area && Math.min(area.width, area.height) >= MIN_PICTURE) content.pictures += 1;
          break;
        }
      }
    },
    text(element, text) {
      if (hidden.at(-1)) return;
      if (element === 'TextCode' && object) content.placed.push(...placeText(object, code, text, pen));
      else if (element === 'AbbreviatedData' && shape) {
        const { matrix, stroked } = shape;
        for (const points of subpaths(text))
          content.shapes.push({ points: points.map(([x, y]) => applied(matrix, x, y)), stroked });
      } else if (element === 'PhysicalBox') {
        content.box = boxOf(text);
        if (content.box) page = pageMatrix(content.box);
      }
    },
    close(element) {
      hidden.pop();
      if (element === 'TextObject') object = null;
      else if (element === 'PathObject') shape = null;
    },
  });
  if (!found) throw new TongbaoError('malformed', `${name} is missing`);
  return content;
}

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
