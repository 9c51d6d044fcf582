import type { Span } from '../../notice/index.ts';
import { type Reading, squeeze } from '../../outline/index.ts';

const KINDS = ['巡审联动', '回头看', '常规', '专项', '机动', '提级', '交叉', '联动', '例行'] as const;
const SOME = `(?:${KINDS.join('|')})`;
/** Kinds stand right before 巡察 or 巡视 (several may follow one another), or behind it in quotes. */
const PATTERNS = KINDS.map((kind) => ({
  kind,
  pattern:
    kind === '巡审联动'
      ? /巡审联动/
      : new RegExp(
          `${kind}[”"]?(?:[、和暨+]?“?${SOME}”?){0,4}(?:式|性)?(?:巡察|巡视|督察)|(?:巡察|巡视)(?:工作)?[“"]${kind}|[“"]${kind}[”"]`,
        ),
}));
/** The printed words for the kinds of an inspection, in text order. */
export function readKinds(reading: Reading, scope: Span): string[] {
  const text = reading.folded.slice(...scope);
  const found: { at: number; kind: string; printed: string }[] = [];
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match || found.some((one) => one.kind.includes(kind))) continue;
    const at = scope[0] + match.index + match[0].indexOf(kind);
    found.push({ at, kind, printed: squeeze(reading.text.slice(at, at + kind.length)) });
  }
  return found.sort((a, b) => a.at - b.at).map((one) => one.printed);
}
