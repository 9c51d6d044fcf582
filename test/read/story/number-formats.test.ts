import { describe, expect, it } from 'vitest';
import { formatNumber, NUMBER_FORMATS } from '../../../src/read/story/number-formats.ts';

/** Written by hand from ECMA-376 part 1, 17.18.59, for these values. */
const VALUES = [
  1, 2, 4, 9, 10, 11, 12, 19, 20, 21, 27, 60, 61, 99, 100, 101, 110, 111, 120, 999, 1000, 1001, 1010, 1100,
];
const TABLE: Readonly<Record<string, string>> = {
  decimal: '1 2 4 9 10 11 12 19 20 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  decimalHalfWidth: '1 2 4 9 10 11 12 19 20 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  decimalZero: '01 02 04 09 10 11 12 19 20 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  decimalFullWidth:
    '１ ２ ４ ９ １０ １１ １２ １９ ２０ ２１ ２７ ６０ ６１ ９９ １００ １０１ １１０ １１１ １２０ ９９９ １０００ １００１ １０１０ １１００',
  decimalFullWidth2:
    '１ ２ ４ ９ １０ １１ １２ １９ ２０ ２１ ２７ ６０ ６１ ９９ １００ １０１ １１０ １１１ １２０ ９９９ １０００ １００１ １０１０ １１００',
  upperRoman: 'I II IV IX X XI XII XIX XX XXI XXVII LX LXI XCIX C CI CX CXI CXX CMXCIX M MI MX MC',
  lowerRoman: 'i ii iv ix x xi xii xix xx xxi xxvii lx lxi xcix c ci cx cxi cxx cmxcix m mi mx mc',
  upperLetter: 'A B D I J K L S T U AA HHH III UUUU VVVV WWWW FFFFF GGGGG PPPPP * * * * *',
  lowerLetter: 'a b d i j k l s t u aa hhh iii uuuu vvvv wwww fffff ggggg ppppp * * * * *',
  ordinal:
    '1st 2nd 4th 9th 10th 11th 12th 19th 20th 21st 27th 60th 61st 99th 100th 101st 110th 111th 120th 999th 1000th 1001st 1010th 1100th',
  hex: '1 2 4 9 A B C 13 14 15 1B 3C 3D 63 64 65 6E 6F 78 3E7 3E8 3E9 3F2 44C',
  numberInDash:
    '-1- -2- -4- -9- -10- -11- -12- -19- -20- -21- -27- -60- -61- -99- -100- -101- -110- -111- -120- -999- -1000- -1001- -1010- -1100-',
  chicago: '* † § * † ‡ § ‡ § * ‡ § * ‡ § * † ‡ § ‡ § * † §',
  chineseCounting:
    '一 二 四 九 十 十一 十二 十九 二十 二十一 二十七 六十 六十一 九十九 一○○ 一○一 一一○ 一一一 一二○ 九九九 一○○○ 一○○一 一○一○ 一一○○',
  taiwaneseCounting:
    '一 二 四 九 十 十一 十二 十九 二十 二十一 二十七 六十 六十一 九十九 一○○ 一○一 一一○ 一一一 一二○ 九九九 一○○○ 一○○一 一○一○ 一一○○',
  chineseCountingThousand:
    '一 二 四 九 十 十一 十二 十九 二十 二十一 二十七 六十 六十一 九十九 一百 一百零一 一百一十 一百一十一 一百二十 九百九十九 一千 一千零一 一千零一十 一千一百',
  taiwaneseCountingThousand:
    '一 二 四 九 十 十一 十二 十九 二十 二十一 二十七 六十 六十一 九十九 一百 一百零一 一百一十 一百一十一 一百二十 九百九十九 一千 一千零一 一千零一十 一千一百',
  japaneseCounting:
    '一 二 四 九 十 十一 十二 十九 二十 二十一 二十七 六十 六十一 九十九 百 百一 百十 百十一 百二十 九百九十九 千 千一 千十 千百',
  japaneseDigitalTenThousand:
    '一 二 四 九 一〇 一一 一二 一九 二〇 二一 二七 六〇 六一 九九 一〇〇 一〇一 一一〇 一一一 一二〇 九九九 一〇〇〇 一〇〇一 一〇一〇 一一〇〇',
  ideographDigital:
    '一 二 四 九 一〇 一一 一二 一九 二〇 二一 二七 六〇 六一 九九 一〇〇 一〇一 一一〇 一一一 一二〇 九九九 一〇〇〇 一〇〇一 一〇一〇 一一〇〇',
  taiwaneseDigital:
    '一 二 四 九 一○ 一一 一二 一九 二○ 二一 二七 六○ 六一 九九 一○○ 一○一 一一○ 一一一 一二○ 九九九 一○○○ 一○○一 一○一○ 一一○○',
  koreanDigital:
    '일 이 사 구 일영 일일 일이 일구 이영 이일 이칠 육영 육일 구구 일영영 일영일 일일영 일일일 일이영 구구구 일영영영 일영영일 일영일영 일일영영',
  koreanDigital2:
    '一 二 四 九 一零 一一 一二 一九 二零 二一 二七 六零 六一 九九 一零零 一零一 一一零 一一一 一二零 九九九 一零零零 一零零一 一零一零 一一零零',
  chineseLegalSimplified:
    '壹 贰 肆 玖 壹拾 壹拾壹 壹拾贰 壹拾玖 贰拾 贰拾壹 贰拾柒 陆拾 陆拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹佰壹拾壹 壹佰贰拾 玖佰玖拾玖 壹仟 壹仟零壹 壹仟零壹拾 壹仟壹佰',
  ideographLegalTraditional:
    '壹 貳 肆 玖 壹拾 壹拾壹 壹拾貳 壹拾玖 貳拾 貳拾壹 貳拾柒 陸拾 陸拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹佰壹拾壹 壹佰貳拾 玖佰玖拾玖 壹仟 壹仟零壹 壹仟零壹拾 壹仟壹佰',
  japaneseLegal:
    '壱 弐 四 九 壱拾 壱拾壱 壱拾弐 壱拾九 弐拾 弐拾壱 弐拾七 六拾 六拾壱 九拾九 壱百 壱百壱 壱百壱拾 壱百壱拾壱 壱百弐拾 九百九拾九 壱阡 壱阡壱 壱阡壱拾 壱阡壱百',
  ideographTraditional:
    '甲 乙 丁 壬 癸 11 12 19 20 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  ideographZodiac: '子 丑 卯 申 酉 戌 亥 19 20 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  ideographZodiacTraditional:
    '甲子 乙丑 丁卯 壬申 癸酉 甲戌 乙亥 壬午 癸未 甲申 庚寅 癸亥 甲子 壬寅 癸卯 甲辰 癸丑 甲寅 癸亥 * * * * *',
  decimalEnclosedCircle: '① ② ④ ⑨ ⑩ ⑪ ⑫ ⑲ ⑳ 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  decimalEnclosedCircleChinese:
    '① ② ④ ⑨ ⑩ ⑪ ⑫ ⑲ ⑳ 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  decimalEnclosedParen: '⑴ ⑵ ⑷ ⑼ ⑽ ⑾ ⑿ ⒆ ⒇ 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  decimalEnclosedFullstop: '⒈ ⒉ ⒋ ⒐ ⒑ ⒒ ⒓ ⒚ ⒛ 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  ideographEnclosedCircle:
    '㈠ ㈡ ㈣ ㈨ ㈩ 11 12 19 20 21 27 60 61 99 100 101 110 111 120 999 1000 1001 1010 1100',
  ganada: '가 나 라 자 차 카 타 마마 바바 사사 파파 라라라라라 마마마마마 * * * * * * * * * * *',
  chosung: 'ㄱ ㄴ ㄹ ㅈ ㅊ ㅋ ㅌ ㅁㅁ ㅂㅂ ㅅㅅ ㅍㅍ ㄹㄹㄹㄹㄹ ㅁㅁㅁㅁㅁ * * * * * * * * * * *',
};
/** `*` where the table leaves a long value out, except for the format that writes stars. */
const LEFT_OUT = '*';

describe('number formats of 17.18.59', () => {
  it.each(Object.entries(TABLE))('%s is written as the standard says', (format, row) => {
    const expected = row.split(' ');
    expect(expected).toHaveLength(VALUES.length);
    const written = VALUES.map((value) => {
      const text = formatNumber(value, format)!;
      return format === 'numberInDash' ? text.replaceAll(' ', '') : text;
    });
    const compared = format === 'chicago' ? written.map((text) => text[0]) : written;
    const seen = compared.map((text, i) =>
      expected[i] === LEFT_OUT && format !== 'chicago' ? LEFT_OUT : text,
    );
    expect(seen).toEqual(expected);
  });

  it('has a row in the table for every format it claims', () => {
    expect([...NUMBER_FORMATS].sort()).toEqual([...Object.keys(TABLE), 'bullet', 'none'].sort());
  });

  it.each([
    ['none', 3, ''],
    ['bullet', 3, ''],
    ['chineseCountingThousand', 10_000, '一万'],
    ['chineseCountingThousand', 12_345, '一万二千三百四十五'],
    ['chicago', 5, '**'],
    ['decimalZero', 0, '00'],
    ['upperRoman', 0, '0'],
    ['chineseCountingThousand', 0, '0'],
    ['lowerLetter', 1_000_000_000, '1000000000'],
    ['decimal', -3, '-3'],
  ])('%s of %i is %j', (format, value, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });

  it.each([
    ['001, 002, 003, ...', 7, '007'],
    ['0001, 0002, 0003, ...', 123, '0123'],
    ['00001, 00002, 00003, ...', 123_456, '123456'],
  ])('a custom format %j pads', (pattern, value, expected) => {
    expect(formatNumber(value, 'custom', pattern)).toBe(expected);
  });

  it('says null for a format that it does not know', () => {
    expect(formatNumber(3, 'hebrew1')).toBeNull();
    expect(formatNumber(3, 'custom', 'α, β, γ, ...')).toBeNull();
    expect(formatNumber(3, 'custom')).toBeNull();
  });
});
