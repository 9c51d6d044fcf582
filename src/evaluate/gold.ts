import { z } from 'zod';
import {
  CLASSES,
  DOMAINS,
  LEVELS,
  PLACES,
  QUANTITY_STATES,
  STATUSES,
  SUBJECTS,
  THEMES,
} from '../notice/index.ts';

/** The annotated answer to one notice, in the contract's terms without spans. */

export const SPLITS = ['dev', 'test'] as const;
export type Split = (typeof SPLITS)[number];

const edtf = z
  .string()
  .regex(/^[\dX]{4}(-[\dX]{2}){0,2}$/, 'not an EDTF date (2022-09-16, 2022-09, 2019-XX-XX)');
const words = z.string().min(1);
const text = words.nullable();
const date = edtf.nullable();

/** What stands for a number that is printed but hidden where only the number is annotated. */
export const MASKED = 'masked';
const figure = z.union([z.number(), z.literal(MASKED)]).nullable();

const quantity = { value: z.number().nullable(), state: z.enum(QUANTITY_STATES) };
const hiddenOrKnown = (entry: { value: number | null; state: string }) =>
  (entry.value === null) === (entry.state === MASKED);
const HIDDEN_OR_KNOWN = 'value must be null exactly where state is "masked"';

const GoldFinding = z.object({
  label: z.string(),
  level: z.int().min(1),
  /** Index of the parent in `findings`. */
  parent: z.int().min(0).nullable(),
  countable: z.boolean(),
  category: text,
  title: text,
  status: z.enum(STATUSES),
  statusRaw: text,
  place: z.enum(PLACES),
  immediate: z.boolean(),
  /** Number of enumerated measures. */
  measures: z.int().min(0),
  theme: z.enum(THEMES),
  unit: text,
  deadline: date,
  leaders: z.array(words),
  departments: z.array(words),
  people: z.array(words),
});
export type GoldFinding = z.infer<typeof GoldFinding>;

export const Gold = z
  .object({
    id: words,
    split: z.enum(SPLITS),
    domain: z.enum(DOMAINS),
    tags: z.array(words),
    class: z.enum(CLASSES),
    title: text,
    genre: text,
    unit: z.object({ name: words, organ: text }).nullable(),
    inspection: z.object({
      body: text,
      level: z.enum(LEVELS).nullable(),
      method: z.enum(['巡视', '巡察']).nullable(),
      kinds: z.array(words),
      round: z.object({ text: words, term: z.int().nullable(), number: z.int().nullable() }).nullable(),
      period: z.object({ start: date, end: date }).nullable(),
      feedbackDate: date,
    }),
    asOf: date,
    publishedOn: date,
    declared: z.object({
      counts: z.array(
        z
          .object({
            subject: z.enum(SUBJECTS),
            grain: text,
            status: z.enum(STATUSES).nullable(),
            scope: text,
            ...quantity,
          })
          .refine(hiddenOrKnown, HIDDEN_OR_KNOWN),
      ),
      completionRate: figure,
    }),
    accountability: z.array(
      z
        .object({ kinds: z.array(words).min(1), unit: z.string(), ...quantity })
        .refine(hiddenOrKnown, HIDDEN_OR_KNOWN),
    ),
    money: z.array(z.object({ kind: words, ...quantity }).refine(hiddenOrKnown, HIDDEN_OR_KNOWN)),
    rules: z.object({ made: figure, revised: figure, total: figure }),
    /** `text` may be the beginning of the item alone. */
    nextSteps: z.array(z.object({ label: z.string(), text: words })),
    contact: z
      .object({ phone: text, address: text, postcode: text, email: text, person: text, period: text })
      .nullable(),
    findings: z.array(GoldFinding),
  })
  .superRefine((gold, check) => {
    const complain = (path: (string | number)[], message: string) =>
      check.addIssue({ code: 'custom', path, message });
    if (gold.class !== 'rectification' && gold.findings.length > 0) {
      complain(['findings'], `a notice of class ${gold.class} has no findings`);
    }
    gold.findings.forEach(({ parent }, i) => {
      if (parent !== null && parent >= i) {
        complain(['findings', i, 'parent'], `${parent} does not stand before finding ${i}`);
      }
    });
  });
export type Gold = z.infer<typeof Gold>;

/** A gold.json that cannot be used; `problems` are one line each, with the path of the value. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('; '));
    this.problems = problems;
  }
}

/**
 * The gold of the folder `id`, or null where it belongs to another split (what is of another split is not looked at
 * any further).
 *
 * @throws GoldError
 */
export function parseGold(json: string, id: string, split: Split): Gold | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // JSON.parse quotes the text, which may be of the split that is not to be seen.
    throw new GoldError(['not valid JSON']);
  }
  const belongs = z.object({ split: z.enum(SPLITS) }).safeParse(value);
  if (!belongs.success) throw new GoldError(['split: must be "dev" or "test"']);
  if (belongs.data.split !== split) return null;
  const parsed = Gold.safeParse(value);
  if (!parsed.success) {
    throw new GoldError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'gold'}: ${message}`),
    );
  }
  if (parsed.data.id !== id)
    throw new GoldError([`id: "${parsed.data.id}" is not the folder's name "${id}"`]);
  return parsed.data;
}
