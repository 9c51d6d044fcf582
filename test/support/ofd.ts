import { strToU8, zipSync } from 'fflate';
import { A4, type PdfPage, type PdfText, pdfWidth } from './pdf.ts';

/**
 * A small OFD writer for tests (GB/T 33190-2016). Pages are laid out as `test/support/pdf.ts` does: points from the page's
 * top left; they are written in millimetres. The same input gives the same bytes.
 */
export interface OfdOptions {
  /** Content of template pages by id: raw XML below `Content`, put under every page. */
  templates?: Readonly<Record<string, string>>;
  /** Without the usual prefix `ofd:`. */
  plain?: boolean;
  /** One DocBody for each list of pages instead of one. */
  documents?: readonly (readonly OfdPageSpec[])[];
  /** Parts that replace or join the written ones; null leaves one out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A laid-out page, or raw XML below its `Content`. */
export type OfdPageSpec = PdfPage | { xml: string };

const NAMESPACE = 'http://www.ofdspec.org/2016';
const MM = 25.4 / 72;

export function writeOfd(pages: readonly OfdPageSpec[], options: OfdOptions = {}): Uint8Array {
  const documents = options.documents ?? [pages];
  const files: Record<string, string | Uint8Array | null> = {
    'OFD.xml': root(
      'OFD',
      documents
        .map(
          (_, i) =>
            `<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_${i}/Document.xml</ofd:DocRoot></ofd:DocBody>`,
        )
        .join(''),
    ),
  };
  documents.forEach((list, i) => {
    const folder = `Doc_${i}`;
    const templates = Object.entries(options.templates ?? {});
    files[`${folder}/Document.xml`] = root(
      'Document',
      `<ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(A4.width)} ${mm(A4.height)}</ofd:PhysicalBox></ofd:PageArea>` +
        '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>' +
        templates
          .map(
            ([id]) =>
              `<ofd:TemplatePage ID="${id}" ZOrder="Background" BaseLoc="Tpls/Tpl_${id}/Content.xml"/>`,
          )
          .join('') +
        `</ofd:CommonData><ofd:Pages>${list.map((_, page) => `<ofd:Page ID="${100 + page}" BaseLoc="Pages/Page_${page}/Content.xml"/>`).join('')}</ofd:Pages>`,
    );
    files[`${folder}/PublicRes.xml`] = root(
      'Res',
      '<ofd:Fonts><ofd:Font ID="1" FontName="宋体"/><ofd:Font ID="2" FontName="黑体" Bold="true"/></ofd:Fonts>',
    );
    for (const [id, xml] of templates)
      files[`${folder}/Tpls/Tpl_${id}/Content.xml`] = root('Page', `<ofd:Content>${xml}</ofd:Content>`);
    list.forEach((page, number) => {
      const used = templates.map(([id]) => `<ofd:Template TemplateID="${id}" ZOrder="Background"/>`).join('');
      const xml = 'xml' in page ? page.xml : layerOf(page);
      files[`${folder}/Pages/Page_${number}/Content.xml`] = root(
        'Page',
        `${used}<ofd:Content>${xml}</ofd:Content>`,
      );
    });
  });
  const written: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries({ ...files, ...options.parts })) {
    if (part === null) continue;
    const text =
      typeof part === 'string' && options.plain
        ? part.replace(/(<\/?)ofd:/g, '$1').replace('xmlns:ofd', 'xmlns')
        : part;
    written[name] = typeof text === 'string' ? strToU8(text) : text;
  }
  return zipSync(written, { level: 6, mtime: new Date('2024-01-01T00:00:00Z') });
}

/** One text object as XML, for pages written by hand. `attributes` go to it, `code` to its text code. */
export function textObject(
  text: string,
  boundary: string,
  attributes = '',
  code = 'X="0" Y="4"',
  inner = '',
): string {
  return `<ofd:TextObject ID="9" Boundary="${boundary}" Font="1" Size="4" ${attributes}>${inner}<ofd:TextCode ${code}>${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
}

export const layer = (xml: string, attributes = '') => `<ofd:Layer ID="8" ${attributes}>${xml}</ofd:Layer>`;

function layerOf({ texts = [], rulings = [], image }: PdfPage): string {
  const lines = rulings.map(({ x0, y0, x1, y1 }) => {
    const boundary = `${mm(x0)} ${mm(y0)} ${mm(x1 - x0)} ${mm(y1 - y0)}`;
    return `<ofd:PathObject ID="7" Boundary="${boundary}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${mm(x1 - x0)} ${mm(y1 - y0)}</ofd:AbbreviatedData></ofd:PathObject>`;
  });
  const picture = image
    ? `<ofd:ImageObject ID="6" Boundary="0 0 ${mm(A4.width)} ${mm(A4.height)}" ResourceID="5"/>`
    : '';
  return layer(`${picture}${lines.join('')}${texts.map(writeText).join('')}`);
}

function writeText({ text, x, y, size = 12, bold, angle = 0 }: PdfText): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const turned = angle === 0 ? '' : ` CTM="${num(cos)} ${num(-sin)} ${num(sin)} ${num(cos)} 0 0"`;
  const boundary = `${mm(x)} ${mm(y - size)} ${mm(pdfWidth(text) * size)} ${mm(size * 1.2)}`;
  return `<ofd:TextObject ID="9" Boundary="${boundary}" Font="${bold ? 2 : 1}" Size="${mm(size)}"${turned}><ofd:TextCode X="0" Y="${mm(size)}" DeltaX="${deltaX(text, size)}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
}

/** Advances of all characters but the last, equal ones in a row as `g n d`. */
function deltaX(text: string, size: number): string {
  const groups: { count: number; distance: string }[] = [];
  for (const character of [...text].slice(0, -1)) {
    const distance = mm(pdfWidth(character) * size);
    const last = groups.at(-1);
    if (last?.distance === distance) last.count++;
    else groups.push({ count: 1, distance });
  }
  return groups
    .map(({ count, distance }) =>
      count > 2 ? `g ${count} ${distance}` : Array(count).fill(distance).join(' '),
    )
    .join(' ');
}

const root = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="${NAMESPACE}">${content}</ofd:${name}>`;
const num = (value: number) => String(Math.round(value * 10_000) / 10_000);
const mm = (points: number) => num(points * MM);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
