import { HEADING_ROW, HIDDEN_ROW, SAMPLE_ROW } from './skeleton.ts';

/** A sheet of the skeleton taken apart where its rows belong. */
export interface Template {
  /** Up to and with the heading row. */
  head: string;
  /** From `</sheetData>` up to the links. */
  middle: string;
  /** Behind the links. */
  tail: string;
  styles: SheetStyles;
}

/** Places in `cellXfs`. */
export interface SheetStyles {
  link: number;
  hidden: number;
  columns: number[];
  /** The same as `columns`, for texts that could be taken for a formula. */
  quoted: number[];
}

export function readTemplate(xml: string, linked: boolean, quote: (style: number) => number): Template {
  const rows = [...xml.matchAll(/<row r="(\d+)".*?<\/row>/gs)];
  const row = (n: number) => rows.find(([, number]) => Number(number) === n)!;
  const heading = row(HEADING_ROW);
  const styles = (n: number) => [...row(n)[0].matchAll(/<c [^>]*?s="(\d+)"/g)].map(([, s]) => Number(s));
  const end = xml.indexOf('</sheetData>');
  const links = /<hyperlinks>.*<\/hyperlinks>/s.exec(xml);
  const rest = end + '</sheetData>'.length;
  const sample = styles(SAMPLE_ROW);
  const columns = linked ? sample.slice(1) : sample;
  return {
    head: xml.slice(0, heading.index + heading[0].length),
    middle: `</sheetData>${xml.slice(rest, links ? links.index : undefined)}`,
    tail: links ? xml.slice(links.index + links[0].length) : '',
    styles: {
      link: sample[0]!,
      hidden: styles(HIDDEN_ROW)[0]!,
      columns,
      quoted: columns.map(quote),
    },
  };
}

/** Adds to the styles a twin of each that is asked for, with `quotePrefix`. */
export class QuotedStyles {
  readonly #head: string;
  readonly #tail: string;
  readonly #styles: string[];
  readonly #twins = new Map<number, number>();

  constructor(xml: string) {
    const [all, inner] = /<cellXfs count="\d+">(.*?)<\/cellXfs>/s.exec(xml)!;
    const at = xml.indexOf(all);
    this.#head = xml.slice(0, at);
    this.#tail = xml.slice(at + all.length);
    this.#styles = inner!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!;
  }

  of(style: number): number {
    const known = this.#twins.get(style);
    if (known !== undefined) return known;
    const twin = this.#styles.push(this.#styles[style]!.replace('<xf ', '<xf quotePrefix="1" ')) - 1;
    this.#twins.set(style, twin);
    return twin;
  }

  xml(): string {
    return `${this.#head}<cellXfs count="${this.#styles.length}">${this.#styles.join('')}</cellXfs>${this.#tail}`;
  }
}
