import type { RowShape } from '../story/tables.ts';

type Cell = { -readonly [K in keyof RowShape['cells'][number]]: RowShape['cells'][number][K] };

/** Cells of a row; Word allows 63, other programs some more. */
const MOST_CELLS = 1024;

/** A row's definition while its control words come in: how each cell merges, then where it ends. */
export class Row {
  private readonly edges: number[] = [0];
  private readonly cells: Cell[] = [];
  private next: Cell = { continues: null, startsMerge: false };

  /** Takes one control word in; false if it is none of a row's. */
  take(word: string, parameter: number | null): boolean {
    switch (word) {
      case 'trleft':
        this.edges[0] = parameter ?? 0;
        return true;
      case 'clvmgf':
        this.next.startsMerge = true;
        return true;
      case 'clvmrg':
        this.next.continues ??= 'above';
        return true;
      case 'clmrg':
        this.next.continues = 'left';
        return true;
      case 'cellx':
        if (this.cells.length < MOST_CELLS) {
          this.cells.push(this.next);
          this.edges.push(parameter ?? 0);
        }
        this.next = { continues: null, startsMerge: false };
        return true;
      default:
        return false;
    }
  }

  shape(): RowShape {
    return { edges: this.edges, cells: this.cells };
  }
}
