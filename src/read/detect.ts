import { TongbaoError } from '../notice/index.ts';
import { DEFAULT_LIMITS, type Limits } from './document.ts';
import { MIME_HEAD } from './html/mime.ts';
import { openZip } from './zip.ts';

/** Formats that have a reader. */
export type Format = 'docx' | 'doc' | 'rtf' | 'pdf' | 'ofd' | 'image' | 'html' | 'text';

type Kind = Format | { unsupported: string } | { encrypted: string };
/** `kind` is what it is; a container's members decide further. */
type Verdict = { kind: Kind } | { members: (bytes: Uint8Array, limits: Limits) => Kind };

/** Bytes in which a signature may stand; PDF allows junk before its header (ISO 32000-1, annex H.3.4.1). */
const HEAD_BYTES = 1024;
/** Blank bytes that may stand before a text. */
const BLANK_BYTES = 65_536;
/** Content types of one document: some kilobytes; more is hostile. */
const CONTENT_TYPES_BYTES = 2 ** 20;
/** A directory entry of a compound file, and where in it the length of its name stands (MS-CFB 2.6.1). */
const OLE_ENTRY_BYTES = 128;
const OLE_NAME_LENGTH_AT = 64;

const unpack = (what: string): Kind => ({ unsupported: `${what}，请先解压 / unpack it first` });
const archive = (what: string): Kind => ({
  unsupported: `${what}，请用 tongbao run 读取 / an archive: read it with tongbao run`,
});

/**
 * What a file's first bytes say (read as Latin-1 without NULs in `text` entries, so that UTF-16 matches too).
 * The first match decides; a new format is one entry here and one reader in `index.ts`.
 */
const SIGNATURES: readonly ({ pattern: RegExp; text?: true } & Verdict)[] = [
  { pattern: /^%PDF-/, kind: 'pdf' },
  { pattern: /^PK\x03\x04/, members: zipKind },
  { pattern: /^PK\x05\x06|^PK\x07\x08/, kind: archive('ZIP (.zip)') },
  { pattern: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, members: oleKind },
  { pattern: /^\x7b\\rtf/, kind: 'rtf' },
  { pattern: /^\x89PNG\r\n/, kind: 'image' },
  { pattern: /^\xff\xd8\xff/, kind: 'image' },
  { pattern: /^GIF8[79]a/, kind: { unsupported: '图片 / image (.gif)' } },
  { pattern: /^(II\*\0|MM\0\*)/, kind: 'image' },
  { pattern: /^BM[\s\S]{4}\0{4}/, kind: { unsupported: '图片 / image (.bmp)' } },
  { pattern: /^RIFF[\s\S]{4}WEBP/, kind: { unsupported: '图片 / image (.webp)' } },
  { pattern: /^[\s\S]{4}ftyp(hei|mif|avi)/, kind: { unsupported: '图片 / image (.heic, .avif)' } },
  { pattern: /^7z\xbc\xaf\x27\x1c/, kind: unpack('7-Zip (.7z)') },
  { pattern: /^Rar!\x1a\x07/, kind: unpack('RAR (.rar)') },
  { pattern: /^\x1f\x8b\x08/, kind: archive('gzip (.gz)') },
  { pattern: /^BZh[1-9]1AY&SY/, kind: unpack('bzip2 (.bz2)') },
  { pattern: /^\xfd7zXZ\0/, kind: unpack('xz (.xz)') },
  { pattern: /^[\s\S]{257}ustar/, kind: archive('tar (.tar)') },
  { pattern: /^Founder CEB/, kind: { unsupported: '方正 CEB (.ceb)' } },
  { pattern: /%PDF-\d\.\d/, kind: 'pdf' },
  {
    text: true,
    pattern:
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html|head|body|title|meta|link|style|script|base|frameset|table|div|p|h[1-6]|center|span|font|b|strong|a|ul|ol|br|header|nav|main|article|section)(?=[\s/>])/i,
    kind: 'html',
  },
  // a comment longer than what is looked at
  { text: true, pattern: /^\s*(?:<\?xml[^>]*>\s*)?<!--(?![\s\S]*-->)/, kind: 'html' },
  { text: true, pattern: /^\s*<\?xml\b/, kind: { unsupported: 'XML (.xml)' } },
  { text: true, pattern: MIME_HEAD, kind: 'html' },
];

/** What a ZIP's members say: a part's name, or the type that `[Content_Types].xml` gives its main part. */
const ZIP_KINDS: readonly { name?: string; type?: RegExp; kind: Kind }[] = [
  // transitional, strict, macro-enabled documents and templates (ECMA-376 part 1, 11.3.10; MS-OFFMACRO2)
  {
    type: /["']application\/vnd\.(openxmlformats-officedocument\.wordprocessingml\.|ms-word\.)(document|template)\.?[\w.]{0,40}main\+xml["']/i,
    kind: 'docx',
  },
  { name: 'word/document.xml', kind: 'docx' },
  {
    type: /["']application\/vnd\.[\w.-]{0,60}(spreadsheetml|ms-excel)[\w.-]{0,40}main\+xml["']/i,
    kind: { unsupported: 'Excel (.xlsx)' },
  },
  { name: 'xl/workbook.xml', kind: { unsupported: 'Excel (.xlsx)' } },
  { name: 'xl/workbook.bin', kind: { unsupported: 'Excel (.xlsb)' } },
  { name: 'ppt/presentation.xml', kind: { unsupported: 'PowerPoint (.pptx)' } },
  { name: 'OFD.xml', kind: 'ofd' },
  { name: 'content.xml', kind: { unsupported: 'OpenDocument (.odt, .ods)' } },
  { name: 'META-INF/container.xml', kind: { unsupported: 'EPUB (.epub)' } },
];

/** Streams at the root of a compound file (MS-OFFCRYPTO 2.3.4.4, MS-DOC 2.1, MS-XLS 2.1.2, MS-PPT 2.1). */
const OLE_KINDS: readonly { stream: string; kind: Kind }[] = [
  { stream: 'EncryptedPackage', kind: { encrypted: 'Office (.docx, .xlsx, .pptx)' } },
  { stream: 'WordDocument', kind: 'doc' },
  { stream: 'Workbook', kind: { unsupported: 'Excel 97–2003 (.xls, .et)' } },
  { stream: 'Book', kind: { unsupported: 'Excel 5.0/95 (.xls)' } },
  { stream: 'PowerPoint Document', kind: { unsupported: 'PowerPoint 97–2003 (.ppt, .dps)' } },
  { stream: '__properties_version1.0', kind: { unsupported: 'Outlook (.msg)' } },
];

/**
 * The format of a file from its content, never from its name. Whatever matches no signature is taken as text.
 *
 * @throws TongbaoError `empty` (no bytes), `unsupported`, `encrypted`, or what `openZip` throws for a broken container
 */
export function detectFormat(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Format {
  if (bytes.length === 0) throw new TongbaoError('empty', '0 bytes');
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const start = textStart(bytes);
  const plain = latin1(bytes.subarray(start, start + HEAD_BYTES)).replaceAll('\0', '');
  const found = SIGNATURES.find(({ pattern, text }) => pattern.test(text ? plain : head));
  if (!found) return 'text';
  const kind = 'kind' in found ? found.kind : found.members(bytes, limits);
  if (typeof kind === 'string') return kind;
  if ('encrypted' in kind) throw new TongbaoError('encrypted', kind.encrypted);
  throw new TongbaoError('unsupported', kind.unsupported);
}

/** Where a text begins behind its byte order mark and the blank lines that page generators leave. */
function textStart(bytes: Uint8Array): number {
  const mark = /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?/.exec(latin1(bytes.subarray(0, 3)))![0];
  const at = bytes
    .subarray(0, BLANK_BYTES)
    .findIndex((byte, i) => i >= mark.length && !/[\s\0]/.test(String.fromCharCode(byte)));
  return Math.max(at, mark.length);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** True where the names in a zip are those of one document in a package, so that it is no archive of files. */
export function isZipDocument(names: readonly string[]): boolean {
  const parts = new Set([
    '[content_types].xml',
    ...ZIP_KINDS.flatMap(({ name }) => name?.toLowerCase() ?? []),
  ]);
  return names.some((name) => parts.has(name.toLowerCase()));
}

function zipKind(bytes: Uint8Array, limits: Limits): Kind {
  const zip = openZip(bytes, { ...limits, inflated: CONTENT_TYPES_BYTES });
  const types = zip.read('[Content_Types].xml');
  // all of it is ASCII, whether UTF-8 or UTF-16
  const text = types ? Buffer.from(types.bytes).toString('latin1').replaceAll('\0', '') : '';
  const found = ZIP_KINDS.find(({ name, type }) => (name ? zip.find(name) !== null : type?.test(text)));
  return found ? found.kind : archive('ZIP (.zip)');
}

/** Entries are aligned to their size in every compound file, so the chain of directory sectors need not be followed. */
function oleKind(bytes: Uint8Array): Kind {
  const streams = new Set<string>();
  for (let at = 4 * OLE_ENTRY_BYTES; at + OLE_ENTRY_BYTES <= bytes.length; at += OLE_ENTRY_BYTES) {
    const length = bytes[at + OLE_NAME_LENGTH_AT]! | (bytes[at + OLE_NAME_LENGTH_AT + 1]! << 8);
    if (length < 4 || length > OLE_NAME_LENGTH_AT || length % 2 === 1 || bytes[at + 1] !== 0) continue;
    streams.add(latin1(bytes.subarray(at, at + length)).replaceAll('\0', ''));
  }
  const found = OLE_KINDS.find(({ stream }) => streams.has(stream));
  return found ? found.kind : { unsupported: 'OLE2' };
}
