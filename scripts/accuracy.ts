/**
 * Writes the accuracy tables of README.md and README.zh-CN.md from results of `tongbao evaluate --json`:
 *
 *     npx tsx scripts/accuracy.ts DEV.json            the column `dev`
 *     npx tsx scripts/accuracy.ts --first N TEST.json keeps the first measurement of batch N
 *
 * What each fresh batch gave when it was first measured stands in `corpus/first-measured.json`; it is never measured again.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const KEPT = 'corpus/first-measured.json';
/** F1 in per cent of one batch's fields; a field that was not kept is absent. */
type Column = { notices: number; f1: Record<string, number> };

const ROWS: readonly [field: string, en: string, zh: string][] = [
  ['class', 'class', '文种'],
  ['findings', 'findings (label and title)', '问题（编号和标题）'],
  ['finding.level', 'level', '层级'],
  ['finding.category', 'category', '类别'],
  ['finding.status', 'status', '状态'],
  ['finding.measures', 'measures', '措施数'],
  ['finding.exact', 'whole finding, every field but theme', '整条问题全对（不含主题）'],
  ['finding.theme', 'theme', '主题'],
  ['title', 'title', '标题'],
  ['unit.name', 'unit', '单位'],
  ['inspection.body', 'inspector', '巡察组（督查方）'],
  ['inspection.round', 'round', '轮次'],
  ['inspection.period.start', 'period', '进驻时间'],
  ['inspection.feedbackDate', 'feedback date', '反馈日期'],
  ['declared.counts', 'declared totals', '声明数'],
  ['accountability', 'sanctions', '问责'],
  ['money', 'money', '资金'],
  ['contact', 'contact', '联系方式'],
];

function columnOf(file: string): Column {
  const { documents, figures } = JSON.parse(readFileSync(file, 'utf8')) as {
    documents: unknown[];
    figures: Record<string, { f1: number | null }>;
  };
  const f1 = Object.fromEntries(
    ROWS.flatMap(([field]) => {
      const value = figures[field]?.f1 ?? null;
      return value === null ? [] : [[field, Math.round(value * 1000) / 10]];
    }),
  );
  return { notices: documents.length, f1 };
}

function tableOf(dev: Column, kept: Record<string, Column>, chinese: boolean): string {
  const batches = Object.keys(kept).sort((a, b) => Number(b) - Number(a));
  const header = chinese
    ? [
        '严格 F1，%',
        ...batches.map((n, i) => `${i === 0 ? '新批 ' : ''}${n}（${kept[n]?.notices}）`),
        `\`dev\`（${dev.notices}，调过）`,
      ]
    : [
        'strict F1, %',
        ...batches.map((n, i) => `${i === 0 ? 'fresh batch ' : ''}${n} (${kept[n]?.notices})`),
        `\`dev\` (${dev.notices}, tuned on)`,
      ];
  const cell = (column: Column | undefined, field: string) => column?.f1[field]?.toFixed(1) ?? '';
  const rows = ROWS.map(([field, en, zh]) => [
    chinese ? zh : en,
    ...batches.map((n) => cell(kept[n], field)),
    cell(dev, field),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const args = process.argv.slice(2);
const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Column>;
if (args[0] === '--first') {
  const [, batch, file] = args as [string, string, string];
  kept[batch] ??= columnOf(file);
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 1)}\n`);
} else {
  const dev = columnOf(args[0] as string);
  for (const [file, chinese] of [
    ['README.md', false],
    ['README.zh-CN.md', true],
  ] as const) {
    const page = readFileSync(file, 'utf8');
    const table = `<!-- evaluate -->\n${tableOf(dev, kept, chinese)}\n<!-- /evaluate -->`;
    writeFileSync(file, page.replace(/<!-- evaluate -->[\s\S]*<!-- \/evaluate -->/, table));
  }
}
