import { type Language, STATUSES } from '../../notice/index.ts';
import { STATUS_NAMES } from '../../notice/names.ts';
import type { RunResult } from '../../run/index.ts';
import { oneLine, type Style } from '../style.ts';
import type { Say } from '../texts.ts';
import { displayWidth, padTo } from '../width.ts';

interface Voice {
  say: Say;
  language: Language;
  style: Style;
}

/** The table at the end: a name, a number, what it is made of. */
export function summaryLines(
  { result, known, out }: { result: RunResult; known: number; out: string },
  { say, language, style }: Voice,
): string[] {
  const { counts, seconds, unchanged } = result;
  const { states } = counts;
  const parts = (of: Record<string, number>) =>
    Object.entries(of)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([code, count]) => `${code} ${count}`)
      .join('  ');
  const findings = STATUSES.filter((code) => counts.findings[code]).map(
    (code) => `${STATUS_NAMES[code][language]} ${counts.findings[code]}`,
  );
  const total = Object.values(counts.findings).reduce((sum, count) => sum + count, 0);
  const spent = seconds.listing + seconds.reading + seconds.writing;
  const rate = spent > 0 ? Math.round(counts.inputs / spent) : 0;
  const rows: [name: string, count: number | null, detail: string][] = [
    [say('sumInputs'), counts.inputs, counts.archives ? say('sumArchives', { count: counts.archives }) : ''],
    [say('sumOk'), states.ok, ''],
    [say('sumWarnings'), states.warnings, ''],
    [say('sumFailed'), states.failed, parts(counts.failures)],
    [say('sumSkipped'), states.skipped, parts(counts.skips)],
    [
      say('sumNotices'),
      counts.notices,
      counts.duplicateTexts ? say('sumDuplicates', { count: counts.duplicateTexts }) : '',
    ],
    [say('sumFindings'), total, findings.join('  ')],
    [
      say('sumTime'),
      null,
      say('sumRate', { seconds: spent.toFixed(1), rate }) + (known ? say('sumKnown', { count: known }) : ''),
    ],
    [say('sumOut'), null, unchanged ? say('sumUnchanged', { folder: out }) : out],
  ];
  const nameWidth = Math.max(...rows.map(([name]) => displayWidth(name)));
  const countWidth = Math.max(...rows.map(([, count]) => String(count ?? '').length));
  return rows.map(([name, count, detail]) => {
    const number = String(count ?? '').padStart(countWidth);
    const look = name === say('sumFailed') && count ? 'bad' : 'title';
    const line = `${padTo(name, nameWidth)}  ${style.paint(look, number)}  ${oneLine(detail)}`;
    return line.trimEnd();
  });
}
