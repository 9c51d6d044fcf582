import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { emWidth, firstUnit, isWide, joint } from '../../../src/read/layout/characters.ts';
import { gridsOf } from '../../../src/read/layout/grid.ts';
import { openingOf } from '../../../src/read/layout/labels.ts';
import { shownBox, type Turn, upright } from '../../../src/read/layout/page-text.ts';
import { withoutRadicals } from '../../../src/read/layout/radicals.ts';
import { cutRun } from '../../../src/read/layout/run.ts';
import { renderPdfPages } from '../../../src/read/pdf/index.ts';
import { folderPath, pdfjsFolders } from '../../../src/read/pdf/resources.ts';
import { checkStreams } from '../../../src/read/pdf/streams.ts';
import { writePdf } from '../../support/pdf.ts';

describe('folders for pdf.js', () => {
  it.each([
    ['file:///C:/Program%20Files/app/cmaps', true, 'C:/Program Files/app/cmaps/'],
    ['file:///C:/a/cmaps/', true, 'C:/a/cmaps/'],
    ['file:///opt/a%20b/cmaps/', false, '/opt/a b/cmaps/'],
  ])('%s', (address, windows, path) => {
    expect(folderPath(new URL(address), windows)).toBe(path);
  });

  it('are there', () => {
    const { cMapUrl, standardFontDataUrl } = pdfjsFolders();
    expect(readFileSync(`${cMapUrl}UniGB-UCS2-H.bcmap`).length).toBeGreaterThan(0);
    expect(readFileSync(`${standardFontDataUrl}LiberationSans-Regular.ttf`).length).toBeGreaterThan(0);
  });
});

describe('characters', () => {
  it.each([
    ['整', true],
    ['，', true],
    ['“', true],
    ['①', true],
    ['𠀀', true],
    ['a', false],
    ['7', false],
    ['é', false],
    ['.', false],
  ])('%s is wide: %s', (character, wide) => {
    expect(isWide(character)).toBe(wide);
  });

  it.each([
    ['整改', '整'],
    ['了，并', '了，'],
    ['“整改”', '“整'],
    ['“整”。', '“整”。'],
    ['2019年', '2019'],
    ['76%，', '76%，'],
    ['，认真', '，'],
    ['a.b@c.cn 等', 'a.b@c.cn'],
    ['', ''],
  ])('%s cannot be broken before %s ends', (text, unit) => {
    expect(firstUnit(text)).toBe(unit);
  });

  it.each([
    ['整', '改', ''],
    ['共', '12', ''],
    ['12', '项', ''],
    ['one', 'two', ' '],
    ['one ', 'two', ''],
    ['', 'two', ''],
  ])('%s and %s join with "%s"', (before, after, between) => {
    expect(joint(before, after)).toBe(between);
  });

  it('have widths', () => {
    expect(emWidth('整改2023年𠀀')).toBe(6);
  });
});

describe('radicals', () => {
  it('of the Kangxi block are all written as the characters that they show', () => {
    const radicals = Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) =>
      String.fromCharCode(0x2f00 + index),
    );
    expect(withoutRadicals(radicals.join(''))).toMatch(/^[\u4e00-\u9fff]{214}$/);
  });

  it('of the supplement are, but for those that stand for no character of their own', () => {
    const radicals = Array.from({ length: 0x2ef4 - 0x2e80 }, (_, index) =>
      String.fromCharCode(0x2e80 + index),
    );
    const left = [...withoutRadicals(radicals.join(''))].filter((one) => /[\u2e80-\u2ef3]/.test(one));
    expect(left.length).toBeLessThan(30);
    expect(withoutRadicals('⻅⻋⻓⻔⻚⻛⻜⻝⻢⻥⻦⻩⻬⻮⻰')).toBe('见车长门页风飞食马鱼鸟黄齐齿龙');
  });

  it('leaves other text alone', () => {
    expect(withoutRadicals('一、整改 2023年①Ａ')).toBe('一、整改 2023年①Ａ');
  });
});

describe('openings of paragraphs', () => {
  it.each([
    ['一、提高站位', '一、'],
    ['十二、提高站位', '一、'],
    ['（三）加强', '（一）'],
    ['12.关于', '0.'],
    ['3．关于', '0．'],
    ['（2）关于', '（0）'],
    ['③加强', '①'],
    ['问题5：', '问题0：'],
    ['整改情况（已完成）：', 'body'],
    ['二是加强', 'measure'],
    ['欢迎广大干部群众', 'closing'],
    ['1.5万元', undefined],
    ['2019年', undefined],
    ['3个支部', undefined],
    ['一般问题', undefined],
  ])('%s', (text, style) => {
    expect(openingOf(text)?.style).toBe(style);
  });
});

describe('turned pages', () => {
  it.each([0, 1, 2, 3] as Turn[])('%i quarter turns: a box comes back to its place', (turn) => {
    const [width, height] = [595, 842];
    const [a, b] = [upright(10, 20, turn, width, height), upright(110, 50, turn, width, height)];
    const size = turn % 2 === 0 ? { width, height } : { width: height, height: width };
    const box = [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ] as const;
    expect(shownBox([...box], { turn, ...size })).toEqual([10, 20, 110, 50]);
  });
});

describe('grids', () => {
  const h = (at: number, from = 0, to = 100) => ({ at, from, to });
  it('need two cells', () => {
    expect(gridsOf([h(0), h(20)], [h(0, 0, 20), h(100, 0, 20)])).toEqual([]);
  });

  it('part two tables of a page', () => {
    const lines = [0, 20, 40, 200, 220, 240].map((at) => h(at));
    const sides = [0, 100].flatMap((at) => [h(at, 0, 40), h(at, 200, 240)]);
    expect(gridsOf(lines, sides).map(({ ys }) => ys)).toEqual([
      [0, 20, 40],
      [200, 220, 240],
    ]);
  });

  it('join cells where no border is drawn', () => {
    const grids = gridsOf(
      [h(0), h(20, 50), h(40)],
      [0, 50, 100].map((at) => h(at, 0, 40)),
    );
    expect(
      grids[0]!.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
  });

  it('take short pieces of a border for one', () => {
    const pieces = Array.from({ length: 10 }, (_, index) => h(20, index * 10, index * 10 + 9));
    const grids = gridsOf(
      [h(0), ...pieces, h(40)],
      [0, 100].map((at) => h(at, 0, 40)),
    );
    expect(grids[0]!.cells).toHaveLength(2);
  });
});

describe('runs', () => {
  const run = { text: '责任单位整改', x0: 0, x1: 60, y: 0, size: 10, font: 'f', doubled: false };
  it.each([
    [[], ['责任单位整改']],
    [[40], ['责任单位', '整改']],
    [
      [18, 42],
      ['责任', '单位', '整改'],
    ],
    [[-5, 70], ['责任单位整改']],
  ])('are cut at %o', (at, texts) => {
    expect(cutRun(run, at).map(({ text }) => text)).toEqual(texts);
  });
});

describe('streams', () => {
  it('are counted: what is damaged, what is a picture', () => {
    const bytes = writePdf([{ image: true, texts: [{ text: '整改', x: 80, y: 80 }] }], { compress: true });
    expect(checkStreams(bytes, DEFAULT_LIMITS)).toEqual({ damage: [], images: 0, widest: 1 });
    expect(checkStreams(bytes.subarray(0, bytes.length - 30), DEFAULT_LIMITS).damage).toEqual([
      'no end mark',
    ]);
  });
});

describe('pages for text recognition', () => {
  it('are rendered as PNG', async () => {
    const bytes = writePdf([{}, { texts: [{ text: '整改', x: 80, y: 80 }] }]);
    const images = await renderPdfPages(bytes, [2, 99], DEFAULT_LIMITS);
    expect(images.map(({ page }) => page)).toEqual([2]);
    expect([...images[0]!.data.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });
});
