import type { Style } from '../dimensions.ts';
import { createDraw, han } from '../draw.ts';
import type { ExpectedContact, ExpectedItem } from '../record.ts';
import { bracketed } from './labels.ts';

/** Part A: what was done to organise the work. It holds no finding. */
export function writeOrganisation(style: Style, label: string): string[] {
  if (style.organisation === 'none') return [];
  const title = `${label}提高政治站位，扛起整改责任`;
  const words = ['加强组织领导', '细化整改方案', '严格督促检查'];
  const said = [
    '成立由主要负责同志任组长的领导小组，召开会议4次。',
    '制定整改方案，列出任务清单。',
    '定期听取汇报，跟踪问效。',
  ];
  const intro = '坚持把整改作为重大政治任务来抓。';
  if (style.organisation === 'items')
    return [title, intro, ...words.map((word, at) => `${bracketed(han(at + 1), style)}${word}。${said[at]}`)];
  const points = words.map((word, at) => `${han(at + 1)}是${word}。${said[at]}`);
  return style.organisation === 'is-items' ? [title, ...points] : [title, intro + points.join('')];
}

export interface Discipline {
  text: string;
  accountability: string[];
  money: string[];
}

/** Part C: sanctions and money. */
export function writeDiscipline(style: Style, seed: number): Discipline {
  const draw = createDraw(seed, 'discipline');
  const [a, b, c] = [draw.int(1, 9), draw.int(1, 9), draw.int(1, 9)];
  const people: Record<Style['accountability'], [string, string[]]> = {
    none: ['', []],
    list: [
      `对相关责任人员批评教育${a}人次、提醒谈话${b}人次、诫勉${c}人`,
      [`批评教育 ${a} 人次`, `提醒谈话 ${b} 人次`, `诫勉 ${c} 人`],
    ],
    pooled: [
      `对相关责任人员责令检查、批评教育、谈话提醒${a + b}人，给予党纪处分${c}人`,
      [`责令检查、批评教育、谈话提醒 ${a + b} 人`, `党纪处分 ${c} 人`],
    ],
    nested: [
      `处理科级干部${a + b}人（批评教育${a}人、提醒谈话${b}人），通报批评${c}个党支部`,
      [`批评教育 ${a} 人`, `提醒谈话 ${b} 人`, `通报批评 ${c} 个`],
    ],
    masked: ['对相关责任人员批评教育X人、约谈X人', ['批评教育 masked 人', '约谈 masked 人']],
    zero: [
      `给予党纪处分0人、政务处分${a}人，移送司法机关0人`,
      ['党纪处分 0 人', `政务处分 ${a} 人`, '移送司法机关 0 人'],
    ],
    ordered: [`责令${a}人作出书面检查，约谈${b}人`, [`责令作出书面检查 ${a} 人`, `约谈 ${b} 人`]],
  };
  const whole = draw.int(1000, 99000);
  const tens = draw.int(11, 999);
  const amounts: Record<Style['money'], [string, string[]]> = {
    none: ['', []],
    yuan: [`追缴违规发放资金${whole}元`, [`追缴 ${whole}`]],
    'ten-thousand': [`收回资金${tens / 10}万元`, [`收回 ${tens * 1000}`]],
    two: [`清退补贴${whole}元，挽回经济损失${tens / 10} 万元`, [`清退 ${whole}`, `挽回 ${tens * 1000}`]],
    masked: ['清退资金X万元', ['清退 masked']],
  };
  const [said, accountability] = people[style.accountability];
  const [paid, money] = amounts[style.money];
  const text = [said, paid].filter(Boolean).join('；');
  return { text: text && `对反馈的问题线索逐一核查，${text}。`, accountability, money };
}

const NEXT = [
  ['持续加强理论武装', '坚持每季度开展一次集中研讨'],
  ['持续抓好后续整改', '对需要长期坚持的事项常抓不懈'],
  ['持续完善长效机制', '把好的做法固定下来'],
] as const;

/** Part D: what remains to be done. */
export function writeNext(style: Style, label: string): { paragraphs: string[]; items: ExpectedItem[] } {
  if (style.next === 'none') return { paragraphs: [], items: [] };
  const title = `${label}下一步工作打算`;
  if (style.next === 'prose')
    return { paragraphs: [title, '将继续巩固整改成果，推动各项工作再上台阶。'], items: [] };
  const labels: Record<'items' | 'arabic' | 'is-inline' | 'is-lines', (at: number) => string> = {
    items: (at) => bracketed(han(at), style),
    arabic: (at) => `${at}.`,
    'is-inline': (at) => `${han(at)}是`,
    'is-lines': (at) => `${han(at)}是`,
  };
  const items = NEXT.map(([head, rest], at) => ({
    label: labels[style.next as keyof typeof labels](at + 1),
    text: `${head}。${rest}`,
  }));
  const lines = items.map(({ label, text }) => `${label}${text}。`);
  const inline = style.next === 'is-inline';
  return { paragraphs: [title, ...(inline ? [`整改工作永远在路上。${lines.join('')}`] : lines)], items };
}

/** Part E: where to turn to. */
export function writeContact(
  style: Style,
  seed: number,
): { paragraphs: string[]; contact: ExpectedContact | null } {
  if (style.contact === 'none') return { paragraphs: [], contact: null };
  const draw = createDraw(seed, 'contact');
  const invitation = '欢迎广大干部群众对整改落实情况进行监督。如有意见建议，请及时向我们反映。';
  const masked = style.contact === 'masked';
  const given = {
    phone: masked ? 'XXXXXXX' : `0${draw.int(310, 999)}-${draw.int(2000000, 8999999)}`,
    address: masked ? 'XX' : `芷州市霁溪路${draw.int(2, 300)}号`,
    postcode: masked ? 'XX' : String(draw.int(310000, 699999)),
    email: masked ? 'XXX' : `zz${draw.int(10, 9999)}@example.org`,
  };
  const person = style.contact === 'person' ? '闻知行' : null;
  const hours = style.contact === 'hours' ? '（工作日8:30—17:30）' : '';
  const parts = [
    ...(person ? [`联系人：${person}`] : []),
    `联系电话：${given.phone}${hours}`,
    `通信地址：${given.address}`,
    `邮政编码：${given.postcode}`,
    `电子邮箱：${given.email}`,
  ];
  const lines = style.contact === 'lines' || style.contact === 'person';
  const paragraphs = lines ? [invitation, ...parts] : [`${invitation}${parts.join('；')}。`];
  return { paragraphs, contact: { ...given, person } };
}
