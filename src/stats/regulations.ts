import { fold } from '../lang/index.ts';
import { EDITION, GENERIC_TITLE, ISSUER, SHORT_TITLES } from '../lexicon/regulation-names.ts';

const edition = new RegExp(EDITION);
const issuer = new RegExp(ISSUER);
const generic = new RegExp(GENERIC_TITLE);

/**
 * One title for the full and the short name of a rule and for its editions, or null for a title that can be anybody's
 * (《办法》). A unit's own rules keep their place and unit: they are other rules.
 */
export function regulationTitle(printed: string): string | null {
  const plain = fold(printed)
    .replace(/[\s"“”'‘’《》〈〉<>]/g, '')
    .replace(edition, '');
  if (generic.test(plain)) return null;
  const title = plain.replace(issuer, '');
  if (title === '') return null;
  return SHORT_TITLES[title] ?? title;
}
