import type { StatusCode } from '../../src/notice/index.ts';

/** What a record must say again once its text was read. `undefined`: not compared, as the contract leaves it open. */
export interface Expected {
  class: string;
  title: string | null;
  unit: string | null;
  inspector: string | null;
  method: string | null;
  /** Term and number. */
  round: readonly [number | null, number | null] | null;
  start: string | null;
  end: string | null;
  feedbackDate: string | null;
  asOf: string | null;
  publishedOn: string | null;
  findings: ExpectedFinding[];
  /** `problem 个 completed 14`: subject, grain, status if any, value. */
  counts: string[];
  completionRate: number | null;
  /** `批评教育 3 人`, kinds joined by `、`, `masked` for a hidden value. */
  accountability: string[];
  /** `追缴 12500`, in 元. */
  money: string[];
  nextSteps: ExpectedItem[];
  contact: ExpectedContact | null;
}

export interface ExpectedContact {
  phone: string | null;
  address: string | null;
  postcode: string | null;
  email: string | null;
  person: string | null;
}

export interface ExpectedItem {
  label: string;
  text: string;
}

export interface ExpectedFinding {
  label: string;
  path: string;
  title: string;
  level: number;
  /** The parent's title. */
  parent: string | null;
  countable: boolean;
  category: string | null;
  status: StatusCode;
  statusRaw: string | null | undefined;
  place: string;
  measures: ExpectedItem[];
  departments: string[];
  leaders: string[];
  deadline: string | null;
}

/** The text and the record it was made from. */
export interface Rendering {
  text: string;
  expected: Expected;
}
