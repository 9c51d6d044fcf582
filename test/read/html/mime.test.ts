import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../../src/notice/index.ts';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { readHtml } from '../../../src/read/html/index.ts';
import { firstHtmlPart } from '../../../src/read/html/mime.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const lines = (...list: string[]) => bytes(list.join('\r\n'));
const shown = ({ bytes: found, charset }: { bytes: Uint8Array; charset: string | null }) => [
  Buffer.from(found).toString('latin1').trimEnd(),
  charset,
];

const RELATED = ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="B"', ''];

describe('firstHtmlPart', () => {
  it.each<[string, Uint8Array, string, string | null]>([
    [
      'the first of several pages',
      lines(
        ...RELATED,
        'preamble',
        '--B',
        'Content-Type: text/html',
        '',
        '<p>1',
        '--B',
        'Content-Type: text/html',
        '',
        '<p>2',
        '--B--',
      ),
      '<p>1',
      null,
    ],
    [
      'behind a picture, quoted-printable, with a charset',
      lines(
        ...RELATED,
        '--B',
        'Content-Type: image/gif',
        'Content-Transfer-Encoding: base64',
        '',
        'R0lG',
        '--B',
        'Content-Type: TEXT/HTML;',
        '\tcharset=gb2312',
        'Content-Transfer-Encoding: Quoted-Printable',
        '',
        '<p class=3D"a">=CD=A8=',
        '=B1=A8 100=% =',
        '--B--',
      ),
      '<p class="a">\xcd\xa8\xb1\xa8 100=%',
      'gb2312',
    ],
    [
      'base64',
      lines(
        ...RELATED,
        '--B',
        'Content-Type: text/html; charset="utf-8"',
        'Content-Transfer-Encoding: base64',
        '',
        'PHA+',
        'YQ==',
        '--B--',
      ),
      '<p>a',
      'utf-8',
    ],
    [
      'a multipart inside another',
      lines(
        ...RELATED,
        '--B',
        'Content-Type: multipart/alternative; boundary=C',
        '',
        '--C',
        'Content-Type: text/plain',
        '',
        'x',
        '--C',
        'Content-Type: text/html',
        '',
        '<p>y',
        '--C--',
        '--B--',
      ),
      '<p>y',
      null,
    ],
    [
      'a message that is a page',
      lines('MIME-Version: 1.0', 'Content-Type: text/html', '', '<p>z'),
      '<p>z',
      null,
    ],
    [
      'a last part without an end',
      lines(...RELATED, '--B', 'Content-Type: text/html', '', '<p>cut'),
      '<p>cut',
      null,
    ],
    ['behind blank lines', lines('', '', 'Content-Type: text/html', '', '<p>late'), '<p>late', null],
    [
      'bare line feeds',
      bytes('Content-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\n\n<p>lf\n--B--\n'),
      '<p>lf',
      null,
    ],
  ])('%s', (_, message, html, charset) => expect(shown(firstHtmlPart(message))).toEqual([html, charset]));

  it.each<[string, Uint8Array]>([
    ['no page', lines(...RELATED, '--B', 'Content-Type: text/plain', '', 'x', '--B--')],
    ['no parts', lines(...RELATED, 'x')],
    [
      'no boundary',
      lines('Content-Type: multipart/related', '', '--B', 'Content-Type: text/html', '', '<p>'),
    ],
    ['parts without end', bytes('Content-Type: multipart/mixed; boundary=B\n\n--B\n'.repeat(50))],
  ])('refuses a message with %s', (_, message) => {
    expect(() => firstHtmlPart(message)).toThrow(TongbaoError);
  });
});

it('a web archive is read by the charset of its part', async () => {
  const message = lines(
    ...RELATED,
    '--B',
    'Content-Type: text/html; charset="gb2312"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<meta charset=3Dutf-8><p>=CD=A8=B1=A8</p>',
    '--B--',
  );
  await expect(readHtml(message, DEFAULT_LIMITS)).resolves.toMatchObject({
    text: '通报\n',
    mediaType: 'multipart/related',
    reader: 'html',
  });
});
