import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { layoutPages, layoutPdf, type PdfText, wrapText, writePdf } from '../../support/pdf.ts';

const read = (bytes: Uint8Array) => readPdf(bytes, DEFAULT_LIMITS);
const lines = async (bytes: Uint8Array) => (await read(bytes)).text.split('\n').slice(0, -1);

const NOTICE = [
  '云溪县水务局关于巡察整改情况的通报',
  '根据县委统一部署，2023年3月6日至5月12日，县委第二巡察组对县水务局党组开展了常规巡察，并于2023年7月18日反馈了意见。现将整改情况公布如下。',
  '一、提高站位，压实责任',
  '（一）加强领导。局党组先后召开专题会议12次，研究制定整改方案，明确责任领导、责任科室和完成时限，做到件件有着落、事事有回音，确保整改不走过场。',
  '二、整改情况',
  '1.关于“学习贯彻新发展理念不够深入，理论学习中心组学习联系实际不紧密、结合主责主业谋划工作有差距”的问题',
  '整改情况（已完成）：一是完善学习制度，每季度开展一次专题研讨。二是把学习成果转化为工作举措，2023年共新建农村供水工程3处，惠及3个乡镇、2.5万人。',
  '2.关于“河道采砂监管不到位”的问题',
  '整改情况（正在推进）：3个支部认领整改任务，完成投资1.5亿元，占年度计划的76%，拆除非法砂场7处，立案查处5起，移送司法机关2人。',
  '三、下一步打算',
  '坚持目标不变、标准不降、力度不减，抓好后续整改，巩固整改成效，推动全县水务工作高质量发展。',
];

describe('paragraphs', () => {
  const layouts = [10.5, 12, 14, 16].flatMap((size) =>
    [60, 72, 90].flatMap((margin) => [
      { size, margin, indent: 2, gap: 0 },
      { size, margin, indent: 0, gap: 6 },
    ]),
  );
  it.each(layouts)(
    'come out as they went in: $size pt, margin $margin, indent $indent, gap $gap',
    async (layout) => {
      const [title, ...rest] = NOTICE as [string, ...string[]];
      const items = [{ text: title, size: 20, align: 'centre' as const, indent: 0 }, ...rest];
      expect(await lines(layoutPdf(items, layout))).toEqual(NOTICE);
    },
  );

  it('are told apart without indents or gaps where their last lines are short', async () => {
    expect(await lines(layoutPdf(NOTICE, { indent: 0, margin: 75 }))).toEqual(NOTICE);
  });

  it('go on over page ends', async () => {
    const document = await read(layoutPdf(NOTICE, { height: 260, margin: 60 }));
    expect(document.text.split('\n').slice(0, -1)).toEqual(NOTICE);
    expect(document.pages).toBeGreaterThan(3);
  });

  it('take no number at a line start for a new paragraph', async () => {
    const text = `我局认真落实整改任务，逐项对照，全部完成${'整'.repeat(7)}2019年以来3个支部1.5万元均已到位，整改完成。`;
    const document = await read(layoutPdf([text], { indent: 0 }));
    expect(document.text).toBe(`${text}\n`);
  });

  it('start at a label in a full document without indents', async () => {
    // the first paragraph ends exactly at the right margin, with its full stop
    const width = Math.floor((595 - 160) / 16);
    const full = `${'改'.repeat(width * 2 - 1)}。`;
    const items = [full, `（一）加强领导。${'抓'.repeat(40)}。`, '短句。', full];
    expect(await lines(layoutPdf(items, { indent: 0 }))).toEqual(items);
  });

  it('start at field lines and at labels of two numbers there, but not inside a list of labels', async () => {
    const width = Math.floor((595 - 160) / 16);
    const line = (text: string) => `${text}${'改'.repeat(width - text.length)}`;
    const items = [
      `${line('责任领导：周某')}`,
      '整改状态：已完成',
      `${line('一是').slice(0, -1)}。`,
      '2-3招标采购管理不严',
      `${'改'.repeat(width - 8)}（13）（14）（15）均已完成。`,
      `${'改'.repeat(width - 1)}。2-3个月内完成。`,
    ];
    expect(await lines(layoutPdf(items, { indent: 0 }))).toEqual(items);
  });

  it('keep a label with the text that hangs behind it', async () => {
    const hanging = (text: string, y: number): PdfText[] => {
      const all = wrapText(text, 34, 36);
      return all.map((line, index) => ({ text: line, x: index === 0 ? 80 : 104, y: y + index * 20 }));
    };
    const items = [NOTICE[6]!, NOTICE[8]!].map((text, index) => `${index + 1}.${text}`);
    const pages = [{ texts: [...hanging(items[0]!, 100), ...hanging(items[1]!, 200)] }];
    expect(await lines(writePdf(pages))).toEqual(items);
  });

  it('follow margins that are mirrored on even pages', async () => {
    const pages = layoutPages([...NOTICE, ...NOTICE.slice(1), ...NOTICE.slice(1)], { height: 420 });
    const moved = pages.map((page, index) => ({
      ...page,
      texts: page.texts!.map((text) => ({ ...text, x: text.x + (index % 2 ? 25 : -25) })),
    }));
    expect(await lines(writePdf(moved))).toEqual([...NOTICE, ...NOTICE.slice(1), ...NOTICE.slice(1)]);
  });

  it('keep signature lines apart', async () => {
    const items = [
      NOTICE[1]!,
      { text: '云溪县水务局', align: 'right' as const },
      { text: '2023年12月20日', align: 'right' as const },
    ];
    expect(await lines(layoutPdf(items))).toEqual([NOTICE[1], '云溪县水务局', '2023年12月20日']);
  });

  it('join words of Latin script with a space', async () => {
    const text =
      'Notices are written in Chinese, but a report may quote a longer passage in another language.';
    expect(await lines(layoutPdf([text]))).toEqual([text]);
  });

  it('of any text come back exactly when they are indented', async () => {
    const word = fc.constantFrom(
      '整改',
      '巡察',
      '2023年',
      '3个',
      '“第一议题”',
      '，',
      '制度',
      '1.5万元',
      '（试行）',
      '、',
      '落实',
    );
    const paragraph = fc
      .array(word, { minLength: 1, maxLength: 60 })
      .map((words) => `县委${words.join('').replace(/([，、])[，、]+/g, '$1')}。`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 3, maxLength: 12 }),
        fc.constantFrom(12, 14, 16),
        async (paragraphs, size) => {
          // two plain paragraphs show what the document's margins are
          const items = [NOTICE[3]!, NOTICE[6]!, ...paragraphs];
          expect(await lines(layoutPdf(items, { size }))).toEqual(items);
        },
      ),
      { numRuns: 25, seed: 1 },
    );
  });
});
