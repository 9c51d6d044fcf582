import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/document.ts';
import { balance } from '../../../src/read/html/balance.ts';

/** The rewritten source inside its root. */
const balanced = (source: string) =>
  balance(source, DEFAULT_LIMITS)
    .markup.replace(/^<html>/, '')
    .replace(/<\/html>$/, '');

describe('balance closes what browsers close', () => {
  it.each([
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<p>a<span>b<p>c', '<p>a<span>b</span></p><p>c</p>'],
    ['<p>a<div>b</div>c</p>', '<p>a</p><div>b</div>c<div></div>'],
    ['<ul><li>a<li><b>b<li>c</ul>', '<ul><li>a</li><li><b>b</b></li><li>c</li></ul>'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>'],
    ['<h1>a</h2>b', '<h1>a</h1>b'],
    ['<h1>a<h2>b</h2>', '<h1>a</h1><h2>b</h2>'],
    ['<a href="x">a<a href="y">b</a>', '<a href="x">a</a><a href="y">b</a>'],
    ['<select><option>a<option>b</select>', '<select><option>a</option><option>b</option></select>'],
    ['<head><title>a</title><body>b', '<head><title>a</title></head><body>b</body>'],
    ['<body>a</body></html>b', '<body>ab</body>'],
    ['<body>a<body>b', '<body>ab</body>'],
    ['a</br>b', 'a<br>b'],
    ['a</p>b', 'a<div></div>b'],
  ])('%s', (source, expected) => expect(balanced(source)).toBe(expected));
});

describe('balance keeps tables whole', () => {
  it.each([
    [
      '<table><tr><td>a<td>b<tr><td>c</table>',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ],
    [
      '<table><tr><td><p>a<td><div>b<tr><td>c</table>d',
      '<table><tr><td><p>a</p></td><td><div>b</div></td></tr><tr><td>c</td></tr></table>d',
    ],
    [
      '<div><table><tr><td>a</div>b</td></tr></table></div>',
      '<div><table><tr><td>ab</td></tr></table></div>',
    ],
    ['<table><tr><td>a</tr></td><td>b</table>', '<table><tr><td>a</td></tr><td>b</td></table>'],
    [
      '<table><tbody><tr><td>a<thead><tr><td>b</table>',
      '<table><tbody><tr><td>a</td></tr></tbody><thead><tr><td>b</td></tr></thead></table>',
    ],
    [
      '<table><tr><td><table><tr><td>a</table>b<td>c</table>',
      '<table><tr><td><table><tr><td>a</td></tr></table>b</td><td>c</td></tr></table>',
    ],
    ['<table><tr><table><tr><td>a</table>', '<table><tr></tr></table><table><tr><td>a</td></tr></table>'],
    ['<table><form><tr><td>a</form></table>', '<table><div></div><tr><td>a<div></div></td></tr></table>'],
    ['<table><caption>a<tr><td>b</table>', '<table><caption>a</caption><tr><td>b</td></tr></table>'],
  ])('%s', (source, expected) => expect(balanced(source)).toBe(expected));
});

describe('balance reads tags as browsers do', () => {
  it.each([
    ['《<关于整改>的<1号>》', '《&lt;关于整改>的&lt;1号>》'],
    ['<P CLASS=a onclick="x" class=b>t', '<p class="a">t</p>'],
    [`<p class='a"b' title=">">t`, '<p class="a&quot;b">t</p>'],
    ['<p class="a"">t', '<p class="a">t</p>'],
    ['<p class="a>t</p>', '<p class="a">t</p>'],
    ['<p class = a / id=b/>t', '<p class="a" id="b/">t</p>'],
    ['<o:p/>t', '<o:p></o:p>t'],
    ['<p<b>t</p<b>', '<x-unknown>t</x-unknown>'],
    ['a<!-- <p> -->b<!-->c<!--->d<?xml:ns a="b"?>e<![if !x]>f<![endif]>g</>h', 'abcdefgh'],
    ['<script>"</p>"<!-- </scripts> </SCRIPT >a', 'a'],
    ['<style>p > a {}</style>', '<style>p > a {}</style>'],
    ['<title>a<b>&lt;</title>', '<title>a&lt;b>&lt;</title>'],
    ['<noscript><p>a</noscript>b', 'b'],
    ['<iframe src="x"><p>a</iframe>b', '<iframe src="x"></iframe>b'],
    ['<iframe/>b<textarea>c', 'bc'],
    ['<xmp><p>&amp;</xmp>', '<pre>&lt;p>&amp;amp;</pre>'],
    ['a<svg><path d="x"/><svg/><text>b</text></svg>c', 'ac'],
    ['a<svg><path><p>b', 'a<p>b</p>'],
    ['<a href="x"><p>a</a>b', '<a href="x"><p>a</p></a><p>b</p>'],
    ['<b><p>a</b>b</p>c', '<b><p>a</p></b><p>b</p>c'],
    ['<span><p>a</span>b</p>c</span>d', '<span><p>ab</p>c</span>d'],
  ])('%s', (source, expected) => expect(balanced(source)).toBe(expected));

  it.each([
    ['a<!-- b', '<!--'],
    ['a<script>b', '<script>'],
    ['a<p class="b"', '<p class="b"'],
  ])('%s loses the rest and says so', (source, what) => {
    expect(balance(source, DEFAULT_LIMITS)).toEqual({ markup: '<html>a</html>', unclosed: [what] });
  });
});

describe('any source', () => {
  const names = fc.constantFrom(
    'p',
    'div',
    'b',
    'a',
    'span',
    'table',
    'tr',
    'td',
    'tbody',
    'li',
    'ul',
    'h1',
    'form',
    'svg',
    'button',
    'x',
  );
  const tag = fc
    .tuple(fc.constantFrom('<', '</'), names, fc.constantFrom('>', ' class="c">', '/>'))
    .map((parts) => parts.join(''));
  const source = fc
    .array(fc.oneof(tag, fc.constantFrom('字', '<br>', '&lt;', '<!--', '-->')), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('every element is closed in its order, and nothing changes the second time', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { markup } = balance(text, DEFAULT_LIMITS);
        const open: string[] = [];
        for (const [, slash, name] of markup.matchAll(/<(\/?)([\w-]+)[^>]*>/g)) {
          if (slash) expect(open.pop()).toBe(name);
          else if (name !== 'br') open.push(name!);
        }
        expect(open).toEqual([]);
        expect(balance(markup, DEFAULT_LIMITS).markup).toBe(markup);
      }),
    );
  });
});
