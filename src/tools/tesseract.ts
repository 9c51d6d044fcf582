import { TongbaoError } from '../notice/index.ts';
import type { RecognisedPage } from '../read/tools.ts';
import { runProcess } from './process.ts';
import { readTsv } from './tsv.ts';

export interface Tesseract {
  command: string;
  /** As the program says it, e.g. `tesseract 5.3.0`. */
  version: string;
  languages: string[];
  /** Recognises Chinese text. Throws TongbaoError `malformed`, `limit-exceeded` (time). */
  recognise(image: Uint8Array): Promise<RecognisedPage[]>;
}

const COMMANDS: readonly string[] =
  process.platform === 'win32'
    ? ['tesseract', 'C:\\Program Files\\Tesseract-OCR\\tesseract.exe']
    : ['tesseract'];
const LANGUAGE = 'chi_sim';
const VERSION_TIMEOUT = 10_000;
/** A page of A4 at 300 dpi takes 5 to 15 seconds. */
const PAGE_TIMEOUT = 120_000;
/** Several threads wait for each other more than they help: one is five times faster. */
const ONE_THREAD = { OMP_THREAD_LIMIT: '1' };

/** Finds an installed tesseract that knows simplified Chinese; null if there is none. */
export async function findTesseract(commands: readonly string[] = COMMANDS): Promise<Tesseract | null> {
  for (const command of commands) {
    const listed = await runProcess(command, ['--list-langs'], { timeout: VERSION_TIMEOUT });
    if (listed?.code !== 0) continue;
    const languages = listed.stdout
      .toString('utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.trim());
    if (!languages.includes(LANGUAGE)) continue;
    const told = await runProcess(command, ['--version'], { timeout: VERSION_TIMEOUT });
    const version =
      /tesseract v?[\d.]+/.exec(`${told?.stdout ?? ''}${told?.stderr ?? ''}`)?.[0] ?? 'tesseract';
    return {
      command,
      version,
      languages: languages.filter((one) => one !== ''),
      recognise: (image) => recognise(command, image),
    };
  }
  return null;
}

async function recognise(command: string, image: Uint8Array): Promise<RecognisedPage[]> {
  const args = ['stdin', 'stdout', '-l', LANGUAGE, '--psm', '3', 'tsv'];
  const result = await runProcess(command, args, { input: image, timeout: PAGE_TIMEOUT, env: ONE_THREAD });
  if (result?.timedOut) throw new TongbaoError('limit-exceeded', `tesseract: ${PAGE_TIMEOUT / 1000} s`);
  if (result?.code !== 0)
    throw new TongbaoError(
      'malformed',
      `tesseract: ${result?.stderr.trim().split('\n')[0] ?? 'not started'}`,
    );
  return readTsv(result.stdout.toString('utf8'));
}
