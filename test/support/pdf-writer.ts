import { deflateSync } from 'node:zlib';

/**
 * A small PDF writer for tests: positioned text in a Chinese font that is not embedded, rulings, slanted text,
 * images. The same input gives the same bytes. Coordinates are points from the page's top left; `y` of a text
 * is its baseline. Wide characters are 1 em, ASCII half an em (as the font's widths say).
 */

export interface PdfText {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  /** Degrees, counter-clockwise. */
  angle?: number;
  /** Extra points after each character. */
  spacing?: number;
}

export interface PdfRuling {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface PdfPage {
  width?: number;
  height?: number;
  texts?: PdfText[];
  rulings?: PdfRuling[];
  /** Rulings as thin filled rectangles, as word processors draw them; otherwise as stroked lines. */
  filled?: boolean;
  /** A picture over the whole page. */
  image?: boolean;
  /** The page's own rotation, in degrees clockwise. */
  rotate?: 0 | 90 | 180 | 270;
}

export interface PdfOptions {
  /** Deflates the pages' content, as real files do. */
  compress?: boolean;
  /** Writes these code units instead of the text's own (a text layer that differs from what is seen). */
  layer?: (text: string) => string;
}

export const A4 = { width: 595, height: 842 };
const RULING_WIDTH = 0.5;

/** Width of a text in em: ASCII counts half. */
export function pdfWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '~' ? 0.5 : 1;
  return width;
}

/** Writes the pages as a PDF 1.7 file with a classic cross-reference table. */
export function writePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const objects: (string | Buffer)[] = [];
  const add = (body: string | Buffer): number => objects.push(body);
  const pagesAt = 2;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const regular = addFont(add, 'STSong-Light');
  const bold = addFont(add, 'STHeiti-Bold');
  const image = pages.some((page) => page.image)
    ? add(
        stream(
          Buffer.from([128]),
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
        ),
      )
    : 0;
  const kids: number[] = [];
  for (const page of pages) {
    const content = Buffer.from(contentOf(page, options), 'latin1');
    const contents = add(
      options.compress ? stream(deflateSync(content), '/Filter /FlateDecode') : stream(content, ''),
    );
    const { width = A4.width, height = A4.height } = page;
    kids.push(
      add(
        `<< /Type /Page /Parent ${pagesAt} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${contents} 0 R` +
          `${page.rotate ? ` /Rotate ${page.rotate}` : ''} /Resources << /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >>` +
          `${image ? ` /XObject << /Im0 ${image} 0 R >>` : ''} >> >>`,
      ),
    );
  }
  objects[pagesAt - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return fileOf(objects);
}

/** A file of numbered objects (the first is the catalog), for tests that need a structure of their own. */
export function fileOf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]!.length;
  const offsets: number[] = [];
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, index) => {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]));
  });
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export function stream(data: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** Type0 over CIDFontType0 with the predefined CMap UniGB-UCS2-H (ISO 32000-1 9.7.5.2); nothing embedded. */
function addFont(add: (body: string) => number, name: string): number {
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0` +
      ' /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 /W [1 95 500]` +
      ` /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${descriptor} 0 R >>`,
  );
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-UniGB-UCS2-H /Encoding /UniGB-UCS2-H` +
      ` /DescendantFonts [${descendant} 0 R] >>`,
  );
}

function contentOf(page: PdfPage, options: PdfOptions): string {
  const height = page.height ?? A4.height;
  const lines: string[] = [];
  if (page.image) lines.push(`q ${page.width ?? A4.width} 0 0 ${height} 0 0 cm /Im0 Do Q`);
  for (const { x0, y0, x1, y1 } of page.rulings ?? []) {
    if (page.filled) {
      const half = RULING_WIDTH / 2;
      const width = x1 - x0 + RULING_WIDTH;
      const tall = y1 - y0 + RULING_WIDTH;
      lines.push(`${num(x0 - half)} ${num(height - y1 - half)} ${num(width)} ${num(tall)} re f`);
    } else
      lines.push(`${RULING_WIDTH} w ${num(x0)} ${num(height - y0)} m ${num(x1)} ${num(height - y1)} l S`);
  }
  for (const { text, x, y, size = 12, bold, angle = 0, spacing = 0 } of page.texts ?? []) {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const codes = Buffer.from(options.layer ? options.layer(text) : text, 'utf16le')
      .swap16()
      .toString('hex');
    lines.push(
      `BT /${bold ? 'F2' : 'F1'} ${num(size)} Tf ${num(spacing)} Tc ${num(cos)} ${num(sin)} ${num(-sin)} ${num(cos)}` +
        ` ${num(x)} ${num(height - y)} Tm <${codes}> Tj ET`,
    );
  }
  return lines.join('\n');
}

function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
