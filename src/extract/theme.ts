import type { Printed, Span, ThemeCode } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';

const CODES_IN_TITLE = 3;
/** Shares of the three sources: the title decides, evidence helps, the body only breaks a tie. */
const TITLE = 10;
const EVIDENCE = 2;
const BODY = 0.1;
const CATEGORY = 1;

export interface Theme {
  code: ThemeCode;
  from: Printed[];
}

/** One compiled alternation a theme; longest match counts by its weight. */
const compiled = new WeakMap<object, { code: ThemeCode; weight: number; pattern: RegExp }[]>();

/** The harmonised theme of a finding, with the words that decided. */
export function readTheme(
  reading: Reading,
  title: Span | null,
  evidence: Span | null,
  body: Span | null,
  category: Span | null,
): Theme {
  const { themes } = reading.lexicon;
  let rules = compiled.get(themes);
  if (!rules) {
    rules = themes.map((entry) => ({
      code: entry.code,
      weight: entry.weight,
      pattern: new RegExp(entry.pattern, 'g'),
    }));
    compiled.set(themes, rules);
  }
  const scores = new Map<ThemeCode, number>();
  const words = new Map<ThemeCode, Printed[]>();
  const order: ThemeCode[] = [];
  const look = (span: Span | null, share: number, keep: boolean) => {
    if (!span) return;
    const text = reading.folded.slice(span[0], Math.min(span[1], span[0] + 600));
    for (const rule of rules) {
      let hits = 0;
      for (const match of text.matchAll(rule.pattern)) {
        if (match[0] === '') continue;
        hits++;
        if (!order.includes(rule.code)) order.push(rule.code);
        scores.set(
          rule.code,
          (scores.get(rule.code) ?? 0) + (share * rule.weight * Math.sqrt(match[0].length)) / hits,
        );
        if (keep) {
          const start = span[0] + match.index;
          const list = words.get(rule.code) ?? [];
          if (list.length < CODES_IN_TITLE)
            list.push({
              raw: reading.text.slice(start, start + match[0].length),
              span: [start, start + match[0].length],
            });
          words.set(rule.code, list);
        }
      }
    }
  };
  look(title, TITLE, true);
  look(evidence, EVIDENCE, true);
  look(category, CATEGORY, true);
  if (scores.size === 0) look(body, BODY, true);
  else if (tied(scores)) look(body, BODY, false);
  let best: ThemeCode = 'other';
  let most = 0;
  for (const code of order) {
    const score = scores.get(code) ?? 0;
    if (score > most) {
      most = score;
      best = code;
    }
  }
  return { code: best, from: words.get(best) ?? [] };
}

function tied(scores: ReadonlyMap<ThemeCode, number>): boolean {
  const sorted = [...scores.values()].sort((a, b) => b - a);
  return sorted.length > 1 && (sorted[0] ?? 0) - (sorted[1] ?? 0) < 3;
}
