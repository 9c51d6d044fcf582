import { TongbaoError } from '../../notice/index.ts';

/** How a web archive (.mht, RFC 2557) or a saved message begins: header fields, a MIME type among them. */
export const MIME_HEAD =
  /^\s*(?=(?:MIME-Version|From|To|Subject|Date|Message-ID|Content-[\w-]{1,40}|Snapshot-[\w-]{1,40}|X-[\w-]{1,40}):)(?:[\s\S]*?\n)?Content-Type:\s*(?:multipart\/|text\/html|application\/xhtml)/i;

/** What tools leave before the header: a byte order mark, white space. */
const BLANKS = new Set([0xef, 0xbb, 0xbf, 0x09, 0x0a, 0x0d, 0x20]);
/** Header fields of one part are some hundred bytes. */
const HEAD_BYTES = 65_536;
/** Multiparts inside multiparts. */
const MOST_NESTED = 8;
/** RFC 2046 5.1.1: at most 70 characters. */
const LONGEST_BOUNDARY = 200;

/** The page of a web archive and the charset its header names. */
export interface HtmlPart {
  bytes: Uint8Array;
  charset: string | null;
}

/**
 * Finds the first HTML part of a MIME message, decoded (quoted-printable, base64).
 *
 * @throws TongbaoError `unsupported` (no HTML part)
 */
export function firstHtmlPart(bytes: Uint8Array): HtmlPart {
  const start = bytes.findIndex((byte) => !BLANKS.has(byte));
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(Math.max(start, 0));
  const part = findHtml(message, 0);
  if (!part) throw new TongbaoError('unsupported', 'MHTML: text/html × 0');
  return part;
}

function findHtml(entity: Buffer, depth: number): HtmlPart | null {
  const { fields, body } = splitHead(entity);
  const type = fields.get('content-type') ?? '';
  const kind = /^[\w.+-]+\/[\w.+-]+/.exec(type.trim())?.[0].toLowerCase() ?? '';
  if (kind === 'text/html' || kind === 'application/xhtml+xml') {
    const encoding = (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase();
    return { bytes: transferDecode(body, encoding), charset: parameter(type, 'charset') };
  }
  if (depth >= MOST_NESTED) return null;
  if (kind === 'message/rfc822') return findHtml(body, depth + 1);
  const boundary = kind.startsWith('multipart/') ? parameter(type, 'boundary') : null;
  if (!boundary || boundary.length > LONGEST_BOUNDARY) return null;
  for (const part of parts(body, boundary)) {
    const found = findHtml(part, depth + 1);
    if (found) return found;
  }
  return null;
}

/** RFC 5322 2.2: fields, unfolded, then an empty line, then the body. */
function splitHead(entity: Buffer): { fields: Map<string, string>; body: Buffer } {
  const head = entity.subarray(0, HEAD_BYTES).toString('latin1');
  const gap = /^(?:\r?\n)|\r?\n\r?\n/.exec(head);
  const end = gap ? gap.index + gap[0].length : head.length;
  const fields = new Map<string, string>();
  for (const line of head
    .slice(0, gap?.index ?? head.length)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1));
  }
  return { fields, body: entity.subarray(end) };
}

/** A parameter of a header field: `charset=gb2312`, `boundary="----=_x"`. */
function parameter(field: string, name: string): string | null {
  for (const [, key, quoted, plain] of field.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/g)) {
    if (key!.toLowerCase() === name) return quoted ?? plain ?? null;
  }
  return null;
}

/** RFC 2046 5.1.1: parts stand between lines of `--boundary`; a missing last line ends with the message. */
function* parts(body: Buffer, boundary: string): Generator<Buffer> {
  const line = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    if (start >= 0) yield body.subarray(start, at);
    const end = body.indexOf(0x0a, at + line.length);
    if (end < 0 || body.toString('latin1', at + line.length, at + line.length + 2) === '--') return;
    start = end + 1;
  }
  if (start >= 0) yield body.subarray(start);
}

function transferDecode(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body.toString('latin1'), 'base64'));
  return encoding === 'quoted-printable' ? unquote(body) : new Uint8Array(body);
}

/** RFC 2045 6.7; an `=` that begins nothing stays. */
function unquote(body: Buffer): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const next = body.toString('latin1', at + 1, at + 3);
    const softBreak = /^(\r\n|\n)/.exec(next)?.[0];
    if (softBreak) at += softBreak.length;
    else if (/^[0-9a-f]{2}$/i.test(next)) {
      out[length++] = Number.parseInt(next, 16);
      at += 2;
    } else out[length++] = byte;
  }
  return out.subarray(0, length);
}
