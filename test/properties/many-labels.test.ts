import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { faultsOf } from '../extract/grounded.ts';

/** Enough to tell an end from none; that time grows with the length only is measured at a megabyte by the bench. */
const SIZE = 2 ** 17;
const HEAD = '关于巡察整改进展情况的通报\n根据统一部署，市委第三巡察组开展了巡察，现将整改情况公布如下。\n';
const DIGITS = '一二三四五六七八九十';
const encoder = new TextEncoder();

/** A head and SIZE bytes of pieces. */
function fill(piece: (n: number) => string): Uint8Array {
  const pieces = [HEAD];
  let size = 0;
  for (let n = 0; size < SIZE; n++) {
    const text = piece(n);
    size += encoder.encode(text).length;
    pieces.push(text);
  }
  return encoder.encode(pieces.join(''));
}

describe('a text of nothing but labels', () => {
  it.each<[string, (n: number) => string]>([
    ['一、 a line', (n) => `${DIGITS[n % 10]}、\n`],
    ['一、 in one line', (n) => `${DIGITS[n % 10]}、`],
    ['（一） a line', (n) => `（${DIGITS[n % 10]}）\n`],
    ['1. always the same', () => '1.\n'],
    ['1. with headings', (n) => `${(n % 900) + 1}.学习不够深入\n`],
    ['（1） in one line', (n) => `（${(n % 90) + 1}）`],
    ['① in one line', () => '①'],
    ['问题1： in one line', (n) => `问题${n % 100}：`],
    ['一是 in one line', (n) => `${DIGITS[n % 10]}是`],
    ['一是…。二是…。', () => '一是甲。二是乙。'],
    ['four levels in turn', (n) => `${['一、', '（一）', '1.', '（1）'][n % 4]}学习不够\n`],
    ['labels behind sentences', (n) => `。${n % 50}.制度不严`],
    ['整改情况： a line', () => '整改情况（已完成）：\n'],
    ['整改情况： in one line', () => '整改情况：'],
    ['责任领导： a line', () => '责任领导：甲\n'],
    ['open quotes', () => '“'],
    ['sanctions', () => '诫勉3人、'],
    ['phones', () => '联系电话：'],
    ['blank lines', () => '\n'],
  ])(
    '%s ends',
    async (_, piece) => {
      expect(faultsOf(await extractNotice(fill(piece)))).toEqual([]);
    },
    600_000,
  );
});
