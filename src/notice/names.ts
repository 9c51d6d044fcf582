import type { Domain, Level, NoticeClass, Severity, StatusCode, ThemeCode } from './codes.ts';
import type { Language } from './language.ts';
import type { CONTACT_FIELDS } from './schema.ts';

/** How the contract's codes are called. */
export type Names<Code extends string> = Readonly<Record<Code, Readonly<Record<Language, string>>>>;

export const STATUS_NAMES: Names<StatusCode> = {
  completed: { zh: '已完成', en: 'completed' },
  'completed-ongoing': { zh: '已完成并长期坚持', en: 'completed, ongoing' },
  'mostly-completed': { zh: '基本完成', en: 'mostly completed' },
  phased: { zh: '阶段性完成', en: 'phased' },
  'in-progress': { zh: '正在推进', en: 'in progress' },
  'long-term': { zh: '长期坚持', en: 'long-term' },
  'not-completed': { zh: '未完成', en: 'not completed' },
  unstated: { zh: '未写明', en: 'unstated' },
};

export const CLASS_NAMES: Names<NoticeClass> = {
  rectification: { zh: '整改情况通报', en: 'rectification notice' },
  'rectification-summary': { zh: '整改情况综述（只有汇总）', en: 'rectification summary (totals only)' },
  feedback: { zh: '巡视巡察反馈', en: 'inspection feedback' },
  announcement: { zh: '进驻公告', en: 'announcement' },
  news: { zh: '新闻', en: 'news' },
  regulation: { zh: '制度文件', en: 'regulation' },
  'audit-findings': { zh: '审计查出问题', en: 'audit findings' },
  plan: { zh: '整改方案', en: 'plan' },
  other: { zh: '其他', en: 'other' },
};

export const DOMAIN_NAMES: Names<Domain> = {
  inspection: { zh: '巡视巡察', en: 'inspection' },
  audit: { zh: '审计', en: 'audit' },
  environment: { zh: '生态环保督察', en: 'environment' },
  other: { zh: '其他', en: 'other' },
};

export const LEVEL_NAMES: Names<Level> = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  unit: { zh: '单位内部', en: 'unit' },
};

export const SEVERITY_NAMES: Names<Severity> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '注意', en: 'warning' },
  info: { zh: '说明', en: 'info' },
};

export const CONTACT_NAMES: Names<(typeof CONTACT_FIELDS)[number]> = {
  phone: { zh: '电话', en: 'phone' },
  address: { zh: '地址', en: 'address' },
  postcode: { zh: '邮编', en: 'postcode' },
  email: { zh: '邮箱', en: 'e-mail' },
  person: { zh: '联系人', en: 'person' },
  period: { zh: '公示期', en: 'period' },
};

export const THEME_NAMES: Names<ThemeCode> = {
  'theory-study': { zh: '理论学习', en: 'theory study' },
  'policy-execution': { zh: '决策部署落实', en: 'policy execution' },
  ideology: { zh: '意识形态', en: 'ideology' },
  leadership: { zh: '领导班子与民主集中制', en: 'leadership' },
  personnel: { zh: '选人用人与干部队伍', en: 'personnel' },
  'party-organisation': { zh: '基层党组织建设', en: 'party organisation' },
  conduct: { zh: '作风与八项规定', en: 'conduct' },
  'finance-assets': { zh: '财务与资产', en: 'finance and assets' },
  'procurement-projects': { zh: '采购与工程项目', en: 'procurement and projects' },
  'discipline-oversight': { zh: '纪律与监督执纪', en: 'discipline and oversight' },
  duties: { zh: '职能履行', en: 'duties' },
  'public-welfare': { zh: '民生与群众利益', en: 'public welfare' },
  'safety-environment': { zh: '安全与生态环境', en: 'safety and environment' },
  'prior-rectification': { zh: '上轮整改与成果运用', en: 'prior rectification' },
  other: { zh: '其他', en: 'other' },
};
