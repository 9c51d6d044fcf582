import type { Section } from './sections.ts';

/** What marks a part of a page as no part of its article: rules as data, on names or on printed words. */

/** Elements and ARIA roles made for what surrounds an article. */
const NAMES = new Set(['nav', 'aside', 'menu']);
/** Words that sites give such parts as class or id. */
const HINTS =
  /(?:^|[\s_-])(?:nav|navs|navbar|navigation|menu|menus|crumb|crumbs|breadcrumb|banner|sidebar|sidenav|topbar|toolbar|pager|pagination|friendlinks?|search|complementary|share)(?:$|[\s_-])/;
/** An article may have a foot of its own with its signature: these names need the words or links of a page's foot. */
const FOOT_HINTS = /(?:^|[\s_-])(?:foot|footer|copyright|contentinfo)(?:$|[\s_-])/;

/** 当前位置 and the path that follows it. */
const CRUMB = /(?:当前|现在|所在|您)的?(?:位置|页面)(?:\s{0,4}[：:]|[^。]{0,60}[>›»])|^\s*首页\s*[>›»→-]/;
/** A path is one line; a sentence that speaks of a position is longer. */
const CRUMB_LENGTH = 120;
/** The lines at the foot of every government page. */
const FOOT =
  /版权所有|ICP备|公网安备|网站标识码|Copyright|(?:技术支持|主办|承办|主办单位|承办单位)\s{0,4}[：:]|建议使用.{0,20}浏览器/i;
/** What stands below an article and leads to another one. */
const BELOW =
  /^\s*(?:(?:上|下)一[篇条则页]|相关(?:链接|阅读|新闻|文章|稿件)|推荐阅读|延伸阅读|热点推荐|友情链接|扫一扫)/;

export const isNoiseName = ({ name, hints }: Section): boolean => NAMES.has(name) || HINTS.test(hints);
export const isFootName = ({ name, hints }: Section): boolean => name === 'footer' || FOOT_HINTS.test(hints);
export const isCrumb = (text: string): boolean => text.length <= CRUMB_LENGTH && CRUMB.test(text);
export const isFoot = (text: string): boolean => FOOT.test(text);
export const isBelow = (text: string): boolean => BELOW.test(text);
