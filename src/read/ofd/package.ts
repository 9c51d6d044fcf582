import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import { resolvePart } from '../part-name.ts';
import { type Attributes, walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** What a walk reports, names without their prefix: files differ in whether they have one. */
export interface OfdVisitor {
  open?(name: string, attributes: Attributes, parent: string): void;
  close?(name: string): void;
  /** All character data of an element that holds no others. */
  text?(name: string, text: string): void;
}

/** Names of what the cryptographic profile (GM/T 0099) puts beside or around the encrypted parts. */
const ENCRYPTED = /(^|\/)(encryptions?|encrypt(info|entries)|decryptseed)\.(xml|dat)$/i;

/** The parts of an OFD file (GB/T 33190-2016, 7). */
export class Package {
  /** Parts whose checksum does not fit their content. */
  readonly damaged: string[] = [];
  private readonly zip: Zip;
  private readonly limits: Limits;

  constructor(zip: Zip, limits: Limits) {
    this.zip = zip;
    this.limits = limits;
    const sign = zip.names.find((name) => ENCRYPTED.test(name));
    if (sign !== undefined) throw new TongbaoError('encrypted', `OFD: ${sign}`);
  }

  /** Walks one part; false if there is none. */
  walk(name: string, visitor: OfdVisitor): boolean {
    const part = this.zip.read(name);
    if (!part) return false;
    if (!part.intact && !this.damaged.includes(name)) this.damaged.push(name);
    const open: string[] = [];
    let text = '';
    const local = (qualified: string) => qualified.slice(qualified.indexOf(':') + 1);
    walkXml(
      name,
      part.bytes,
      {
        open(qualified, attributes) {
          const own = local(qualified);
          visitor.open?.(own, attributes, open.at(-1) ?? '');
          open.push(own);
          text = '';
        },
        close() {
          const own = open.pop() ?? '';
          if (text !== '') visitor.text?.(own, text);
          text = '';
          visitor.close?.(own);
        },
        text(piece) {
          text += piece;
        },
      },
      this.limits,
    );
    return true;
  }
}

/** A location (ST_Loc, 7.3) as a name in the archive: from the root, or from the folder of the part that says it. */
export function locate(part: string, location: string): string {
  return resolvePart(part.slice(0, part.lastIndexOf('/') + 1), location.trim().replaceAll('\\', '/'));
}
