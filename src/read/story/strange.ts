import { type Issue, issue } from '../../notice/index.ts';

/**
 * Characters that no Chinese notice prints: scripts other than Latin, Greek, Cyrillic, kana, bopomofo and Han, private use,
 * controls. In a file without checksums they are a sign of damage.
 */
const STRANGE =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u0500-\u1dff\u2c00-\u2e7f\ua000-\uabff\uac00-\udfff\ue000-\uf8ff\ufb00-\ufdff\ufe70-\ufefe\ufff0-\uffff]/gu;
const SAMPLE = 12;

/** One issue for all of them. */
export function strangeIssues(text: string): Issue[] {
  const found = text.match(STRANGE);
  if (!found) return [];
  const sample = [...new Set(found)]
    .slice(0, SAMPLE)
    .map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  return [issue('garbled-text', null, `${found.length} × ${sample.join(' ')}`)];
}
