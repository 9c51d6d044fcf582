import type { Finding, Notice, Passage } from '../../notice/index.ts';
import { STATUS_NAMES, THEME_NAMES } from '../../notice/names.ts';
import { type Column, joined } from './column.ts';
import { printedDate, quantityText } from './notices.ts';

export interface FindingRow {
  notice: Notice;
  finding: Finding;
}

const column = (
  code: string,
  zh: string,
  value: (finding: Finding, notice: Notice) => string | number | boolean | null,
): Column<FindingRow> => ({ code, zh, value: ({ finding, notice }) => value(finding, notice) });

const passage = (found: Passage | null) => found?.raw.trim() ?? null;
const words = (found: readonly { text: string }[]) => joined(found.map(({ text }) => text));

/** `findings.csv`: a row a finding, parents that only group included (`countable` tells them). */
export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  column('id', '编号', (_, notice) => notice.id),
  column('unit', '单位', ({ unit }, notice) => unit?.name ?? notice.unit?.name ?? null),
  column('inspector', '巡视巡察（审计、督察）机构', (_, { inspection }) => inspection.body?.text ?? null),
  column('round', '轮次', (_, { inspection }) => inspection.round?.text ?? null),
  column('finding', '问题编号', ({ id }) => id),
  column('label', '序号', ({ label }) => label.raw),
  column('level', '级别', ({ level }) => level),
  column('parent', '上级问题', ({ parent }) => parent),
  { code: 'countable', zh: '计数', value: ({ finding }, lang) => yes(finding.countable, lang) },
  column('category', '类别', ({ category }) => category?.text ?? null),
  {
    code: 'theme',
    zh: '主题',
    value: ({ finding: { theme } }, language) =>
      language === 'zh' ? THEME_NAMES[theme.code].zh : theme.code,
  },
  column('title', '问题', ({ title }) => title?.text ?? null),
  column('evidence', '具体表现', ({ evidence }) => passage(evidence)),
  {
    code: 'status',
    zh: '整改状态',
    value: ({ finding: { status } }, language) =>
      language === 'zh' ? STATUS_NAMES[status.code].zh : status.code,
  },
  column('status_raw', '状态原文', ({ status }) => status.raw),
  { code: 'immediate', zh: '立行立改', value: ({ finding }, lang) => yes(finding.immediate, lang) },
  column('rectification', '整改情况', ({ rectification }) => passage(rectification)),
  column('measures', '措施条数', ({ measures }) => measures.length),
  column('leaders', '责任领导', ({ responsible }) => words(responsible.leaders)),
  column('departments', '责任单位', ({ responsible }) => words(responsible.departments)),
  column('people', '责任人', ({ responsible }) => words(responsible.people)),
  column('deadline', '整改时限', ({ deadline }) => printedDate(deadline)),
  column('money', '资金', ({ facts }) => joined(facts.money.map(quantityText))),
  column('regulations', '涉及制度', ({ facts }) => words(facts.regulations)),
  column('keywords', '关键词', ({ keywords }) => joined(keywords)),
  column('start', '原文起', ({ title, rectification }) => spanOf(title, rectification)?.[0] ?? null),
  column('end', '原文止', ({ title, rectification }) => spanOf(title, rectification)?.[1] ?? null),
];

/** UTF-16 offsets of the title, or of what was done where there is none. */
function spanOf(title: Finding['title'], rectification: Passage | null) {
  return title?.span ?? rectification?.span ?? rectification?.spans?.[0] ?? null;
}

function yes(value: boolean, language: 'zh' | 'en'): string | boolean {
  if (language === 'en') return value;
  return value ? '是' : '否';
}
