import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';

/** Paragraphs and cells of one document: each costs far more memory than the few bytes that ask for it. */
const MOST_ITEMS = 1_000_000;

/** What a document may still take; every method throws TongbaoError `limit-exceeded`. */
export class Budget {
  private characters = 0;
  private items = 0;
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  spend(characters: number): void {
    this.characters += characters;
    if (this.characters > this.limits.characters) {
      throw new TongbaoError('limit-exceeded', `more than ${this.limits.characters} characters`);
    }
  }

  item(): void {
    this.items += 1;
    if (this.items > MOST_ITEMS)
      throw new TongbaoError('limit-exceeded', `more than ${MOST_ITEMS} paragraphs and cells`);
  }
}
