import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { Notice } from '../../src/notice/index.ts';
import { labelStudioTask } from '../../src/write/label-studio.ts';
import { redactNotice, redactText } from '../../src/write/redact.ts';
import { faultsOf } from '../extract/grounded.ts';

const TEXT = `中共云汀市水务局党组关于巡察整改进展情况的通报

2023年3月1日，市委第一巡察组向市水务局党组反馈了意见。现将整改情况公布如下。

一、反馈问题整改情况

1.关于“接待管理不规范”问题

责任领导：沈明远

整改情况（已完成）：局长沈明远主持召开会议，由顾知行同志牵头，制定《接待办法》，清退2.5万元。

欢迎监督。联系电话：0719—8123456（工作日）；手机13812345678；电子邮箱：yunting_sw@126.com；联系人：陆芮；邮编442000。`;

describe('masking', () => {
  it.each([
    ['电话0719-8123456', '电话＊＊＊＊＊＊＊＊＊＊＊＊'],
    ['手机１３８１２３４５６７８', '手机＊＊＊＊＊＊＊＊＊＊＊'],
    ['邮箱a.b@c.gov.cn。', '邮箱＊＊＊＊＊＊＊＊＊＊＊＊。'],
    ['追缴12345678.90元，2023年10月', '追缴12345678.90元，2023年10月'],
    ['文号〔2023〕12号，完成率98.5%', '文号〔2023〕12号，完成率98.5%'],
  ])('%s → %s', (text, masked) => {
    expect(masked).toHaveLength(text.length);
    expect(redactText(text)).toBe(masked);
  });

  it('hides phones, e-mails and persons everywhere and keeps every span', async () => {
    const notice = await extractNotice(new TextEncoder().encode(TEXT), {
      path: '整改/沈明远13812345678.txt',
    });
    const masked = redactNotice(notice);
    expect(Notice.safeParse(masked).success).toBe(true);
    expect(faultsOf(masked)).toEqual([]);
    const json = JSON.stringify(masked);
    for (const secret of ['沈明远', '顾知行', '陆芮', '8123456', '13812345678', 'yunting_sw', '126.com'])
      expect(json, secret).not.toContain(secret);
    for (const kept of ['接待管理不规范', '接待办法', '中共云汀市水务局党组', '442000', '2.5万元'])
      expect(json, kept).toContain(kept);
    expect(masked.text).toHaveLength(notice.text!.length);
    expect(masked.source.path).toHaveLength(notice.source.path!.length);
  });

  it('without the text, what is printed is masked all the same', async () => {
    const notice = await extractNotice(new TextEncoder().encode(TEXT), { text: false });
    const json = JSON.stringify(redactNotice(notice));
    for (const secret of ['沈明远', '8123456', 'yunting_sw']) expect(json).not.toContain(secret);
  });

  it('hides what the annotated corpus calls phone, e-mail and person', async () => {
    const found = { hidden: 0, all: 0, missed: [] as string[] };
    for (const id of readdirSync('corpus').filter((id) => /^(?:t2|t4|dev)-/.test(id))) {
      const file = readdirSync(join('corpus', id)).find((name) => name.startsWith('notice.'))!;
      const notice = await extractNotice(readFileSync(join('corpus', id, file)));
      const masked = redactNotice(notice);
      expect(faultsOf(masked), id).toEqual([]);
      for (const secret of secretsOf(JSON.parse(readFileSync(join('corpus', id, 'gold.json'), 'utf8')))) {
        if (!notice.text!.includes(secret)) continue;
        found.all++;
        if (masked.text!.includes(secret)) found.missed.push(`${id} ${secret}`);
        else found.hidden++;
      }
    }
    console.info(`masked ${found.hidden} of ${found.all}; left: ${found.missed.join(', ')}`);
    expect(found.all).toBeGreaterThan(50);
    expect(found.hidden / found.all).toBeGreaterThanOrEqual(0.95);
  }, 120_000);
});

describe('Label Studio', () => {
  it('regions are slices of the text, with the labels that the interface knows', async () => {
    const notice = await extractNotice(new TextEncoder().encode(TEXT));
    const task = labelStudioTask(notice)!;
    const regions = task.predictions[0].result;
    expect(regions.length).toBeGreaterThan(5);
    for (const { value } of regions) expect(task.data.text.slice(value.start, value.end)).toBe(value.text);
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
  });

  it('there is no task without a text', async () => {
    const notice = await extractNotice(new TextEncoder().encode(TEXT), { text: false });
    expect(labelStudioTask(notice)).toBeNull();
  });
});

/** Phones, e-mails and persons of an answer; masked ones hide nothing. */
function secretsOf(gold: unknown): string[] {
  const { contact, findings = [] } = gold as {
    contact?: Partial<Record<'phone' | 'email' | 'person', unknown>> | null;
    findings?: { responsible?: { leaders?: unknown[]; people?: unknown[] } }[];
  };
  const words = (value: unknown): string =>
    typeof value === 'string' ? value : ((value as { text?: string } | null)?.text ?? '');
  const people = findings
    .flatMap(({ responsible }) => [...(responsible?.leaders ?? []), ...(responsible?.people ?? [])])
    .map(words);
  const numbers = words(contact?.phone).match(/\d[\d-]{6,}\d/g) ?? [];
  const names = [...people, words(contact?.person)].filter(
    (name) => /^[一-鿿]{2,4}$/.test(name) && !/某/.test(name),
  );
  const email = words(contact?.email);
  return [...new Set([...numbers, ...names, ...(/\w@\w/.test(email) ? [email] : [])])];
}
