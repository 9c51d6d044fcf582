import { describe, expect, it } from 'vitest';
import { readPage } from '../../support/html.ts';

const text = async (html: string) => (await readPage(html)).text;

describe('lines', () => {
  it.each([
    ['blocks', '<div>一<p>二</p>三</div>四', '一\n二\n三\n四\n'],
    ['breaks', '<p>一<br>二<br/></p><p>三</p>', '一\n二\n三\n'],
    ['two breaks leave a blank line', '一<br><br>二', '一\n\n二\n'],
    ['a paragraph that holds only a break', '<p>一</p><p><br></p><p>二</p>', '一\n\n二\n'],
    ['empty paragraphs are nothing', '<p>一</p><p> \n</p><p></p><p>二</p>', '一\n二\n'],
    ['a paragraph of a NO-BREAK SPACE is a line', '<p>一</p><p>&nbsp;</p><p>二</p>', '一\n\u00a0\n二\n'],
    ['a rule', '一<hr>二', '一\n二\n'],
    ['definitions', '<dl><dt>一<dd>二</dl>', '一\n二\n'],
    ['inline elements make no line', '一<b>二</b><span>三</span><font>四</font>', '一二三四\n'],
    ['elements that nobody knows', '<o:p>一</o:p><st1:chsdate w:st="on">二</st1:chsdate>', '一二\n'],
    ['display', '<span style="display:block">一</span>二<div style="display:inline">三</div>', '一\n二三\n'],
    ['text outside of the body', '<html><body>一</body>二</html>三', '一二三\n'],
    ['what was never closed', '<div><p>一<b>二<p>三', '一二\n三\n'],
  ])('%s', async (_, html, expected) => expect(await text(html)).toBe(expected));
});

describe('white space', () => {
  it.each([
    ['collapses', '<p> a \t b\n\nc </p>', 'a b c\n'],
    ['across elements', '<p>a <b> b</b> <i> </i>c</p>', 'a b c\n'],
    ['indents stay', '<p>　　一&nbsp;&nbsp;二&emsp;三</p>', '　　一\u00a0\u00a0二\u2003三\n'],
    [
      'a line end of the source between two ideographs is none',
      '<p>整改\n  情况，\n全部“\n完成</p>',
      '整改情况，全部“完成\n',
    ],
    ['between a letter and an ideograph it is a space', '<p>第\nA\n项</p>', '第 A 项\n'],
    ['beside a character reference too it is none', '<p>一&ldquo;\n二</p>', '一“二\n'],
    ['between elements it is a space', '<span>一</span>\n<span>二</span>', '一 二\n'],
    ['pre', '<pre>\n一  二\n\t三\n</pre>', '\n一  二\n 三\n'],
    ['pre-wrap', '<p style="white-space: pre-wrap">一\n  二</p>', '一\n  二\n'],
    ['pre-line', '<p style="white-space: pre-line">一\n  二</p>', '一\n二\n'],
    ['nowrap collapses', '<p style="white-space: nowrap">a\n  b</p>', 'a b\n'],
    ['tabs are no cells', '<p>a\tb</p><pre>c\td</pre>', 'a b\nc d\n'],
    ['controls are dropped', '<p>a\u0007b&#1;c\u0085d\u2028e</p>', 'abcd e\n'],
  ])('%s', async (_, html, expected) => expect(await text(html)).toBe(expected));
});

describe('characters', () => {
  it.each([
    [
      'references',
      '<p>&lt;1&gt; &amp; &ldquo;x&rdquo; &#25972;&#x6539; &middot; &copy',
      '<1> & “x” 整改 · ©\n',
    ],
    ['a sign that begins no tag', '<p>1 < 2，《<整改>》', '1 < 2，《<整改>》\n'],
    ['beyond the first plane', '<p>&#x20BB7;𠮷</p>', '𠮷𠮷\n'],
    ['quotations', '<q>一<q>二</q></q>', '“一‘二’”\n'],
  ])('%s', async (_, html, expected) => expect(await text(html)).toBe(expected));

  it('what is no character is U+FFFD and counted', async () => {
    const { text, issues } = await readPage('<p>一&#xD800;二</p>');
    expect(text).toBe('一\ufffd二\n');
    expect(issues).toMatchObject([{ code: 'garbled-text', actual: 'U+FFFD × 1' }]);
  });
});

describe('what is not shown', () => {
  it.each([
    ['scripts, styles, templates', '<script>a</script><style>p{}</style><template>b</template>一'],
    ['what stands for scripts', '<noscript>请开启脚本</noscript>一'],
    ['titles', '<head><title>a</title></head>一'],
    ['display: none', '<p style="color:red; DISPLAY : none !important">a</p>一'],
    ['hidden', '<p hidden>a</p>一'],
    ['visibility', '<span style="visibility:hidden">a</span>一'],
    ['size 0', '<span style="font-size:0px">a</span>一'],
    ['closed dialogs', '<dialog>a</dialog>一'],
    [
      'by a style sheet',
      '<style><!-- .x > p, #y { display:none } --></style><div class="w x"><p>a</div><p id=y>b</p>一',
    ],
    [
      'form controls',
      '<form><input value=a><button>b</button><select><option>c</select><textarea>d</textarea></form>一',
    ],
    [
      'alternative texts',
      '<img alt="a" src="b.png"><object>c</object><canvas>d</canvas><svg><text>e</text></svg>一',
    ],
  ])('%s', async (_, html) => expect(await text(`${html}二三四五六七八`)).toBe('一二三四五六七八\n'));

  it.each([
    ['a sheet for print', '<style>@media print { p { display:none } }</style><p>一</p>'],
    ['a selector that is not understood', '<style>p:not(.a) { display:none }</style><p>一</p>'],
    ['a stronger rule', '<style>#a { display:block } p { display:none }</style><p id=a>一</p>'],
    ['an important rule', '<style>p { display:block !important }</style><p style="display:none">一</p>'],
    ['a child that is visible', '<div style="visibility:hidden"><p style="visibility:visible">一</div>'],
    ['a child with a size', '<div style="font-size:0"><span style="font-size:12px">一</span></div>'],
    ['details', '<details><p>一</p></details>'],
  ])('%s hides nothing', async (_, html) => expect(await text(html)).toBe('一\n'));

  it.each([
    ['hidden', '<p>加载中</p><div hidden><p>一二三四五六</p></div>'],
    ['without a size', '<p>加载中</p><div style="font-size:0"><p>一二三四五六</p></div>'],
    ['invisible', '<style>body{visibility:hidden}</style><body><p>加载中</p><p>一二三四五六</p>'],
    ['in a control', '<p>加载中</p><button><p>一二三四五六</p></button>'],
  ])('a page of which most is %s is shown by a script: all of it is printed', async (_, html) => {
    expect(await text(html)).toBe('加载中\n一二三四五六\n');
  });
});

describe('look', () => {
  const looks = async (html: string) => {
    const { text, blocks } = await readPage(html);
    return blocks.map(({ span, look }) => [text.slice(...span), look]);
  };
  const plain = { heading: null, centred: false, bold: false, size: null };

  it.each<[string, string, object]>([
    ['a heading', '<h2><span>一</span></h2>', { heading: 2, bold: true }],
    ['a heading by role', '<div role=heading aria-level=4>一</div>', { heading: 4 }],
    ['centred by attribute', '<div align=center><p>一</p></div>', { centred: true }],
    ['centred by style', '<p style="text-align: center">一</p>', { centred: true }],
    ['centred by element', '<center><p>一</p></center>', { centred: true }],
    ['centred no more', '<center><p style="text-align:left">一</p></center>', {}],
    ['a table in the middle centres no text', '<table align=center><tr><td>一</table>', {}],
    ['bold', '<p>　　<b>一</b></p>', { bold: true }],
    ['bold by style', '<p style="font-weight:700">一</p>', { bold: true }],
    ['bold from the second word', '<p>一<b>二</b></p>', {}],
    ['a size in points', '<p style="font-size:22.0pt">一</p>', { size: 22 }],
    ['a size in pixels', '<p style="font:bold 16px/2 黑体">一</p>', { size: 12, bold: true }],
    ['a size of a font element', '<font size=5>一</font>', { size: 18 }],
    [
      'a size by another',
      '<p style="font-size:20pt"><span style="font-size:150%">一</span></p>',
      { size: 30 },
    ],
  ])('%s', async (_, html, expected) => {
    expect((await looks(html)).map(([, look]) => look)).toEqual([{ ...plain, ...expected }]);
  });
});

it('blocks are the lines that hold something', async () => {
  const { text, blocks } = await readPage('<p>　　一<br>&nbsp;<br>二</p>');
  expect(text).toBe('　　一\n\u00a0\n二\n');
  expect(blocks.map(({ span }) => span)).toEqual([
    [0, 3],
    [6, 7],
  ]);
});
