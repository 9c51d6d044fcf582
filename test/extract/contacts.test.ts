import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/notice/index.ts';
import { noticeOf } from './notice-of.ts';

/** The last lines of a notice, and what the record says of whom to turn to. */
type Expected = Partial<Record<keyof Contact, string>>;
type Row = [lines: string[], expected: Expected | null];

const ROWS: Row[] = [
  [
    [
      '欢迎广大干部群众对巡察整改情况进行监督。联系电话：0500-7712345；通信地址：岚州市滨河路8号市水务局机关党委；邮政编码：350001；电子邮箱：lzsw@example.cn。',
    ],
    {
      phone: '0500-7712345',
      address: '岚州市滨河路8号市水务局机关党委',
      postcode: '350001',
      email: 'lzsw@example.cn',
    },
  ],
  [
    ['联系方式：电话0500-7712345；邮政信箱：岚州市滨河路8号；邮编350001；电子邮箱lzsw@example.cn。'],
    { phone: '0500-7712345', address: '岚州市滨河路8号', postcode: '350001', email: 'lzsw@example.cn' },
  ],
  [
    ['联系人：沈小满', '联系电话：0500-7712345', '通讯地址：岚州市滨河路8号', '邮编：350001'],
    { person: '沈小满', phone: '0500-7712345', address: '岚州市滨河路8号', postcode: '350001' },
  ],
  [
    ['如有意见建议，请及时反映。电话：0500—7712345（工作日8:30-17:30），邮箱：lzsw@example.cn'],
    { phone: '0500—7712345', email: 'lzsw@example.cn' },
  ],
  [
    ['公示期：2023年9月1日至9月7日，共5个工作日。监督电话：0500-7712345。'],
    { period: '2023年9月1日至9月7日，共5个工作日', phone: '0500-7712345' },
  ],
  [
    ['公示时间：2023年9月1日—9月7日（5个工作日）', '监督电话：0500-7712345'],
    { period: '2023年9月1日—9月7日（5个工作日）', phone: '0500-7712345' },
  ],
  [['公示期为7天。联系电话：0500-7712345'], { period: '7天', phone: '0500-7712345' }],
  [
    ['公开期限为15个工作日，期间如有意见请拨打0500-7712345。'],
    { period: '15个工作日', phone: '0500-7712345' },
  ],
  [
    ['公示期自2023年9月1日起至2023年9月15日止。联系电话：0500-7712345'],
    { period: '自2023年9月1日起至2023年9月15日止', phone: '0500-7712345' },
  ],
  [
    ['欢迎监督。电话0500-7712345，手机138××××2345，来信请寄岚州市滨河路8号市水务局办公室。'],
    { phone: '0500-7712345', address: '岚州市滨河路8号市水务局办公室' },
  ],
  [['监督电话：0500-7712345、0500-7712346'], { phone: '0500-7712345、0500-7712346' }],
  [
    ['联系电话：（0500）7712345', '通信地址：岚州市滨河路8号（邮编：350001）'],
    { phone: '（0500）7712345', address: '岚州市滨河路8号', postcode: '350001' },
  ],
  [
    ['联系电话：XXXX-XXXXXXX；通信地址：XX市XX路XX号；邮政编码：XXXXXX；电子邮箱：XXXX@163.com'],
    { phone: 'XXXX-XXXXXXX', address: 'XX市XX路XX号', postcode: 'XXXXXX', email: 'XXXX@163.com' },
  ],
  [
    ['联系电话：0500-771****；联系地址：岚州市滨河路8号'],
    { phone: '0500-771****', address: '岚州市滨河路8号' },
  ],
  [['联系人：顾老师，电话：13800002345'], { person: '顾老师', phone: '13800002345' }],
  [['联系人及电话：顾明 0500-7712345'], { phone: '0500-7712345', person: '顾明' }],
  [
    ['中共岚州市水务局党组', '2023年9月1日', '（联系人：顾明；联系电话：0500-7712345）'],
    { person: '顾明', phone: '0500-7712345' },
  ],
  [
    [
      '干部群众可于2023年9月1日至9月15日通过来信、来电等方式反映。',
      '电话：0500-7712345',
      '地址：岚州市滨河路8号',
    ],
    { period: '2023年9月1日至9月15日', phone: '0500-7712345', address: '岚州市滨河路8号' },
  ],
  [['E-mail：lzsw@example.cn', '举报电话：12388'], { email: 'lzsw@example.cn', phone: '12388' }],
  [
    ['电    话：0500-7712345', '地    址：岚州市滨河路8号', '邮    编：350001'],
    { phone: '0500-7712345', address: '岚州市滨河路8号', postcode: '350001' },
  ],
  [['联系部门：市水务局机关党委；联系电话：0500-7712345转8012'], { phone: '0500-7712345转8012' }],
  [
    ['通信地址：岚州市滨河路8号市水务局301室，邮编350001，联系电话：0500-7712345。'],
    { address: '岚州市滨河路8号市水务局301室', postcode: '350001', phone: '0500-7712345' },
  ],
  [
    ['监督举报方式', '1.电话：0500-7712345', '2.邮箱：lzsw@example.cn'],
    { phone: '0500-7712345', email: 'lzsw@example.cn' },
  ],
  [['特此通报。', '中共岚州市水务局党组', '2023年9月1日'], null],
  [['我们将以巡察整改为契机，推动水务工作再上新台阶。'], null],
];

describe('contacts', () => {
  it.each(ROWS)('%j', async (lines, expected) => {
    const { contact } = await noticeOf({ after: lines });
    const found =
      contact &&
      Object.fromEntries(
        Object.entries(contact).flatMap(([field, value]) => (value ? [[field, value.text]] : [])),
      );
    expect(found).toEqual(expected);
  });

  it('a telephone inside a finding is none of the notice', async () => {
    const { contact } = await noticeOf({
      finding: ['1.关于“便民热线不畅通”问题', '整改情况：开通便民电话：0500-7712345，安排专人值守。'],
    });
    expect(contact).toBeNull();
  });
});
