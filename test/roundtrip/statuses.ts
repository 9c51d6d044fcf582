import type { StatusCode } from '../../src/notice/index.ts';
import type { Style } from './dimensions.ts';
import type { Draw } from './draw.ts';

export interface PrintedStatus {
  code: StatusCode;
  /** The predicate as printed; undefined where its bounds are a matter of opinion. */
  raw: string | null | undefined;
  /** What is written: the predicate, or a sentence without its full stop. */
  text: string;
}

/** Predicates that stand alone, in a label, a line or a heading. */
const PREDICATES: readonly (readonly [StatusCode, readonly string[]])[] = [
  ['completed', ['已完成', '完成', '已整改', '已整改到位', '整改到位', '已办结', '已解决', '已销号']],
  [
    'completed-ongoing',
    ['已完成，并长期坚持', '已完成，并将长期坚持', '已完成并持续坚持', '已完成，长期坚持'],
  ],
  ['mostly-completed', ['基本完成', '基本整改到位']],
  ['phased', ['阶段性完成', '取得阶段性成效', '基本完成取得阶段性成果并持续整改']],
  ['in-progress', ['正在整改', '正在推进', '推进中', '持续推进', '持续整改', '部分整改']],
  ['long-term', ['长期坚持', '长期任务']],
  ['not-completed', ['未完成', '未整改', '尚未完成']],
];

/** Sentences about `该问题`, with their predicate. */
const SENTENCES: readonly (readonly [StatusCode, readonly (readonly [string, string | undefined])[]])[] = [
  [
    'completed',
    [
      ['该问题已完成整改', '已完成整改'],
      ['该问题已整改到位', '已整改到位'],
      ['目前，此问题已办结', '已办结'],
      ['该问题已解决', '已解决'],
      ['此项问题已销号', '已销号'],
    ],
  ],
  ['completed-ongoing', [['该问题已完成整改，并长期坚持', '已完成整改，并长期坚持']]],
  [
    'mostly-completed',
    [
      ['该问题已基本整改到位', undefined],
      ['该问题基本完成整改', '基本完成整改'],
    ],
  ],
  ['phased', [['该问题整改取得阶段性成效', undefined]]],
  [
    'in-progress',
    [
      ['该问题正在整改', '正在整改'],
      ['目前，该问题正在推进', '正在推进'],
      ['此问题正在整改中', undefined],
    ],
  ],
  ['long-term', [['该问题需长期坚持', undefined]]],
  [
    'not-completed',
    [
      ['该问题尚未完成整改', '尚未完成整改'],
      ['目前该问题尚未整改到位', undefined],
    ],
  ],
];

/** Of each ten problems about five are done. */
const OFTEN = 5;

export function drawStatus(style: Style, draw: Draw): PrintedStatus {
  const spoken = style.status.startsWith('body');
  if (style.status === 'group') return drawGroupStatus(draw);
  const table = spoken ? SENTENCES : PREDICATES;
  const at = draw.int(0, 9) < OFTEN ? 0 : draw.int(1, table.length - 1);
  const index = draw.int(0, 999);
  // One problem in eight says nothing of its status, whatever the others do.
  const silent = draw.chance(1 / 8);
  if (style.status === 'none' || silent) return { code: 'unstated', raw: null, text: '' };
  if (spoken) {
    const [code, forms] = SENTENCES[at]!;
    const [text, raw] = forms[index % forms.length]!;
    return { code, raw, text };
  }
  const [code, forms] = PREDICATES[at]!;
  const text = forms[index % forms.length]!;
  return { code, raw: text, text };
}

/** A statement about several lists what is done and what is going on; its words belong to all of them. */
function drawGroupStatus(draw: Draw): PrintedStatus {
  const [code, text] = draw.pick([
    ['completed', '已完成整改'],
    ['completed', '已完成整改'],
    ['in-progress', '正在整改'],
  ] as const);
  return { code, raw: undefined, text };
}
