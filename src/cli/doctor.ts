import { execFile } from 'node:child_process';
import { availableParallelism, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { createSegmenter } from '../lang/index.ts';
import { EXIT } from './exit.ts';
import type { Context } from './extract.ts';
import { write } from './io.ts';
import { oneLine } from './style.ts';
import type { TextKey } from './texts.ts';
import { padTo } from './width.ts';

const PATIENCE = 20_000;

interface Part {
  name: string;
  /** What it is here, or null where it is missing. */
  find: () => Promise<string | null>;
  adds: TextKey;
  /** How to get it. */
  get: TextKey;
}

const PARTS: readonly Part[] = [
  { name: 'tesseract + chi_sim', find: tesseract, adds: 'addsTesseract', get: 'getTesseract' },
  { name: 'LibreOffice', find: libreOffice, adds: 'addsLibreOffice', get: 'getLibreOffice' },
  { name: 'nodejieba', find: nodejieba, adds: 'addsNodejieba', get: 'getNodejieba' },
];

/** `tongbao doctor`: the machine, the optional parts, what each adds. All of them may be missing: gives 0. */
export async function doctorCommand({ io, say, style }: Context): Promise<number> {
  const cores = availableParallelism();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const system = `Node ${process.versions.node}, ${process.platform}-${process.arch}`;
  const lines = [say('doctorMachine', { system, cores, memory }), ''];
  const width = Math.max(...PARTS.map(({ name }) => name.length));
  for (const { name, find, adds, get } of PARTS) {
    const found = await find().catch(() => null);
    const mark = found === null ? style.paint('dim', '–') : style.paint('good', '✓');
    lines.push(`${mark} ${padTo(name, width)}  ${oneLine(found ?? say('doctorMissing'))}`);
    lines.push(`  ${' '.repeat(width)}  ${say(adds)}`);
    if (found === null) lines.push(`  ${' '.repeat(width)}  ${say(get)}`);
  }
  await write(io.stdout, `${lines.join('\n')}\n`);
  return EXIT.ok;
}

async function tesseract(): Promise<string | null> {
  const version = await firstLine('tesseract', ['--version']);
  const { stdout, stderr } = await output('tesseract', ['--list-langs']);
  const languages = `${stdout}\n${stderr}`.split(/\r?\n/);
  return languages.includes('chi_sim') ? version : null;
}

async function libreOffice(): Promise<string> {
  return firstLine('soffice', ['--version']);
}

async function nodejieba(): Promise<string> {
  return (await createSegmenter('nodejieba')).name;
}

const output = (command: string, args: readonly string[]) =>
  promisify(execFile)(command, args, { timeout: PATIENCE, windowsHide: true });

async function firstLine(command: string, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await output(command, args);
  return (stdout || stderr).split(/\r?\n/, 1)[0]!;
}
