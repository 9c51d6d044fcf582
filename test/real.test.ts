import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../src/index.ts';
import type { Notice } from '../src/notice/index.ts';
import { faultsOf } from './extract/grounded.ts';

/**
 * A published notice in several formats and what a careful reader finds in it. It is nobody's to pass on, so it lies
 * beside the repository where its owner has it, and these tests are skipped elsewhere.
 */
const FOLDER = resolve('../shared/real');
const FILES = [
  'notice.txt',
  'notice.docx',
  'notice-auto.docx',
  'notice.doc',
  'notice.pdf',
  'notice-nofont.pdf',
];

interface Expected {
  title: string;
  class: string;
  domain: string;
  unit: string;
  inspector: string;
  method: string;
  period: [string, string];
  feedbackDate: string;
  nextSteps: number;
  accountability: { kinds: string[]; value: null; unit: string }[];
  money: { kind: string; value: null }[];
  findings: {
    label: string;
    category: string;
    title: string;
    status: string;
    status_raw: string | null;
    measures: number;
  }[];
}

describe.skipIf(!existsSync(FOLDER))('a real notice', () => {
  const expected = existsSync(FOLDER)
    ? (JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Expected)
    : ({} as Expected);

  it.each(FILES)('%s reads as a careful reader reads it', async (file) => {
    const notice = await extractNotice(readFileSync(join(FOLDER, file)));
    expect(faultsOf(notice)).toEqual([]);
    expect(front(notice)).toEqual({
      title: expected.title,
      class: expected.class,
      domain: expected.domain,
      unit: expected.unit,
      inspector: expected.inspector,
      method: expected.method,
      period: expected.period,
      feedbackDate: expected.feedbackDate,
      masked: [true, true, true],
    });
    expect(findings(notice)).toEqual(expected.findings);
    expect(statuses(notice)).toEqual({ 'completed-ongoing': 23, completed: 6, unstated: 1 });
    expect(notice.findings.every(({ level, parent, countable }) => level === 1 && !parent && countable)).toBe(
      true,
    );
    expect(notice.nextSteps).toHaveLength(expected.nextSteps);
    expect(accountability(notice)).toEqual(expected.accountability);
    expect(notice.accountability.every(({ quantity }) => quantity.state === 'masked')).toBe(true);
    expect(notice.money.map(({ kind, quantity }) => ({ kind, value: quantity.value }))).toEqual(
      expected.money,
    );
  });

  it.each(FILES)('%s keeps what is masked masked, and the banner as noise', async (file) => {
    const notice = await extractNotice(readFileSync(join(FOLDER, file)));
    const { person, period, ...printed } = notice.contact ?? {};
    expect([person, period]).toEqual([null, null]);
    expect(Object.values(printed).map((field) => field?.masked)).toEqual([true, true, true, true]);
    const first = notice.outline.children[0];
    expect(first?.kind).toBe('noise');
    expect(notice.text?.slice(0, first?.span[1]).trim()).not.toBe('');
    expect(notice.title?.span[0]).toBeGreaterThanOrEqual(first?.span[1] ?? 0);
    expect(notice.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

function front(notice: Notice) {
  const { body, method, period, feedbackDate } = notice.inspection;
  const dates = [period?.start, period?.end, feedbackDate];
  return {
    title: notice.title?.text,
    class: notice.class,
    domain: notice.domain,
    unit: notice.unit?.name,
    inspector: body?.text,
    method,
    period: [period?.start?.value, period?.end?.value],
    feedbackDate: feedbackDate?.value,
    masked: dates.map((date) => date?.masked),
  };
}

function findings(notice: Notice) {
  return notice.findings.map(({ label, category, title, status, measures }) => ({
    label: label.raw,
    category: category?.text,
    title: title?.text,
    status: status.code,
    status_raw: status.raw,
    measures: measures.length,
  }));
}

function statuses(notice: Notice) {
  const counts: Record<string, number> = {};
  for (const { status } of notice.findings) counts[status.code] = (counts[status.code] ?? 0) + 1;
  return counts;
}

function accountability(notice: Notice) {
  return notice.accountability.map(({ kinds, quantity }) => ({
    kinds,
    value: quantity.value,
    unit: quantity.unit,
  }));
}
