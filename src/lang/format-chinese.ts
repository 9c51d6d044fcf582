const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const SECTIONS = ['', '万', '亿'];
const LIMIT = 10 ** 12;

/** The usual Chinese form of an integer from 0 below 10^12: 12 → 十二, 105 → 一百零五. Throws `RangeError` otherwise. */
export function formatChinese(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= LIMIT) {
    throw new RangeError(`formatChinese takes an integer from 0 below ${LIMIT}, not ${value}`);
  }
  if (value === 0) return '零';
  let text = '';
  let rest = value;
  for (let section = 0; rest > 0; section++) {
    const part = rest % 10_000;
    rest = Math.floor(rest / 10_000);
    if (part === 0) {
      if (text !== '' && !text.startsWith('零')) text = `零${text}`;
      continue;
    }
    const gap = rest > 0 && part < 1000 ? '零' : '';
    text = gap + formatSection(part) + SECTIONS[section]! + text;
  }
  return text.replace(/^一十/, '十');
}

function formatSection(value: number): string {
  let text = '';
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0) text += DIGITS[digit]! + UNITS[place]!;
    else if (text !== '' && !text.endsWith('零') && value % 10 ** place > 0) text += '零';
  }
  return text;
}
