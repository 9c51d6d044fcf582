import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { ambiguousLoops } from './loops.ts';

/**
 * Every regular expression of `src/`: the literals, read from the source, and those built while modules load and notices
 * are read, seen by a constructor that keeps what `src/` builds. Each is checked for catastrophic backtracking.
 */
const SRC = 'src';
/**
 * For each of recheck's two ways. What neither decides in time passes: large alternations, whose loops `loops.ts` has
 * looked at.
 */
const TIMEOUT = 500;
/** A quadratic pattern reads a line or a sentence, never a whole text: `many-labels.test.ts` holds that. */
const WORST_DEGREE = 2;

/** Patterns that are worse than that in theory; why they are not in fact. By the start of their source. */
const JUSTIFIED: readonly { source: string; reason: string }[] = [
  {
    source: '<meta\\b[^>]{0,400}?\\bcharset',
    reason: 'every repetition is bounded; reads the first bytes only',
  },
];

interface Pattern {
  source: string;
  flags: string;
  file: string;
}

const patterns = new Map<string, Pattern>();

/** Sticky and global change where a search starts, not how it backtracks. */
function keep(source: string, flags: string, file: string): void {
  const rest = flags.replace(/[gdy]/g, '');
  const simple = withoutParts(source);
  const key = `${rest}/${simple}`;
  if (!patterns.has(key)) patterns.set(key, { source: simple, flags: rest, file });
}

/** Large alternations of the lexicon, each entry of which is checked by itself, are read as one word. */
let parts: string[] = [];
const withoutParts = (source: string) =>
  parts.reduce((left, part) => left.replaceAll(part, '(?:已完成|整改情况)'), source);

const modules = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

function literalsOf(file: string): void {
  const text = readFileSync(join(SRC, file), 'utf8');
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      keep(node.text.slice(1, end), node.text.slice(end + 1), file);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
}

const Native = RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct(target, given) {
    const made = Reflect.construct(target, given) as RegExp;
    const caller = /[\\/]src[\\/](?:[\w-]+[\\/])*[\w-]+\.ts/.exec(new Error().stack ?? '')?.[0];
    if (caller) keep(made.source, made.flags, caller.replaceAll('\\', '/').replace('/src/', ''));
    return made;
  },
});
afterAll(() => {
  globalThis.RegExp = Native;
});

// Loaded behind the constructor above; a static import would come first.
const { LEXICON } = await import('../../src/lexicon/index.ts');
const { extractNotice } = await import('../../src/index.ts');
await import('../../src/stats/index.ts');
await import('../../src/write/redact.ts');
const NOTICES = 'fixtures/notices';
for (const file of readdirSync(NOTICES).filter((name) => !name.endsWith('.json')))
  await extractNotice(readFileSync(join(NOTICES, file)));
const built = [...patterns.values()];
patterns.clear();
parts = [LEXICON.statusPattern, LEXICON.bodyLabelPattern];
for (const { source, flags, file } of built) keep(source, flags, file);
for (const file of modules) literalsOf(file);

async function verdictOn({ source, flags }: Pattern): Promise<string> {
  const loops = ambiguousLoops(source);
  if (loops.length > 0) return `reads one text in two ways: ${loops.join(' , ')}`;
  for (const checker of ['automaton', 'fuzz'] as const) {
    const found = await check(source, flags, { timeout: TIMEOUT, checker });
    if (found.status === 'safe') return 'safe';
    if (found.status !== 'vulnerable') continue;
    const { type } = found.complexity;
    const degree = type === 'polynomial' ? found.complexity.degree : Number.POSITIVE_INFINITY;
    return degree <= WORST_DEGREE ? 'safe' : `${found.complexity.summary}, e.g. ${found.attack.pattern}`;
  }
  return 'undecided';
}

describe('regular expressions', () => {
  it('are found, literals and built ones', () => {
    expect(patterns.size).toBeGreaterThan(300);
    expect([...patterns.values()].some(({ file }) => file.startsWith('lexicon/'))).toBe(true);
  });

  const byFile = new Map<string, Pattern[]>();
  for (const one of patterns.values()) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  for (const [file, group] of byFile) {
    it(`${file}: none backtracks without bound`, { timeout: 600_000 }, async () => {
      const slow: string[] = [];
      for (const pattern of group) {
        if (JUSTIFIED.some(({ source }) => pattern.source.startsWith(source))) continue;
        const verdict = await verdictOn(pattern);
        if (verdict !== 'safe' && verdict !== 'undecided') slow.push(`/${pattern.source}/: ${verdict}`);
      }
      expect(slow).toEqual([]);
    });
  }

  it('every justified exception is still there', () => {
    const sources = [...patterns.values()].map(({ source }) => source);
    const gone = JUSTIFIED.filter(({ source }) => !sources.some((one) => one.startsWith(source)));
    expect(gone).toEqual([]);
  });
});
