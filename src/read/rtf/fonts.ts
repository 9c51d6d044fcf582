import { CHARSETS } from './words.ts';

export interface Font {
  name: string;
  charset: number;
  /** Null where the document's own holds. */
  encoding: string | null;
}

const UNKNOWN: Font = { name: '', charset: 0, encoding: null };

/** The font table while and after it is read. */
export class Fonts {
  private readonly fonts = new Map<number, Font>();
  private open: { id: number; name: string; charset: number } | null = null;

  /** Takes a control word of the table in. */
  take(word: string, parameter: number | null): void {
    if (word === 'f') {
      this.end();
      this.open = { id: parameter ?? 0, name: '', charset: 0 };
    } else if (word === 'fcharset' && this.open) this.open.charset = parameter ?? 0;
  }

  takeName(text: string): void {
    if (this.open) this.open.name += text;
  }

  /** Ends the last entry. */
  end(): void {
    if (!this.open) return;
    const { id, name, charset } = this.open;
    this.fonts.set(id, {
      name: name.replace(/;.*$/, '').trim(),
      charset,
      encoding: CHARSETS.get(charset) ?? null,
    });
    this.open = null;
  }

  get(id: number | null): Font {
    return (id === null ? undefined : this.fonts.get(id)) ?? UNKNOWN;
  }
}
