import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { DAMAGES, mulberry32 } from '../fuzz/mutations.ts';
import { docxFromText, writeDocx } from '../support/docx.ts';
import { fileOf, stream } from '../support/pdf.ts';
import { writeTar } from '../support/tar.ts';
import { gbk, writeZip } from '../support/zip.ts';

type Files = Record<string, string | Uint8Array>;

const text = (content: string) => new TextEncoder().encode(content);
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx around the main part's XML. */
const docx = (xml: string) =>
  zipSync({ '[Content_Types].xml': text(CONTENT_TYPES), 'word/document.xml': text(xml) });
const body = (inside: string) => docx(`<w:document ${WORD}><w:body>${inside}</w:body></w:document>`);
const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

const page = (more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${more} >> >>`;
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const pdf = (pages: string, content: string, ...more: (string | Buffer)[]) =>
  fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages ${pages} >>`,
    page('/XObject << /X 6 0 R >>'),
    stream(Buffer.from(content), ''),
    FONT,
    ...more,
  ]);

/** Sound files of every format that there are fixtures of, by their endings. */
export function fixtures(): { name: string; bytes: Uint8Array }[] {
  return readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(docx|pdf|txt|html|mht|doc|wps|rtf|ofd)$/.test(path) && !path.startsWith('archive/'))
    .sort()
    .map((path) => ({ name: path.replaceAll('/', '-'), bytes: readFileSync(join('fixtures', path)) }));
}

/** One file a format: the smallest. */
function oneEach(): { ending: string; bytes: Uint8Array }[] {
  const best = new Map<string, Uint8Array>();
  for (const { name, bytes } of fixtures()) {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const known = best.get(ending);
    if (bytes.length > 2_000 && (!known || bytes.length < known.length)) best.set(ending, bytes);
  }
  const notice = best.get('docx')!;
  best.set(
    'zip',
    writeZip([
      { name: '甲.docx', data: notice, store: true },
      { name: '乙.txt', data: best.get('txt')! },
    ]),
  );
  best.set(
    'tar.gz',
    gzipSync(
      writeTar([
        { name: '甲.docx', data: notice },
        { name: '乙.txt', data: best.get('txt')! },
      ]),
    ),
  );
  return [...best].map(([ending, bytes]) => ({ ending, bytes }));
}

function damaged(): Files {
  const files: Files = {};
  for (const { ending, bytes } of oneEach()) {
    for (let n = 0; n < 10; n++) {
      files[`damaged/cut-${n}.${ending}`] = bytes.subarray(0, Math.floor((bytes.length * n) / 10));
    }
    Object.values(DAMAGES).forEach((damage, kind) => {
      for (let seed = 0; seed < 3; seed++) {
        files[`damaged/${kind}-${seed}.${ending}`] = damage(bytes, mulberry32(kind * 10 + seed));
      }
    });
  }
  return files;
}

function misnamed(): Files {
  const each = oneEach();
  return Object.fromEntries(
    each.map(({ bytes }, i) => [`misnamed/file-${i}.${each[(i + 1) % each.length]!.ending}`, bytes]),
  );
}

function random(): Files {
  const files: Files = {};
  for (let seed = 0; seed < 24; seed++) {
    const next = mulberry32(seed);
    const bytes = new Uint8Array(Math.floor(next() * 4_000)).map(() => Math.floor(next() * 256));
    files[`random/${seed}.${['docx', 'pdf', 'txt', 'zip', 'doc', 'html'][seed % 6]}`] = bytes;
  }
  return files;
}

function bombs(): Files {
  const zeros = Buffer.alloc(32 * 2 ** 20);
  const bomb = writeZip([
    { name: '0.txt', data: zeros },
    { name: '1.txt', data: zeros },
  ]);
  let deep: Uint8Array = docxFromText('深\n', { labels: 'typed' });
  for (let depth = 0; depth < 12; depth++)
    deep = writeZip([
      { name: `${depth}.zip`, data: deep },
      { name: 'a.txt', data: `${depth}` },
    ]);
  const twice = writeZip([{ name: 'a.txt', data: '甲' }]);
  const flate = (data: Uint8Array, times: number): Uint8Array =>
    times === 0 ? data : flate(deflateSync(data), times - 1);
  return {
    'bombs/zip.zip': bomb,
    'bombs/in-zip.zip': writeZip([
      { name: 'bomb.zip', data: bomb, store: true },
      { name: 'a.txt', data: 'a' },
    ]),
    'bombs/deep.zip': deep,
    'bombs/same-twice.zip': writeZip([
      { name: 'a.zip', data: twice },
      { name: 'b.zip', data: twice },
    ]),
    'bombs/gz.gz': gzipSync(zeros),
    'bombs/tar.tar.gz': gzipSync(
      writeTar([
        { name: 'a.txt', data: 'a' },
        { name: 'z.txt', data: zeros },
      ]),
    ),
    'bombs/endless.tar': writeTar([{ name: 'a', size: 2 ** 33 - 1, data: 'x' }]),
    'bombs/many.zip': writeZip(
      Array.from({ length: 2_000 }, (_, n) => ({ name: `${n}/.x`, data: '', store: true })),
    ),
    'bombs/docx.docx': zipSync({ '[Content_Types].xml': text(CONTENT_TYPES), 'word/document.xml': zeros }),
    'bombs/image.docx': zipSync({
      '[Content_Types].xml': text(CONTENT_TYPES),
      'word/document.xml': text(`<w:document ${WORD}><w:body/></w:document>`),
      'word/media/image1.png': zeros,
    }),
    'bombs/pdf.pdf': fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page(),
      stream(Buffer.from(flate(zeros, 2)), '/Filter [/FlateDecode /FlateDecode]'),
      FONT,
    ]),
  };
}

function deepAndWide(): Files {
  const row = `<w:tr>${'<w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc>'.repeat(40)}</w:tr>`;
  return {
    'deep/xml.docx': body(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 20_000)),
    'deep/table.docx': body(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 300)),
    'deep/runs.docx': body(`<w:p>${nested('<w:ins>', '</w:ins>', 5_000)}</w:p>`),
    'deep/div.html': `<html><body>${nested('<div>', '</div>', 50_000)}</body></html>`,
    'deep/table.html': `<html><body>${nested('<table><tr><td>', '</td></tr></table>', 2_000)}</body></html>`,
    'deep/open.html': `<html><body>${'<b><i><font>'.repeat(20_000)}文`,
    'deep/groups.rtf': `{\\rtf1 ${nested('{', '}', 100_000)}}`,
    'deep/array.pdf': pdf('/Count 1 /Kids [3 0 R]', `${'['.repeat(50_000)}${']'.repeat(50_000)} TJ`),
    'wide/table.docx': body(`<w:tbl>${row.repeat(400)}</w:tbl>`),
    'wide/span.docx': body(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
    ),
    'wide/table.html': `<table>${`<tr>${'<td>格</td>'.repeat(30)}</tr>`.repeat(500)}</table>`,
    'wide/span.html': '<table><tr><td colspan="2000000000" rowspan="2000000000">格</td></tr></table>',
    'wide/css.html': `<style>${'.a .b > .c{display:none}'.repeat(20_000)}</style><p class="a">文</p>`,
    'long/line.txt': '整改'.repeat(500_000),
    'long/digits.txt': '1'.repeat(300_000),
    'long/labels.txt': '一、（一）1.①'.repeat(20_000),
    'long/quotes.txt': '“'.repeat(100_000) + '”'.repeat(100_000),
    'long/brackets.txt': '《（'.repeat(80_000),
    'long/spaces.txt': ' '.repeat(1_000_000),
    'long/paragraph.docx': body(`<w:p><w:r><w:t>${'整改完成。'.repeat(40_000)}</w:t></w:r></w:p>`),
    'long/lines.txt': '1.\n'.repeat(40_000),
  };
}

function entities(): Files {
  const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  const dtd = (inside: string) => `<?xml version="1.0"?><!DOCTYPE d [${inside}]>`;
  const main = (entity: string) =>
    `<w:document ${WORD}><w:body><w:p><w:r><w:t>&${entity};</w:t></w:r></w:p></w:body></w:document>`;
  const files: Files = {};
  for (const [name, inside, entity] of [
    ['laughs', `<!ENTITY l0 "哈">${laughs}`, 'l12'],
    ['file', '<!ENTITY x SYSTEM "file:///etc/passwd">', 'x'],
    ['http', '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', 'x'],
    ['parameter', '<!ENTITY % p SYSTEM "file:///dev/zero"> %p;', 'p'],
  ] as const) {
    files[`entities/${name}.docx`] = docx(dtd(inside) + main(entity));
    files[`entities/${name}.html`] = `${dtd(inside)}<html><body><p>&${entity};</p></body></html>`;
    files[`entities/${name}.xml`] = `${dtd(inside)}<a>&${entity};</a>`;
    files[`entities/${name}.ofd`] = zipSync({ 'OFD.xml': text(`${dtd(inside)}<OFD>&${entity};</OFD>`) });
  }
  return files;
}

function endlessPdfs(): Files {
  const form = (inside: string) =>
    stream(
      Buffer.from(inside),
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
    );
  return {
    'pdf/itself.pdf': pdf('/Count 3 /Kids [2 0 R]', ''),
    'pdf/beside.pdf': pdf('/Count 3 /Kids [3 0 R 2 0 R]', ''),
    'pdf/count.pdf': pdf('/Count 2000000000 /Kids [3 0 R]', ''),
    'pdf/form.pdf': pdf('/Count 1 /Kids [3 0 R]', '/X Do', form('/X Do')),
    'pdf/form-doubling.pdf': pdf('/Count 1 /Kids [3 0 R]', '/X Do '.repeat(50), form('/X Do /X Do')),
    'pdf/stack.pdf': pdf('/Count 1 /Kids [3 0 R]', 'q '.repeat(200_000)),
    'pdf/texts.pdf': pdf('/Count 1 /Kids [3 0 R]', `BT /F1 9 Tf ${'(a) Tj '.repeat(100_000)} ET`),
    'pdf/loop-length.pdf': fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '2 0 R']),
    'pdf/same-page.pdf': pdf(`/Count 3000 /Kids [${'3 0 R '.repeat(3_000)}]`, 'BT /F1 9 Tf (x) Tj ET'),
  };
}

function encryptedAndEmpty(): Files {
  const ole = Buffer.alloc(4_096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(ole);
  Buffer.from('EncryptedPackage', 'utf16le').copy(ole, 1_024);
  ole.writeUInt16LE(34, 1_024 + 64);
  return {
    'encrypted/locked.pdf': readFileSync('fixtures/pdf/locked.pdf'),
    'encrypted/office.docx': ole,
    'encrypted/all.zip': writeZip([
      { name: 'a.docx', data: 'x', encrypted: true },
      { name: 'b.txt', data: 'y', encrypted: true },
    ]),
    'encrypted/one.zip': writeZip([
      { name: 'a.txt', data: '明文' },
      { name: 'b.txt', data: 'y', encrypted: true },
    ]),
    'encrypted/part.docx': writeZip([
      { name: '[Content_Types].xml', data: CONTENT_TYPES },
      { name: 'word/document.xml', data: 'x', encrypted: true },
    ]),
    'empty/zero.docx': '',
    'empty/zero.txt': '',
    'empty/one.txt': '一',
    'empty/blank.txt': ' \n\t\n',
    'empty/nul.txt': new Uint8Array(10_000),
    'empty/zip.zip': writeZip([]),
    'empty/docx.docx': writeDocx({ body: [] }),
    'empty/html.html': '<html></html>',
    'empty/pdf.pdf': pdf('/Count 0 /Kids []', ''),
    'empty/surrogates.txt': Buffer.from('ff fe 00 d8 00 d8 41 00 00 dc'.replaceAll(' ', ''), 'hex'),
  };
}

function names(): Files {
  return {
    'names/dots.zip': writeZip([
      { name: '../out.txt', data: 'x' },
      { name: '/abs.txt', data: 'x' },
      { name: 'C:\\windows.txt', data: 'x' },
      { name: 'a/../../b.txt', data: 'x' },
      { name: `${'深/'.repeat(2_000)}a.txt`, data: '深处' },
      { name: 'nul\0.txt', data: 'x' },
      { name: 'line\nbreak.txt', data: '换行' },
      { name: gbk('整改.txt'), data: '整改' },
      { name: 'same.txt', data: '一' },
      { name: 'same.txt', data: '二' },
      { name: '', data: '无名' },
    ]),
    'names/dots.tar': writeTar([
      { name: '../out.txt', data: 'x' },
      { name: '/abs.txt', data: 'x' },
      { name: 'link', type: '2' },
      { name: 'device', type: '3' },
      { name: gbk('整改.txt'), data: '整改情况' },
    ]),
    'names/=1+1.txt': '公式',
    'names/-整改.txt': '减号',
    'names/@整改.txt': '艾特',
    'names/a,b;"c".txt': '标点',
    "names/'quote'.txt": '引号',
    'names/😀🎉.txt': '表情',
    'names/two\nlines\r.txt': '两行',
    'names/\u202egnp.txt': '倒序',
    'names/ blank .txt': '空格',
    'names/\x1b[31mred.txt': '红',
    [`names/${'长'.repeat(83)}.txt`]: '二百五十三字节',
    [`names/${'n'.repeat(251)}.txt`]: '二百五十五字节',
    'names/~$lock.docx': 'x',
    'names/.hidden.docx': 'x',
    'names/Thumbs.db': 'x',
    '__MACOSX/._a.docx': 'x',
  };
}

/** Writes some hundred hostile files into `folder`; gives how many there are at least. */
export function writeHostile(folder: string): number {
  const files = {
    ...damaged(),
    ...misnamed(),
    ...random(),
    ...bombs(),
    ...deepAndWide(),
    ...entities(),
    ...endlessPdfs(),
    ...encryptedAndEmpty(),
    ...names(),
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(path, content);
  }
  return Object.keys(files).length + special(folder);
}

/** What is no regular file, and names that are no UTF-8; where the system has them. */
function special(folder: string): number {
  if (process.platform === 'win32') return 0;
  const place = join(folder, 'special');
  mkdirSync(join(place, 'folder'), { recursive: true });
  const links = {
    loop: '.',
    up: '..',
    zero: '/dev/zero',
    'loop.txt': 'loop.txt',
    nowhere: 'missing',
    'folder/parent': '..',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(place, name));
  let count = Object.keys(links).length;
  if (spawnSync('mkfifo', [join(place, 'pipe')]).status === 0) count += 1;
  try {
    const name = Buffer.concat([Buffer.from(`${place}/`), gbk('整改通报.txt')]);
    writeFileSync(name, '名称是国标码的文件\n');
    count += 1;
  } catch {
    // macOS takes no such name
  }
  return count;
}
