import type { Style } from '../dimensions.ts';
import { han } from '../draw.ts';

/** Where in the numbering a finding stands, all from 1. */
export interface Place {
  group: number;
  /** Among all findings, or among those of its group, as the style counts. */
  number: number;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
export const circled = (value: number) => CIRCLED[value - 1]!;
export const bracketed = (inner: string | number, style: Style) =>
  style.width === 'half' ? `(${inner})` : `（${inner}）`;
export const sectionLabel = (value: number) => `${han(value)}、`;

export function categoryLabel(style: Style, value: number): string {
  return style.levels === 'category' ? sectionLabel(value) : bracketed(han(value), style);
}

/** The outermost label, and what else of labels is printed behind it. */
export function findingLabel(style: Style, { group, number }: Place): { label: string; rest: string } {
  const one = (label: string, rest = '') => ({ label, rest });
  if (style.levels === 'bare') return one(sectionLabel(number));
  switch (style.mark) {
    case 'arabic-dot':
      return one(`${number}.`);
    case 'arabic-wide-dot':
      return one(`${number}．`);
    case 'arabic-comma':
      return one(`${number}、`);
    case 'arabic-paren':
      return one(bracketed(number, style));
    case 'chinese-paren':
      return one(bracketed(han(number), style));
    case 'circled':
      return one(circled(number));
    case 'problem-arabic':
      return one(`问题${number}：`);
    case 'problem-chinese':
      return one(`反馈问题${han(number)}：`);
    case 'pair':
      return one(`${group}-${number}，`);
    case 'ordinal':
      return one(`第${han(number)}，`);
    case 'double':
      return one(`${number}.`, `问题${number}：`);
  }
}

export function measureLabel(style: Style, value: number): string {
  switch (style.measures) {
    case 'arabic-lines':
    case 'arabic-inline':
      return `${value}.`;
    case 'paren-lines':
    case 'paren-inline':
      return bracketed(value, style);
    case 'circled-lines':
    case 'circled-inline':
      return circled(value);
    case 'first-then':
      return ['首先，', '其次，', '再次，', '最后，'][value - 1]!;
    default:
      return `${han(value)}是`;
  }
}
