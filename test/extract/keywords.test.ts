import { describe, expect, it } from 'vitest';
import { readKeywords } from '../../src/extract/keywords.ts';
import { createSegmenter } from '../../src/lang/index.ts';

const segmenter = await createSegmenter();

describe('keywords', () => {
  it.each([
    ['往来款项长期挂账', ['往来款项']],
    ['社区矫正对象日常监管有漏洞', ['社区矫正', '日常监管']],
    ['高标准农田管护缺位', ['高标准农田', '管护']],
    ['农村饮水安全保障存在短板', ['农村饮水安全']],
  ])('%s', (title, expected) => {
    expect(readKeywords(segmenter, title, '', [])).toEqual(expect.arrayContaining(expected));
  });

  it('how a matter stands is no keyword', () => {
    expect(readKeywords(segmenter, '财务管理混乱，整改落实滞后', '', [])).not.toEqual(
      expect.arrayContaining(['混乱', '滞后', '管理混乱']),
    );
  });

  it('what decided the theme comes first', () => {
    expect(readKeywords(segmenter, '社区商铺租金偏低', '', ['租金'])[0]).toBe('租金');
  });

  it('the evidence adds what it repeats', () => {
    expect(readKeywords(segmenter, '资金闲置', '福利彩票收入，福利彩票支出，福利彩票结余', [])).toContain(
      '福利彩票',
    );
  });
});
