import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeView } from '../../src/cli/show/view.ts';
import { COLOURED, PLAIN, styleFor } from '../../src/cli/style.ts';
import { displayWidth } from '../../src/cli/width.ts';
import { runWith, sink } from './fake-io.ts';
import { sampleNotice } from './notice-fixture.ts';

const page = { language: 'zh', style: PLAIN, width: 80 } as const;

describe('noticeView', () => {
  it('shows every part of the record', () => {
    expect(noticeView(sampleNotice(), page).join('\n')).toBe(`\
中共青禾市水务局党组关于巡察整改进展情况的通报
──────────────────────────────────────────────
  单位    中共青禾市水务局党组 · 局党组
  类别    整改情况通报 · 巡视巡察 · 通报
  巡察组  市委第三巡察组 · 市级 · 巡察 · 常规
  轮次    九届市委第四轮
  时间    2023-03-01 至 2023-04-20
  反馈    2023-06-XX
  发布    2024-01-15
  来源    通报.docx · text

问题 (4)
  党的政治建设方面
    1. [已完成] 理论学习不够深入，“第一议题”制度落实不到位 · 立行立改 · 措施2条
    2. [已完成并长期坚持] 河道巡查责任落实不力
  党的纪律建设方面
    3. 对下属单位监督不严
      4. [正在推进] 固定资产账实不符
      5. [未完成] 公务接待管理不规范

汇总
            文中声明  逐条读出
  全部      4个       4
  已完成    3个       2（含长期坚持1）
  正在推进  –         1
  未完成    –         1
  完成率    75%
  其他声明  9条

问责
  批评教育、提醒谈话  X人（已遮盖）

资金
  清退  12.345678万元

下一步
  （一） 持续抓好后续整改。

联系方式
  电话  0000-1234567

核对提示 (1)
  注意  编号不连续：应为5，实为6`);
  });

  it('speaks English', () => {
    const text = noticeView(sampleNotice(), { ...page, language: 'en' }).join('\n');
    for (const part of [
      '[completed]',
      '[in progress]',
      'Findings (4)',
      'declared',
      'Money',
      'X人 (masked)',
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each([40, 41, 60, 81, 200])('keeps within %i columns', (width) => {
    for (const look of [{ style: PLAIN }, { style: COLOURED }, { style: PLAIN, language: 'en' as const }]) {
      const lines = noticeView(sampleNotice(), { ...page, ...look, width });
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  it('colours change no character', () => {
    const coloured = noticeView(sampleNotice(), { ...page, style: COLOURED }).join('\n');
    expect(coloured).toContain('\x1b[32m[已完成]\x1b[0m');
    expect(coloured.replace(/\x1b\[[\d;]*m/g, '')).toBe(noticeView(sampleNotice(), page).join('\n'));
  });

  it('text from the file cannot steer the terminal', () => {
    const evil = '标题\x1b[2J\n\r第二行';
    const notice = sampleNotice({ title: { text: evil, raw: evil, span: [0, 1] } });
    expect(noticeView(notice, page)[0]).toBe('标题 [2J 第二行');
  });

  it('a record without anything has its title line and front', () => {
    const bare = sampleNotice({
      class: 'other',
      title: null,
      unit: null,
      findings: [],
      accountability: [],
      money: [],
      nextSteps: [],
      contact: null,
      diagnostics: [],
      declared: { counts: [], completionRate: null },
    });
    const lines = noticeView(bare, page);
    expect(lines[0]).toBe('（无标题）');
    expect(lines.some((line) => line === '')).toBe(false);
  });
});

describe('styleFor', () => {
  const terminal = Object.assign(sink().stream, { isTTY: true });
  const pipe = sink().stream;
  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['a terminal', true, {}, true],
    ['a pipe', false, {}, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['FORCE_COLOR into a pipe', false, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR over NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s', (_, tty, env, coloured) => {
    expect(styleFor(tty ? terminal : pipe, env)).toBe(coloured ? COLOURED : PLAIN);
  });
});

describe('tongbao show', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongbao-show-'));
    await writeFile(join(folder, 'a.txt'), '甲的通报');
    await writeFile(join(folder, 'b.txt'), 'bad');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints the view', async () => {
    const { code, out, err } = await runWith(['show', join(folder, 'a.txt')], { env: { COLUMNS: '40' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith('甲的通报\n────────\n')).toBe(true);
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
  });

  it.each([
    ['b.txt', '[malformed]'],
    ['none.txt', '[not-found]'],
    ['.', '[not-a-file]'],
  ])('%s fails with one line', async (name, code) => {
    const ran = await runWith(['show', join(folder, name)]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^失败 .*\n$/);
    expect(ran.err).toContain(code);
  });
});
