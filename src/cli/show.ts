import { DEFAULT_LIMITS, type Limits } from '../read/index.ts';
import { explain } from '../run/failure.ts';
import { EXIT } from './exit.ts';
import type { Context } from './extract.ts';
import { readInput } from './inputs.ts';
import { type Io, isBrokenPipe, write } from './io.ts';
import { noticeView } from './show/view.ts';
import { oneLine, styleFor } from './style.ts';

/** Columns where no terminal says: a page of a text editor. */
const DEFAULT_WIDTH = 100;

/** `tongbao show`: one notice as a page for the terminal. Gives the exit code. */
export async function showCommand(file: string, limits: Partial<Limits>, context: Context): Promise<number> {
  const { io, language, say, extract } = context;
  let lines: string[];
  try {
    const bytes = await readInput(file, limits.bytes ?? DEFAULT_LIMITS.bytes);
    const notice = await extract(bytes, { path: file, language, limits });
    lines = noticeView(notice, { language, style: styleFor(io.stdout, io.env), width: terminalWidth(io) });
  } catch (error) {
    const line = oneLine(say('failed', { path: file, ...explain(error, language) }));
    await write(io.stderr, `${context.style.paint('bad', line)}\n`);
    return EXIT.nothing;
  }
  try {
    await write(io.stdout, `${lines.join('\n')}\n`);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
  return EXIT.ok;
}

function terminalWidth({ stdout, env }: Io): number {
  return stdout.columns || Number(env.COLUMNS) || DEFAULT_WIDTH;
}
