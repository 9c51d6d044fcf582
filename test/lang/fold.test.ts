import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lang/fold.ts';
import { ALIKE, RADICALS_SUPPLEMENT, TRADITIONAL } from '../../src/lang/fold-tables.ts';

const TABLE: readonly (readonly [text: string, folded: string])[] = [
  ['（一）：１．２，；％＠', '(一):1.2,;%@'],
  ['ＡＢＣｘＸ＊', 'ABCxX*'],
  ['\u3000\u00a0\u2009\u200b\ufeff一', '     一'],
  ['⼀⼆⼈⽉', '一二人月'],
  ['⻅⻋⻚⻔⻓⺠', '见车页门长民'],
  ['\uf9b4\uf90a', '领金'],
  ['二○二三年', '二〇二三年'],
  ['二OO九年', '二〇〇九年'],
  ['二○二○年', '二〇二〇年'],
  ['二〇二〇年', '二〇二〇年'],
  ['○ 项目', '○ 项目'],
  ['OA系统', 'OA系统'],
  ['2022—2023–24－5', '2022-2023-24-5'],
  ['9月～10月〜11月', '9月~10月~11月'],
  ['進一步加強黨組織建設', '进一步加强党组织建设'],
  ['巡察整改進展情況通報', '巡察整改进展情况通报'],
  ['显著、乾坤、覆盖', '显著、乾坤、覆盖'],
  ['。、《》〈〉“”‘’「」〔〕［］【】', '。、《》〈〉“”‘’「」〔〕［］【】'],
  ['①⑴⒈Ⅰ㈠', '①⑴⒈Ⅰ㈠'],
  ['一\n二\t三', '一\n二\t三'],
  ['𠀀？\ud800！', '𠀀?\ud800!'],
];

describe('fold', () => {
  it.each(TABLE)('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives back text that needs no folding', () => {
    const text = '整改情况(已完成): 一是“加强”学习。';
    expect(fold(text)).toBe(text);
  });

  it('keeps the length, and is done after one pass', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(...'一二○O〇年，（\u3000'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('');
        const folded = fold(text);
        expect(folded.length).toBe(text.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('folds texts longer than one chunk', () => {
    expect(fold('，'.repeat(20_000))).toBe(','.repeat(20_000));
  });

  it('has tables that map one unit to another', () => {
    expect(TRADITIONAL.length % 2).toBe(0);
    expect(RADICALS_SUPPLEMENT.length).toBe(0x2ef3 - 0x2e80 + 1);
    for (const [, to] of ALIKE) expect(to.length).toBe(1);
    const seen = new Map<string, string>();
    for (let i = 0; i < TRADITIONAL.length; i += 2) {
      const from = TRADITIONAL[i]!;
      const to = TRADITIONAL[i + 1]!;
      expect(`${from}${seen.get(from) ?? to}`).toBe(from + to);
      seen.set(from, to);
    }
  });

  it('folds no simplified character into another', () => {
    const simplified = new Set<string>();
    for (let i = 1; i < TRADITIONAL.length; i += 2) simplified.add(TRADITIONAL[i]!);
    for (const char of simplified) expect(fold(char)).toBe(char);
  });
});
