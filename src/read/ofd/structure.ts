import { TongbaoError } from '../../notice/index.ts';
import { locate, type Package } from './package.ts';
import type { Common } from './page.ts';
import { type Box, boxOf } from './values.ts';

/** One document of the file: a file may hold several (7.4). */
export interface OfdDocument extends Common {
  /** Names of the pages' content, in order. */
  pages: string[];
  /** Names of the fonts, by id. */
  fonts: Map<string, string>;
}

/** A4, for files that do not say. Millimetres. */
const A4: Box = { x: 0, y: 0, width: 210, height: 297 };

/** The documents that `OFD.xml` names. Throws TongbaoError `encrypted`, `malformed`. */
export function documentRoots(parts: Package): string[] {
  const roots: string[] = [];
  const found = parts.walk('OFD.xml', {
    open(name) {
      if (/^Encrypt/i.test(name)) throw new TongbaoError('encrypted', `OFD: ${name}`);
    },
    text(name, text) {
      if (name === 'DocRoot') roots.push(locate('OFD.xml', text));
    },
  });
  if (!found || roots.length === 0) throw new TongbaoError('malformed', 'OFD.xml names no document');
  return roots;
}

/** Reads `Document.xml` (7.5) and the fonts of its resources (7.9). Throws TongbaoError `malformed`. */
export function readStructure(parts: Package, root: string): OfdDocument {
  const templates = new Map<string, string>();
  const resources: string[] = [];
  const document: OfdDocument = { box: A4, templates, pages: [], fonts: new Map() };
  const found = parts.walk(root, {
    open(name, attributes) {
      const content = attributes.BaseLoc;
      if (content === undefined) return;
      if (name === 'TemplatePage') templates.set(attributes.ID ?? '', locate(root, content));
      else if (name === 'Page') document.pages.push(locate(root, content));
    },
    text(name, text) {
      if (name === 'PhysicalBox') document.box = boxOf(text) ?? A4;
      else if (name === 'PublicRes' || name === 'DocumentRes') resources.push(locate(root, text));
    },
  });
  if (!found) throw new TongbaoError('malformed', `${root} is missing`);
  for (const name of resources) readFonts(parts, name, document.fonts);
  return document;
}

/** Fonts only tell what is bold: a damaged list of them costs no text. */
function readFonts(parts: Package, name: string, fonts: Map<string, string>): void {
  try {
    parts.walk(name, {
      open(element, { ID, FontName, Bold }) {
        if (element === 'Font' && ID)
          fonts.set(ID, Bold === 'true' ? `${FontName ?? ''} bold` : (FontName ?? ''));
      },
    });
  } catch (error) {
    if (!(error instanceof TongbaoError) || error.code !== 'malformed') throw error;
    parts.damaged.push(name);
  }
}
