import type { Style } from '../dimensions.ts';
import type { Front } from '../front-content.ts';

/** The lines of the title, and the title as a reader gives it. */
export function writeTitle(style: Style, front: Front): { lines: string[]; title: string | null } {
  const { unit, method, round, inspector, genre } = front;
  // A word more or less, as the unit's name falls.
  const hurried = unit.full.length % 2 ? '集中' : '';
  const stage = ['', '进展', '落实', '阶段'][unit.full.length % 4]!;
  const matter = `${method}${hurried}整改${stage}情况的${genre}`;
  switch (style.title) {
    case 'missing':
      return { lines: [], title: null };
    case 'plain':
      return whole(`关于${matter}`);
    case 'unit-round':
      return whole(`${unit.full}关于${round.raw}${matter}`);
    case 'unit-inspector':
      return whole(
        unit.full.length % 2
          ? `${unit.full}关于${inspector}反馈意见集中整改进展情况的${genre}`
          : `${unit.full}关于落实${inspector}反馈意见整改情况的${genre}`,
      );
    case 'two-lines':
      return { lines: [unit.full, `关于${matter}`], title: `${unit.full}关于${matter}` };
    case 'twice': {
      const title = `${unit.full}关于${matter}`;
      return { lines: [title, title], title };
    }
    case 'spaced':
      return { lines: [`${unit.full}关于${[...matter].join(' ')}`], title: `${unit.full}关于${matter}` };
    case 'unit':
      return whole(`${unit.full}关于${matter}`);
  }
}

const whole = (title: string) => ({ lines: [title], title });

/** The lead paragraph; `totals` stands before its last sentence. */
export function writeLead(style: Style, front: Front, totals: string): string {
  const { unit, committee, inspector, method, round, period, feedback, genre } = front;
  const named =
    style.naming === 'alias'
      ? `${unit.full}（以下简称“${unit.alias}”）`
      : style.naming === 'short-lead'
        ? unit.short
        : unit.full;
  const later = style.naming === 'alias' ? unit.alias : unit.short;
  const when = period ? `${period.raw}，` : '';
  const then = feedback ? `${feedback.raw}，` : '';
  const leads: Record<Style['lead'], string> = {
    opened: `根据${committee}${method}工作统一部署，${when}${inspector}对${named}开展了${method}。${then}${inspector}向${later}反馈了${method}意见。`,
    'and-on': `${when}${inspector}对${named}进行了${method}，并${feedback ? `于${feedback.raw}` : ''}反馈了${method}意见。`,
    'group-first': `按照${committee}统一安排，${inspector}${period ? `于${period.raw}` : ''}对${named}开展了常规${method}。${then}${inspector}反馈了${method}意见。`,
    'round-first': `根据${round.raw}${method}工作安排，${when}${inspector}对${named}开展了${method}。${then}${inspector}向${later}反馈了意见。`,
    invited: `${when}${inspector}进驻${named}开展${method}。${then}${committee}${method}工作领导小组召开反馈会，${inspector}向${later}反馈了${method}情况。`,
  };
  const closing = ['通报', '公示', '公告'].includes(genre) ? genre : '公布';
  return `${leads[style.lead]}${totals}按照有关规定，现将${method}整改情况${closing}如下。`;
}
