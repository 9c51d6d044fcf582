import { SaxesParser } from 'saxes';
import { TongbaoError } from '../notice/index.ts';
import type { Limits } from './document.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a walk reports. Names carry the usual prefix (`w:p`, `mc:Choice`), whatever prefix the file chose. */
export interface XmlVisitor {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Character data, CDATA included; a text may come in several pieces. */
  text(text: string): void;
}

/** Transitional (ECMA-376) and Strict (ISO/IEC 29500) namespaces, and the prefix under which the readers know them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);
const KNOWN = new Set(PREFIXES.values());

/** Bytes decoded at a time: a part never stands in memory as one string. */
const CHUNK = 256 * 2 ** 10;

/** Prefixes as one element sees them, and the names already translated under them. */
interface Scope {
  depth: number;
  outer: Scope | null;
  /** Only those declared here: copying the outer ones would let a small file ask for much work. */
  prefixes: ReadonlyMap<string, string>;
  elements: Map<string, string>;
  /** False while every prefix means what it usually means, so that attributes can be handed on as they are. */
  renames: boolean;
}

/**
 * Walks one XML part once, without building a tree.
 * Throws TongbaoError `malformed` (not well-formed, or a DOCTYPE: ECMA-376 part 2, 8.3 forbids it and entities
 * could only do harm) or `limit-exceeded` (nesting).
 */
export function walkXml(part: string, bytes: Uint8Array, visitor: XmlVisitor, limits: Limits): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let scope: Scope = { depth: 0, outer: null, prefixes: new Map(), elements: new Map(), renames: false };
  let depth = 0;

  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) {
      throw new TongbaoError('limit-exceeded', `${part}: XML nested deeper than ${limits.xmlDepth}`);
    }
    let attributes: Attributes = tag.attributes;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      scope = declare(scope, depth, attributes);
      break;
    }
    if (scope.renames) attributes = renameAttributes(scope, attributes);
    visitor.open(elementName(scope, tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    visitor.close(elementName(scope, tag.name));
    if (scope.depth === depth && scope.outer) scope = scope.outer;
    depth -= 1;
  });
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
  parser.on('doctype', () => {
    throw new TongbaoError('malformed', `${part}: DOCTYPE is not allowed`);
  });

  try {
    const decoder = new TextDecoder(encodingOf(bytes));
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof TongbaoError) throw error;
    throw new TongbaoError('malformed', `${part}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

function declare(outer: Scope, depth: number, attributes: Attributes): Scope {
  const prefixes = new Map<string, string>();
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const own = name === 'xmlns' ? '' : name.slice(6);
    const known = PREFIXES.get(uri);
    // A foreign namespace must not pass for a known one because it took its prefix.
    prefixes.set(own, known ?? (KNOWN.has(own) ? `?${own}` : own));
  }
  const renames = outer.renames || [...prefixes].some(([own, usual]) => own !== '' && own !== usual);
  return { depth, outer, prefixes, elements: new Map(), renames };
}

function elementName(scope: Scope, name: string): string {
  let usual = scope.elements.get(name);
  if (usual === undefined) {
    usual = rename(scope, name, true);
    scope.elements.set(name, usual);
  }
  return usual;
}

function rename(scope: Scope, name: string, element: boolean): string {
  const colon = name.indexOf(':');
  // Attributes without a prefix are in no namespace.
  if (colon < 0 && !element) return name;
  const own = colon < 0 ? '' : name.slice(0, colon);
  const usual = meaning(scope, own);
  return usual === '' ? name : `${usual}:${name.slice(colon + 1)}`;
}

function meaning(scope: Scope, prefix: string): string {
  for (let one: Scope | null = scope; one; one = one.outer) {
    const usual = one.prefixes.get(prefix);
    if (usual !== undefined) return usual;
  }
  return prefix;
}

function renameAttributes(scope: Scope, attributes: Attributes): Attributes {
  const renamed: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) renamed[rename(scope, name, false)] = value;
  return renamed;
}

/** XML 1.0, appendix F: byte order mark, else the first characters, else the declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  return declared.startsWith('utf-16') ? 'utf-8' : declared;
}
