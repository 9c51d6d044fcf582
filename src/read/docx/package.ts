import type { Limits } from '../document.ts';
import { resolvePart } from '../part-name.ts';
import { walkXml, type XmlVisitor } from '../xml.ts';
import type { Zip, ZipPart } from '../zip.ts';

interface Relationship {
  type: string;
  target: string;
}

/** The last segment of a relationship's type, the same in Transitional and Strict. */
export type PartKind = 'officeDocument' | 'styles' | 'numbering' | 'footnotes' | 'endnotes';

/** Where Word puts the parts: for packages whose relationships are lost. */
const USUAL: Record<PartKind, string> = {
  officeDocument: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
};

/** Finds parts by their relationships (ECMA-376 part 2, 6.5). */
export class Package {
  /** Parts whose checksum does not fit their content. */
  readonly damaged: string[] = [];
  private readonly zip: Zip;
  private readonly limits: Limits;
  private readonly main: string;
  private readonly relationships: ReadonlyMap<string, Relationship>;

  constructor(zip: Zip, limits: Limits) {
    this.zip = zip;
    this.limits = limits;
    const roots = this.relationshipsOf('');
    const root = [...roots.values()].find((one) => one.type === 'officeDocument');
    this.main = root?.target ?? USUAL.officeDocument;
    this.relationships = this.relationshipsOf(this.main);
  }

  /** Name of the part of one kind, and whether a relationship asks for it (or its usual place holds it); else null. */
  find(kind: PartKind): string | null {
    if (kind === 'officeDocument') return this.main;
    const wanted = [...this.relationships.values()].find((one) => one.type === kind);
    return wanted?.target ?? this.zip.find(USUAL[kind]);
  }

  /** Name of the part behind a relationship id of the main part, or null. */
  target(id: string): string | null {
    return this.relationships.get(id)?.target ?? null;
  }

  /** Walks one part; false if the package does not hold it. */
  walk(name: string, visitor: XmlVisitor): boolean {
    const part = this.read(name);
    if (!part) return false;
    walkXml(name, part.bytes, visitor, this.limits);
    return true;
  }

  private read(name: string): ZipPart | null {
    const part = this.zip.read(name);
    if (part && !part.intact) this.damaged.push(name);
    return part;
  }

  private relationshipsOf(source: string): ReadonlyMap<string, Relationship> {
    const found = new Map<string, Relationship>();
    const slash = source.lastIndexOf('/') + 1;
    const folder = source.slice(0, slash);
    this.walk(`${folder}_rels/${source.slice(slash)}.rels`, {
      open(name, attributes) {
        if (name !== 'rel:Relationship' || attributes.TargetMode === 'External') return;
        const type = attributes.Type ?? '';
        const target = resolvePart(folder, attributes.Target ?? '');
        found.set(attributes.Id ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
      },
      close() {},
      text() {},
    });
    return found;
  }
}
