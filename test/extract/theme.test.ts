import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { LEARNED_THEMES, learnedVoices, simplify } from '../../src/lexicon/themes.ts';
import { THEMES } from '../../src/notice/index.ts';
import { findingOf, textOf } from './notice-of.ts';

const themeOf = async (title: string, ...body: string[]) => {
  const { theme } = await findingOf(`1.关于“${title}”问题`, ...body, '整改情况：已制定措施。');
  return theme;
};

describe('titles', () => {
  it.each([
    ['理论中心组全年只学习两次', 'theory-study'],
    ['落实全省新型工业化发展战略招数不多', 'policy-execution'],
    ['单位抖音号发布内容无人审核', 'ideology'],
    ['设备报废没有提交党组会集体研究', 'leadership'],
    ['科级干部任职试用期满未按时考核', 'personnel'],
    ['第三党支部两年没有开过组织生活会', 'party-organisation'],
    ['加班用餐名义下的公务接待', 'conduct'],
    ['收据与账簿记载对不上', 'finance-assets'],
    ['监理合同没有招标', 'procurement-projects'],
    ['廉政谈话多年一个模板', 'discipline-oversight'],
    ['特种行业许可审批随意', 'duties'],
    ['脱贫户的补贴半年没有发到手里', 'public-welfare'],
    ['厂区消防通道被货物占住，隐患未除', 'safety-environment'],
    ['前一轮巡察指出的事项改了又犯', 'prior-rectification'],
  ])('%s → %s', async (title, code) => {
    expect((await themeOf(title)).code).toBe(code);
  });
});

describe('boundaries', () => {
  it.each([
    // strategy and campaigns against routine regulation
    ['推动海洋经济发展战略落地不快', 'policy-execution'],
    ['对网吧的日常监管和执法不严', 'duties'],
    // responsibility for strict governance, whatever the field
    ['落实全面从严治党主体责任有落差', 'discipline-oversight'],
    ['仓储领域廉政风险防控有空档', 'discipline-oversight'],
    ['对下属企业“一把手”的监督偏软', 'discipline-oversight'],
    // 三公 items are conduct, unless the fault is in the accounts
    ['公务用车节假日未封存', 'conduct'],
    ['接待费用发票入账手续不全，虚列科目', 'finance-assets'],
    // villages: assets and benefits
    ['村级“三资”台账混乱', 'finance-assets'],
    ['向去世老人继续发放高龄津贴', 'public-welfare'],
    // only where the title names the earlier work or the rectification itself
    ['上届审计查出的问题整改走过场', 'prior-rectification'],
    ['火灾隐患没有消除', 'safety-environment'],
  ])('%s → %s', async (title, code) => {
    expect((await themeOf(title)).code).toBe(code);
  });
});

describe('what decides', () => {
  it('the words that decided are kept as printed', async () => {
    const { code, from } = await themeOf('“三会一课”制度 执行不严');
    expect(code).toBe('party-organisation');
    expect(from.map(({ raw }) => raw).join()).toContain('三会一课');
  });

  it('the evidence is heard where the title says little', async () => {
    const { code } = await themeOf('存在一些不足', '食堂招标程序缺失，采购合同未签。');
    expect(code).toBe('procurement-projects');
  });

  it('remedies do not overrule a title', async () => {
    const { code } = await findingOf(
      '1.关于“固定资产账实不符”问题',
      '整改情况：组织理论学习中心组学习，开展警示教育，支部召开组织生活会。',
    ).then(({ theme }) => theme);
    expect(code).toBe('finance-assets');
  });

  it('traditional characters say the same', async () => {
    expect((await themeOf('黨支部換屆選舉超期')).code).toBe('party-organisation');
  });

  it('a rule of the caller decides by its weight', async () => {
    const lines = ['1.关于“固定资产账实不符”问题', '整改情况：已清点。'];
    const bytes = new TextEncoder().encode(textOf({ finding: lines }));
    const rule = { code: 'ideology', weight: 4, pattern: '固定资产' } as const;
    const { findings } = await extractNotice(bytes, { lexicon: { themes: [rule] } });
    expect(findings[0]?.theme.code).toBe('ideology');
    expect(findings[0]?.theme.from[0]?.raw).toContain('固定资产');
  });
});

describe('weights', () => {
  it('there are some for every theme', () => {
    expect([...LEARNED_THEMES].sort()).toEqual(THEMES.filter((code) => code !== 'other').sort());
  });

  it('nothing speaks in a text without Chinese', () => {
    expect(learnedVoices('ABC 123', 1)).toEqual([]);
  });

  it('a long text says no more than a short one', () => {
    const strength = (text: string) => Math.max(...learnedVoices(text, 1).map(({ share }) => share));
    expect(strength('财务管理不规范，资产账实不符，会计凭证缺失')).toBeLessThan(strength('财务管理'));
  });

  it('simplified text keeps its places', () => {
    const { text, at } = simplify('关 “财务”\n账', 0);
    expect(text).toBe('关财务账');
    expect(at).toEqual([0, 3, 4, 7]);
  });
});
