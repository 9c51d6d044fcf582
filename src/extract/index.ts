import { createHash } from 'node:crypto';
import { createSegmenter, type Segmenter, type SegmenterKind } from '../lang/index.ts';
import { createLexicon, LEXICON, type LexiconAdditions } from '../lexicon/index.ts';
import { simplify } from '../lexicon/themes.ts';
import {
  type Finding,
  type Issue,
  issue,
  type Language,
  type Notice,
  SCHEMA_VERSION,
  toDiagnostic,
} from '../notice/index.ts';
import { createOutline, createReading, type Reading } from '../outline/index.ts';
import type { Document, Limits } from '../read/document.ts';
import { readDocument } from '../read/index.ts';
import type { Tools } from '../read/tools.ts';
import { readAccountability } from './accountability.ts';
import { selfAudit } from './audit.ts';
import { classify } from './classify.ts';
import { readContact } from './contact.ts';
import { readDeclared } from './declared.ts';
import { groupStatements } from './declared-groups.ts';
import { readDomain } from './domain.ts';
import { findFacts } from './facts.ts';
import { type Draft, readFindings } from './findings.ts';
import { readFront } from './front/index.ts';
import { cutGroupStatements } from './group-status.ts';
import { readKeywords } from './keywords.ts';
import { readMoney } from './money.ts';
import { findClosing, readNextSteps } from './next-steps.ts';
import { without } from './printed.ts';
import { readRegions } from './regions.ts';
import { readRules } from './rules.ts';
import { agreeWithTotals } from './structure.ts';
import { readTheme } from './theme.ts';
import { buildTree } from './tree.ts';

export interface ExtractOptions {
  /** Goes into `source.path` as given. */
  path?: string;
  /** Language of diagnostic messages; `zh` by default. */
  language?: Language;
  limits?: Partial<Limits>;
  /** False leaves `text` out of the record. */
  text?: boolean;
  /** Words that the packaged lexicon does not know. */
  lexicon?: LexiconAdditions;
  segmenter?: SegmenterKind;
  /** Programs of the machine that help with scans and with old or damaged files; none by default. */
  tools?: Tools;
}

/** What identifies the bytes a document was read from. */
export interface SourceIdentity {
  /** `sha256:` and 64 hex digits. */
  id: string;
  bytes: number;
}

/** How far a notice's lead is searched for its period of publication. */
const LEAD_REACH = 800;

/** A regulation speaks of inspections in general. */
const NO_INSPECTION: Notice['inspection'] = {
  body: null,
  level: null,
  method: null,
  kinds: [],
  round: null,
  period: null,
  feedbackDate: null,
};

const segmenters = new Map<SegmenterKind, Promise<Segmenter>>();

function segmenterFor(kind: SegmenterKind): Promise<Segmenter> {
  let made = segmenters.get(kind);
  if (!made) {
    made = createSegmenter(kind);
    segmenters.set(kind, made);
  }
  return made;
}

/**
 * Bytes of a notice → its record. Depends on nothing but its arguments and the packaged data.
 *
 * @throws TongbaoError `encrypted`, `malformed`, `unsupported`, `limit-exceeded` or `empty` if nothing can be read.
 */
export async function extractNotice(bytes: Uint8Array, options: ExtractOptions = {}): Promise<Notice> {
  const document = await readDocument(bytes, { limits: options.limits, tools: options.tools });
  const segmenter = await segmenterFor(options.segmenter ?? 'node-rs');
  const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return extractDocument(document, { id, bytes: bytes.length }, segmenter, options);
}

/** A document that is already read → its record. */
export function extractDocument(
  document: Document,
  source: SourceIdentity,
  segmenter: Segmenter,
  options: ExtractOptions = {},
): Notice {
  const reading = createReading(document, options.lexicon ? createLexicon(options.lexicon) : LEXICON);
  const outline = agreeWithTotals(reading, createOutline(reading));
  const facts = findFacts(reading);
  const front = readFront(reading, outline, facts);
  const closing = findClosing(reading, outline);
  cutGroupStatements(reading, outline);
  const { drafts, issues } = readFindings(reading, outline, facts);
  const regions = readRegions(reading, outline, drafts, closing);
  const groups = groupStatements(reading, outline, drafts);
  const declared = readDeclared(reading, without(regions.unit, groups));
  const verdict = classify(reading, outline, drafts, declared.counts.length > 0);
  const whole = verdict.class === 'rectification';
  const totals = whole || verdict.class === 'rectification-summary';
  const accountability = readAccountability(reading, totals ? regions.unit : []);
  const parts = {
    class: verdict.class,
    domain: readDomain(reading, outline),
    title: front.title,
    genre: front.genre,
    // Of another class the unit would be somebody else's; a plan has the unit that will rectify.
    unit: totals || verdict.class === 'plan' ? front.unit : null,
    inspection: verdict.class === 'regulation' ? NO_INSPECTION : front.inspection,
    // Of another class the counts, and the date they hold for, would be somebody else's.
    asOf: totals ? front.asOf : null,
    publishedOn: front.publishedOn,
    declared: totals ? declared : { counts: [], completionRate: null },
    findings: whole ? numberFindings(reading, drafts, segmenter) : [],
    accountability: accountability.entries,
    money: totals ? readMoney(reading, regions.unit, facts.money) : [],
    rules: readRules(reading, totals ? regions.unit : [], facts.counts),
    nextSteps: totals ? readNextSteps(reading, outline, closing) : [],
    contact: totals
      ? readContact(reading, outline.back.contact, [
          outline.front.lead,
          Math.min(outline.front.lead + LEAD_REACH, document.text.length),
        ])
      : null,
  };
  const uncertain: Issue[] = verdict.uncertain ? [issue('class-uncertain', null, verdict.class)] : [];
  const found = [
    ...document.issues,
    ...uncertain,
    ...(whole ? issues : []),
    ...selfAudit(reading, outline, parts, accountability),
  ];
  const language = options.language ?? 'zh';
  return {
    schemaVersion: SCHEMA_VERSION,
    id: source.id,
    source: {
      path: options.path ?? null,
      mediaType: document.mediaType,
      bytes: source.bytes,
      pages: document.pages,
      reader: document.reader,
    },
    ...parts,
    outline: buildTree(reading, outline, whole ? drafts : [], closing),
    diagnostics: found.map((one) => toDiagnostic(one, language)),
    ...(options.text === false ? {} : { text: document.text }),
    furniture: document.furniture,
    blocks: document.blocks.map(({ span, page, box }) => ({ span, page, box })),
  };
}

function numberFindings(reading: Reading, drafts: readonly Draft[], segmenter: Segmenter): Finding[] {
  const ids = new Map<Draft, string>();
  drafts.forEach((draft, index) => {
    ids.set(draft, `f${index + 1}`);
  });
  return drafts.map((draft) => {
    const { start, end, parentDraft, body, entry, ...record } = draft;
    const evidence = record.evidence?.span ?? null;
    const rectification = record.rectification?.span ?? record.rectification?.spans?.[0] ?? null;
    const theme = readTheme(reading, segmenter, record.title?.span ?? null, evidence, rectification);
    const rest = evidence ? reading.folded.slice(...evidence) : '';
    const titleText = record.title ? reading.folded.slice(...record.title.span).replace(/\s/g, '') : '';
    const deciding = theme.from.map(({ span }) => simplify(reading.folded, ...span).text);
    const keywords = readKeywords(segmenter, titleText, rest, deciding);
    const { label, path, unit, level, countable, category, title, ...others } = record;
    return {
      id: ids.get(draft) as string,
      label,
      path,
      unit,
      level,
      parent: (parentDraft && ids.get(parentDraft)) ?? null,
      countable,
      category,
      theme,
      title,
      ...others,
      keywords,
    };
  });
}
