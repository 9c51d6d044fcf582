import { describe, expect, it } from 'vitest';
import { noticeOf, read } from './notice-of.ts';
import { summarise } from './summary.ts';

const NEXT = '二、下一步工作打算';
const closing = async (...lines: string[]) => summarise(await noticeOf({ after: lines }));

describe('next steps', () => {
  it.each<[string, string[], string[]]>([
    [
      '一是 in paragraphs',
      ['一是压实责任。持续用力。', '二是巩固成果。'],
      ['一是 压实责任', '二是 巩固成果'],
    ],
    [
      '一是 in one paragraph',
      ['局党组将以此为契机，一是压实责任；二是巩固成果；三是强化监督。'],
      ['一是 压实责任', '二是 巩固成果', '三是 强化监督'],
    ],
    [
      '（一） lines',
      ['（一）压实责任。持续用力。', '（二）巩固成果。'],
      ['（一） 压实责任', '（二） 巩固成果'],
    ],
    ['behind 将', ['局党组将一是压实责任；二是巩固成果。'], ['一是 压实责任', '二是 巩固成果']],
    ['1. lines', ['1.压实责任。', '2.巩固成果。'], ['1. 压实责任', '2. 巩固成果']],
    ['prose', ['局党组将压实责任，巩固成果。'], []],
  ])('%s', async (_, lines, expected) => {
    expect((await closing(NEXT, ...lines)).nextSteps).toEqual(expected);
  });

  it.each(['二、下一步打算', '二、需要进一步整改的事项及措施', '二、持续巩固巡察整改成果'])(
    'under %s',
    async (heading) => {
      expect((await closing(heading, '一是压实责任。', '二是巩固成果。')).nextSteps).toHaveLength(2);
    },
  );
});

const WELCOME = '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时反映。';

describe('contact', () => {
  const all = { phone: null, address: null, postcode: null, email: null, person: null, period: null };

  it.each<[string, string[], object]>([
    [
      'in one sentence',
      [
        `${WELCOME}联系电话：0500-7712345；通信地址：岚州市云汀路8号；邮政编码：640000；电子邮箱：wl@lz.gov.cn。`,
      ],
      {
        phone: ['0500-7712345', false],
        address: ['岚州市云汀路8号', false],
        postcode: ['640000', false],
        email: ['wl@lz.gov.cn', false],
      },
    ],
    [
      'line by line',
      [WELCOME, '联系电话：0500-7712345', '通讯地址：岚州市云汀路8号', '邮编：640000'],
      { phone: ['0500-7712345', false], address: ['岚州市云汀路8号', false], postcode: ['640000', false] },
    ],
    [
      'hours behind the number',
      [`${WELCOME}联系电话：0500-7712345（工作日9:00—17:00）。`],
      { phone: ['0500-7712345', false] },
    ],
    [
      'a person with a mobile',
      [WELCOME, '联系人：柏青', '联系电话：13900000000'],
      { person: ['柏青', false], phone: ['13900000000', false] },
    ],
    [
      'masked',
      [`${WELCOME}联系电话：XX；通信地址：XX；邮政编码：XX；电子邮箱：XXX。`],
      { phone: ['XX', true], address: ['XX', true], postcode: ['XX', true], email: ['XXX', true] },
    ],
    ['masked with asterisks', [`${WELCOME}联系电话：0500-*******。`], { phone: ['0500-*******', true] }],
    [
      'a period of publication',
      ['公示期：2023年6月5日至6月11日，共7天。', '联系电话：0500-7712345'],
      { period: ['2023年6月5日至6月11日，共7天', false], phone: ['0500-7712345', false] },
    ],
  ])('%s', async (_, lines, expected) => {
    expect((await closing(...lines)).contact).toEqual({ ...all, ...expected });
  });

  it('none', async () => {
    expect((await noticeOf({})).contact).toBeNull();
  });

  it('a phone inside a finding is no contact', async () => {
    const finding = ['1.关于“学习不够深入”问题', '整改情况：公布监督电话：0500-7712345，受理群众反映。'];
    expect((await noticeOf({ finding })).contact).toBeNull();
  });
});

describe('noise', () => {
  const BANNER = [
    '首页 > 政务公开 > 公示公告',
    '来源：市文化旅游局  浏览次数：123  字号【大 中 小】',
    '打印本页  关闭窗口',
  ];

  it('before the title and behind the end stays in the text and is marked', async () => {
    const notice = await noticeOf({
      before: BANNER,
      after: ['中共岚州市文化旅游局党组', '2021年12月6日', '上一篇：会议通知', '版权所有：市政府办公室'],
    });
    const [first] = notice.outline.children;
    expect(first).toMatchObject({ kind: 'noise', span: [0, BANNER.join('\n').length + 1] });
    expect(notice.outline.children.at(-1)?.kind).toBe('noise');
    expect(notice.title?.text).toBe('中共岚州市文化旅游局党组关于巡察整改进展情况的通报');
    expect(notice.publishedOn?.value).toBe('2021-12-06');
  });

  it('changes nothing else of the record', async () => {
    const { publishedOn, ...plain } = summarise(await noticeOf({}));
    const { publishedOn: _, ...noisy } = summarise(
      await noticeOf({ before: BANNER, after: ['上一篇：会议通知'] }),
    );
    expect(noisy).toEqual(plain);
    expect(publishedOn).toBeNull();
  });
});

it('what was done about clues is a section beside findings at the top level', async () => {
  const text = [
    '中共岚州市文化旅游局党组关于巡察整改进展情况的通报',
    '根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对岚州市文化旅游局党组开展了巡察。现将巡察整改情况公布如下。',
    '一、关于“学习不够深入”问题',
    '整改情况（持续推进）：制定学习计划。',
    '二、关于“制度执行不严格”问题',
    '整改情况（已完成）：修订制度。',
    '三、问题线索处理情况',
    '对反馈的线索逐一核查，追缴违规发放资金42457元。',
    '四、下一步工作打算',
    '（一）持续加强学习。',
  ];
  const notice = await read(`${text.join('\n')}\n`);
  expect(notice.findings.map(({ label }) => label?.raw)).toEqual(['一、', '二、']);
  expect(notice.money.map(({ quantity }) => quantity.value)).toEqual([42457]);
});

describe('what comes next, many layouts', () => {
  it.each<[string, string[], string[]]>([
    [
      'a section with items on lines of their own',
      ['二、下一步工作打算', '（一）强化学习。持续学。', '（二）强化监督。持续抓。', '（三）强化落实。'],
      ['（一） 强化学习', '（二） 强化监督', '（三） 强化落实'],
    ],
    [
      'items in one paragraph',
      ['二、下步整改安排', '局党组将持续用力。一是深学细悟，把准方向；二是紧盯未完事项；三是健全机制。'],
      ['一是 深学细悟', '二是 紧盯未完事项', '三是 健全机制'],
    ],
    ['prose', ['二、下一步打算', '局党组将坚持目标不变、力度不减，持续抓好整改。'], []],
    [
      'a section that says measures of further rectification',
      ['二、进一步深化巡察整改的措施', '1.抓学习。', '2.抓落实。'],
      ['1. 抓学习', '2. 抓落实'],
    ],
    [
      'a paragraph behind the accountability section',
      [
        '二、责任追究情况',
        '给予党纪处分1人，批评教育3人。',
        '下一步，局党组将从三方面发力：一是抓思想；二是抓制度；三是抓督查。',
      ],
      ['一是 抓思想', '二是 抓制度', '三是 抓督查'],
    ],
    [
      'top-level items alone',
      ['二、今后努力方向', '（一）抓班子。1.抓学习。2.抓作风。', '（二）抓队伍。1.抓培训。2.抓考核。'],
      ['（一） 抓班子', '（二） 抓队伍'],
    ],
    [
      'ordinals',
      ['二、下一步工作', '首先，加强领导；其次，压实责任；最后，巩固成果。'],
      ['首先， 加强领导', '其次， 压实责任', '最后， 巩固成果'],
    ],
  ])('%s', async (_name, after, expected) => {
    expect(summarise(await noticeOf({ after })).nextSteps).toEqual(expected);
  });
});
