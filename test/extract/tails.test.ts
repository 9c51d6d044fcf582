import { describe, expect, it } from 'vitest';
import { noticeOf } from './notice-of.ts';

/** How a text may end: its last lines, when it was published, and the telephone. */
type Row = [lines: string[], publishedOn: string | null, phone: string | null];

const CONTACT = '联系电话：0500-7712345；通信地址：岚州市滨河路8号。';
const PHONE = '0500-7712345';
const ROWS: Row[] = [
  [['中共岚州市水务局党组', '2023年9月1日'], '2023-09-01', null],
  [[CONTACT, '中共岚州市水务局党组', '2023年9月1日'], '2023-09-01', PHONE],
  [
    [CONTACT, '                    中共岚州市水务局党组', '                      2023年9月1日'],
    '2023-09-01',
    PHONE,
  ],
  [[CONTACT, '中共岚州市水务局党组 2023年9月1日'], '2023-09-01', PHONE],
  [['特此通报。', '中共岚州市水务局党组', '二〇二三年九月一日'], '2023-09-01', null],
  [['特此公示。', '岚州市水务局', '2023年9月1日', '（此件公开发布）'], '2023-09-01', null],
  [
    [
      CONTACT,
      '中共岚州市水务局党组',
      '2023年9月1日',
      '【打印本页】【关闭窗口】',
      '上一篇：市水务局召开会议',
      '下一篇：没有了',
    ],
    '2023-09-01',
    PHONE,
  ],
  [
    [CONTACT, '中共岚州市水务局党组', '2023年9月1日', '附件：1.整改情况一览表', '2.制度清单'],
    '2023-09-01',
    PHONE,
  ],
  [['中共岚州市水务局党组', '2023年9月1日', CONTACT], '2023-09-01', PHONE],
  [
    [
      '中共岚州市水务局党组',
      '2023年9月1日',
      '主办：岚州市人民政府办公室 承办：市大数据局',
      '网站标识码：3500000001 闽ICP备12345678号',
      'Copyright © 2023 All Rights Reserved',
    ],
    '2023-09-01',
    null,
  ],
  [['中共岚州市水务局党组', '2023年9月1日', '责任编辑：顾某', '分享到：'], '2023-09-01', null],
  [['中共岚州市水务局党组', '2023年X月X日', '声明：本文来源于网络，如有侵权请联系删除'], '2023-XX-XX', null],
  [['中共岚州市水务局党组', '2023年9月'], '2023-09', null],
  [['中共岚州市水务局党组', '2023.9.1'], '2023-09-01', null],
  [['2023年9月1日'], '2023-09-01', null],
  [[`${CONTACT}`, '2023年9月1日'], '2023-09-01', PHONE],
  [[`${CONTACT}`, '发布时间：2023-09-01'], '2023-09-01', PHONE],
  [['特此公示。中共岚州市水务局党组 2023年9月1日'], '2023-09-01', null],
  [['监督电话：0500-7712345', '岚州市水务局党组', '2023年9月1日', '— 8 —'], '2023-09-01', PHONE],
  [[CONTACT], null, PHONE],
  [[], null, null],
];

describe('the last lines', () => {
  it.each(ROWS)('%j', async (after, publishedOn, phone) => {
    const notice = await noticeOf({ after });
    expect([notice.publishedOn?.value ?? null, notice.contact?.phone?.text ?? null]).toEqual([
      publishedOn,
      phone,
    ]);
    // The last finding keeps its own words and nothing of the end.
    expect(notice.findings.length).toBe(3);
    expect(notice.findings[2]?.rectification?.raw.trim()).toMatch(/改进服务。$/);
  });
});
