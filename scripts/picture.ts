/**
 * Makes docs/show.svg (and docs/show.en.svg) of what `tongbao show` prints for the bundled sample:
 *
 *     npm run build && npx tsx scripts/picture.ts
 *
 * The lines are the command's own output; only the prompt above them is added.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { displayWidth } from '../src/cli/width.ts';

const SAMPLE = 'fixtures/sample/notice.docx';
const COLUMNS = 92;
/** Pixels. A wide character takes two columns; its glyph is as wide as the font's size. */
const COLUMN = 7.5;
const LINE = 20;
const SIZE = 14;
const MARGIN = 18;
const BACKGROUND = '#0d1117';
const TEXT = '#e6edf3';

/** SGR codes (ECMA-48, 8.3.117) as `src/cli/style.ts` uses them. */
const LOOKS: Readonly<Record<string, string>> = {
  '1': `fill="#ffffff" font-weight="bold"`,
  '2': `fill="#8b949e"`,
  '31': `fill="#ff7b72"`,
  '32': `fill="#56d364"`,
  '33': `fill="#e3b341"`,
  '36': `fill="#76e3ea"`,
  '1;36': `fill="#76e3ea" font-weight="bold"`,
};
const PAINTED = /\x1b\[([\d;]*)m/;
/** Wide characters, others and spaces are placed apart: so columns stay below each other whatever the font. */
const PIECES =
  /[\u2e80-\u9fff\uff01-\uff60\u3000-\u303f]+|[^\s\u2e80-\u9fff\uff01-\uff60\u3000-\u303f]+|\s+/g;

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(`${root}docs`, { recursive: true });
for (const [name, language] of [
  ['show.svg', []],
  ['show.en.svg', ['--lang', 'en']],
] as const) {
  const args = ['show', SAMPLE, ...language];
  const { stdout, status } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: String(COLUMNS) },
  });
  if (status !== 0) throw new Error('`npm run build` first: dist/cli/main.js gave no view.');
  const lines = [`\x1b[2m$\x1b[0m tongbao ${args.join(' ')}`, ...stdout.trimEnd().split('\n')];
  writeFileSync(`${root}docs/${name}`, svg(lines, `tongbao ${args.join(' ')}`));
}

function svg(lines: readonly string[], title: string): string {
  const width = Math.max(...lines.map(displayWidth)) * COLUMN + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const rows = lines
    .map((line, row) => drawLine(line, MARGIN + row * LINE + SIZE))
    .filter((row) => row !== '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace" font-size="${SIZE}" fill="${TEXT}">
${rows.join('\n')}
</g>
</svg>
`;
}

/** One line: pieces between colour codes, each at its column and as wide as its columns. */
function drawLine(line: string, y: number): string {
  let column = 0;
  let look = '';
  const drawn: string[] = [];
  line.split(PAINTED).forEach((part, index) => {
    if (index % 2 === 1) {
      look = LOOKS[part] ?? '';
      return;
    }
    for (const piece of part.match(PIECES) ?? []) {
      const columns = displayWidth(piece);
      if (piece.trim() !== '') drawn.push(text(piece, MARGIN + column * COLUMN, y, columns * COLUMN, look));
      column += columns;
    }
  });
  return drawn.join('');
}

function text(content: string, x: number, y: number, length: number, look: string): string {
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${look && ` ${look}`}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
