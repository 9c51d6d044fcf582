import { combine, type ThemeEntry, words } from './types.ts';

const EARLIER =
  '上轮 上一轮 上次 上一次 上届 前轮 前次 前一轮 首轮 往届 往轮 历次 历届 历轮 以往 此前 以前 前期';
const INSPECTION = '巡察 巡视 审计 督察 督查 专项巡察 环保督察 巡察审计 巡视巡察';

/** 上轮整改与成果运用: an earlier inspection or audit, or the work of rectification itself, named in the title. */
export const PRIOR_RECTIFICATION: readonly ThemeEntry[] = [
  {
    code: 'prior-rectification',
    weight: 4,
    pattern:
      '(?:巡察|巡视|审计|督察)[^,]{0,8}(?:发现|查出|指出|反馈|移交)[^,]{0,30}(?:整改|未|仍|反弹|不彻底|不及时|长期|销号)|(?:19|20)\\d\\d年[^,]{0,12}(?:巡察|巡视|审计|督察)[^,]{0,8}(?:发现|查出|指出|反馈|移交)',
  },
  words(
    'prior-rectification',
    4,
    combine(
      EARLIER,
      `${INSPECTION} 整改 检查 反馈 省委巡视 市委巡察 县委巡察 区委巡察 中央巡视 经济责任审计`,
    ),
  ),
  words(
    'prior-rectification',
    3,
    combine(
      INSPECTION,
      '整改 反馈 反馈问题 反馈意见 指出 指出问题 发现 发现问题 查出 查出问题 移交 移交问题 意见 成果 成果运用 建议',
    ),
  ),
  words(
    'prior-rectification',
    3,
    `过关心态 整改清单 整改责任制 整改主体责任 整改第一责任 整改领导 整改推动 整改合力 整改评估 整改监督 整改深度 整改表面 查摆问题 查摆问题整改 检视问题清单 巡察整改 巡视整改 督察整改 ${combine('整改', '不彻底 不到位 不力 不实 不及时 不深入 不全面 不严肃 责任 任务 质量 质效 成效 成果 台账 销号 事项 不落实 未完成 未到位 落实不 工作不 长效 建章立制 主动性 走过场 敷衍 反弹 滞后 缓慢 措施 方案 机制 政治责任 监督')}
    问题整改 反馈整改 整改落实 落实整改 抓整改 敷衍整改 虚假整改 纸面整改 文字整改 数字整改 应付整改 选择性整改 拟整改 已整改 未整改 未整改到位 整改到位 屡改屡犯 边改边犯 边查边犯 改而又犯 屡审屡犯 回头看 成果运用 成果转化运用 巡察成果 巡视成果 审计成果 后半篇文章 
    监督成果 主题教育检视问题 检视问题 检视整改 建议落实 巡察建议 审计建议 审计决定 审计整改 未清理到底 仍未整改 仍未解决 未及时销号 审计发现 审计查出 审计指出`,
  ),
  words('prior-rectification', 2, `反弹回潮 再次反弹 问题反弹 死灰复燃 举一反三 前清后乱 立行立改 监督成果`),
  words('prior-rectification', 1, '整改 销号 反复 仍然 仍未 '),
  // Defects put right on the spot and duties of supervision are no earlier inspection.
  words(
    'prior-rectification',
    0,
    `${combine('隐患 消防 违建 安全 限期 责令 污染 排污口 餐饮', '整改')} 隐患整改不到位 隐患整改不及时 隐患整改不力 隐患整改不彻底 安全隐患整改 火灾隐患整改 问题隐患整改 督查检查 科技成果转化运用 成果转化`,
  ),
];
