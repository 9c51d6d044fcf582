/** One measurement of `stats.ts`: makes the database of a folder and computes every table; prints JSON. */
import { devNull } from 'node:os';
import { performance } from 'node:perf_hooks';
import { buildDatabase, Store, TABLES } from '../../src/store/index.ts';

const out = process.argv[2]!;
const cpu = () => process.cpuUsage().user + process.cpuUsage().system;
const start = performance.now();
const started = cpu();
await buildDatabase(out, []);
const built = performance.now();
const spent = cpu();
const store = await Store.open(out);
const tables: Record<string, number> = {};
for (const { id } of TABLES) {
  const from = performance.now();
  // Every cell computed and written, nowhere.
  await store.connection.run(`COPY (SELECT * FROM ${id}) TO '${devNull}' (FORMAT csv)`);
  tables[id] = Math.round(performance.now() - from);
}
store.close();
const seconds = (ms: number) => Math.round(ms / 10) / 100;
const figures = {
  build: seconds(built - start),
  tables: seconds(performance.now() - built),
  // A loaded machine makes seconds longer, not the work.
  cpu: seconds((cpu() - started) / 1000),
  cpuBuild: seconds((spent - started) / 1000),
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  each: tables,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
