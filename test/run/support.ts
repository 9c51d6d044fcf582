import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { RUN_LIMITS } from '../../src/cli/run/options.ts';
import { parseCsv } from '../../src/run/csv.ts';
import type { Event, RunRequest } from '../../src/run/index.ts';

/** The built package: worker processes run it, so that `npm test` builds first. */
export const DIST = resolve('dist');
export const COMMAND = join(DIST, 'cli/main.js');
const built = (await import(
  pathToFileURL(join(DIST, 'run/index.js')).href
)) as typeof import('../../src/run/index.ts');

export const OUTPUTS = ['notices.ndjson', 'findings.csv', 'notices.csv', 'diagnostics.csv', 'inputs.csv'];

/** A folder of its own, gone after the tests of the file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-run-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A short notice, unlike the others by its number. */
export function notice(n: number): string {
  return [
    `中共青禾市第${n}中学委员会关于市委第二巡察组反馈意见整改进展情况的通报`,
    `2023年3月1日至4月30日，市委第二巡察组对第${n}中学党委进行了巡察。2023年6月5日反馈了意见。现将整改进展情况公布如下。`,
    '一、整改情况',
    `1.关于“第一议题制度落实不到位”问题。`,
    `整改情况（已完成）：修订制度${n}项。`,
    `2.关于“固定资产管理不规范”问题。`,
    '整改情况（正在推进）：正在盘点。',
    `联系电话：0571-8${String(n).padStart(7, '0')}`,
    '',
  ].join('\n');
}

/** One run of the built package in this process. */
export async function runIn(
  paths: readonly string[],
  out: string,
  changes: Partial<RunRequest> = {},
  signal: AbortSignal = new AbortController().signal,
) {
  const events: Event[] = [];
  const progress = { phase: 'listing' as const, total: 0, done: 0, failed: 0, skipped: 0, known: 0 };
  const request: RunRequest = {
    paths,
    out,
    workers: 2,
    timeout: 60_000,
    memory: 2 ** 30,
    language: 'zh',
    limits: RUN_LIMITS,
    ...changes,
  };
  const result = await built.run(request, { progress, report: (event) => events.push(event), signal });
  return { ...result, events, progress };
}

/** `inputs.csv` as path → what is said: `ok`, `failed malformed`, `skipped duplicate` … */
export function inputsOf(out: string): Record<string, string> {
  const [header = [], ...rows] = parseCsv(readFileSync(join(out, 'inputs.csv'), 'utf8'));
  const at = (zh: string) => header.indexOf(zh);
  const states: Record<string, string> = {
    读出: 'ok',
    '读出，有待核查': 'ok',
    失败: 'failed',
    跳过: 'skipped',
  };
  return Object.fromEntries(
    rows.map((row) => [row[0], `${states[row[at('结果')]!]} ${row[at('代码')]}`.trim()]),
  );
}

/** The bytes of all results, by name; without `run.json`, which tells times. */
export function resultsOf(out: string): Record<string, string> {
  return Object.fromEntries(OUTPUTS.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/** Process ids whose command line holds the text. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}
