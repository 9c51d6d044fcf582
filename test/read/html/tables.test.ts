import { describe, expect, it } from 'vitest';
import { readPage } from '../../support/html.ts';

const printed = async (html: string) => {
  const { text, blocks } = await readPage(html);
  const cells = blocks
    .filter(({ cell }) => cell)
    .map(({ cell, span }) => {
      const { table, row, column, rowSpan, columnSpan } = cell!;
      return `${table}:${row},${column}${rowSpan * columnSpan > 1 ? `+${rowSpan}×${columnSpan}` : ''} ${text.slice(...span)}`;
    });
  return { text, cells };
};
const prose = (count: number) =>
  '<p>整改工作扎实推进，各项任务按期完成，成效明显，长期坚持。</p>'.repeat(count);

describe('tables of data', () => {
  it.each<[string, string, string, string[]]>([
    [
      'rows and cells',
      '<table><tr><th>甲<th>乙<tr><td>1<td></table>',
      '甲\t乙\n1\t\n',
      ['0:0,0 甲', '0:0,1 乙', '0:1,0 1', '0:1,1 '],
    ],
    [
      'a merged cell over rows',
      '<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>',
      '甲\t1\n\t2\n',
      ['0:0,0+2×1 甲', '0:0,1 1', '0:1,1 2'],
    ],
    [
      'a merged cell over columns',
      '<table><tr><td colspan=2>甲<td>1<tr><td>a<td>b<td>c</table>',
      '甲\t\t1\na\tb\tc\n',
      ['0:0,0+1×2 甲', '0:0,2 1', '0:1,0 a', '0:1,1 b', '0:1,2 c'],
    ],
    [
      'both',
      '<table><tr><td rowspan=2 colspan=2>甲<td>1<tr><td>2<tr><td>a<td>b<td>c</table>',
      '甲\t\t1\n\t\t2\na\tb\tc\n',
      ['0:0,0+2×2 甲', '0:0,2 1', '0:1,2 2', '0:2,0 a', '0:2,1 b', '0:2,2 c'],
    ],
    [
      'columns that no cell begins in',
      '<table><tr><td>a<td>b<tr><td colspan=9>甲</table>',
      'a\tb\n甲\t\n',
      ['0:0,0 a', '0:0,1 b', '0:1,0+1×2 甲'],
    ],
    [
      'rows that end early',
      '<table><tr><td>a<td>b<td>c<tr><td>d</table>',
      'a\tb\tc\nd\t\t\n',
      ['0:0,0 a', '0:0,1 b', '0:0,2 c', '0:1,0 d'],
    ],
    [
      'a span beyond the last row',
      '<table><tr><td rowspan=9>a<td>b<tr><td>c</table>',
      'a\tb\n\tc\n',
      ['0:0,0+2×1 a', '0:0,1 b', '0:1,1 c'],
    ],
    [
      'a span to the end',
      '<table><tr><td rowspan=0>a<td>b<tr><td>c</table>',
      'a\tb\n\tc\n',
      ['0:0,0+2×1 a', '0:0,1 b', '0:1,1 c'],
    ],
    [
      'a span beyond its row group',
      '<table><tbody><tr><td rowspan=3>a<td>b<tbody><tr><td>c<td>d</table>',
      'a\tb\nc\td\n',
      ['0:0,0 a', '0:0,1 b', '0:1,0 c', '0:1,1 d'],
    ],
    [
      'rows without cells',
      '<table><tr><td>a<td>b<tr></tr><tr><td>c<td>d</table>',
      'a\tb\nc\td\n',
      ['0:0,0 a', '0:0,1 b', '0:1,0 c', '0:1,1 d'],
    ],
    [
      'the first head comes first, the first foot last',
      '<table><tfoot><tr><td>z<td>9<tbody><tr><td>a<td>1<thead><tr><td>h<td>0<thead><tr><td>i<td>2</table>',
      'h\t0\na\t1\ni\t2\nz\t9\n',
      ['0:0,0 h', '0:0,1 0', '0:1,0 a', '0:1,1 1', '0:2,0 i', '0:2,1 2', '0:3,0 z', '0:3,1 9'],
    ],
    ['cells without a row', '<table><td>a<td>b</table>', 'a\tb\n', ['0:0,0 a', '0:0,1 b']],
    [
      'blocks, breaks and tabs inside a cell',
      '<table><tr><td><p>一</p><p>二<br>三</p>\t<td><pre>a\tb\nc</pre></table>',
      '一 二 三\ta b c\n',
      ['0:0,0 一 二 三', '0:0,1 a b c'],
    ],
    [
      'lists inside a cell',
      '<table><tr><td><ol><li>一<li>二</ol><td>b</table>',
      '1. 一 2. 二\tb\n',
      ['0:0,0 1. 一 2. 二', '0:0,1 b'],
    ],
    [
      'a table inside a cell of a table with heads',
      '<table><tr><th>h<th>i<tr><td><table><tr><td>a<td>b</table><td>c</table>',
      'h\ti\na b\tc\n',
      ['0:0,0 h', '0:0,1 i', '0:1,0 a b', '0:1,1 c'],
    ],
    [
      'hidden rows and cells',
      '<table><tr><td>a<td>b<tr style="display:none"><td>c<td>d<tr><td hidden>x<td>e<td>f</table>',
      'a\tb\ne\tf\n',
      ['0:0,0 a', '0:0,1 b', '0:1,0 e', '0:1,1 f'],
    ],
    [
      'a caption and stray text stand before',
      '<table>乙<caption>甲</caption><tr><td>a<td>b</table>',
      '乙\n甲\na\tb\n',
      ['0:0,0 a', '0:0,1 b'],
    ],
    [
      'two tables',
      '<table><tr><td>a<td>b</table><p>一</p><table><tr><td>c<td>d</table>',
      'a\tb\n一\nc\td\n',
      ['0:0,0 a', '0:0,1 b', '1:0,0 c', '1:0,1 d'],
    ],
    [
      'a repeated head stays',
      '<table><tr><td>序号<td>问题<tr><td>1<td>甲<tr><td>序号<td>问题<tr><td>2<td>乙</table>',
      '序号\t问题\n1\t甲\n序号\t问题\n2\t乙\n',
      ['0:0,0 序号', '0:0,1 问题', '0:1,0 1', '0:1,1 甲', '0:2,0 序号', '0:2,1 问题', '0:3,0 2', '0:3,1 乙'],
    ],
  ])('%s', async (_, html, text, cells) => expect(await printed(html)).toEqual({ text, cells }));

  it('a long value beside its label is a cell', async () => {
    const { cells } = await printed(
      `<table><tr><td>问题<td>学习不深<tr><td>整改情况<td>${prose(12)}</table>`,
    );
    expect(cells).toHaveLength(4);
  });

  it('a long cell in a table with heads is a cell', async () => {
    const { cells } = await printed(`<table><tr><th>甲<th>乙<tr><td>${prose(12)}<td>${prose(1)}</table>`);
    expect(cells).toHaveLength(4);
  });
});

describe('tables that only place things', () => {
  it.each([
    ['one cell', '<table><tr><td><p>一</p><p>二</p></table>', '一\n二\n'],
    ['one column', '<table><tr><td>一<tr><td>二</table>', '一\n二\n'],
    [
      'tables inside tables',
      '<table><tr><td>甲<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>',
      '甲\na\tb\nc\td\n',
    ],
    ['by role', '<table role=presentation><tr><td>一<td>二</table>', '一\n二\n'],
    ['without text', '一<table><tr><td><td></table>二', '一\n二\n'],
  ])('%s', async (_, html, text) => expect((await printed(html)).text).toBe(text));

  it.each([
    [
      'a page beside its menu',
      `<table><tr><td><a href=a>首页</a><td>${prose(12)}<tr><td colspan=2>版权所有</table>`,
    ],
    ['two columns of text', `<table><tr><td>${prose(12)}<td>${prose(12)}</table>`],
  ])('%s', async (_, html) => {
    const { text, cells } = await printed(html);
    expect(cells).toEqual([]);
    expect(text).not.toContain('\t');
  });
});
