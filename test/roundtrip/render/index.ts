import { type Case, type Style, written } from '../dimensions.ts';
import { drawGroups } from '../findings-content.ts';
import { drawFront } from '../front-content.ts';
import type { Expected, Rendering } from '../record.ts';
import { writeContact, writeDiscipline, writeNext, writeOrganisation } from './back.ts';
import { writeLead, writeTitle } from './front.ts';
import { sectionLabel } from './labels.ts';
import { writeNoise } from './noise.ts';
import { writePartB } from './part-b.ts';
import { writeTotals } from './totals.ts';

/** A case as text and the record that reading must give back. */
export function render(given: Case): Rendering {
  const style = written(given.style);
  const one = { ...given, style };
  const front = drawFront(one);
  const groups = drawGroups(one);
  const { lines, title } = writeTitle(style, front);
  const totals = writeTotals(style, groups, front);
  const inLead = style.totals.startsWith('lead');
  let section = 1;
  const organisation = writeOrganisation(style, sectionLabel(section));
  if (organisation.length) section += 1;
  const heading = `${front.method}反馈${groups.length % 2 ? '意见' : '问题'}整改${front.unit.full.length % 2 ? '落实' : ''}情况`;
  const partB = writePartB(style, groups, section, heading, inLead || !totals.text ? [] : [totals.text]);
  section += partB.sections;
  const discipline = writeDiscipline(style, given.seed);
  const clues = discipline.text ? [`${sectionLabel(section)}问题线索处理情况`, discipline.text] : [];
  if (clues.length) section += 1;
  const next = writeNext(style, sectionLabel(section));
  const contact = writeContact(style, given.seed);
  const signature = style.signature === 'dated' ? [front.unit.full, front.published.raw] : [];
  const noise = writeNoise(style, front);
  const body = [
    writeLead(style, front, inLead ? totals.text : ''),
    ...organisation,
    ...partB.paragraphs,
    ...clues,
    ...next.paragraphs,
    ...contact.paragraphs,
  ];
  const text = layOut(style, [...noise.before, ...lines], body, [...signature, ...noise.behind]);
  const roundPrinted = (style.title === 'unit-round' && title !== null) || style.lead === 'round-first';
  const expected: Expected = {
    class: 'rectification',
    title,
    unit: title === null && style.naming === 'short-lead' ? front.unit.short : front.unit.full,
    inspector: front.inspector,
    method: front.method,
    round: roundPrinted ? [front.round.term, front.round.number] : null,
    start: front.period?.start ?? null,
    end: front.period?.end ?? null,
    feedbackDate: front.feedback?.value ?? null,
    asOf: totals.asOf,
    publishedOn: signature.length || style.noise === 'metadata' ? front.published.value : null,
    findings: partB.findings,
    counts: totals.counts,
    completionRate: totals.rate,
    accountability: discipline.accountability,
    money: discipline.money,
    nextSteps: next.items,
    contact: contact.contact,
  };
  return { text, expected };
}

/** Paragraphs as lines. In one paragraph every sentence needs its stop. */
function layOut(style: Style, above: string[], body: string[], below: string[]): string {
  if (style.breaks === 'one-paragraph') {
    const stopped = body.map((line) => (/[。：；]$/.test(line) ? line : `${line}。`));
    return [...above, stopped.join(''), ...below, ''].join('\n');
  }
  const lines = [...above, ...body.map((line) => style.indent + line), ...below];
  if (style.breaks === 'blank-lines') return `${lines.join('\n\n')}\n`;
  return `${lines.join('\n')}\n`.replaceAll('\n', style.breaks === 'crlf' ? '\r\n' : '\n');
}
