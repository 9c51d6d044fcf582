import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TongbaoError } from '../../../src/notice/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/read/document.ts';
import { readHtml } from '../../../src/read/html/index.ts';
import { readPage } from '../../support/html.ts';

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof TongbaoError ? error.code : String(error)),
  );

describe('refused', () => {
  it.each<[string, string, Partial<Limits>, string]>([
    ['nothing but white space', '<html><body> \n<p></p></body></html>', {}, 'empty'],
    [
      'frames',
      '<html><frameset cols="20%,*"><frame src=a><noframes>请升级浏览器</noframes></frameset></html>',
      {},
      'empty',
    ],
    ['pictures', '<body><img src=1.jpg alt="通报"><img src=2.jpg></body>', {}, 'empty'],
    ['too many characters', `<p>${'字'.repeat(20)}</p>`, { characters: 20 }, 'limit-exceeded'],
    ['too deep', '<div>'.repeat(300), {}, 'limit-exceeded'],
    ['too deep, never closed', '<b><i>'.repeat(200), {}, 'limit-exceeded'],
    ['too many nodes', '<br>'.repeat(500_001), {}, 'limit-exceeded'],
    ['too many references', '&lt;'.repeat(500_001), {}, 'limit-exceeded'],
    [
      'spans without end',
      `<table>${'<tr><td colspan=1000 rowspan=65534>a<td>b'.repeat(300)}</table>`,
      { characters: 20_000 },
      'limit-exceeded',
    ],
  ])('%s', async (_, html, limits, expected) => expect(await code(readPage(html, limits))).toBe(expected));
});

describe('borne', () => {
  it.each<[string, string]>([
    ['the deepest nesting allowed', `${'<div>'.repeat(250)}字`],
    ['paragraphs that never end', '<p>字'.repeat(5_000)],
    ['unclosed text fields', '<iframe><textarea>字'.repeat(2_000)],
    ['tags that never end', `字${'<a b="'.repeat(10_000)}`],
    ['comments in comments', `字${'<!--'.repeat(10_000)}`],
    ['ends of what never began', `字${'</div></b></td></table></p>'.repeat(2_000)}`],
    ['blocks crossed by formatting', `字${'<b><div class="x">'.repeat(100)}${'</b>'.repeat(100)}`],
    ['a style attribute of many declarations', `<p style="${'color:red;'.repeat(10_000)}">字</p>`],
    [
      'a sheet of many rules',
      `<style>${'.a .b{display:none}'.repeat(10_000)}</style>${'<p class=b>字</p>'.repeat(50)}`,
    ],
    ['a sheet of rules inside rules', `<style>${'@media screen{'.repeat(5_000)}</style>字`],
    [
      'a sheet full of blanks',
      `<style>a{display:${' '.repeat(100_000)}x} a${' '.repeat(100_000)}b{display:none}</style>字`,
    ],
    ['a sheet without semicolons', `<style>${'a{x}'.repeat(100_000)}</style>字`],
    ['a sheet that never ends', `<style>${'a{'.repeat(10_000)}</style>字`],
    [
      'numbers beyond all bounds',
      '<ol start=999999999999><li value=-99999999999>字</ol><table><tr><td colspan=99999999999 rowspan=-1>字<td>字</table>',
    ],
  ])('%s', async (_, html) => expect((await readPage(html)).text).toContain('字'));
});

describe('any page', () => {
  const words = fc.constantFrom('整', '改', '，', '“', '𠮷', ' ', '\n', '&nbsp;', 'a', '<!-- x -->', '<br>');
  const text = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(''));
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      text,
      fc
        .tuple(
          fc.constantFrom(
            'div',
            'p',
            'span',
            'b',
            'a href="x"',
            'ul',
            'ol',
            'li',
            'table',
            'tr',
            'td rowspan="2"',
            'th',
            'tbody',
            'thead',
            'caption',
            'h2',
            'pre',
            'form',
            'center',
            'q',
          ),
          fc.array(tie('tree'), { maxLength: 4 }),
          fc.boolean(),
        )
        .map(
          ([tag, children, isClosed]) =>
            `<${tag}>${children.join('')}${isClosed ? `</${tag.split(' ')[0]}>` : ''}`,
        ),
    ),
  }));
  const ideographs = (source: string) =>
    [...source.replace(/<[^>]*>/g, '')].filter((char) => /\p{Script=Han}/u.test(char)).sort();

  it('shows every ideograph once, in blocks that follow each other', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        const { text, blocks, main } = await readPage(`<p>题</p>${body}`);
        expect(ideographs(text)).toEqual(ideographs(`题${body}`));
        expect(text.endsWith('\n')).toBe(true);
        let last = -1;
        for (const { span, cell } of blocks) {
          expect(span[0]).toBeGreaterThan(last);
          expect(text.slice(...span)).not.toMatch(/[\t\n]/);
          expect(text[span[1]]).toMatch(cell ? /[\t\n]/ : /\n/);
          last = span[1];
        }
        if (main) expect(text[main[1] - 1]).toBe('\n');
      }),
    );
  });

  it('gives the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        const page = `<p>题</p>${body}`;
        expect(await readPage(page)).toEqual(await readPage(page));
      }),
      { numRuns: 20 },
    );
  });

  it('cells stand at the places that the text shows', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        const { text, blocks } = await readPage(`<p>题</p>${body}`);
        for (const { span, cell } of blocks) {
          if (!cell) continue;
          const line = text.slice(text.lastIndexOf('\n', span[0] - 1) + 1, text.indexOf('\n', span[0]));
          expect(text.slice(text.lastIndexOf('\n', span[0] - 1) + 1, span[0]).split('\t')).toHaveLength(
            cell.column + 1,
          );
          expect(line.split('\t').length).toBeGreaterThanOrEqual(cell.column + cell.columnSpan);
        }
      }),
    );
  });

  it('any bytes give well-formed text or a named error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const page = new Uint8Array([...new TextEncoder().encode('<html>'), ...bytes]);
        const found = await readHtml(page, DEFAULT_LIMITS).catch((error: unknown) => error);
        if (found instanceof TongbaoError) expect(found.code).toBe('empty');
        else
          expect((found as { text: string }).text).toMatch(
            /^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/,
          );
      }),
    );
  });
});
