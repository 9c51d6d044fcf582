/**
 * A long mutation run through worker processes: damaged fixtures of every format, what became of them.
 *
 *     npm run fuzz [-- --mutants 10000 --seed 1 --workers 2]
 *
 * Every mutant should end as an error, as the original's record, or as a record with a warning that the original has
 * not. What is none of these is counted and named, with its seeds, in out/fuzz.json; a fault of ours (`internal`) fails the run.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RUN_LIMITS } from '../dist/cli/run/options.js';
import { extractNotice } from '../dist/extract/index.js';
import { run } from '../dist/run/index.js';
import type { Notice } from '../src/notice/index.ts';
import { parseCsv } from '../src/run/csv.ts';
import { DAMAGES, mulberry32 } from '../test/fuzz/mutations.ts';

/** Mutants on the disk at a time. */
const BATCH = 500;
/** Bytes above which a fixture is slow (embedded fonts); of so many mutants one is of such a fixture. */
const LARGE = 64 * 2 ** 10;
const LARGE_EVERY = 25;
/** What a reader says when it lost or doubts something. */
const SAYS_LOSS: ReadonlySet<string> = new Set([
  'numbers-may-be-missing',
  'page-without-text',
  'garbled-text',
  'reading-order',
  'text-lost',
]);
const FOLDERS = ['fixtures/notices', 'fixtures/pdf', 'fixtures/html', 'fixtures/word'];
const ENDINGS = /\.(docx|doc|rtf|ofd|pdf|html|mht|txt)$/;

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const total = Number(values.mutants);
const firstSeed = Number(values.seed);

interface Original {
  path: string;
  format: string;
  bytes: Uint8Array;
  /** The record without what tells bytes from bytes; null where the file gives none. */
  record: string | null;
  codes: ReadonlySet<string>;
}

const originals = await Promise.all(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => ENDINGS.test(name))
      .sort()
      .map((name) => original(join(folder, name))),
  ),
);
const small = originals.filter(({ bytes }) => bytes.length <= LARGE);
const large = originals.filter(({ bytes }) => bytes.length > LARGE);
const damages = Object.keys(DAMAGES);
const counts = new Map<string, Record<string, number>>();
const exceptions: { seed: number; path: string; damage: string; what: string }[] = [];
const home = mkdtempSync(join(tmpdir(), 'tongbao-fuzz-'));
const began = performance.now();
try {
  for (let from = 0; from < total; from += BATCH) await batch(from, Math.min(total, from + BATCH));
} finally {
  rmSync(home, { recursive: true, force: true });
}
report();
process.exitCode = exceptions.some(({ what }) => what === 'failed internal') ? 1 : 0;

async function original(path: string): Promise<Original> {
  const bytes = new Uint8Array(readFileSync(path));
  const notice = (await extractNotice(bytes).catch(() => null)) as Notice | null;
  const codes = new Set(notice?.diagnostics.map(({ code }) => code));
  return {
    path,
    format: path.slice(path.lastIndexOf('.') + 1),
    bytes,
    record: notice && bare(notice),
    codes,
  };
}

function bare({ id: _, source, ...rest }: Notice): string {
  return JSON.stringify({ reader: source.reader, ...rest });
}

async function batch(from: number, to: number): Promise<void> {
  const [input, out] = [join(home, 'in'), join(home, 'out')];
  for (const folder of [input, out]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(input);
  const made = new Map<string, { seed: number; of: Original; damage: string }>();
  for (let n = from; n < to; n++) {
    const seed = firstSeed + n;
    const pool = large.length > 0 && n % LARGE_EVERY === 0 ? large : small;
    const random = mulberry32(seed * 7919);
    const of = pool[Math.floor(random() * pool.length)]!;
    const damage = damages[Math.floor(random() * damages.length)]!;
    const name = `${String(n).padStart(7, '0')}.${of.format}`;
    writeFileSync(join(input, name), DAMAGES[damage]!(of.bytes, mulberry32(seed)));
    made.set(name, { seed, of, damage });
  }
  await run(
    {
      paths: [input],
      out,
      workers: Number(values.workers),
      timeout: 30_000,
      memory: 2 ** 30,
      language: 'zh',
      limits: RUN_LIMITS,
    },
    {
      progress: { phase: 'listing', total: 0, done: 0, failed: 0, skipped: 0, known: 0 },
      report: () => {},
      signal: new AbortController().signal,
    },
  );
  const notices = new Map<string, Notice>();
  for (const line of readFileSync(join(out, 'notices.ndjson'), 'utf8').split('\n')) {
    if (line === '') continue;
    const notice = JSON.parse(line) as Notice;
    notices.set(notice.source.path!, notice);
  }
  const rows = parseCsv(readFileSync(join(out, 'inputs.csv'), 'utf8')).slice(1);
  const own = rows.filter(([path]) => !path!.includes('!/'));
  if (own.length !== made.size) throw new Error(`${made.size} mutants, ${own.length} accounted for`);
  for (const [path = '', , state, code = ''] of own) {
    const { seed, of, damage } = made.get(path)!;
    const what = verdict(notices.get(path), of, state!, code);
    const row = counts.get(of.format) ?? {};
    row[what] = (row[what] ?? 0) + 1;
    counts.set(of.format, row);
    if (what === 'another record' || /internal|timeout|memory|crashed/.test(what)) {
      exceptions.push({ seed, path: of.path, damage, what });
    }
  }
  process.stderr.write(`${to}/${total}\n`);
}

function verdict(notice: Notice | undefined, of: Original, state: string, code: string): string {
  if (state === '失败') return `failed ${code}`;
  if (code === 'duplicate') return 'the same bytes as another';
  if (!notice) return code === '' ? 'opened as an archive' : `skipped ${code}`;
  if (bare(notice) === of.record) return 'the original record';
  const news = notice.diagnostics.filter((one) => one.severity !== 'info' && !of.codes.has(one.code));
  if (notice.diagnostics.some((one) => SAYS_LOSS.has(one.code) && !of.codes.has(one.code))) {
    return 'a record that says what is lost';
  }
  return news.length > 0 ? 'a record whose self-audit warns' : 'another record';
}

function report(): void {
  const seconds = (performance.now() - began) / 1000;
  const kinds = [...new Set([...counts.values()].flatMap((row) => Object.keys(row)))].sort();
  const sum = (kind: string) => [...counts.values()].reduce((all, row) => all + (row[kind] ?? 0), 0);
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const formats = [...counts.keys()].sort();
  const lines = [
    `${total} mutants of ${originals.length} fixtures, seeds from ${firstSeed}, ${seconds.toFixed(0)} s, every one accounted for`,
    '',
    line(['', ...formats, 'all']),
    line(['---', ...formats.map(() => '--:'), '--:']),
    ...kinds.map((kind) =>
      line([kind, ...formats.map((format) => counts.get(format)?.[kind] ?? 0), sum(kind)]),
    ),
  ];
  console.log(lines.join('\n'));
  mkdirSync('out', { recursive: true });
  writeFileSync('out/fuzz.json', `${JSON.stringify(exceptions, null, 1)}\n`);
}
