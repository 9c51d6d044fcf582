import { availableParallelism, totalmem } from 'node:os';
import { createSegmenter } from '../lang/index.ts';
import { installed } from '../tools/index.ts';
import { EXIT } from './exit.ts';
import type { Context } from './extract.ts';
import { write } from './io.ts';
import { oneLine } from './style.ts';
import type { TextKey } from './texts.ts';
import { padTo } from './width.ts';

interface Part {
  name: string;
  /** What it is here, or null where it is missing. */
  find: () => Promise<string | null>;
  adds: TextKey;
  /** How to get it. */
  get: TextKey;
}

const PARTS: readonly Part[] = [
  {
    name: 'tesseract + chi_sim',
    find: async () => (await installed.tesseract())?.version ?? null,
    adds: 'addsTesseract',
    get: 'getTesseract',
  },
  {
    name: 'LibreOffice',
    find: async () => (await installed.libreOffice())?.version ?? null,
    adds: 'addsLibreOffice',
    get: 'getLibreOffice',
  },
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

async function nodejieba(): Promise<string> {
  return (await createSegmenter('nodejieba')).name;
}
