import { TongbaoError } from '../../notice/index.ts';
import type { CellPlace, DocumentBlock, Limits } from '../document.ts';
import { BLANK, type Line } from './lines.ts';

/** What a block weighs in the search for the main part of the page. */
export interface Weight {
  ink: number;
  linkInk: number;
  links: number;
}

/** Blocks of one page; each costs far more memory than the few bytes that ask for it. */
const MOST_BLOCKS = 1_000_000;

/** Puts lines and cells together as the text and the blocks of the document. */
export class Printer {
  readonly blocks: DocumentBlock[] = [];
  /** One for every block. */
  readonly weights: Weight[] = [];
  ink = 0;
  private readonly parts: string[] = [];
  private readonly limits: Limits;
  private offset = 0;
  private tables = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** The next table's number. */
  nextTable(): number {
    return this.tables++;
  }

  get text(): string {
    return this.parts.join('');
  }

  /** Throws TongbaoError `limit-exceeded`, like the other methods. */
  line(line: Line): void {
    if (!BLANK.test(line.text)) this.block(line, null);
    this.write(`${line.text}\n`);
  }

  cell(line: Line, place: CellPlace): void {
    this.block(line, place);
    this.write(line.text);
  }

  /** Tabs between cells and the end of a row. */
  write(text: string): void {
    if (text === '') return;
    this.offset += text.length;
    if (this.offset > this.limits.characters) {
      throw new TongbaoError('limit-exceeded', `more than ${this.limits.characters} characters`);
    }
    this.parts.push(text);
  }

  private block({ text, autoLabel, look, ink, linkInk, links }: Line, cell: CellPlace | null): void {
    if (this.blocks.length >= MOST_BLOCKS) {
      throw new TongbaoError('limit-exceeded', `more than ${MOST_BLOCKS} paragraphs and cells`);
    }
    const span: [number, number] = [this.offset, this.offset + text.length];
    this.blocks.push({ span, page: null, box: null, autoLabel, cell, look });
    this.weights.push({ ink, linkInk, links });
    this.ink += ink;
  }
}
