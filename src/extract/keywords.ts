import type { Segmenter } from '../lang/index.ts';

const MAX_KEYWORDS = 8;
/** Words of the genre itself say nothing about one finding. */
const COMMON = new Set(
  '问题 情况 方面 整改 工作 落实 不够 不到位 不力 不足 不强 不严 不实 存在 部分 个别 有的 开展 加强 进行 已经 完成 制度 管理 建设 要求 进一步 相关 及时 不 未 执行 力度 重视 有关 个 等 年 月 日 项 对 与 和 的 了 到 在 为 将 并 及 以 有 无 没有 一些 领导 干部 单位'.split(
    ' ',
  ),
);
const TELLING = /^(?:n|v|l|j|i|eng|a)/;
const STOP_TAG = /^(?:m|q|p|c|u|r|w|x|d|t|f)/;

/** Terms that characterise a finding: those of its title first, then of its evidence and body, by frequency and length. */
export function readKeywords(segmenter: Segmenter, title: string, rest: string): string[] {
  const scores = new Map<string, number>();
  const take = (text: string, weight: number) => {
    for (const { word, tag } of segmenter.tagged(text)) {
      if (
        word.length < 2 ||
        COMMON.has(word) ||
        STOP_TAG.test(tag) ||
        !TELLING.test(tag) ||
        /[\d%《》“”]/.test(word)
      )
        continue;
      scores.set(word, (scores.get(word) ?? 0) + weight * Math.sqrt(word.length));
    }
  };
  take(title, 6);
  if (rest) take(rest, 1);
  return [...scores]
    .filter(([, score]) => score >= 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_KEYWORDS)
    .map(([word]) => word);
}
