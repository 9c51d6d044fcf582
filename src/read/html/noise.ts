import type { Section } from './sections.ts';

/** What marks a part of a page as no part of its article: rules as data, each on names or on printed words. */

/** Elements and ARIA roles made for what surrounds an article. */
const NAMES = new Set(['nav', 'footer', 'aside', 'menu']);
/** Words that sites give such parts as class or id. */
const HINTS =
  /(?:^|[\s_-])(?:nav|navs|navbar|navigation|menu|menus|crumb|crumbs|breadcrumb|foot|footer|copyright|banner|sidebar|sidenav|topbar|toolbar|pager|pagination|friendlinks?|search|contentinfo|complementary|share)(?:$|[\s_-])/;

/** 当前位置 and the path that follows it. */
const CRUMB = /(?:当前|现在|所在)的?位置|您的位置|^\s*首页\s*[>›»→-]/;
/** The lines at the foot of every government page. */
const FOOT =
  /版权所有|ICP备|公网安备|网站标识码|技术支持|建议使用.{0,20}浏览器|网站地图|Copyright|联系我们\s*[|｜]|主办单位?\s*[：:]|承办单位?\s*[：:]/i;
/** What stands below an article and leads to another one. */
const BELOW =
  /^\s*(?:上|下)一[篇条则页]|^\s*(?:相关(?:链接|阅读|新闻|文章|稿件)|推荐阅读|延伸阅读|热点推荐|友情链接|扫一扫)/;

/** A short part is a foot if a line of it is. */
export const FOOT_INK = 400;

export const hasNoiseName = ({ name, hints }: Section): boolean => NAMES.has(name) || HINTS.test(hints);
export const isCrumb = (text: string): boolean => CRUMB.test(text);
export const isFoot = (text: string): boolean => FOOT.test(text);
export const isBelow = (text: string): boolean => BELOW.test(text);
