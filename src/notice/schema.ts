import { z } from 'zod';
import {
  CLASSES,
  DOMAINS,
  FRAMEWORKS,
  LEVELS,
  NODE_KINDS,
  PLACES,
  QUANTITY_STATES,
  SEVERITIES,
  STATUSES,
  SUBJECTS,
  THEMES,
} from './codes.ts';
import { DIAGNOSTIC_CODES } from './diagnostic-codes.ts';

/** Semantic version of the contract. */
export const SCHEMA_VERSION = '1.0.0';

const record = z.strictObject;

/** `[start, end)` in UTF-16 code units of the notice's own `text`. */
export const Span = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = z.infer<typeof Span>;

/** Something printed: `text.slice(span[0], span[1]) === raw`. */
export const Printed = record({ raw: z.string(), span: Span });
export type Printed = z.infer<typeof Printed>;

/** Printed in one piece (`span`) or in several (`spans`, in order; `raw` joins them). */
const pieces = { raw: z.string(), span: Span.optional(), spans: z.array(Span).min(2).optional() };
export const Passage = record(pieces);
export type Passage = z.infer<typeof Passage>;

/** Printed words and `text`, the same without inner spaces and line breaks. */
export const Words = record({ text: z.string(), ...Printed.shape });
export type Words = z.infer<typeof Words>;

/** `value` is EDTF (ISO 8601-2 level 1, unknown digits `X`). */
export const NoticeDate = record({
  ...Printed.shape,
  value: z.string(),
  inherited: z.boolean(),
  masked: z.boolean(),
  damaged: z.boolean(),
});
export type NoticeDate = z.infer<typeof NoticeDate>;

/** A number with its unit; money in 元, exact to the 分. `value` is null exactly when masked. */
export const Quantity = record({
  ...Printed.shape,
  value: z.number().nullable(),
  unit: z.string(),
  state: z.enum(QUANTITY_STATES),
});
export type Quantity = z.infer<typeof Quantity>;

export const Diagnostic = record({
  code: z.enum(DIAGNOSTIC_CODES),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  span: Span.nullable(),
  actual: z.union([z.string(), z.number()]).nullable(),
  expected: z.union([z.string(), z.number()]).nullable(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

export const Source = record({
  path: z.string().nullable(),
  mediaType: z.string(),
  bytes: z.int(),
  pages: z.int().nullable(),
  reader: z.string(),
});
export type Source = z.infer<typeof Source>;

export const Unit = record({
  name: z.string(),
  organ: z.string().nullable(),
  aliases: z.array(z.string()),
  ...Printed.shape,
});
export type Unit = z.infer<typeof Unit>;

export const Inspection = record({
  body: Words.nullable(),
  level: z.enum(LEVELS).nullable(),
  method: z.enum(['巡视', '巡察']).nullable(),
  kinds: z.array(z.string()),
  round: record({
    ...Words.shape,
    term: z.int().nullable(),
    number: z.int().nullable(),
  }).nullable(),
  period: record({ start: NoticeDate.nullable(), end: NoticeDate.nullable() }).nullable(),
  feedbackDate: NoticeDate.nullable(),
});
export type Inspection = z.infer<typeof Inspection>;

export const DeclaredCount = record({
  subject: z.enum(SUBJECTS),
  grain: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  scope: z.string().nullable(),
  quantity: Quantity,
  ...Printed.shape,
});
export type DeclaredCount = z.infer<typeof DeclaredCount>;

export const Declared = record({
  counts: z.array(DeclaredCount),
  completionRate: Quantity.nullable(),
});
export type Declared = z.infer<typeof Declared>;

export const Label = record({
  raw: z.string(),
  value: z.int().nullable(),
  auto: z.boolean(),
  span: Span.nullable(),
});
export type Label = z.infer<typeof Label>;

export const Category = record({
  ...Words.shape,
  framework: z.enum(FRAMEWORKS).nullable(),
  code: z.string().nullable(),
  from: z.array(Printed),
});
export type Category = z.infer<typeof Category>;

export const Status = record({
  code: z.enum(STATUSES),
  raw: z.string().nullable(),
  place: z.enum(PLACES),
  span: Span.nullable(),
});
export type Status = z.infer<typeof Status>;

export const Item = record({ label: z.string(), ...Words.shape });
export type Item = z.infer<typeof Item>;

export const Facts = record({
  regulations: z.array(Words),
  dates: z.array(NoticeDate),
  money: z.array(Quantity),
  counts: z.array(Quantity),
});
export type Facts = z.infer<typeof Facts>;

export const Finding = record({
  id: z.string(),
  label: Label,
  path: z.array(z.string()),
  unit: record({ name: z.string(), ...Printed.shape }).nullable(),
  level: z.int().min(1),
  parent: z.string().nullable(),
  countable: z.boolean(),
  category: Category.nullable(),
  theme: record({ code: z.enum(THEMES), from: z.array(Printed) }),
  title: Words.nullable(),
  evidence: Passage.nullable(),
  status: Status,
  immediate: z.boolean(),
  rectification: Passage.nullable(),
  measures: z.array(Item),
  responsible: record({
    leaders: z.array(Words),
    departments: z.array(Words),
    people: z.array(Words),
  }),
  deadline: NoticeDate.nullable(),
  facts: Facts,
  keywords: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const AccountabilityEntry = record({
  kinds: z.array(z.string()).min(1),
  codes: z.array(z.string()),
  quantity: Quantity,
  ...pieces,
});
export type AccountabilityEntry = z.infer<typeof AccountabilityEntry>;

export const MoneyEntry = record({ kind: z.string(), quantity: Quantity, ...pieces });
export type MoneyEntry = z.infer<typeof MoneyEntry>;

export const Rules = record({
  made: Quantity.nullable(),
  revised: Quantity.nullable(),
  total: Quantity.nullable(),
});
export type Rules = z.infer<typeof Rules>;

export const ContactField = record({ ...Words.shape, masked: z.boolean() });
export type ContactField = z.infer<typeof ContactField>;

export const CONTACT_FIELDS = ['phone', 'address', 'postcode', 'email', 'person', 'period'] as const;
export const Contact = record({
  phone: ContactField.nullable(),
  address: ContactField.nullable(),
  postcode: ContactField.nullable(),
  email: ContactField.nullable(),
  person: ContactField.nullable(),
  period: ContactField.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** A node of the tree. Nodes without children are the leaves; in order they tile `text`. */
export const OutlineNode = record({
  kind: z.enum(NODE_KINDS),
  label: z.string().nullable(),
  heading: z.string().nullable(),
  span: Span,
  get children() {
    return z.array(OutlineNode);
  },
});
export type OutlineNode = z.infer<typeof OutlineNode>;

/** Page from 1; `box` `[x0, y0, x1, y1]` in points, origin at the page's top left. */
export const Block = record({
  span: Span,
  page: z.int().min(1).nullable(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});
export type Block = z.infer<typeof Block>;

export const Furniture = record({ page: z.int().min(1).nullable(), text: z.string() });
export type Furniture = z.infer<typeof Furniture>;

export const Notice = record({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  source: Source,
  class: z.enum(CLASSES),
  domain: z.enum(DOMAINS),
  title: Words.nullable(),
  genre: z.string().nullable(),
  unit: Unit.nullable(),
  inspection: Inspection,
  asOf: NoticeDate.nullable(),
  publishedOn: NoticeDate.nullable(),
  declared: Declared,
  findings: z.array(Finding),
  accountability: z.array(AccountabilityEntry),
  money: z.array(MoneyEntry),
  rules: Rules,
  nextSteps: z.array(Item),
  contact: Contact.nullable(),
  outline: OutlineNode,
  diagnostics: z.array(Diagnostic),
  /** Absent only where the caller asked to leave it out. */
  text: z.string().optional(),
  furniture: z.array(Furniture),
  blocks: z.array(Block),
});
export type Notice = z.infer<typeof Notice>;
