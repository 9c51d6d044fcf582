/**
 * Makes fixtures/archive/, the sample that `npm start` reads: notices of invented units in mixed formats, a .zip with
 * GBK names as Windows writes it, and one corrupt file.
 *
 *     npx tsx scripts/make-archive.ts
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOTICES as FIXTURES } from '../test/extract/fixture.ts';
import { docxFromText } from '../test/support/docx.ts';
import { type LayoutParagraph, layoutPdf } from '../test/support/pdf.ts';
import { gbk, writeZip } from '../test/support/zip.ts';
import { NOTICES } from './archive-notices.ts';

const OUT = 'fixtures/archive';
type Name = keyof typeof NOTICES;

/** As a county's site prints it: menus, a breadcrumb and a footer around the notice; `charset` GB2312. */
function page(name: Name): Buffer {
  const [title, ...paragraphs] = NOTICES[name].trim().split('\n');
  const body = paragraphs.map((line) => `<p style="text-indent:2em">${line}</p>`).join('\n');
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}</title></head>
<body><div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/hdjl">互动交流</a></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xcgz">巡察工作</a> &gt; 整改公开</div>
<div class="article"><h1>${title}</h1><div class="info">发布时间：2023-12-11 09:30　来源：区纪委监委　浏览次数：318　字号：【大 中 小】</div>
${body}</div><div class="footer">主办单位：松川区人民政府办公室　网站标识码：3300000000</div></body></html>
`;
  return gbk(html);
}

function pdf(name: Name): Uint8Array {
  const lines = NOTICES[name].trim().split('\n');
  return layoutPdf(
    lines.map((text, i): LayoutParagraph => (i === 0 ? { text, size: 18, align: 'centre' } : { text })),
  );
}

const auto = (name: Name) => docxFromText(NOTICES[name], { labels: 'auto', seed: 3 });
const typed = (name: Name) => docxFromText(NOTICES[name], { labels: 'typed', seed: 4 });
const fixture = (name: string) => readFileSync(join(FIXTURES, name));

const files: Record<string, Uint8Array> = {
  '2022年/兰溪乡.docx': auto('兰溪乡'),
  '2022年/云汀县第一人民医院.pdf': pdf('云汀县第一人民医院'),
  '2022年/柳塘镇.docx': fixture('plain-phrases.docx'),
  '2022年/柳塘镇（旧版Word）.doc': fixture('plain-phrases.doc'),
  '2022年/三级问题.rtf': fixture('three-levels-auto.rtf'),
  '2023年/引号标题.ofd': fixture('quoted-headings.ofd'),
  '2023年/青禾市水务局.docx': typed('青禾市水务局'),
  '2023年/松川区教育局.html': page('松川区教育局'),
  '2023年/审计整改报告.txt': gbk(NOTICES.青禾市2022年度审计整改),
  '2023年/三级问题.docx': fixture('three-levels-auto.docx'),
  // the same notice once more, as another site hosts it
  '2023年/转载/水务局整改通报.pdf': pdf('青禾市水务局'),
  '2023年/县直单位报送.zip': writeZip([
    { name: gbk('报送/北渡镇环保督察整改.docx'), data: typed('北渡镇环保督察整改') },
    { name: gbk('报送/引号标题.docx'), data: fixture('quoted-headings-auto.docx') },
    { name: gbk('报送/兰溪乡（副本）.docx'), data: auto('兰溪乡') },
    { name: gbk('报送/说明.txt'), data: gbk('本压缩包由各单位报送，仅供样例使用。\n') },
  ]),
  '2023年/传输中断.docx': typed('云汀县第一人民医院').subarray(0, 1_200),
};

rmSync(OUT, { recursive: true, force: true });
for (const [name, bytes] of Object.entries(files)) {
  mkdirSync(dirname(join(OUT, name)), { recursive: true });
  writeFileSync(join(OUT, name), bytes);
}
console.log(`${Object.keys(files).length} files in ${OUT}`);
