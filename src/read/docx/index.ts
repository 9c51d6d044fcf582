import { TongbaoError } from '../../notice/index.ts';
import type { Document, Limits } from '../document.ts';
import { openZip } from '../zip.ts';
import { readWithMammoth } from './fallback.ts';
import { readPackage } from './read.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a .docx (WordprocessingML, ECMA-376 and ISO/IEC 29500 Transitional and Strict) as Word prints it: automatic
 * numbers included, deleted and hidden text left out. What this reader cannot read, mammoth does, with an issue.
 *
 * @throws TongbaoError `encrypted`, `malformed`, `limit-exceeded`, `empty`
 */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const zip = openZip(bytes, limits);
  try {
    return readPackage(zip, limits, MEDIA_TYPE);
  } catch (error) {
    if (isFinal(error)) throw error;
    const why = error instanceof TongbaoError ? error.detail : String(error);
    try {
      return await readWithMammoth(zip, limits, MEDIA_TYPE, why);
    } catch (second) {
      if (isFinal(second)) throw second;
      throw new TongbaoError('malformed', why, { cause: error });
    }
  }
}

/** These say all there is to say: no other reader may try. */
function isFinal(error: unknown): boolean {
  return error instanceof TongbaoError && ['encrypted', 'limit-exceeded', 'empty'].includes(error.code);
}
