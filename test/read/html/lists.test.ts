import { describe, expect, it } from 'vitest';
import { writeMarker } from '../../../src/read/html/markers.ts';
import { readPage } from '../../support/html.ts';

describe('markers (CSS Counter Styles 3)', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['decimal', [1, 10, 0, -3], ['1. ', '10. ', '0. ', '-3. ']],
    ['decimal-leading-zero', [1, 10], ['01. ', '10. ']],
    ['lower-alpha', [1, 26, 27, 703, 0], ['a. ', 'z. ', 'aa. ', 'aaa. ', '0. ']],
    ['upper-latin', [2], ['B. ']],
    ['lower-roman', [4, 1999, 4000], ['iv. ', 'mcmxcix. ', '4000. ']],
    ['upper-roman', [9], ['IX. ']],
    ['lower-greek', [1, 24, 25], ['α. ', 'ω. ', 'αα. ']],
    ['cjk-decimal', [10, 102, -1], ['一〇、', '一〇二、', '-1、']],
    [
      'cjk-ideographic',
      [1, 10, 11, 20, 101, 110, 0, 10_000],
      ['一、', '十、', '十一、', '二十、', '一百零一、', '一百一十、', '零、', '一〇〇〇〇、'],
    ],
    ['trad-chinese-informal', [13, -6], ['十三、', '負六、']],
    ['simp-chinese-informal', [9_999, -6], ['九千九百九十九、', '负六、']],
    ['simp-chinese-formal', [12, 26, 1_006], ['壹拾贰、', '贰拾陆、', '壹仟零陆、']],
    ['trad-chinese-formal', [12, 36], ['壹拾貳、', '參拾陸、']],
    ['cjk-heavenly-stem', [1, 10, 11], ['甲、', '癸、', '一一、']],
    ['cjk-earthly-branch', [12], ['亥、']],
    ['hangul', [3], ['3. ']],
    ['disc', [3], ['• ']],
    ['"※"', [1], ['※']],
  ])('%s', (style, values, expected) => {
    expect(values.map((value) => writeMarker(style, value)?.text)).toEqual(expected);
  });

  it('none', () => expect(writeMarker('none', 1)).toBeNull());
});

describe('lists', () => {
  const text = async (html: string) => (await readPage(html)).text;

  it.each([
    ['numbers', '<ol><li>一<li>二</ol>', '1. 一\n2. 二\n'],
    ['a start', '<ol start=5><li>一<li>二</ol>', '5. 一\n6. 二\n'],
    ['a value', '<ol><li>一<li value=7>二<li>三</ol>', '1. 一\n7. 二\n8. 三\n'],
    ['backwards', '<ol reversed><li>一<li>二<li hidden>x</ol>', '2. 一\n1. 二\n'],
    ['a type', '<ol type=A><li>一<li type=i>二</ol>', 'A. 一\nii. 二\n'],
    ['Chinese numbers', '<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', '一、甲\n二、乙\n'],
    [
      'by a style sheet',
      '<style>ol li {list-style: simp-chinese-formal inside}</style><ol><li>甲<li>乙</ol>',
      '壹、甲\n贰、乙\n',
    ],
    ['bullets', '<ul><li>一<ul><li>二</ul><li type=square>三</ul>', '• 一\n◦ 二\n▪ 三\n'],
    ['none', '<ul style="list-style:none"><li>一</ul><ol type=none><li>二</ol>', '一\n二\n'],
    ['items on one line', '<style>li{display:inline}</style><ul><li>一</li> <li>二</li></ul>', '一 二\n'],
    ['hidden items do not count', '<ol><li>一<li style="display:none">x<li>二</ol>', '1. 一\n2. 二\n'],
    ['nested numbers start again', '<ol><li>一<ol><li>二</ol><li>三</ol>', '1. 一\n1. 二\n2. 三\n'],
    ['a list at the start of an item', '<ol><li><ol><li>一</ol></ol>', '1. 1. 一\n'],
    ['paragraphs in an item', '<ol><li><p>一</p><p>二</p></ol>', '1. 一\n二\n'],
    ['an empty item', '<ol><li></li><li>一</ol><ul><li></ul>', '1.\n2. 一\n'],
    ['an item without a list', '<li>一', '• 一\n'],
    [
      'a number typed beside the generated one',
      '<ol><li>1．一<li>２、二<li> 3. 三<li>4.5万元</ol>',
      '1．一\n2. ２、二\n3. 三\n4. 4.5万元\n',
    ],
  ])('%s', async (_, html, expected) => expect(await text(html)).toBe(expected));

  it('a marker is a generated label', async () => {
    const { text, blocks } = await readPage('<ol start=10><li>一</ol><ul><li>二</ul><p>三');
    expect(blocks.map(({ span, autoLabel }) => text.slice(span[0], span[0] + autoLabel))).toEqual([
      '10. ',
      '• ',
      '',
    ]);
  });
});
