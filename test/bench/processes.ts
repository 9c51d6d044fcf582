import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtAddress } from './built.ts';
import { median } from './compare.ts';
import { mib, ms, table } from './markdown.ts';

/** Runs of a command; LibreOffice takes seconds. */
const RUNS = 5;
const SLOW_MS = 1_000;

interface Command {
  name: string;
  command: string;
  args: (file: string, out: string) => readonly string[];
  formats: readonly ('docx' | 'pdf')[];
}

const node = process.execPath;
/** Commands that turn a file into text (or, ours, into a record), where they are installed. */
const COMMANDS: readonly Command[] = [
  {
    name: '`tongbao extract` (record)',
    command: node,
    args: (file) => [fileURLToPath(builtAddress('cli/main.js')), 'extract', file],
    formats: ['docx', 'pdf'],
  },
  { name: 'pdftotext', command: 'pdftotext', args: (file) => ['-layout', file, '-'], formats: ['pdf'] },
  { name: 'pandoc', command: 'pandoc', args: (file) => ['-t', 'plain', file], formats: ['docx'] },
  {
    name: 'LibreOffice',
    command: 'soffice',
    args: (file, out) => [
      `-env:UserInstallation=${pathToFileURL(join(out, 'profile'))}`,
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      out,
      file,
    ],
    formats: ['docx'],
  },
];

/** Whole processes, their start included. */
export function commandsReport(files: Readonly<Record<'docx' | 'pdf', string>>): string {
  const out = mkdtempSync(join(tmpdir(), 'tongbao-bench-'));
  const rows: string[][] = [];
  try {
    for (const { name, command, args, formats } of COMMANDS) {
      for (const format of formats) {
        const time = timeOf(command, args(files[format], out));
        rows.push([`.${format}: ${name}`, time === null ? 'not installed' : ms(time)]);
      }
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return table(['process, its start included', 'time'], rows);
}

/** Median of the runs behind a first one; null where there is no such command or it fails. */
function timeOf(command: string, args: readonly string[]): number | null {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    const { status } = spawnSync(command, args, { stdio: 'ignore' });
    if (status !== 0) return null;
    const time = performance.now() - started;
    if (run > 0) times.push(time);
    if (run > 1 && time > SLOW_MS) break;
  }
  return median(times);
}

/**
 * Kibibytes. Linux hands `maxRSS` of the parent on to its child, so the peak of the child's own memory is read there
 * (proc(5), VmHWM).
 */
const PEAK = `process.platform === 'linux'
  ? /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  : process.resourceUsage().maxRSS`;

/** A task's imports and its work on `bytes`; each runs in a fresh process. */
const MEMORY: readonly { name: string; format: 'docx' | 'pdf'; code: string }[] = [
  { name: 'node alone', format: 'docx', code: '' },
  { name: '.docx: bytes → record', format: 'docx', code: ours() },
  {
    name: '.docx: mammoth `extractRawText`',
    format: 'docx',
    code: `const { default: mammoth } = await import('mammoth');
      await mammoth.extractRawText({ buffer: bytes });`,
  },
  { name: '.pdf: bytes → record', format: 'pdf', code: ours() },
  {
    name: '.pdf: pdf-parse `getText`',
    format: 'pdf',
    code: `const { PDFParse } = await import('pdf-parse');
      const { parameters } = await import(${JSON.stringify(builtAddress('read/pdf/open.js').href)});
      await new PDFParse(parameters(bytes)).getText();`,
  },
];

function ours(): string {
  const address = JSON.stringify(builtAddress('extract/index.js').href);
  return `const { extractNotice } = await import(${address}); await extractNotice(bytes);`;
}

/** Most resident memory of a process that does one file; the dictionary of the segmenter is part of ours. */
export function memoryReport(files: Readonly<Record<'docx' | 'pdf', string>>): string {
  const rows = MEMORY.map(({ name, format, code }) => {
    const program = `import { readFileSync } from 'node:fs';
      const bytes = readFileSync(${JSON.stringify(files[format])});
      ${code}
      process.stdout.write(String(${PEAK}));`;
    const { stdout, status } = spawnSync(node, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      // where the packages are found
      cwd: fileURLToPath(new URL('.', import.meta.url)),
    });
    return [name, status === 0 ? mib(Number(stdout) * 1024) : 'failed'];
  });
  return table(['process', 'peak memory'], rows);
}
