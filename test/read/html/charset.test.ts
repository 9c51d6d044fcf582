import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/read/html/charset.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
/** 通报 in GB 18030, Big5 (通報) and Shift_JIS (通報); 㐂 in four bytes of GB 18030. */
const GB = '\xcd\xa8\xb1\xa8';
const BIG5 = '\xb3\x71\xb3\xf8';
const SJIS = '\x92\xca\x95\xf1';
const GB_FOUR = '\x81\x39\xef\x31';

const meta = (charset: string) => `<meta charset="${charset}">`;

describe('decodePage', () => {
  it.each<[string, Uint8Array, string]>([
    ['gb2312 is read as GB 18030', latin1(`${meta('gb2312')}${GB}${GB_FOUR}`), '通报㐂'],
    ['gbk too', latin1(`${meta('GBK')}${GB}${GB_FOUR}`), '通报㐂'],
    ['http-equiv', latin1(`<meta http-equiv=Content-Type content="text/html; charset=gb2312">${GB}`), '通报'],
    ['an XML declaration', latin1(`<?xml version="1.0" encoding="gbk"?>${GB}`), '通报'],
    ['no label: GB 18030', latin1(`<p>${GB}`), '通报'],
    ['no label: UTF-8', utf8('<p>通报'), '通报'],
    ['UTF-8', utf8(`${meta('utf-8')}通报`), '通报'],
    ['a byte order mark against the label', utf8(`\ufeff${meta('gb2312')}通报`), '通报'],
    ['UTF-16 with a byte order mark', utf16('\ufeff<p>通报'), '通报'],
    ['UTF-16 without one', utf16('<p>关于整改情况的通报</p>'), '通报</p>'],
    ['UTF-8 under the label gb2312', utf8(`${meta('gb2312')}通报`), '通报'],
    ['GB 18030 under the label utf-8', latin1(`${meta('utf-8')}${GB}${GB}${GB}`), '通报'],
    ['GB 18030 under a Latin label', latin1(`${meta('iso-8859-1')}${GB}`), '通报'],
    ['GB 18030 under a label nobody knows', latin1(`${meta('chinese')}${GB}`), '通报'],
    ['GB 18030 that looks like UTF-8', latin1(`${meta('gb2312')}\xc1\xaa\xcd\xa8`), '联通'],
    ['Big5', latin1(`${meta('big5')}${BIG5}`), '通報'],
    ['Shift_JIS', latin1(`${meta('shift_jis')}${SJIS}`), '通報'],
    ['a label in a comment is none', latin1(`<!--${meta('big5')}-->${meta('gbk')}${GB}`), '通报'],
    ['ASCII', latin1(`${meta('us-ascii')}notice`), 'notice'],
  ])('%s', (_, bytes, expected) => expect(decodePage(bytes)).toMatch(new RegExp(`${expected}$`)));

  it('the label of a message comes before that of the page', () => {
    expect(decodePage(latin1(meta('gbk') + BIG5), 'big5')).toMatch(/通報$/);
  });
});
