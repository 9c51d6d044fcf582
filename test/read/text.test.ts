import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../src/notice/index.ts';
import { DEFAULT_LIMITS } from '../../src/read/document.ts';
import { guessEncoding } from '../../src/read/encoding.ts';
import { readText } from '../../src/read/text.ts';

const SAMPLE = '关于巡察整改情况的通报\n一、整改情况\n1.关于“学习不深”问题\n已完成2项。\n';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return big ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};
const join = (...parts: (readonly number[] | Uint8Array)[]) => new Uint8Array(parts.flatMap((p) => [...p]));
/** 关于整改的通报。\n in GB 18030; the last line holds 㐂 (four bytes, not in GBK). */
const GB = [
  0xb9, 0xd8, 0xd3, 0xda, 0xd5, 0xfb, 0xb8, 0xc4, 0xb5, 0xc4, 0xcd, 0xa8, 0xb1, 0xa8, 0xa1, 0xa3, 0x0a,
];
const GB_FOUR = [0x81, 0x39, 0xef, 0x31, 0x0a];

const read = (bytes: Uint8Array, limits = {}) => readText(bytes, { ...DEFAULT_LIMITS, ...limits });
const failure = (bytes: Uint8Array, limits = {}) => {
  try {
    read(bytes, limits);
  } catch (error) {
    if (error instanceof TongbaoError) return error.code;
  }
  return null;
};

describe('encodings', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8(SAMPLE), 'utf-8', SAMPLE],
    ['UTF-8 with BOM', join([0xef, 0xbb, 0xbf], utf8(SAMPLE)), 'utf-8', SAMPLE],
    ['UTF-16 LE with BOM', join([0xff, 0xfe], utf16(SAMPLE)), 'utf-16le', SAMPLE],
    ['UTF-16 BE with BOM', join([0xfe, 0xff], utf16(SAMPLE, true)), 'utf-16be', SAMPLE],
    ['UTF-16 LE without BOM', utf16(SAMPLE), 'utf-16le', SAMPLE],
    ['UTF-16 BE without BOM', utf16(SAMPLE, true), 'utf-16be', SAMPLE],
    ['UTF-16 LE full of 一 (zeros on the other side)', utf16('一一一\n一一'), 'utf-16le', '一一一\n一一\n'],
    ['UTF-16 BE full of 一', utf16('一一一\n一一', true), 'utf-16be', '一一一\n一一\n'],
    ['GB 18030', new Uint8Array(GB), 'gb18030', '关于整改的通报。\n'],
    ['GB 18030, four bytes', join(GB, GB_FOUR), 'gb18030', '关于整改的通报。\n㐂\n'],
    ['ASCII', utf8('plain'), 'utf-8', 'plain\n'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(read(bytes)).toMatchObject({
      text,
      issues: [],
      mediaType: 'text/plain',
      pages: null,
      reader: 'text',
    });
  });

  it('a UTF-8 text cut inside a character stays UTF-8 and says so', () => {
    const { text, issues } = read(utf8(SAMPLE.repeat(3).trimEnd()).slice(0, -1));
    expect(text.startsWith(SAMPLE)).toBe(true);
    expect(text.endsWith('\ufffd\n')).toBe(true);
    expect(issues).toMatchObject([{ code: 'garbled-text', actual: 'U+FFFD × 1' }]);
  });

  it('undecodable bytes in GB 18030 are counted', () => {
    const { text, issues } = read(join(GB, GB, [0xff, 0x0a]));
    expect(text).toBe('关于整改的通报。\n关于整改的通报。\n\ufffd\n');
    expect(issues).toMatchObject([{ code: 'garbled-text', actual: 'U+FFFD × 1' }]);
  });

  it('a lone surrogate becomes U+FFFD', () => {
    const { text, issues } = read(
      join([0xff, 0xfe], utf16('整改情况通报全文\n'), [0x00, 0xd8], utf16('问题\n')),
    );
    expect(text).toBe('整改情况通报全文\n\ufffd问题\n');
    expect(issues).toMatchObject([{ code: 'garbled-text', actual: 'U+FFFD × 1' }]);
  });

  it('single controls are dropped and counted', () => {
    const { text, issues } = read(utf8(`${SAMPLE}\0\u0007\u001a`));
    expect(text).toBe(SAMPLE);
    expect(issues).toMatchObject([{ code: 'garbled-text', actual: 'U+0000–U+009F × 3' }]);
  });
});

describe('lines', () => {
  it.each([
    ['\r\n', 'CR LF'],
    ['\r', 'CR'],
    ['\n', 'LF'],
    ['\u2028', 'line separator'],
    ['\u2029', 'paragraph separator'],
    ['\f', 'form feed'],
    ['\v', 'line tabulation'],
    ['\u0085', 'next line'],
  ])('%j (%s) ends a line', (end) => {
    const { text, blocks } = read(utf8(`甲乡${end}乙乡${end}`));
    expect(text).toBe('甲乡\n乙乡\n');
    expect(blocks.map((b) => b.span)).toEqual([
      [0, 2],
      [3, 5],
    ]);
  });

  it('blank lines stay in the text and have no block; indents belong to their line', () => {
    const { text, blocks } = read(utf8('标题\n\n　　\u200b\n　　正文 \n'));
    expect(blocks.map((b) => text.slice(...b.span))).toEqual(['标题', '　　正文 ']);
    expect(text).toBe('标题\n\n　　\u200b\n　　正文 \n');
  });
});

describe('tabs', () => {
  const grid = (source: string) => {
    const { text, blocks } = read(utf8(source));
    return {
      text,
      cells: blocks.map((b) => [b.cell && [b.cell.table, b.cell.row, b.cell.column], text.slice(...b.span)]),
    };
  };

  it('lines with equal numbers of tabs are a table', () => {
    expect(grid('附表\n序号\t问题\t状态\n1\t学习不深\t\n说明\n')).toEqual({
      text: '附表\n序号\t问题\t状态\n1\t学习不深\t\n说明\n',
      cells: [
        [null, '附表'],
        [[0, 0, 0], '序号'],
        [[0, 0, 1], '问题'],
        [[0, 0, 2], '状态'],
        [[0, 1, 0], '1'],
        [[0, 1, 1], '学习不深'],
        [[0, 1, 2], ''],
        [null, '说明'],
      ],
    });
  });

  it('a second table counts on', () => {
    const { cells } = grid('a\tb\tc\nd\te\tf\n\ng\th\ti\nj\tk\tl\n');
    expect(cells.at(-1)).toEqual([[1, 1, 2], 'l']);
  });

  it.each([
    ['one line', '序号\t问题\t状态\n正文\n'],
    ['one tab a line', '电话\t一\n地址\t二\n'],
    ['different numbers', '甲\t乙\t丙\n甲\t乙\t丙\t丁\n'],
    ['indented prose', '\t\t整改情况如下\n\t\t已完成整改\n\t\t长期坚持\n'],
  ])('%s is no table: a tab becomes a space', (_, source) => {
    const { text, cells } = grid(source);
    expect(text).toBe(source.replaceAll('\t', ' '));
    expect(cells.every(([cell]) => cell === null)).toBe(true);
  });
});

describe('refused', () => {
  it.each<[string, Uint8Array, object, string]>([
    ['white space only', utf8(' 　\r\n\t\ufeff'), {}, 'empty'],
    ['a byte order mark only', new Uint8Array([0xef, 0xbb, 0xbf]), {}, 'empty'],
    ['control characters', new Uint8Array(200).map((_, i) => i % 16), {}, 'unsupported'],
    ['broken in most places', new Uint8Array(200).fill(0xff), {}, 'unsupported'],
    ['too long', utf8('整改情况'), { characters: 4 }, 'limit-exceeded'],
    ['just short enough', utf8('整改情况'), { characters: 5 }, 'null'],
  ])('%s', (_, bytes, limits, code) => {
    expect(String(failure(bytes, limits))).toBe(code);
  });
});

describe('any text', () => {
  const lines = fc.array(
    fc.string({ unit: fc.constantFrom('一', '整', '1', '.', '\t', ' ', '\r', '\n', '”', '𠮷') }),
  );

  it('blocks are in order, do not overlap and hold every character that can be seen', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const source = `题${parts.join('\n')}`;
        const { text, blocks } = read(utf8(source));
        expect(text.endsWith('\n')).toBe(true);
        const spans = blocks.map((b) => b.span);
        expect(spans.every(([start, end], i) => start <= end && (i === 0 || spans[i - 1]![1] < start))).toBe(
          true,
        );
        const seen = spans.map(([start, end]) => text.slice(start, end)).join('');
        expect(seen.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
        expect(blocks.every((b) => !/[\t\n]/.test(text.slice(...b.span)))).toBe(true);
      }),
    );
  });

  it('any bytes give well-formed text or one of the named errors', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const code = failure(bytes);
        if (code) expect(['empty', 'unsupported']).toContain(code);
        else expect(read(bytes).text).toMatch(/^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/);
      }),
    );
  });
});
