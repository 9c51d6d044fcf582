import { describe, expect, it } from 'vitest';
import { noticeOf, read, textOf } from './notice-of.ts';

const PLAIN = '根据市委统一部署，市委第三巡察组对市文化旅游局党组开展了巡察，现将巡察整改情况公布如下。';

describe('titles', () => {
  it.each([
    ['中共岚州市文化旅游局党组关于巡察整改进展情况的通报', '通报'],
    ['岚州市文化旅游局党组关于落实市委第三巡察组反馈意见整改情况的公示', '公示'],
    ['关于市委巡察反馈意见集中整改进展情况的公告', '公告'],
    ['中共青禾县柳塘镇委员会关于巡察整改情况的报告', '报告'],
    ['中共青禾县柳塘镇委员会关于巡察整改落实情况的函', '函'],
  ])('%s', async (title, genre) => {
    const notice = await noticeOf({ title });
    expect([notice.title?.text, notice.genre]).toEqual([title, genre]);
  });

  it.each<[string, string, string]>([
    [
      'over two lines',
      '中共岚州市文化旅游局党组\n关于巡察整改进展情况的通报',
      '中共岚州市文化旅游局党组关于巡察整改进展情况的通报',
    ],
    ['with inner spaces', '关于巡察 整改 情况的通报', '关于巡察整改情况的通报'],
    [
      'without a genre',
      '中共岚州市文化旅游局党组巡察整改进展情况',
      '中共岚州市文化旅游局党组巡察整改进展情况',
    ],
  ])('%s', async (_, printed, title) => {
    expect((await noticeOf({ title: printed })).title?.text).toBe(title);
  });

  it('none: the notice begins with its lead, and the unit comes from there', async () => {
    const notice = await noticeOf({
      title: '',
      lead: '根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对中共岚州市文化旅游局党组开展了巡察，现将巡察整改情况公布如下。',
    });
    expect(notice.title).toBeNull();
    expect(notice.unit?.name).toBe('中共岚州市文化旅游局党组');
    expect(notice.diagnostics.map(({ code }) => code)).toContain('title-missing');
  });
});

describe('units', () => {
  it.each<[string, string, string, string, string[]]>([
    [
      'from the title',
      '中共岚州市文化旅游局党组关于巡察整改情况的通报',
      PLAIN,
      '中共岚州市文化旅游局党组',
      [],
    ],
    [
      'the fullest name',
      '岚州市文化旅游局党组关于巡察整改情况的通报',
      PLAIN.replace('市文化旅游局党组', '中共岚州市文化旅游局党组'),
      '中共岚州市文化旅游局党组',
      [],
    ],
    [
      'with an alias',
      '关于巡察整改情况的通报',
      PLAIN.replace('市文化旅游局党组', '中共岚州市文化旅游局党组（以下简称“局党组”）'),
      '中共岚州市文化旅游局党组',
      ['局党组'],
    ],
    [
      'with an alias and a colon',
      '关于巡察整改情况的通报',
      PLAIN.replace('市文化旅游局党组', '中共岚州市文化旅游局党组（以下简称：局党组）'),
      '中共岚州市文化旅游局党组',
      ['局党组'],
    ],
    [
      'a committee of a town',
      '中共青禾县柳塘镇委员会关于巡察整改情况的通报',
      PLAIN.replace('市文化旅游局党组', '柳塘镇'),
      '中共青禾县柳塘镇委员会',
      [],
    ],
    [
      'a branch',
      '中共岚州市第三小学支部委员会关于巡察整改情况的通报',
      PLAIN.replace('市文化旅游局党组', '岚州市第三小学党支部'),
      '中共岚州市第三小学支部委员会',
      [],
    ],
    [
      'a nested unit',
      '中共岚州市公安局经济开发区分局委员会关于巡察整改情况的通报',
      PLAIN.replace('市文化旅游局党组', '经济开发区分局党委'),
      '中共岚州市公安局经济开发区分局委员会',
      [],
    ],
  ])('%s', async (_, title, lead, name, aliases) => {
    const { unit } = await noticeOf({ title, lead });
    expect([unit?.name, unit?.aliases]).toEqual([name, aliases]);
  });

  it.each([
    ['中共岚州市文化旅游局党组', '党组'],
    ['中共岚州市文化旅游局委员会', '党委'],
    ['中共岚州市高新区工作委员会', '党工委'],
    ['中共岚州市第三小学支部委员会', '党支部'],
    ['中共岚州市第三中学总支部委员会', '党总支'],
  ])('%s: organ %s', async (name, organ) => {
    const { unit } = await noticeOf({ title: `${name}关于巡察整改情况的通报` });
    expect([unit?.name, unit?.organ]).toEqual([name, organ]);
  });
});

describe('who inspected', () => {
  it.each<[string, string, string]>([
    ['市委第一巡察组', 'city', '巡察'],
    ['市委巡察二组', 'city', '巡察'],
    ['市委提级巡察第四组', 'city', '巡察'],
    ['区委营商环境专项巡察组', 'county', '巡察'],
    ['县委第二巡察组', 'county', '巡察'],
    ['省委第五巡视组', 'province', '巡视'],
    ['中央第三巡视组', 'central', '巡视'],
    ['集团党委第一巡察组', 'unit', '巡察'],
  ])('%s', async (body, level, method) => {
    const lead = `2021年4月12日至6月10日，${body}对我单位开展了${method}，现将${method}整改情况公布如下。`;
    const { inspection } = await noticeOf({ title: `关于${method}整改情况的通报`, lead });
    expect([inspection.body?.text, inspection.level, inspection.method]).toEqual([body, level, method]);
  });

  it.each<[string, string[]]>([
    ['常规巡察', ['常规']],
    ['专项巡察', ['专项']],
    ['机动巡察', ['机动']],
    ['提级巡察', ['提级']],
    ['交叉巡察', ['交叉']],
    ['联动巡察', ['联动']],
    ['巡察“回头看”', ['回头看']],
    ['巡审联动巡察', ['巡审联动']],
    ['巡察', []],
  ])('kinds of %s', async (words, kinds) => {
    const lead = `2021年4月12日至6月10日，市委第三巡察组对市文化旅游局党组开展了${words}，现将整改情况公布如下。`;
    expect((await noticeOf({ lead })).inspection.kinds).toEqual(kinds);
  });

  it.each<[string, string, number | null, number | null]>([
    ['十四届县委第六轮', '十四届县委第六轮', 14, 6],
    ['第十三届市委第四轮', '第十三届市委第四轮', 13, 4],
    ['市委第2轮', '市委第2轮', null, 2],
    ['十届区委首轮', '十届区委首轮', 10, 1],
  ])('the round in the title: %s', async (printed, text, term, number) => {
    const { round } = (await noticeOf({ title: `关于${printed}巡察整改情况的通报` })).inspection;
    expect(round && [round.text, round.term, round.number]).toEqual([text, term, number]);
  });
});

describe('dates', () => {
  const lead = (period: string, feedback: string) =>
    `根据部署，${period}，市委第三巡察组对市文化旅游局党组开展了巡察。${feedback}现将整改情况公布如下。`;

  it.each<[string, string, string, boolean]>([
    ['2022年9月16日至10月18日', '2022-09-16', '2022-10-18', true],
    ['2022年9月16日至2022年10月18日', '2022-09-16', '2022-10-18', false],
    ['2022年4月上旬至7月上旬', '2022-04', '2022-07', true],
    ['2019年X月X日至X月X日', '2019-XX-XX', '2019-XX-XX', true],
    ['2022年11月1日至2023年1月10日', '2022-11-01', '2023-01-10', false],
    ['2022年11月1日至次年1月10日', '2022-11-01', '2023-01-10', true],
    ['2022年3月至5月', '2022-03', '2022-05', true],
  ])('period %s', async (printed, start, end, inherited) => {
    const { period } = (await noticeOf({ lead: lead(printed, '') })).inspection;
    expect([period?.start?.value, period?.end?.value, period?.end?.inherited]).toEqual([
      start,
      end,
      inherited,
    ]);
  });

  it.each<[string, string, string | null, boolean]>([
    ['with its year', '2022年12月5日，巡察组反馈了意见。', '2022-12-05', false],
    ['without a year', '12月5日，巡察组反馈了意见。', '2022-12-05', true],
    ['rolled forward', '1月9日，巡察组反馈了意见。', '2023-01-09', true],
    ['the month only', '2022年12月，巡察组反馈了意见。', '2022-12', false],
    ['masked', '2022年X月X日，巡察组反馈了意见。', '2022-XX-XX', false],
    ['absent', '', null, false],
    [
      'not the year in its name',
      '根据2023年省委巡视反馈意见整改方案推进整改。省委巡视组于2023年9月18日反馈意见。',
      '2023-09-18',
      false,
    ],
    ['not the year in its name, alone', '对照2023年度巡察反馈问题推进整改。', null, false],
  ])('feedback %s', async (_, sentence, value, inherited) => {
    const { feedbackDate } = (await noticeOf({ lead: lead('2022年9月16日至10月18日', sentence) })).inspection;
    expect([feedbackDate?.value ?? null, feedbackDate?.inherited ?? false]).toEqual([value, inherited]);
  });

  it('characters lost inside a date are not guessed', async () => {
    const notice = await noticeOf({ lead: lead('2022年9月16日至10月18日', '2024717日，巡察组反馈了意见。') });
    expect(notice.inspection.feedbackDate).toMatchObject({ raw: '2024717日', damaged: true });
    expect(notice.diagnostics.map(({ code }) => code)).toContain('date-damaged');
  });

  it('the as-of date and the date of the signature', async () => {
    const notice = await noticeOf({
      lead: lead('2022年9月16日至10月18日', '截至2023年3月31日，已完成整改2个。'),
      after: ['中共岚州市文化旅游局党组', '2023年4月10日'],
    });
    expect([notice.asOf?.value, notice.publishedOn?.value]).toEqual(['2023-03-31', '2023-04-10']);
  });

  it.each([
    ['至2023年3月底，已整改完成16个，正在整改2个。', '2023-03'],
    ['至2023年3月底，三个方面十九个问题中，完成整改十六个。', '2023-03'],
    ['至2023年3月31日，12个问题当中，整改完毕的9个。', '2023-03-31'],
    ['截止到2023年3月31日，已完成整改2个。', '2023-03-31'],
    ['整改方案要求，至2023年3月底前完成整改12个问题。', null],
    ['至2023年3月底，将完成其余2个问题的整改。', null],
    ['自2023年1月起，至2023年3月31日，集中整改12个问题。', null],
    ['至2023年3月底，累计召开会议12次。', null],
  ])('as-of: %s', async (sentence, value) => {
    const { asOf } = await noticeOf({ lead: lead('2022年9月16日至10月18日', sentence) });
    expect(asOf?.value ?? null).toBe(value);
  });
});

it('news has a title, though no word of it names a genre', async () => {
  const lines = [
    '市文化旅游局召开巡察整改工作推进会',
    '8月20日，市文化旅游局召开巡察整改工作推进会。局党组书记出席会议并讲话。',
    '会议指出，市委巡察反馈的3个方面12个问题，已完成整改9个。',
    '会议强调，要提高政治站位，压实整改责任。',
  ];
  expect((await read(`${lines.join('\n')}\n`)).title?.text).toBe(lines[0]);
});

it('two notices in one file are said, one whose lead is printed twice is not', async () => {
  const other = textOf({ lead: '现将市水利局党组巡察整改情况通报如下。' });
  const codes = async (text: string) => (await read(text)).diagnostics.map(({ code }) => code);
  expect(await codes(`${textOf({})}${other}`)).toContain('several-notices');
  expect(await codes(textOf({ before: ['现将巡察整改情况公布如下。'] }))).not.toContain('several-notices');
});
