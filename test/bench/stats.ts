/**
 * Loading and all tables of synthetic runs: `npx tsx test/bench/stats.ts [findings…]`, by default 10⁴, 10⁵ and 10⁶. Each in a
 * process of its own, so that its peak memory is its own. Prints Markdown; nothing is asserted.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSyntheticRun } from './synthetic-run.ts';

const sizes = process.argv.slice(2).map(Number);
const child = fileURLToPath(new URL('./stats-child.ts', import.meta.url));
process.stdout.write(
  '| findings | records | load and survey | all tables | total | of the processor | per 1,000 | peak memory |\n| --: | --: | --: | --: | --: | --: | --: | --: |\n',
);
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const out = mkdtempSync(join(tmpdir(), 'tongbao-bench-'));
  try {
    mkdirSync(out, { recursive: true });
    const records = join(out, 'notices.ndjson');
    await writeSyntheticRun(records, size);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', child, out], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const { build, tables, cpu, peakMiB, each } = JSON.parse(stdout) as {
      cpu: number;
      build: number;
      tables: number;
      peakMiB: number;
      each: object;
    };
    const total = build + tables;
    process.stdout.write(
      `| ${size.toLocaleString('en')} | ${Math.round(statSync(records).size / 2 ** 20)} MiB | ${build} s | ${tables.toFixed(2)} s | ${total.toFixed(2)} s | ${cpu.toFixed(1)} s | ${((cpu / size) * 1e6).toFixed(0)} ms | ${peakMiB} MiB |\n`,
    );
    process.stderr.write(`${JSON.stringify(each)}\n`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
