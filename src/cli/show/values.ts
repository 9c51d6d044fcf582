import type { Language, NoticeDate, Quantity } from '../../notice/index.ts';

const MASKED = { zh: '（已遮盖）', en: ' (masked)' } as const;
const ABOUT = { zh: '约', en: 'about ' } as const;
/** 100,000 元 are ten of these. */
const WAN = 10_000;

/** A number with its unit, as a person would write it; a masked one as printed. */
export function quantityText(quantity: Quantity, language: Language): string {
  const { raw, value, unit, state } = quantity;
  if (value === null || state === 'masked') return `${raw}${MASKED[language]}`;
  const about = state === 'approximate' ? ABOUT[language] : '';
  return `${about}${numberText(value)}${language === 'en' && unit !== '' ? ' ' : ''}${unit}`;
}

/** An amount of 元, large ones in 万元 where that loses nothing. */
export function moneyText(quantity: Quantity, language: Language): string {
  const { value, state } = quantity;
  if (value === null || quantity.unit !== '元' || value < WAN) return quantityText(quantity, language);
  const about = state === 'approximate' ? ABOUT[language] : '';
  return `${about}${numberText(value / WAN)}${language === 'en' ? ' ' : ''}万元`;
}

/** A date as EDTF: what is hidden or lost stands as X. */
export function dateText(date: NoticeDate | null): string {
  return date?.value ?? '?';
}

/** Grouped by thousands, the same in every locale; up to six decimals (分 of a 万元). */
function numberText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
