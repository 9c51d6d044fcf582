import { CONTACT_FIELDS, type Contact, type ContactField, type Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { words } from './printed.ts';

type Field = (typeof CONTACT_FIELDS)[number];

/** Labels of a contact block, in one sentence or line by line. */
const LABELS: readonly { field: Field; pattern: string }[] = [
  { field: 'email', pattern: '(?:电子)(?:邮箱|信箱|邮件)(?:地址)?|邮箱(?:地址)?|E-?mail' },
  { field: 'postcode', pattern: '邮 {0,4}政? {0,4}编 {0,4}码?' },
  {
    field: 'address',
    pattern:
      '(?:通[讯信]|联系|邮寄|来信|信函|收信|来访|办公|邮政|单位|接待)?(?:联系)?地 {0,4}址|(?:邮政|来信)?信箱|来信请?寄(?:至|往)?|寄送(?:至)?|请寄(?:至|往)?|邮寄(?:至|往)',
  },
  { field: 'person', pattern: '联 {0,2}系 {0,2}人(?:员)?' },
  { field: 'period', pattern: '公示(?:期限?|时间|日期)|受理时间' },
  {
    field: 'phone',
    pattern:
      '(?:联系|监督|举报|咨询|反映|公示|受理|值班|办公|服务|固定|来电|联系人)*(?:电 {0,4}话|热线|手机)(?:号码)?',
  },
];
const LABEL = new RegExp(
  `(?:${LABELS.map((entry) => `(${entry.pattern})`).join('|')})(?:\\([^()\\n]{0,16}\\))? {0,3}(?::|为|是|(?=\\d{3,6})|(?<=寄送|寄送至|请寄|寄至)(?=[一-鿿]))`,
  'gi',
);
const PHONE =
  /1[\dX×*]{2}-[\dX×*]{4}-[\dX×*]{4}|(?<!\d)1\d{10}(?!\d)|(?:\(?0\d{2,3}\)?[- ]?)?\d{5,8}(?:(?:转|-)\d{1,5}|[X×*]{2,3})?|1\d{10}|1\d{2}[ -]\d{4}[ -]\d{4}|0\d{2,3}[- ]\d{3,4} \d{4}|[\dX×*]{3,5}[-—]?[\dX×*]{4,8}|[X×*]{2,}/i;
/** A mask stands for digits or words; the x of a name in an address does not. */
const MASK = /[X×*某]|(?<![A-Za-z])x{2,}|\dx{2,}/;

/** Reads the contact block; null if it names nothing. */
export function readContact(reading: Reading, span: Span | null, lead: Span): Contact | null {
  if (!span) return null;
  const { folded } = reading;
  const contact: Contact = {
    phone: null,
    address: null,
    postcode: null,
    email: null,
    person: null,
    period: null,
  };
  const text = folded.slice(...span);
  const labels = [...text.matchAll(LABEL)];
  labels.forEach((match, index) => {
    const field = LABELS[match.slice(1).findIndex((group) => group !== undefined)]?.field;
    if (!field || contact[field]) return;
    const from = span[0] + match.index + match[0].length;
    const to = span[0] + (labels[index + 1]?.index ?? text.length);
    contact[field] = readValue(reading, field, from, to);
  });
  contact.phone ??= barePhone(reading, span);
  contact.email ??= bareEmail(reading, span);
  contact.period ??= barePeriod(reading, span);
  if (!CONTACT_FIELDS.some((field) => contact[field] !== null)) return null;
  // A 公示 names its period in the lead as well.
  contact.period ??= barePeriod(reading, lead);
  return contact;
}

function readValue(reading: Reading, field: Field, from: number, to: number): ContactField | null {
  const { folded } = reading;
  let end = to;
  for (let at = from; at < to; at++) {
    const mark = folded[at] ?? '';
    const stops =
      mark === '\n' ||
      mark === '。' ||
      mark === ';' ||
      (mark === ',' && field !== 'address' && field !== 'period');
    if (stops && folded.slice(from, at).trim() !== '') {
      end = at;
      break;
    }
  }
  let value = folded.slice(from, end);
  if (field === 'phone') {
    const phone = PHONE.exec(value);
    if (!phone) return null;
    return make(reading, from + phone.index, from + phone.index + phone[0].length);
  }
  if (field === 'email') {
    const mail = /[\w.+*×-]+@[\w.*×-]+|[X×*]{2,}/i.exec(value);
    return mail ? make(reading, from + mail.index, from + mail.index + mail[0].length) : null;
  }
  if (field === 'postcode') {
    const code = /\d{6}|[\dX×*]{2,6}/i.exec(value);
    return code ? make(reading, from + code.index, from + code.index + code[0].length) : null;
  }
  value = value.replace(/[\s,、;(]+$/, '');
  // 信箱 may be one of either kind.
  if (field === 'address' && value.includes('@')) return null;
  if (field === 'address')
    value = value.replace(
      /[,、;( ]+(?:邮编|邮政编码|联系|电话|收).*$|\((?:信封|请注明|注明|邮编).*$|\($/,
      '',
    );
  if (field === 'person') value = /^\s*[一-鿿X×*·]{2,16}/i.exec(value)?.[0] ?? value;
  return make(reading, from, from + value.length);
}

/** A number behind a person's name, without a word for it. */
function barePhone(reading: Reading, span: Span): ContactField | null {
  const match =
    /(?<![\dX×*-])(?:1[\dX×*]{2}-[\dX×*]{4}-[\dX×*]{4}|1[\dX×*]{10}|0\d{2,3}-[\dX×*]{7,8})(?![\dX×*])/i.exec(
      reading.folded.slice(...span),
    );
  return match ? make(reading, span[0] + match.index, span[0] + match.index + match[0].length) : null;
}

/** Whatever its label: nothing else has an @. */
function bareEmail(reading: Reading, span: Span): ContactField | null {
  const match = /[\w.+*×-]{2,}@[\w*×-]+\.[\w.*×-]+/.exec(reading.folded.slice(...span));
  return match ? make(reading, span[0] + match.index, span[0] + match.index + match[0].length) : null;
}

/** `公示期…至…，共7天` may be said without a label's colon. */
function barePeriod(reading: Reading, span: Span): ContactField | null {
  const match =
    /公示(?:期限?|时间)?(?:为|:|(?=自|从|\d))[ ]?((?:自|从)?[^。;\n]{2,50}?(?:天|日|工作日|止)(?:,共\d+(?:个)?(?:天|工作日|日))?)(?=[。;,\n]|$)/.exec(
      reading.folded.slice(...span),
    );
  if (!match?.[1]) return null;
  // 自…起至…止 is one phrase; a lone 自 belongs to the label.
  const from = match[1].endsWith('止') ? 0 : (/^(?:自|从)/.exec(match[1])?.[0].length ?? 0);
  const at = span[0] + match.index + match[0].lastIndexOf(match[1]) + from;
  return make(reading, at, at + match[1].length - from);
}

function make(reading: Reading, start: number, end: number): ContactField | null {
  const found = words(reading, start, end);
  return found && { ...found, masked: MASK.test(reading.folded.slice(...found.span)) };
}
