/** Seconds and memory of the workbook of many findings: npx tsx test/bench/workbook.ts [findings] */
import { createHash } from 'node:crypto';
import { STATUSES, THEMES } from '../../src/notice/index.ts';
import type { Cell, Column, Row, Table } from '../../src/stats/index.ts';
import { TABLES } from '../../src/store/heads.ts';
import { inOneFile } from '../../src/write/address.ts';
import { writeWorkbook } from '../../src/write/workbook/index.ts';

const head = TABLES.find(({ id }) => id === 'finding_list')!;
/** As long as evidence and rectification usually are. */
const PASSAGE = '召开党组会专题研究，制定整改方案，明确责任领导和完成时限，开展专项清查。'.repeat(7);

function* findings(count: number): Generator<Row> {
  for (let i = 0; i < count; i++) yield head.columns.map((column) => cellOf(column, i));
}

function cellOf({ id, type }: Column, i: number): Cell {
  if (id === 'status') return STATUSES[i % STATUSES.length]!;
  if (id === 'theme') return THEMES[i % THEMES.length]!;
  if (id === 'evidence' || id === 'rectification') return `${i}${PASSAGE}`;
  if (type === 'notice')
    return `sha256:${createHash('sha256')
      .update(String(i >> 4))
      .digest('hex')}`;
  if (type === 'finding') return `f${(i & 15) + 1}`;
  if (type === 'date') return '2024-05-06';
  if (type === 'boolean') return i % 2 === 0;
  return type === 'text' || type === 'code' ? `${id} ${i % 5_000}` : i;
}

for (const count of process.argv[2] ? [Number(process.argv[2])] : [10_000, 100_000]) {
  const table: Table = { ...head, rows: { [Symbol.iterator]: () => findings(count) } };
  let bytes = 0;
  const start = performance.now();
  await writeWorkbook(
    { tables: [table], charts: [], language: 'zh', title: 'bench', address: inOneFile },
    async (part) => {
      bytes += part.length;
    },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${count} findings: ${seconds} s, ${peak} MiB at most, ${(bytes / 2 ** 20).toFixed(1)} MiB`);
}
