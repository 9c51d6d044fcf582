import { createHash } from 'node:crypto';
import { fold } from '../lang/index.ts';
import type { SurveyRecord } from './record.ts';

/** Findings with fewer words than this could be two notices'; then the title must be the same as well. */
const TELLING = 200;
/** How much of each rectification is compared: two that begin alike, for every finding in order, are one. */
const BEGINNING = 80;

/**
 * What stays the same when a notice is hosted elsewhere or saved in another format: its findings and how their rectifications
 * begin, without spaces, whatever stands around them. A notice without findings is compared by its whole text, or not at all.
 */
export function contentKey(notice: SurveyRecord): string | null {
  const words = notice.findings.map(
    ({ title, status, rectification }) =>
      `${title?.text ?? ''}\t${status.code}\t${rectification?.raw.slice(0, BEGINNING) ?? ''}`,
  );
  const unit = notice.unit?.name ?? '';
  const body = words.length > 0 ? words.join('\n') : (notice.text ?? '');
  const plain = fold(body).replace(/[ \n\r]/g, '');
  if (plain === '') return null;
  const title = plain.length < TELLING ? fold(notice.title?.text ?? '') : '';
  return createHash('sha256').update(`${unit}\n${title}\n${plain}`).digest('base64');
}
