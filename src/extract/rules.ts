import type { Quantity, Rules, Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { within } from './facts.ts';

const MADE =
  '(?:新)?(?:制定|制订|新建|建立|出台|颁布|(?<!修订|完善|梳理)形成(?=[^,。;、]{0,6}(?:制度|规章|机制))|新增|新立|新订|新定|新编|印发|制发)(?:印发|出台|下发|实施)?';
const REVISED = '(?:完善)?(?:修订|修改|修编|修正|改订|更新)(?:完善)?';
/** Words for making and revising together; 完善 and 健全 alone say neither. */
const BOTH = new RegExp(
  `(?:${MADE}(?:、|和|及|或|并|与)?(?:${REVISED}|完善)|(?:${REVISED}|完善)(?:、|和|及|或|并|与)?${MADE}|建章立制|建立健全|(?<!修订|修改)完善(?!修订|修改)|(?<!建立)健全)`,
);
const OBJECT =
  /制度|规章|守则|准则|建章立制|办法|规定|规则|细则|机制|规范|文件|流程|清单|方案|章程|规程|意见/;
/** `16项,其中新制定9项`, but not `9项,其中涉及采砂的已备案`. */
const PARTS = new RegExp(`^[^。;,]{0,6}(?:[,(:]其中[^。;]{0,8}?|[(:])(?:${MADE}|${REVISED}|完善|废止)`);
const UNITS = new Set(['项', '个', '份', '条', '件', '部', '余项', '种']);

/** Unit-level number of rules made and revised; what is said of both together is `total`. */
export function readRules(reading: Reading, regions: readonly Span[], counts: readonly Quantity[]): Rules {
  const rules: Rules = { made: null, revised: null, total: null };
  const { folded } = reading;
  let divided = false;
  for (const region of regions) {
    for (const quantity of within(counts, region)) {
      if (!UNITS.has(quantity.unit)) continue;
      let from = Math.max(region[0], quantity.span[0] - 24);
      for (let at = quantity.span[0] - 1; at >= from; at--)
        if (/[。;,\n:\d]/.test(folded[at] ?? '')) from = at + 1;
      const before = folded.slice(from, quantity.span[0]);
      const after = folded.slice(quantity.span[1], Math.min(region[1], quantity.span[1] + 8));
      const sentence = folded.slice(
        Math.max(region[0], folded.lastIndexOf('。', quantity.span[0]) + 1),
        Math.min(region[1], quantity.span[1] + 8),
      );
      const verb = lastVerb(before);
      if (!verb) continue;
      const object = OBJECT.test(before.slice(verb.index)) || OBJECT.test(after.split(/[,。;]/)[0] ?? '');
      const inherited = before.slice(verb.index + verb.length).trim() === '' && OBJECT.test(sentence);
      if (!object && !inherited) continue;
      if (
        /措施|方案|清单|台账|任务/.test(before.slice(verb.index)) &&
        !/制度|办法|规定|机制/.test(before.slice(verb.index))
      )
        continue;
      if (/^(?:的)?(?:整改|总|专项|实施|工作)*(?:措施|任务|问题|清单|方案|计划|专班|小?组|部门)/.test(after))
        continue;
      // A total printed with its parts: the parts say which is which.
      if (PARTS.test(folded.slice(quantity.span[1], Math.min(region[1], quantity.span[1] + 24)))) {
        verb.slot = 'total';
        divided ||= rules.total === null;
      }
      // 完善 says revising where making is counted beside it.
      const slot =
        verb.slot === 'total' &&
        rules.made &&
        /完善/.test(before.slice(verb.index)) &&
        !/制定|制订|建立|出台/.test(before.slice(verb.index))
          ? 'revised'
          : verb.slot;
      rules[slot] ??= {
        raw: quantity.raw,
        span: quantity.span,
        value: quantity.value,
        unit: quantity.unit,
        state: quantity.state,
      };
    }
  }
  // Beside figures of both, what is said of both together counts other rules.
  if (!divided && (rules.made || rules.revised)) rules.total = null;
  return rules;
}

function lastVerb(before: string): { slot: keyof Rules; index: number; length: number } | null {
  const both = BOTH.exec(before);
  if (both) return { slot: 'total', index: both.index, length: both[0].length };
  let best: { slot: keyof Rules; index: number; length: number } | null = null;
  for (const [slot, source] of [
    ['made', MADE],
    ['revised', REVISED],
  ] as const) {
    for (const match of before.matchAll(new RegExp(source, 'g'))) {
      if (!best || match.index > best.index) best = { slot, index: match.index, length: match[0].length };
    }
  }
  return best;
}
