import { CONTACT_FIELDS, type Contact, type ContactField, type Span } from '../notice/index.ts';
import type { Reading } from '../outline/index.ts';
import { type Field, fieldOf, LABEL } from './contact-labels.ts';
import { readContactPeriod } from './contact-period.ts';
import { words } from './printed.ts';

const NUMBER =
  '(?:0\\d{2,3}[-—–][\\dX×*]{3,4}[-—–][\\dX×*]{4}(?![\\dX×*])|[48]00[-—–]\\d{3,4}[-—–]\\d{3,4}(?!\\d)|1[\\dX×*]{2}-[\\dX×*]{4}-[\\dX×*]{4}|(?<!\\d)1\\d{10}(?!\\d)|(?:(?:\\(0\\d{2,3}\\)|0\\d{2,3})(?:-|—|–| )?)?\\d{5,8}(?:(?:转|-)\\d{1,5}|[X×*]{2,3})?|1\\d{2}[ -]\\d{4}[ -]\\d{4}|0\\d{2,3}[- ]\\d{3,4} \\d{4}|[\\dX×*]{3,5}[-—]?[\\dX×*]{4,8}|[X×*]{2,}|某{2,})';
/** Several numbers are one value; a bracket that says what a number is for belongs to it, one with hours does not. */
const PHONE = new RegExp(
  `${NUMBER}(?:(?:\\(传真\\))?(?:、|/|,|;|或|和) ?${NUMBER}(?:\\(传真\\))?){0,4}`,
  'i',
);
const MAIL = /[\w.+*×-]+@[\w.*×-]+|[X×*]{2,}|某{2,}/i;
const POSTCODE = /\d{6}|[\dX×*]{2,6}/i;
/** A mask stands for digits or words; the x of a name in an address does not. */
const MASK = /[X×*某]|(?<![A-Za-z])x{2,}|\dx{2,}/;

/** Reads the contact block; null if it names nothing. */
export function readContact(reading: Reading, span: Span | null, lead: Span): Contact | null {
  if (!span) return null;
  const contact: Contact = {
    phone: null,
    address: null,
    postcode: null,
    email: null,
    person: null,
    period: null,
  };
  const text = reading.folded.slice(...span);
  const labels = [...text.matchAll(LABEL)];
  labels.forEach((match, index) => {
    const field = fieldOf(match);
    if (!field || contact[field]) return;
    const from = span[0] + match.index + match[0].length;
    const to = span[0] + (labels[index + 1]?.index ?? text.length);
    contact[field] = readValue(reading, field, from, to);
    // 联系人及电话：某某 0500-…
    const behind = contact.person?.span[1];
    if (field === 'person' && behind) contact.phone ??= first(reading, [behind, to], PHONE);
  });
  contact.phone ??= first(reading, span, BARE_PHONE);
  contact.email ??= first(reading, span, BARE_MAIL);
  if (contact.phone || contact.email) contact.address ??= first(reading, span, BARE_ADDRESS);
  contact.period = readContactPeriod(reading, span);
  if (!CONTACT_FIELDS.some((field) => contact[field] !== null)) return null;
  // A 公示 names its period in the lead as well.
  contact.period ??= readContactPeriod(reading, lead, true);
  return contact;
}

function readValue(reading: Reading, field: Field, from: number, to: number): ContactField | null {
  const end = valueEnd(reading.folded, field, from, to);
  const value = reading.folded.slice(from, end);
  switch (field) {
    case 'phone':
      return first(reading, [from, end], PHONE);
    case 'email':
      return first(reading, [from, end], MAIL);
    case 'postcode':
      return first(reading, [from, end], POSTCODE);
    case 'person':
      return make(reading, from, from + (/^\s*[一-鿿X×*·]{2,16}/i.exec(value)?.[0] ?? value).length);
    default: {
      // 信箱 may be one of either kind.
      if (value.includes('@')) return null;
      const address = value
        .replace(OUTER_BRACKET, '$1')
        .replace(/[\s,、;(]+$/, '')
        .replace(/[,、;( ]+(?:邮编|邮政编码|联系|电话|收|来信|信封|请注明|注明).*$|\($/, '')
        .replace(NEXT_WAY, '');
      return make(reading, from, from + address.length);
    }
  }
}

/** The bracket that the address stands in: `书面形式（邮寄地址：…8号）反映`. */
const OUTER_BRACKET = /^([^()]*(?:\([^()]*\)[^()]*){0,4})\).*$/;
/** How a sentence goes on to the next way: `…党政办，或发邮件至`, `…反映`. */
const NEXT_WAY =
  /[,、;(]+(?:或者?|也可|亦可|还可|可|请|同时|并)+(?:以)?(?:发送?|通过|将意见)?(?:电子)?$|(?:进行)?(?:反映|反馈|联系)$/;

/** A value ends with its sentence or line; commas stand inside addresses, and between numbers. */
function valueEnd(folded: string, field: Field, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const mark = folded[at] ?? '';
    const stops =
      mark === '\n' ||
      mark === '。' ||
      (mark === ';' && !(field === 'phone' && /\d/.test(folded[at + 1] ?? ''))) ||
      (mark === ',' && field !== 'address' && !(field === 'phone' && /\d/.test(folded[at + 1] ?? '')));
    if (stops && folded.slice(from, at).trim() !== '') return at;
  }
  return to;
}

/** A number behind a person's name, without a word for it. */
const BARE_PHONE =
  /(?<![\dX×*-])(?:0\d{2,3}-[\dX×*]{3,4}-[\dX×*]{4}|[48]00-\d{3,4}-\d{3,4}|1[\dX×*]{2}-[\dX×*]{4}-[\dX×*]{4}|1[\dX×*]{10}|0\d{2,3}-[\dX×*]{7,8})(?![\dX×*])/i;
/** Whatever its label: nothing else has an @. */
const BARE_MAIL = /[\w.+*×-]{2,}@[\w*×-]+\.[\w.*×-]+/;

/** `联系方式：0768-…；…@163.com；岑州市凤台路56号…`: in a list of ways to write, a street with its number. */
const BARE_ADDRESS =
  /(?<=[;,:] {0,2})[一-鿿]{2,12}(?:市|县|区|镇|乡|街道)[^;。,:\n@(]{0,20}?(?:路|街|道|巷)[^;。,:\n@(]{0,10}?号[^;。,:\n@(]{0,24}/;

function first(reading: Reading, span: Span, pattern: RegExp): ContactField | null {
  const match = pattern.exec(reading.folded.slice(...span));
  return match && make(reading, span[0] + match.index, span[0] + match.index + match[0].length);
}

function make(reading: Reading, start: number, end: number): ContactField | null {
  const found = words(reading, start, end);
  return found && { ...found, masked: MASK.test(reading.folded.slice(...found.span)) };
}
