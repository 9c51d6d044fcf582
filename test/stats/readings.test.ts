import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredCount } from '../../src/notice/index.ts';
import { readActions } from '../../src/stats/actions.ts';
import { declaredTotals } from '../../src/stats/declared.ts';
import { regulationTitle } from '../../src/stats/regulations.ts';

const passage = (raw: string) => ({ raw, span: [0, raw.length] as [number, number] });

describe('action clauses', () => {
  it.each([
    ['修订完善《公务接待管理办法》', 'rules'],
    ['建立健全财务报销审核机制', 'rules'],
    ['对2名责任人给予党纪处分', 'discipline'],
    ['对相关负责人进行约谈', 'talk'],
    ['已追缴违规发放的补贴3.2万元', 'recovery'],
    ['调整交流重点岗位干部5名', 'personnel'],
    ['在公示栏公示接待清单', 'disclosure'],
    ['开展固定资产专项清查', 'campaign'],
    ['组织专题培训2期', 'education'],
    ['召开党组会研究部署', 'organisation'],
    ['每月督查一次', 'supervision'],
    ['补办相关手续', 'correction'],
  ])('%s: %s', (clause, type) => {
    expect(readActions(passage(`${clause}。`)).actions.map((action) => action.type)).toEqual([type]);
  });

  it('what is not done, and what is nothing that anybody does, has no type', () => {
    expect(readActions(passage('此前一直未召开会议。情况属实。')).actions).toEqual([]);
  });

  it('what is still to come is planned', () => {
    const { actions } = readActions(passage('下一步，将制定《采购办法》。已制定《报销办法》。'));
    expect(actions.map(({ planned }) => planned)).toEqual([true, false]);
  });

  it('a mark inside book marks parts nothing', () => {
    expect(
      readActions(passage('制定《采购、合同管理办法；细则》。')).actions.map(({ text }) => text),
    ).toEqual(['制定《采购、合同管理办法；细则》']);
  });

  it('spans of several pieces lead back to the text', () => {
    const text = '召开会议。\n（表格）\n追缴资金3万元。';
    const spans: [number, number][] = [
      [0, 5],
      [11, 19],
    ];
    const raw = spans.map((span) => text.slice(...span)).join('');
    const { actions } = readActions({ raw, spans });
    expect(actions.map(({ span }) => text.slice(...span))).toEqual(['召开会议', '追缴资金3万元']);
  });

  it('any text: clauses are slices, in order, and cover no more than there is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('召开', '《', '》', '，', '。', '\n', '元', ' ', '将', '办法', '“', '𠮷'),
        }),
        (raw) => {
          const { actions, characters, covered } = readActions(passage(raw));
          for (const { text, span } of actions) expect(raw.slice(...span)).toBe(text);
          expect(covered).toBeLessThanOrEqual(characters);
          const starts = actions.map(({ span }) => span[0]);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('declared totals', () => {
  const count = (
    value: number | null,
    grain: string,
    status: DeclaredCount['status'] = null,
    scope: string | null = null,
  ): DeclaredCount => ({
    subject: 'problem',
    grain,
    status,
    scope,
    quantity: { raw: '', span: [0, 0], value, unit: grain, state: value === null ? 'masked' : 'exact' },
    raw: '',
    span: [0, 0],
  });
  const totals = (...counts: DeclaredCount[]) => declaredTotals({ declared: { counts } });

  it.each([
    ['aspects are no problems', [count(4, '个方面'), count(18, '个')], 18, null],
    [
      'the total of the completed figure’s grain',
      [count(12, '个'), count(36, '项'), count(10, '个', 'completed')],
      12,
      10,
    ],
    [
      'the total that the statuses add up to',
      [count(12, '个'), count(36, '个'), count(30, '条', 'completed'), count(6, '条', 'in-progress')],
      36,
      30,
    ],
    ['else the finest', [count(12, '个'), count(36, '个')], 36, null],
    ['a part is not the whole', [count(5, '个', null, '村级')], null, null],
    [
      'two completed figures say nothing certain',
      [count(9, '个'), count(3, '个', 'completed'), count(5, '个', 'completed')],
      9,
      null,
    ],
  ] as const)('%s', (_, counts, total, completed) => {
    expect(totals(...counts)).toMatchObject({ total, completed });
  });

  it('a masked total is counted as hidden, not as 0', () => {
    expect(totals(count(null, '个'))).toEqual({ total: null, completed: null, masked: 1 });
  });
});

describe('titles of regulations', () => {
  it.each([
    ['中国共产党纪律处分条例', '纪律处分条例'],
    ['公务接待管理办法（试行）', '公务接待管理办法'],
    ['公务接待管理办法(2019年修订)', '公务接待管理办法'],
    ['党政领导干部选拔任用工作条例', '党政领导干部选拔任用工作条例'],
    ['干部任用条例', '党政领导干部选拔任用工作条例'],
    ['中华人民共和国安全生产法', '安全生产法'],
    ['云汀市 公务接待管理办法', '云汀市公务接待管理办法'],
    ['办法', null],
    ['中国共产党', null],
  ])('《%s》 → %s', (printed, title) => {
    expect(regulationTitle(printed)).toBe(title);
  });
});
