import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainText, readPage } from '../../support/html.ts';

const NAV = '<div class="top-nav"><a href=1>首页</a><a href=2>要闻</a><a href=3>公开</a></div>';
const CRUMB = '<div>当前位置：<a href=1>首页</a> &gt; <a href=2>公开</a></div>';
const TITLE = '中共甲县某局党组关于巡察整改进展情况的通报';
const LEAD = '根据县委统一部署，县委第一巡察组对某局党组开展了巡察，并反馈了意见，现将整改进展情况予以公布。';
const ITEM = '关于学习不深入的问题。已召开专题会议三次，制定制度两项，问题已完成整改。';
const SIGNED = '<p>中共甲县某局党组</p><p>2023年6月12日</p>';
const FOOT = '<div>主办：甲县人民政府　ICP备00000000号</div>';

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const article = paragraphs(LEAD, ITEM, ITEM);
const lines = (...list: string[]) => `${list.join('\n')}\n`;
const SIGNED_LINES = ['中共甲县某局党组', '2023年6月12日'];

describe('the main part', () => {
  it.each<[string, string, string[]]>([
    [
      'an article between menu and foot',
      `${NAV}<div id=zoom>${article}${SIGNED}</div>${FOOT}`,
      [LEAD, ITEM, ITEM, ...SIGNED_LINES],
    ],
    ['a flat page', NAV + article + SIGNED + FOOT, [LEAD, ITEM, ITEM, ...SIGNED_LINES]],
    ['one paragraph', `${NAV}<div><p>${LEAD}${ITEM}</p></div>${FOOT}`, [LEAD + ITEM]],
    ['lines parted by breaks', `${NAV}<div>${LEAD}<br>${ITEM}<br>甲局</div>${FOOT}`, [LEAD, ITEM, '甲局']],
    [
      'the title outside',
      `${NAV}${CRUMB}<h1>${TITLE}</h1><div>来源：某局</div><div>${article}</div>${FOOT}`,
      [TITLE, '来源：某局', LEAD, ITEM, ITEM],
    ],
    [
      'the title above a line of links',
      `${CRUMB}<h1>${TITLE}</h1><p><a href=1>分享到微信</a></p><div>${article}</div>`,
      [TITLE, '分享到微信', LEAD, ITEM, ITEM],
    ],
    [
      'a title that only the page names',
      `<title>${TITLE}_甲县</title>${NAV}<div>中共甲县某局党组<br>关于巡察整改进展情况的通报</div><p><a href=1>打印</a></p><div>${article}</div>`,
      ['中共甲县某局党组', '关于巡察整改进展情况的通报', '打印', LEAD, ITEM, ITEM],
    ],
    [
      'the name of the site is no title',
      `<h1>甲县人民政府网</h1>${CRUMB}<div>${article}</div>`,
      [LEAD, ITEM, ITEM],
    ],
    [
      'the lead in a part of its own',
      `${NAV}<div><div>${LEAD}</div><div>${paragraphs(ITEM, ITEM)}</div></div>${FOOT}`,
      [LEAD, ITEM, ITEM],
    ],
    [
      'signature and contact behind the article',
      `${NAV}<div>${article}</div>${SIGNED}<p>联系电话：0000-000000</p>${FOOT}`,
      [LEAD, ITEM, ITEM, ...SIGNED_LINES, '联系电话：0000-000000'],
    ],
    [
      "a signature in the article's own foot",
      `${NAV}<article>${article}<footer class="article-foot">${SIGNED}</footer></article><footer>${FOOT}</footer>`,
      [LEAD, ITEM, ITEM, ...SIGNED_LINES],
    ],
    [
      'an end that only speaks of what feet of pages say',
      `${NAV}<div>${article}<p>为农户提供技术支持，在当前位置设立公示牌。</p></div>${FOOT}`,
      [LEAD, ITEM, ITEM, '为农户提供技术支持，在当前位置设立公示牌。'],
    ],
    [
      'a foot by its name',
      `${article}<div id="foot"><a href=1>网站地图</a> 地址：甲县</div>`,
      [LEAD, ITEM, ITEM],
    ],
    [
      'the next article is another',
      `<div>${article}</div><p>上一篇：没有了</p><p>甲县</p>`,
      [LEAD, ITEM, ITEM],
    ],
    [
      'attachments inside the article',
      `${NAV}<div>${article}<p>附件：<a href=1>台账.docx</a></p>${SIGNED}</div>${FOOT}`,
      [LEAD, ITEM, ITEM, '附件：台账.docx', ...SIGNED_LINES],
    ],
    [
      'an article inside what is called a sidebar',
      `${NAV}<aside class="sidebar menu">${article}</aside>${FOOT}`,
      [LEAD, ITEM, ITEM],
    ],
    [
      'an article under links',
      `${NAV}<div><a href=1>${TITLE}</a>${article}</div>`,
      [TITLE, LEAD, ITEM, ITEM],
    ],
    [
      'a layout of tables',
      `<table><tr><td>${NAV}<tr><td><table><tr><td><a href=1>左</a></td><td>${article.repeat(5)}</td></tr></table><tr><td>${FOOT}</table>`,
      Array.from({ length: 5 }, () => [LEAD, ITEM, ITEM]).flat(),
    ],
    [
      'an article that is a table',
      `${NAV}<div><table><tr><th>问题<th>整改情况<tr><td>学习不深<td>${ITEM}<tr><td>作风不实<td>${ITEM}</table></div>${FOOT}`,
      ['问题\t整改情况', `学习不深\t${ITEM}`, `作风不实\t${ITEM}`],
    ],
    [
      'parts that all look like noise',
      `<div class="share"><p>${ITEM}</p></div>`.repeat(6),
      Array.from({ length: 6 }, () => ITEM),
    ],
    ['no noise at all', article, [LEAD, ITEM, ITEM]],
    [
      'a slogan above the menu',
      `<p>欢迎访问甲县人民政府门户网站，今天天气晴好！</p>${NAV}<div>${article}</div>`,
      [LEAD, ITEM, ITEM],
    ],
  ])('%s', async (_, html, expected) => expect(mainText(await readPage(html))).toBe(lines(...expected)));

  it('is not known where nothing is running text', async () => {
    const document = await readPage(`${NAV}<p>${TITLE}</p>`);
    expect('main' in document).toBe(false);
  });

  it('when in doubt is the larger part', async () => {
    const aside = `<div><p>${ITEM}</p></div>`;
    const document = await readPage(
      `${NAV}<div><div>${article}</div><div class="right">${aside}</div></div>${FOOT}`,
    );
    expect(mainText(document)).toBe(lines(LEAD, ITEM, ITEM, ITEM));
  });
});

describe('any arrangement of a page', () => {
  const line = fc.constantFrom(
    paragraphs(ITEM),
    paragraphs(`${ITEM}${ITEM}`),
    paragraphs('一、整改情况'),
    '<table><tr><td>序号<td>问题<tr><td>1<td>学习不深</table>',
    `<div>${ITEM}<br>已完成</div>`,
    '<p>附件：<a href=1>台账.docx</a></p>',
    SIGNED,
  );
  const noise = (...kinds: string[]) => fc.subarray(kinds).map((chosen) => chosen.join(''));
  const above = noise(
    NAV,
    '<img src=logo.png>',
    CRUMB,
    '<ul><li><a href=1>要闻</a><li><a href=2>公开</a></ul>',
  );
  const below = noise(
    '<p>上一篇：<a href=1>没有了</a></p>',
    '<div class="share"><a href=1>分享</a></div>',
    FOOT,
  );
  const page = fc
    .tuple(
      fc.array(line, { maxLength: 12 }),
      fc.array(fc.tuple(above, below), { minLength: 1, maxLength: 4 }),
    )
    .map(([rest, shells]) => {
      const body = `<h1>${TITLE}</h1><div>来源：某局</div>${paragraphs(LEAD)}${rest.join('')}`;
      const html = shells.reduce((inner, [before, after]) => `${before}<div>${inner}</div>${after}`, body);
      return { body, html };
    });

  it('the article is whole, from its title to its last line', async () => {
    await fc.assert(
      fc.asyncProperty(page, async ({ body, html }) => {
        const article = (await readPage(body)).text;
        expect(mainText(await readPage(html))).toContain(article.trimEnd());
      }),
    );
  });
});

describe('what the text does not show', () => {
  const issues = async (html: string) =>
    (await readPage(html)).issues.map(({ code, actual }) => `${code} ${actual}`);

  it.each<[string, string, string[]]>([
    [
      'pictures in the article',
      `<img src=logo.png>${NAV}<div>${LEAD}<img src=a.png><p>${ITEM}</p><img src=b.png></div>${FOOT}<img src=qr.png>`,
      ['image-without-text 2'],
    ],
    [
      'pictures elsewhere',
      `<img src=logo.png>${NAV}<div>${article}</div><div><img src=qr.png>${FOOT}</div>`,
      [],
    ],
    [
      'icons',
      `<div>${article}<img src=/fileTypeImages/icon_doc.gif><img src=a.gif width=16 height=16></div>`,
      [],
    ],
    [
      'a frame in the article',
      `<div><p>${LEAD}</p><iframe src="a.pdf"></iframe><embed src="b.pdf"><p>${ITEM}</p></div>`,
      ['text-lost iframe × 1', 'text-lost embed × 1'],
    ],
    [
      'frames that show nothing',
      `<div><p>${LEAD}</p><iframe src="about:blank"></iframe><iframe src=x style="display:none"></iframe><p>${ITEM}</p></div>`,
      [],
    ],
    ['what never ends', `<p>${LEAD}</p><!-- ${ITEM}`, ['text-lost <!--']],
  ])('%s', async (_, html, expected) => expect(await issues(html)).toEqual(expected));
});
