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

const HEAD = [
  '中共岚州市文化旅游局党组关于巡察整改进展情况的通报',
  '根据市委统一部署，2021年4月12日至6月10日，市委第三巡察组对岚州市文化旅游局党组开展了巡察。现将巡察整改情况公布如下。',
];
const TOTALS = '巡察反馈3个方面15个问题，已完成14个，正在推进1个。';
const told = async (...lines: string[]) => summarise(await read([...HEAD, ...lines].join('\n')));

describe('next steps without a heading that says so', () => {
  const SECTIONS = [
    '一、加强组织领导，扛牢整改责任',
    '局党组召开党组会5次。',
    '二、注重标本兼治，整改成效明显',
    TOTALS,
  ];

  it.each<[string, string[], number]>([
    [
      '三、坚持常抓不懈，深化整改成果',
      ['（一）持续抓好理论学习。坚持第一议题。', '（二）持续解决突出问题。对未完成事项挂图作战。'],
      2,
    ],
    [
      '三、保持恒心韧劲，做好整改“后半篇文章”',
      ['（一）在学懂弄通上持续用力。', '（二）在常抓长管上持续用力。'],
      2,
    ],
    // The same slogan above what was done.
    [
      '三、坚持常抓不懈，深化整改成果',
      ['（一）抓实建章立制。制定制度12项。', '（二）抓好成果转化。已建成便民窗口3个。'],
      0,
    ],
  ])('%s %j', async (title, items, expected) => {
    expect((await told(...SECTIONS, title, ...items)).nextSteps).toHaveLength(expected);
  });

  it.each<[string[], string[]]>([
    [['下一步，局党组将：一是加强学习；二是压实责任。'], ['一是 加强学习', '二是 压实责任']],
    [
      ['接下来，突出两个抓手：', '首先，抓学习。', '其次，抓责任。'],
      ['首先， 抓学习', '其次， 抓责任'],
    ],
    [['下一步，局党组将持续抓好整改。'], []],
    [['局党组一是加强学习，二是压实责任。'], []],
  ])('a notice of paragraphs: %j', async (lines, expected) => {
    expect((await told(TOTALS, ...lines)).nextSteps).toEqual(expected);
  });
});

describe('totals behind the last finding', () => {
  const FINDINGS = [
    '一、问题整改情况',
    '1.关于“学习不够深入”问题',
    '制定学习计划，按月研讨。',
    '2.关于“制度执行不严格”问题',
    '修订制度，加强检查。',
    '3.关于“台账不清”问题',
    '逐户核对，完善台账。',
  ];

  it.each<[string, number, number]>([
    ['此外，对县委巡察组移交的3件问题线索，均已查结。共给予党内警告1人，诫勉2人。', 1, 2],
    [
      '截至2023年6月，涉及我局的12个问题，完成销号11个，正在整改1个。对督察移交的责任追究问题，给予政务警告1人。',
      3,
      1,
    ],
    ['巡察反馈的3个方面15个问题中，已完成14个，正在推进1个。', 4, 0],
    // The finding's own.
    ['截至2023年6月，排查出的8处隐患，已整改6处。', 0, 0],
    ['截至2023年6月，清查发现的8个问题，已整改6个，正在整改2个。', 0, 0],
    ['另外，对巡察组反馈的台账问题，逐一核对到户。', 0, 0],
    ['巡察指出的3户台账问题均已改正。', 0, 0],
  ])('%s', async (paragraph, counts, sanctions) => {
    const { declared, accountability } = await told(...FINDINGS, paragraph);
    expect([declared.counts.length, accountability.length]).toEqual([counts, sanctions]);
  });
});

describe('paragraphs behind the last finding that no label sets apart', () => {
  const FINDINGS = [
    '一、问题整改情况',
    '1.关于“学习不够深入”问题',
    '制定学习计划，按月研讨。',
    '2.关于“制度执行不严格”问题',
    '修订流程，加强检查。',
    '3.关于“台账不清”问题',
    '逐户核对，完善台账。',
  ];
  const SUMMED = '给予诫勉2人，收回资金3万元，制定制度4项。';
  const BLANK = '';

  it.each<[string[], number, number]>([
    [[`在集中整改中，我局${SUMMED}`], 1, 0],
    [[`集中整改工作期间，${SUMMED}`], 1, 0],
    [[`在此次巡察整改中，${SUMMED}`], 1, 0],
    [[BLANK, `整改中，${SUMMED}`], 1, 0],
    [[BLANK, `全局共${SUMMED}`], 1, 0],
    [[BLANK, `对有关责任人${SUMMED}`], 1, 0],
    [['下一阶段，局党组将着重做好以下工作：第一，紧盯未完事项。第二，防止反弹。'], 0, 2],
    [['下一步，我局将从以下三个方面发力：一是抓学习；二是抓检查。'], 0, 2],
    [['今后，局党组将重点抓好以下几项工作。一是抓学习；二是抓检查。'], 0, 2],
    [[BLANK, '接下来，一要紧盯未完事项；二要防止反弹。'], 0, 2],
    [[BLANK, `我局${SUMMED}`, BLANK, '下一阶段，我局将：第一，抓学习。第二，抓检查。'], 1, 2],
    // The finding's own.
    [['下一步，局党组将加快补录台账，年底前完成。'], 0, 0],
    [[BLANK, '附：台账核对结果已在村务公开栏张贴。'], 0, 0],
    [[`整改中，${SUMMED}`], 0, 0],
  ])('%j', async (lines, sanctions, steps) => {
    const { accountability, nextSteps } = await told(...FINDINGS, ...lines);
    expect([accountability.length, nextSteps.length]).toEqual([sanctions, steps]);
  });

  it.each([BLANK, '另查账册4本。'])('is its own where the others have one, too: %j', async (line) => {
    const own = '下一步，局党组将做好以下工作：一是核对；二是通报。';
    const [head = '', ...rest] = FINDINGS;
    const lines = rest.flatMap((text, index) => (index % 2 === 1 ? [text, line, own] : [text]));
    expect((await told(head, ...lines)).nextSteps).toEqual([]);
  });
});
