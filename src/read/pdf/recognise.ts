import { type Issue, issue, TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import type { PageText } from '../layout/page-text.ts';
import { recognitionIssue } from '../recognition/issues.ts';
import { layOut } from '../recognition/page.ts';
import type { Tools } from '../tools.ts';
import { renderPdfPages } from './images.ts';

/** A page longer than this many times its width is no sheet of paper, and its picture would fill the memory. */
const LONGEST_SHAPE = 4;

/** What recognition found on pages that have no text of their own. */
export interface Recognition {
  /** By page; one that gave no text is missing. */
  texts: Map<number, PageText>;
  issues: Issue[];
}

/**
 * Renders pages one by one and has them recognised. A page that fails is an issue.
 * @param scanned pixels across the pictures of the file
 */
export async function recognisePages(
  bytes: Uint8Array,
  pages: readonly PageText[],
  limits: Limits,
  tools: Tools,
  scanned: number,
): Promise<Recognition> {
  const found: Recognition = { texts: new Map(), issues: [] };
  for (const { page, width, height } of tools.recognise ? pages : []) {
    if (height > LONGEST_SHAPE * width) continue;
    try {
      const [image] = await renderPdfPages(bytes, [page], limits, scanned);
      const recognised = image && (await tools.recognise?.(image.data));
      if (!recognised) continue;
      const first = recognised[0];
      if (!first) continue;
      const { text, confidence } = layOut(first, page, width);
      if (confidence === null) continue;
      found.texts.set(page, text);
      found.issues.push(recognitionIssue(page, confidence));
    } catch (error) {
      if (!(error instanceof TongbaoError)) throw error;
      found.issues.push(issue('recognition-failed', null, `p. ${page}: ${error.detail}`));
    }
  }
  return found;
}
