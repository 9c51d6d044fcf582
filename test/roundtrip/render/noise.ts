import type { Style } from '../dimensions.ts';
import type { Front } from '../front-content.ts';

/** What sites print around a notice: lines before it and behind it. */
export function writeNoise(style: Style, { published, unit }: Front): { before: string[]; behind: string[] } {
  const isoDay = published.value;
  switch (style.noise) {
    case 'none':
      return { before: [], behind: [] };
    case 'banner':
      return { before: ['公文范例馆  会员专享', '每日更新，欢迎订阅', ''], behind: [] };
    case 'crumbs':
      return { before: ['当前位置：首页 > 政务公开 > 通知公告', '字号：【大 中 小】 打印 分享'], behind: [] };
    case 'metadata':
      return {
        before: ['索 引 号：00312-2024-0117', `发布机构：${unit.short}`, `发布日期：${isoDay}  浏览量：318`],
        behind: [],
      };
    case 'footer':
      return {
        before: [],
        behind: ['【打印本页】 【关闭窗口】', '版权所有：霁川信息网 技术支持：0599-1234567'],
      };
    case 'spam':
      return { before: [], behind: ['更多范文请加微信 fanwen0088', '文档来源于网络，如有侵权请联系删除'] };
  }
}
