import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../notice/index.ts';
import type { Chart } from '../../stats/charts.ts';
import type { Row, Table } from '../../stats/index.ts';
import type { Address } from '../address.ts';
import { paleGridlines } from './charts.ts';
import { SheetLinks } from './links.ts';
import { type Plan, planTable, sheetNames } from './plan.ts';
import { FIRST_ROW, rowWriter } from './rows.ts';
import { isLinked, isProse, writeSkeleton } from './skeleton.ts';
import { QuotedStyles, readTemplate } from './template.ts';
import { type Sink, ZipWriter } from './zip.ts';

export type { Sink } from './zip.ts';

export interface WorkbookRequest {
  /** In the order of their sheets; the charts stand beside the first one. */
  tables: readonly Table[];
  charts: readonly Chart[];
  language: Language;
  title: string;
  /** Where notices are to be found, or null where nothing is linked. */
  address: Address | null;
}

const WORDS = {
  zh: { link: { heading: '原文', text: '查看' }, charts: '图表数据' },
  en: { link: { heading: 'source', text: 'open' }, charts: 'Chart data' },
} as const satisfies Record<Language, unknown>;

const STYLES = 'xl/styles.xml';
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const RELATIONSHIPS = /^xl\/worksheets\/_rels\/sheet(\d+)\.xml\.rels$/;
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const relationshipsOf = (n: number) => `xl/worksheets/_rels/sheet${n}.xml.rels`;
/** Long texts in one line, so that a screen holds many rows. */
const ROW_HEIGHT = ' ht="18" customHeight="1"';

/** Writes tables as an Office Open XML workbook. Memory does not grow with the rows. */
export async function writeWorkbook(request: WorkbookRequest, sink: Sink): Promise<void> {
  const { language, charts, title, address } = request;
  const words = WORDS[language];
  const nameOf = sheetNames();
  const chartSheet = nameOf(words.charts);
  const plans: Plan[] = [];
  for (const table of request.tables) plans.push(await planTable(table, language, nameOf));
  const link = address === null ? null : words.link;
  const skeleton = unzipSync(await writeSkeleton({ plans, charts, language, title, link, chartSheet }));
  const part = (name: string) => (skeleton[name] ? strFromU8(skeleton[name]) : undefined);
  const zip = new ZipWriter(sink);
  const quoted = new QuotedStyles(part(STYLES)!);
  const filled = plans.reduce((sum, { parts }) => sum + parts.length, 0);
  for (const [name, bytes] of Object.entries(skeleton)) {
    const sheet = SHEET.exec(name) ?? RELATIONSHIPS.exec(name);
    if (CHART.test(name)) await zip.add(name, paleGridlines(strFromU8(bytes)));
    else if (name !== STYLES && !(sheet && Number(sheet[1]) <= filled)) await zip.add(name, bytes);
  }
  let number = 0;
  for (const plan of plans) {
    const linked = address !== null && isLinked(plan);
    const write = { link: linked ? words.link.text : null, height: isProse(plan) ? '' : ROW_HEIGHT };
    const rows = cursor(plan.table);
    for (const { rows: count } of plan.parts) {
      number++;
      const xml = part(`xl/worksheets/sheet${number}.xml`)!;
      const { head, middle, tail, styles } = readTemplate(xml, linked, (style) => quoted.of(style));
      const toRow = rowWriter(plan, styles, write);
      const links = linked ? new SheetLinks(plan, address) : null;
      await zip.stream(`xl/worksheets/sheet${number}.xml`, async (text) => {
        await text(head);
        for (let n = FIRST_ROW; n < FIRST_ROW + count; n++) {
          const { value: row } = await rows.next();
          if (!row) throw new Error(`${plan.table.id} has fewer rows than before`);
          await text(toRow(row, n, links?.add(row, n) === true));
        }
        await text(`${middle}${links?.element() ?? ''}${tail}`);
      });
      const own = part(relationshipsOf(number));
      if (links) await zip.add(relationshipsOf(number), links.relationships(own));
      else if (own !== undefined) await zip.add(relationshipsOf(number), own);
    }
    await rows.return?.(undefined);
  }
  await zip.add(STYLES, quoted.xml());
  await zip.close();
}

async function* cursor({ rows }: Table): AsyncGenerator<Row, undefined> {
  yield* rows;
  return undefined;
}
