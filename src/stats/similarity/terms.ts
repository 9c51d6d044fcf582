import { createSegmenter, fold, type Segmenter, STOP_WORDS } from '../../lang/index.ts';
import { PROBLEM_TERMS } from '../../lexicon/problem-terms.ts';

/** Terms of a problem: matters of the lexicon as `#matter`, other words as they are. */
export type Tokenise = (text: string) => string[];

const WORD = /^[一-鿿a-z0-9]{2,}$/i;
const NUMBER = /^[\d.]+$/;

/** Words that judge and words of the form: what is wrong everywhere says nothing about what it is. */
const JUDGING = new Set(
  `存在 现象 时有发生 依然 仍然 突出 较多 较少 较大 不多 部分 个别 有的 少数 长期 未 未按 缺失 缺位 缺乏 缺少 滞后 薄弱 淡薄 弱化 虚化 混乱 随意 流于形式 走过场 不全 不齐全 不健全 不完善 不完整
  不完备 不规范 不及时 不深入 不彻底 不经常 不充分 不明确 不具体 不明显 不合理 不精准 不紧 不牢 不严谨 不严格 不足 不清 不准 差距 短板 漏洞 偏差 盲区 空泛 雷同 执行 履行 规定 标准 程序 手续 把关 审核 审批
  质量 力度 意识 能力 作用 发挥 效果 成效 针对性 计划性 责任 管理 监管 使用 建设 制度 机制 内容 形式 单一 单位 项目 资金 超标 超标准 超范围 违规 未经 不力 不高 不少 偏低 偏多 工作人员 职责 主要负责人
  时间 金额 底数 要素 条款 材料 资料 登记 台账 清单 记录 措施 具体 办理 解决 推动 整治 治理 清理 处置 敷衍 久拖不决 十余 多年 期限 过长 情况 问题 方面 到位 经常 明显 彻底 严谨 重视 不好 管理混乱 整改不到位 有误 填写 未附 未签 涉及 处理 定期`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The tokeniser that statistics share: words of the field's matters are cut as one. */
export async function createTokeniser(): Promise<Tokenise> {
  const segmenter = await createSegmenter('node-rs', [...PROBLEM_TERMS.keys()]);
  return (text) => termsOf(text, segmenter);
}

function termsOf(text: string, segmenter: Segmenter): string[] {
  const terms: string[] = [];
  if (text === '') return terms;
  for (const word of segmenter.cut(fold(text))) {
    const matter = PROBLEM_TERMS.get(word);
    if (matter) terms.push(`#${matter}`);
    else if (WORD.test(word) && !NUMBER.test(word) && !STOP_WORDS.has(word) && !JUDGING.has(word))
      terms.push(word);
  }
  return terms;
}
