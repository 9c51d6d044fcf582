import type { Row } from '../../stats/index.ts';
import type { Address } from '../address.ts';
import type { Plan } from './plan.ts';
import { escapeAttribute } from './xml.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The links of one sheet: relationships to files, each once, with the place inside as `location`. */
export class SheetLinks {
  readonly #targets = new Map<string, string>();
  #elements: string[] = [];
  readonly #noticeAt: number;
  readonly #findingAt: number;
  readonly #address: Address;

  constructor({ table }: Plan, address: Address) {
    this.#noticeAt = table.columns.findIndex(({ type }) => type === 'notice');
    this.#findingAt = table.columns.findIndex(({ type }) => type === 'finding');
    this.#address = address;
  }

  /** Gives whether the row leads anywhere. */
  add(row: Row, n: number): boolean {
    const notice = row[this.#noticeAt] ?? null;
    if (notice === null) return false;
    const finding = row[this.#findingAt] ?? null;
    const { file, place } = this.#address(String(notice), finding === null ? null : String(finding));
    const id = this.#targets.get(file) ?? `link${this.#targets.size + 1}`;
    this.#targets.set(file, id);
    this.#elements.push(
      `<hyperlink ref="A${n}" r:id="${id}"${place ? ` location="${escapeAttribute(place)}"` : ''}/>`,
    );
    return true;
  }

  element(): string {
    return this.#elements.length > 0 ? `<hyperlinks>${this.#elements.join('')}</hyperlinks>` : '';
  }

  /** The part of relationships, with the sheet's own ones but for the sample's. */
  relationships(own: string | undefined): string {
    const others = (own?.match(/<Relationship [^>]*\/>/g) ?? []).filter((one) => !one.includes(HYPERLINK));
    const links = [...this.#targets].map(
      ([file, id]) =>
        `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${escapeAttribute(file)}" TargetMode="External"/>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...others, ...links].join('')}</Relationships>`;
  }
}
