import { issue, TongbaoError } from '../notice/index.ts';
import type { Document, Limits } from './document.ts';
import type { Tools } from './tools.ts';

/**
 * Reads a word processor's file itself; what that cannot (damage, Word 95) goes through the caller's converter, where there
 * is one, with an issue.
 *
 * @throws TongbaoError of the first reading, if the converter does not do better
 */
export async function orConverted(
  bytes: Uint8Array,
  limits: Limits,
  tools: Tools,
  read: (bytes: Uint8Array, limits: Limits) => Document,
): Promise<Document> {
  try {
    return read(bytes, limits);
  } catch (error) {
    const mayHelp =
      error instanceof TongbaoError && (error.code === 'malformed' || error.code === 'unsupported');
    if (!mayHelp) throw error;
    const converted = await tools.convertWord?.(bytes).catch(() => null);
    if (!converted) throw error;
    const { readDocx } = await import('./docx/index.ts');
    const document = await readDocx(converted, limits).catch(() => {
      throw error;
    });
    return { ...document, issues: [issue('converted', null, error.detail), ...document.issues] };
  }
}
