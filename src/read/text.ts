import { type Issue, issue, TongbaoError } from '../notice/index.ts';
import type { Document, DocumentBlock, Limits } from './document.ts';
import { decode, guessEncoding } from './encoding.ts';
import { unwrap } from './unwrap.ts';

/** Control and replacement characters per character above which the bytes are no text at all. */
const BINARY_SHARE = 0.1;
/** A row of a table holds at least this many tabs; one tab is an indent or a gap. */
const ROW_TABS = 2;
/** Rows with two filled cells that a run of equal tab counts needs: indented prose has none. */
const TABLE_ROWS = 2;

/** UAX #14: CR LF, CR, LF, VT, FF, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Controls that no reader sees (tabs and line feeds are kept). */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

/**
 * Reads plain text of any encoding in `encoding.ts`, wraps undone. One block a line (none for blank lines); runs of lines with
 * equal numbers of tabs are tables, any other tab becomes a space. What could not be decoded is U+FFFD and an issue.
 *
 * @throws TongbaoError `unsupported` for binary content, `empty`, `limit-exceeded` (`limits.characters`)
 */
export function readText(bytes: Uint8Array, limits: Limits): Document {
  const { text: decoded, issues } = clean(decode(bytes, guessEncoding(bytes)));
  if (BLANK.test(decoded)) throw new TongbaoError('empty', 'text/plain');
  const { lines, furniture } = unwrap((decoded.endsWith('\n') ? decoded.slice(0, -1) : decoded).split('\n'));
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (length > limits.characters) {
    throw new TongbaoError('limit-exceeded', `characters ${length} > ${limits.characters}`);
  }
  return {
    ...layOut(lines),
    furniture: furniture.map((text) => ({ page: null, text })),
    issues,
    mediaType: 'text/plain',
    pages: null,
    reader: 'text',
  };
}

/** One kind of line end, no controls; says how many characters were lost. */
function clean(raw: string): { text: string; issues: Issue[] } {
  const ended = raw.replace(LINE_END, '\n');
  const controls = ended.match(CONTROL)?.length ?? 0;
  const replaced = ended.match(/\ufffd/g)?.length ?? 0;
  if (controls + replaced > BINARY_SHARE * ended.length) {
    throw new TongbaoError('unsupported', '二进制内容或未知编码 / binary content or unknown encoding');
  }
  const issues: Issue[] = [];
  if (replaced > 0) issues.push(issue('garbled-text', null, `U+FFFD × ${replaced}`));
  if (controls > 0) issues.push(issue('garbled-text', null, `U+0000–U+009F × ${controls}`));
  return { text: controls > 0 ? ended.replace(CONTROL, '') : ended, issues };
}

function layOut(lines: readonly string[]): { text: string; blocks: DocumentBlock[] } {
  const blocks: DocumentBlock[] = [];
  const out: string[] = [];
  let offset = 0;
  let table = 0;
  for (let i = 0; i < lines.length; ) {
    const rows = tableRows(lines, i);
    if (rows > 0) {
      for (let row = 0; row < rows; row++) {
        const line = lines[i + row]!;
        blocks.push(...cells(line, offset, table, row));
        out.push(line);
        offset += line.length + 1;
      }
      table++;
      i += rows;
    } else {
      const line = lines[i]!.replaceAll('\t', ' ');
      if (!BLANK.test(line)) blocks.push(block(offset, offset + line.length));
      out.push(line);
      offset += line.length + 1;
      i++;
    }
  }
  return { text: `${out.join('\n')}\n`, blocks };
}

/** How many lines from `start` form a table; 0 if none do. */
function tableRows(lines: readonly string[], start: number): number {
  const tabs = countTabs(lines[start]!);
  if (tabs < ROW_TABS) return 0;
  let end = start;
  let filled = 0;
  for (; end < lines.length && countTabs(lines[end]!) === tabs; end++) {
    if (lines[end]!.split('\t').filter((cell) => !BLANK.test(cell)).length >= 2) filled++;
  }
  return filled >= TABLE_ROWS ? end - start : 0;
}

function countTabs(line: string): number {
  let count = 0;
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) count++;
  return count;
}

function cells(line: string, offset: number, table: number, row: number): DocumentBlock[] {
  let start = offset;
  return line.split('\t').map((text, column) => {
    const place = { table, row, column, rowSpan: 1, columnSpan: 1 };
    const cell = { ...block(start, start + text.length), cell: place };
    start += text.length + 1;
    return cell;
  });
}

function block(start: number, end: number): DocumentBlock {
  return { span: [start, end], page: null, box: null, autoLabel: 0, cell: null, look: null };
}
