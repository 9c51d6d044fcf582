import { BLOCK, UNPRINTED } from './elements.ts';
import type { Row } from './rows.ts';

/** What an element holds, whatever its style. */
interface Shape {
  /** Characters that are no white space. */
  ink: number;
  /** Lines between blocks and forced breaks. */
  lines: number;
  links: number;
}

/** A cell of more lines and characters than these, holding most of the table, is a page's column and no cell. */
const PROSE_LINES = 4;
const PROSE_INK = 300;
const PROSE_SHARE = 0.8;
/** Beside it, a short text without links (整改情况) says that the long one is its value. */
const LABEL_INK = 20;

/**
 * True if the table has rows and columns that mean something; false if it only places things on the page: one column,
 * tables inside tables, a long text of many paragraphs.
 */
export function isDataTable(table: Element, rows: readonly Row[]): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (rows.every(({ cells }) => cells.length <= 1)) return false;
  const hasHeads = rows.some(({ cells }) => cells.some(({ element }) => element.localName === 'th'));
  const cells = rows.flatMap((row) => row.cells);
  if (cells.some(({ element }) => hasTable(element)) && !hasHeads) return false;
  const shapes = rows.map((row) => row.cells.map(({ element }) => shapeOf(element)));
  const total = shapes.flat().reduce((sum, { ink }) => sum + ink, 0);
  if (total === 0) return false;
  return (
    hasHeads || !shapes.some((row) => row.some((shape) => isProse(shape, row, rows.length === 1, total)))
  );
}

function isProse(shape: Shape, row: readonly Shape[], isOnlyRow: boolean, total: number): boolean {
  if (shape.lines < PROSE_LINES || shape.ink < PROSE_INK) return false;
  if (!isOnlyRow && shape.ink < PROSE_SHARE * total) return false;
  const others = row.filter((other) => other !== shape && other.ink > 0);
  return !others.some(({ ink, links }) => ink <= LABEL_INK && links === 0);
}

function hasTable(cell: Element): boolean {
  for (let child = cell.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'table' || hasTable(child)) return true;
  }
  return false;
}

function shapeOf(cell: Element): Shape {
  const shape: Shape = { ink: 0, lines: 0, links: 0 };
  let isNew = true;
  const visit = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === node.TEXT_NODE) {
        const ink = (node.nodeValue ?? '').replace(/\s/g, '').length;
        shape.ink += ink;
        if (ink > 0 && isNew) {
          shape.lines += 1;
          isNew = false;
        }
      } else if (node.nodeType === node.ELEMENT_NODE) {
        const name = (node as Element).localName;
        if (UNPRINTED.has(name)) continue;
        if (name === 'a') shape.links += 1;
        const ends = name === 'br' || BLOCK.has(name);
        if (ends) isNew = true;
        visit(node);
        if (ends) isNew = true;
      }
    }
  };
  visit(cell);
  return shape;
}
