import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * What each room of `src/` may import from; imports run one way. `src/index.ts`, the package's face, may import
 * anything. A room that stands here but not yet in the tree costs nothing.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  notice: [],
  lang: ['notice'],
  lexicon: ['notice', 'lang'],
  read: ['notice', 'lang'],
  archive: ['notice', 'lang', 'read'],
  outline: ['notice', 'lang', 'lexicon', 'read'],
  extract: ['notice', 'lang', 'lexicon', 'read', 'outline'],
  stats: ['notice', 'lang', 'lexicon'],
  write: ['notice', 'lang', 'stats'],
  /** Programs of the machine: only the rooms that meet the world may start them. */
  tools: ['notice', 'read'],
  run: ['notice', 'lang', 'lexicon', 'read', 'archive', 'outline', 'extract', 'stats', 'write', 'tools'],
  store: ['notice', 'lang', 'lexicon', 'stats', 'write', 'run'],
  serve: ['notice', 'lang', 'lexicon', 'read', 'outline', 'extract', 'stats', 'write', 'run', 'store'],
  evaluate: ['notice'],
  cli: [
    'notice',
    'lang',
    'lexicon',
    'read',
    'archive',
    'outline',
    'extract',
    'stats',
    'write',
    'run',
    'store',
    'serve',
    'tools',
    'evaluate',
  ],
};

const SRC = resolve('src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

/** Every import and re-export, static or dynamic, of types too. */
const imports = files.flatMap((file) => {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(SRC, file), 'utf8'));
  return importedFiles.map(({ fileName }) => ({ file, target: fileName }));
});

const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const inSrc = (file: string, target: string) =>
  relative(SRC, resolve(dirname(join(SRC, file)), target)).replaceAll('\\', '/');
const relatives = imports.filter(({ target }) => target.startsWith('.'));

describe('the house', () => {
  it('every file stands in a room that is known', () => {
    const strangers = files.filter((file) => file !== 'index.ts' && !Object.hasOwn(ROOMS, roomOf(file)));
    expect(strangers).toEqual([]);
  });

  it('the rooms themselves import one way', () => {
    const order = Object.keys(ROOMS);
    const upwards = order.flatMap((room, i) => ROOMS[room]!.filter((other) => order.indexOf(other) >= i));
    expect(upwards).toEqual([]);
  });

  it('imports follow the rooms', () => {
    const against = relatives.filter(({ file, target }) => {
      if (file === 'index.ts') return false;
      const [from, to] = [roomOf(file), roomOf(inSrc(file, target))];
      return from !== to && !ROOMS[from]?.includes(to);
    });
    expect(against.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('relative imports name a file of src/ with its .ts ending', () => {
    const wrong = relatives.filter(({ file, target }) => !files.includes(inSrc(file, target)));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('packages that are imported are declared', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const declared = new Set(Object.keys(dependencies));
    const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
    const bare = imports.filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'));
    expect(bare.filter(({ target }) => !declared.has(packageOf(target)))).toEqual([]);
  });
});
