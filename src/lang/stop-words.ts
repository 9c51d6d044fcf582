/** Words that carry grammar, not content. */
const FUNCTION_WORDS = `的 了 和 与 及 以及 或 或者 而 且 并 并且 等 等等 在 于 对 对于 向 从 自 由 以 为 因 因为 由于 按 按照 根据 依据 通过 经 经过 将 把 被 让 使 令 给
之 其 此 该 本 各 每 某 这 那 这些 那些 这个 那个 他 她 它 他们 我 我们 你 你们 自己 是 有 无 没有 不 未 尚 也 又 再 还 都 均 就 才 只 仅 更 最 很 较 已 已经 曾 正 正在 将要 要 能 能够
可 可以 应 应当 应该 必须 需 需要 得 地 着 过 上 下 中 内 外 前 后 里 间 时 时候 之间 之后 之前 以来 以上 以下 以内 以外 其中 其他 其它 如 如下 例如 比如 即 则 若 如果 虽然 但 但是
不仅 而且 同时 此外 另外 因此 所以 从而 进而 然后 首先 其次 再次 最后 一 二 三 四 五 六 七 八 九 十 一个 一些 一是 二是 三是 四是 五是 六是 多 少 个 名 项 次 人 件 条 年 月 日 号 元 万元`;

/** Words that every notice uses, whatever it is about. */
const GENRE_WORDS = `关于 问题 方面 情况 工作 整改 整改情况 整改落实 整改措施 整改完成 完成 已完成 落实 进行 开展 加强 进一步 推进 推动 坚持 持续 做好 抓好 强化 提高 提升 完善 健全 规范 制定 修订 建立
印发 组织 召开 要求 明确 确保 切实 认真 严格 严肃 深入 全面 及时 积极 有效 充分 高度重视 针对 结合 围绕 反馈 巡察 巡视 反馈意见 反馈问题 存在 不够 不到位 不足 不力 不严 不实 不强 有差距 目前 下一步 截至
相关 有关 具体 主要 重点 单位 部门 人员 同志 干部 党员 领导 负责 部分 个别 少数 一定 责任 措施 制度 机制 管理 会议 学习`;

/** Words of faults, of goals and of degree: how the matter stands, not what it is. */
const FAULT_WORDS = `缺位 缺失 滞后 反弹 混乱 管理混乱 偏移 严重 形同虚设 走过场 流于形式 浮于表面 走形式 薄弱 短板 漏洞 偏差 差距 折扣 打折扣 盲区 空白 梗阻 缓慢 迟缓 拖延 拖拉 拖沓 松散 涣散 松懈 宽松 粗放 随意 单一 不实 不严
不规范 不健全 不完善 不及时 不明显 不突出 不充分 不深 不深入 不扎实 不强 不高 不紧 不平衡 不彻底 不精准 缺乏 缺少 欠缺 弱化 虚化 淡化 悬空 空转 下滑 下降 偏低 偏高 偏少 偏多 较低 较差 较大 较多 较少 明显 突出 普遍 现象
长期 多年 连续 屡禁不止 时有发生 依然 仍然 仍有 反复 减弱 表面 履行 夯实 优化 健全 提升 畅通 压实 持续 深化 抓实 做实 守牢 整治 治理 打击 清理 代替 选取 未能 未按 未经 未及时 违规 违反 违法 擅自 力度 程度 效果 成效
事项 现状 现场 环节 领域 过程 范围 数量 质量 能力 水平 思想 意识 观念 重视 认识 看待 存量 有差 一阵风 雷声大 雨点小 两张皮`;

/** What says nothing about a finding: left out of keywords. Single punctuation marks and digits are the caller's to drop. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${FUNCTION_WORDS} ${GENRE_WORDS} ${FAULT_WORDS}`.split(/\s+/).filter((word) => word !== ''),
);
