import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { writeArchive } from './archive-inputs.ts';
import { builtAddress } from './built.ts';
import { median } from './compare.ts';
import { table } from './markdown.ts';

const COMMAND = fileURLToPath(builtAddress('cli/main.js'));
const SINGLE = fileURLToPath(new URL('./archive-single.ts', import.meta.url));
const MIB = 2 ** 20;
/** Of a run; before it the main process is still starting. */
const WARM_SHARE = 0.2;

/** Files that the peers' loop reads: its rate does not depend on their number. */
const PEER_FILES = 200;

export interface ArchiveSize {
  docx: number;
  pdf: number;
  rounds: number;
}

interface Ran {
  seconds: number;
  /** MiB of the main process against documents done. */
  memory: { done: number; mib: number }[];
}

/** Whole archives: `tongbao run` with one worker and two against one process that does the same alone, interleaved. */
export async function archiveReport({ docx, pdf, rounds }: ArchiveSize): Promise<string> {
  const parts: string[] = [];
  for (const [format, count] of [
    ['docx', docx],
    ['pdf', pdf],
  ] as const) {
    if (count > 0) parts.push(await reportOf(format, count, rounds));
  }
  return parts.join('\n\n');
}

async function reportOf(format: 'docx' | 'pdf', count: number, rounds: number): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'tongbao-archive-'));
  const [input, out] = [join(home, 'in'), join(home, 'out')];
  const times: Record<'reading' | 'single' | 'one' | 'two' | 'again', number[]> = {
    reading: [],
    single: [],
    one: [],
    two: [],
    again: [],
  };
  const slopes: number[] = [];
  let peak = 0;
  try {
    writeArchive(input, count, format);
    const fresh = (workers: number) => {
      rmSync(out, { recursive: true, force: true });
      return runArchive(input, out, workers);
    };
    for (let round = 0; round < rounds; round++) {
      times.reading.push(timeOf(process.execPath, [COMMAND, 'extract', input]));
      rmSync(out, { recursive: true, force: true });
      times.single.push(timeOf(process.execPath, ['--import', 'tsx', SINGLE, input, out]));
      times.one.push((await fresh(1)).seconds);
      const two = await fresh(2);
      times.two.push(two.seconds);
      slopes.push(slope(two.memory));
      peak = Math.max(peak, ...two.memory.map(({ mib }) => mib));
      times.again.push((await runArchive(input, out, 2)).seconds);
    }
    const rate = (name: keyof typeof times) => count / median(times[name]);
    const against = (name: keyof typeof times) =>
      median(times[name].map((time, round) => times.single[round]! / time)).toFixed(2);
    const rows = [
      ['one process does it all, without isolation', rate('single').toFixed(1), '1'],
      [
        'it only reads (`tongbao extract`): no tables, nothing to go on from',
        rate('reading').toFixed(1),
        against('reading'),
      ],
      ['`tongbao run --workers 1`', rate('one').toFixed(1), against('one')],
      ['`tongbao run --workers 2`', rate('two').toFixed(1), against('two')],
      ['the same again, nothing changed', rate('again').toFixed(0), against('again')],
      ...peers(format, input, count).map((row) => [...row, '']),
    ];
    const again = median(times.two.map((time, round) => time / times.again[round]!)).toFixed(1);
    return [
      table([`${count} .${format}, median of ${rounds}`, 'documents/s', 'times one process'], rows),
      `Main process: peak ${peak.toFixed(0)} MiB, slope ${median(slopes).toFixed(2)} MiB per 1,000 documents. The unchanged run is ${again} times faster than the fresh one with two workers.`,
    ].join('\n\n');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A run from its start to its end; the memory of the main process is looked at with each of its messages. */
function runArchive(input: string, out: string, workers: number): Promise<Ran> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [COMMAND, 'run', input, '-o', out, '--workers', String(workers), '--no-tables', '--log-json'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const memory: Ran['memory'] = [];
  createInterface({ input: child.stderr! }).on('line', (line) => {
    const said = JSON.parse(line) as { type: string; phase?: string; done?: number };
    const mib = residentOf(child);
    if (said.type === 'progress' && said.phase === 'reading' && mib !== null)
      memory.push({ done: said.done!, mib });
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      if (code !== 0) reject(new Error(`tongbao run ended with ${code}`));
      else resolve({ seconds: (performance.now() - started) / 1000, memory });
    });
  });
}

/** proc(5), VmRSS in KiB; null elsewhere and once the process has ended. */
function residentOf({ pid }: ChildProcess): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kib = /VmRSS:\s*(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return kib ? (Number(kib) * 1024) / MIB : null;
}

/** Least squares, MiB per 1,000 documents, behind the warm-up. */
function slope(memory: Ran['memory']): number {
  const last = memory.at(-1)?.done ?? 0;
  const seen = memory.filter(({ done }) => done > WARM_SHARE * last);
  const meanDone = seen.reduce((sum, { done }) => sum + done, 0) / seen.length;
  const meanMib = seen.reduce((sum, { mib }) => sum + mib, 0) / seen.length;
  const covariance = seen.reduce((sum, { done, mib }) => sum + (done - meanDone) * (mib - meanMib), 0);
  const variance = seen.reduce((sum, { done }) => sum + (done - meanDone) ** 2, 0);
  return (covariance / variance) * 1000;
}

/** A loop in the shell over the same files, where the programs are installed; text only. */
function peers(format: 'docx' | 'pdf', input: string, count: number): string[][] {
  const [name, command] =
    format === 'docx' ? ['pandoc', 'pandoc -t plain "$f"'] : ['pdftotext', 'pdftotext -layout "$f" -'];
  if (spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0)
    return [[`${name} in a shell loop`, 'not installed']];
  const some = Math.min(count, PEER_FILES);
  const loop = `find "$0" -name '*.${format}' | head -n ${some} | while read -r f; do ${command} >/dev/null; done`;
  return [[`${name} in a shell loop (text only)`, (some / timeOf('sh', ['-c', loop, input])).toFixed(1)]];
}

function timeOf(command: string, args: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return (performance.now() - started) / 1000;
}
