import { RAW_TEXT } from './elements.ts';

export type Attributes = ReadonlyMap<string, string>;

/** What a page's source consists of. Text is source text: its character references are not decoded. */
export interface TokenHandler {
  text(source: string): void;
  open(name: string, attributes: Attributes, selfClosing: boolean): void;
  close(name: string): void;
  /** A whole element whose content is no markup. */
  raw(name: string, attributes: Attributes, content: string): void;
  /** What is left of the source lies in something that never ends. */
  unclosed(what: string): void;
}

/** The attributes that say something of text, order or looks; the others are not kept. */
const KEPT = new Set(
  `align class colspan data href height hidden id name open reversed role rowspan size src start style type value width
  aria-level`.split(/\s+/),
);
/** Longer values are no words but data (pictures inside `src`, say). */
const LONGEST_VALUE = 4_096;

/** As much as is told of a tag that has no end. */
const SHOWN = 20;
/** What a name with other characters (`<p<b>`) is read as: an element that no rule knows. */
const UNKNOWN = 'x-unknown';
const NAME = /^[a-z][\w:.-]*$/;

const TAG_NAME = /[a-zA-Z][^\s/>]*/y;
const SPACE_OR_SLASH = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;
const COMMENT_START = /<!--(?:-?>)?/y;
const COMMENT_END = /--!?>/g;

/** Cuts HTML into tokens as clause 13.2.5 says, in one pass; nothing it meets is an error. */
export function tokenize(source: string, handler: TokenHandler): void {
  let from = 0;
  const endless = new Set<string>();
  const text = (end: number) => {
    if (end > from) handler.text(source.slice(from, end));
  };
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const next = source[at + 1] ?? '';
    if (/[a-zA-Z]/.test(next)) {
      const tag = readTag(source, at + 1);
      text(at);
      if (!tag) {
        handler.unclosed(source.slice(at, at + SHOWN));
        return;
      }
      from = at = openTag(source, tag, handler, endless);
    } else if (next === '/' && /[a-zA-Z]/.test(source[at + 2] ?? '')) {
      const tag = readTag(source, at + 2);
      text(at);
      if (!tag) return;
      handler.close(tag.name);
      from = at = tag.end;
    } else if (next === '!' || next === '?' || next === '/') {
      const end = skipBogus(source, at);
      text(at);
      if (end < 0) {
        handler.unclosed('<!--');
        return;
      }
      from = at = end;
    } else {
      at += 1;
    }
  }
  text(source.length);
}

interface Tag {
  name: string;
  attributes: Map<string, string>;
  selfClosing: boolean;
  end: number;
}

/**
 * Gives the end of the element's start tag, or of the whole element where its content is no markup. `endless` keeps the
 * names that have no end tag any more, so that none is looked for twice.
 */
function openTag(source: string, tag: Tag, handler: TokenHandler, endless: Set<string>): number {
  if (!RAW_TEXT.has(tag.name)) {
    handler.open(tag.name, tag.attributes, tag.selfClosing);
    return tag.end;
  }
  const close = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
  close.lastIndex = tag.end;
  const found = endless.has(tag.name) ? null : close.exec(source);
  if (found) {
    handler.raw(tag.name, tag.attributes, source.slice(tag.end, found.index));
    return readTag(source, found.index + 2)?.end ?? source.length;
  }
  endless.add(tag.name);
  if (tag.selfClosing) return tag.end;
  if (tag.name === 'script' || tag.name === 'style') {
    handler.unclosed(`<${tag.name}>`);
    return source.length;
  }
  // A browser would show nothing of the rest. What follows is more likely the page than the content of a text field.
  return tag.end;
}

/** Reads name and attributes from `at`; null if the source ends inside the tag. */
function readTag(source: string, at: number): Tag | null {
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const printed = take(TAG_NAME).toLowerCase();
  const tag: Tag = {
    name: NAME.test(printed) ? printed : UNKNOWN,
    attributes: new Map(),
    selfClosing: false,
    end: -1,
  };
  for (;;) {
    const gap = take(SPACE_OR_SLASH);
    if (at >= source.length) return null;
    if (source[at] === '>') {
      tag.selfClosing = gap.endsWith('/');
      tag.end = at + 1;
      return tag;
    }
    const name = take(ATTRIBUTE_NAME).toLowerCase();
    let value = '';
    if (take(EQUALS) !== '') {
      const quote = source[at];
      if (quote === '"' || quote === "'") {
        let end = source.indexOf(quote, at + 1);
        // Without an end the value would be the rest of the page: the tag ends where it seems to.
        const isOpen = end < 0;
        if (isOpen) end = source.indexOf('>', at);
        if (end < 0) return null;
        value = source.slice(at + 1, Math.min(end, at + 1 + LONGEST_VALUE));
        at = isOpen ? end : end + 1;
      } else {
        value = take(UNQUOTED).slice(0, LONGEST_VALUE);
      }
    }
    if (KEPT.has(name) && !tag.attributes.has(name)) tag.attributes.set(name, value);
  }
}

/** End of a comment, declaration, processing instruction or end tag without a name; -1 if it has none. */
function skipBogus(source: string, at: number): number {
  COMMENT_START.lastIndex = at;
  const start = COMMENT_START.exec(source)?.[0];
  if (start === undefined || start.endsWith('>')) {
    const end = source.indexOf('>', at + (start?.length ?? 1) - 1);
    return end < 0 ? source.length : end + 1;
  }
  COMMENT_END.lastIndex = at + start.length;
  const end = COMMENT_END.exec(source);
  return end ? end.index + end[0].length : -1;
}
