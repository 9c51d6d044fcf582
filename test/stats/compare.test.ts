import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import type { Notice } from '../../src/notice/index.ts';
import {
  type ComparedNotice,
  changedFields,
  compareRounds,
  type Side,
} from '../../src/stats/compare/index.ts';
import { createTokeniser, Surveyor } from '../../src/stats/index.ts';

type Problem = readonly [title: string, status: string];
const text = (
  unit: string,
  round: string,
  problems: readonly Problem[],
) => `中共${unit}党组关于十届市委第${round}轮巡察整改进展情况的通报

2023年3月1日至4月1日，市委第一巡察组对${unit}党组进行了巡察。5月6日，市委第一巡察组反馈了意见。现将整改情况公布如下。

一、反馈问题整改情况

${problems.map(([title, status], i) => `${i + 1}.关于“${title}”问题\n\n整改情况（${status}）：召开党组会专题研究，第${round}次开展清查。\n`).join('\n')}
联系电话：0719-8123456。
`;
const read = (...given: Parameters<typeof text>) =>
  extractNotice(new TextEncoder().encode(text(...given)), { path: `${given[0]}${given[1]}.txt` });

async function rounds(before: Notice[], after: Notice[]) {
  const surveyor = new Surveyor(await createTokeniser());
  const notices: ComparedNotice[] = [];
  const add = (notice: Notice, side: Side) => {
    surveyor.add(notice);
    notices.push({
      side,
      id: notice.id,
      path: notice.source.path!,
      round: null,
      feedbackDate: null,
      findings: new Map(
        notice.findings.map(({ id, title, status }) => [
          id,
          { title: title?.text ?? null, status: status.code },
        ]),
      ),
    });
  };
  for (const notice of before) add(notice, 'before');
  for (const notice of after) add(notice, 'after');
  const { problems, onlyIn } = compareRounds(surveyor.finish(), notices);
  return {
    problems: problems.map(({ change, before: a, after: b }) => [change, a?.title ?? null, b?.title ?? null]),
    onlyIn: onlyIn.map(({ side, unit }) => [side, unit]),
  };
}

describe('rounds of one unit', () => {
  it('problems gone, new, recurring, and with another status', async () => {
    const first = await read('云汀市水务局', '三', [
      ['公务接待超标准', '正在推进'],
      ['党费收缴不及时', '已完成'],
      ['固定资产账实不符', '已完成'],
    ]);
    const second = await read('云汀市水务局', '五', [
      ['公务接待超标准', '已完成'],
      ['固定资产账实不符', '已完成'],
      ['食堂采购未经招标', '已完成'],
    ]);
    const { problems, onlyIn } = await rounds([first], [second]);
    expect(problems.sort()).toEqual([
      ['gone', '党费收缴不及时', null],
      ['moved', '公务接待超标准', '公务接待超标准'],
      ['new', null, '食堂采购未经招标'],
      ['recurring', '固定资产账实不符', '固定资产账实不符'],
    ]);
    expect(onlyIn).toEqual([]);
  });

  it('a notice in both runs is no other round, but stands for the side that has nothing else', async () => {
    const first = await read('云汀市水务局', '三', [['公务接待超标准', '正在推进']]);
    const second = await read('云汀市水务局', '五', [['公务接待超标准', '已完成']]);
    expect((await rounds([first], [first])).problems).toEqual([]);
    expect((await rounds([first], [first, second])).problems).toEqual([
      ['moved', '公务接待超标准', '公务接待超标准'],
    ]);
  });

  it('a unit of one run alone is said, its problems are not called gone or new', async () => {
    const one = await read('云汀市水务局', '三', [['公务接待超标准', '正在推进']]);
    const other = await read('霁川市教育局', '三', [['公务接待超标准', '正在推进']]);
    const { problems, onlyIn } = await rounds([one], [other]);
    expect(problems).toEqual([]);
    expect(onlyIn.sort()).toEqual([
      ['after', '霁川市教育局'],
      ['before', '云汀市水务局'],
    ]);
  });
});

describe('fields of one document', () => {
  const change = (notice: Notice, edit: (copy: Notice) => void) => {
    const copy = structuredClone(notice);
    edit(copy);
    return changedFields(notice, copy);
  };

  it('nothing where nothing changed, wherever the file lay', async () => {
    const notice = await read('云汀市水务局', '三', [['公务接待超标准', '正在推进']]);
    expect(
      change(notice, (copy) => {
        copy.source.path = 'elsewhere';
      }),
    ).toEqual([]);
  });

  it('every value that changed, with its field and finding', async () => {
    const notice = await read('云汀市水务局', '三', [
      ['公务接待超标准', '正在推进'],
      ['党费收缴不及时', '已完成'],
    ]);
    expect(
      change(notice, (copy) => {
        copy.genre = '公告';
        copy.findings[1]!.status = { ...copy.findings[1]!.status, code: 'unstated' };
        copy.findings[0]!.keywords = [];
        copy.diagnostics = [];
      }).filter(({ field }) => !/keywords|diagnostics/.test(field)),
    ).toEqual([
      { finding: null, field: 'genre', before: '通报', after: '公告' },
      { finding: 'f2', field: 'findings.status.code', before: 'completed', after: 'unstated' },
    ]);
  });

  it('a finding that is lost is one change, whatever the ids of the others are now', async () => {
    const notice = await read('云汀市水务局', '三', [
      ['公务接待超标准', '正在推进'],
      ['党费收缴不及时', '已完成'],
    ]);
    const changes = change(notice, (copy) => {
      copy.findings.shift();
      copy.findings[0]!.id = 'f1';
    });
    expect(changes).toEqual([{ finding: 'f1', field: 'findings', before: '1. 公务接待超标准', after: null }]);
  });

  it('another text is said once, at the place where it parts; spans are then not compared', async () => {
    const notice = await read('云汀市水务局', '三', [['公务接待超标准', '正在推进']]);
    const moved = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(moved)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [
                key,
                key === 'span' && Array.isArray(inner) ? inner.map((at: number) => at + 1) : moved(inner),
              ]),
            )
          : value;
    const later = { ...(moved(notice) as Notice), text: ` ${notice.text}` };
    expect(changedFields(notice, later).map(({ field }) => field)).toEqual(['text']);
    expect(changedFields(notice, { ...later, text: notice.text })).not.toEqual([]);
  });
});
