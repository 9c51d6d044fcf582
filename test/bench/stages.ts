import { type Profiler, Session } from 'node:inspector/promises';
import { extractNotice } from './built.ts';
import { share, table } from './markdown.ts';

/** Microseconds between samples, and how long samples are taken. */
const INTERVAL = 200;
const TIME_MS = 4_000;
const WARM_UP = 10;
const HOTTEST = 10;

/** Steps by their functions: the outermost of these on the stack says which one a sample belongs to. */
const STEPS: Readonly<Record<string, string>> = {
  createReading: 'reading (folding, lines, quotes)',
  createOutline: 'outline (labels, candidates, search)',
  findFacts: 'facts (dates, money, counts)',
  readFindings: 'findings',
  readTheme: 'themes',
  readKeywords: 'keywords (segmentation)',
  selfAudit: 'self-audit',
  buildTree: 'tree',
};
const READ = 'read';
const REST = 'front, totals, contact, assembly';

type Frame = Profiler.ProfileNode['callFrame'];

/** What each step of bytes → record takes, and the hottest functions, by sampling the whole way as it is. */
export async function stagesReport(bytes: Uint8Array): Promise<string> {
  for (let i = 0; i < WARM_UP; i++) await extractNotice(bytes);
  const profile = await sampled(async () => {
    const until = performance.now() + TIME_MS;
    while (performance.now() < until) await extractNotice(bytes);
  });
  const steps = new Map<string, number>();
  const functions = new Map<string, number>();
  for (const { frames, samples } of stacks(profile)) {
    const own = frames.at(-1)!;
    if (own.functionName === '(idle)') continue;
    add(steps, stepOf(frames), samples);
    add(functions, nameOf(own), samples);
  }
  return [
    table(['step', 'share'], ranked(steps)),
    '',
    table(['hottest functions (their own time)', 'share'], ranked(functions).slice(0, HOTTEST)),
  ].join('\n');
}

async function sampled(work: () => Promise<void>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
    await work();
    return (await session.post('Profiler.stop')).profile;
  } finally {
    session.disconnect();
  }
}

/** Every place of the call tree with its samples, its frames from the outermost. */
function* stacks({ nodes }: Profiler.Profile): Generator<{ frames: readonly Frame[]; samples: number }> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  function* below(id: number, outer: readonly Frame[]): ReturnType<typeof stacks> {
    const node = byId.get(id)!;
    const frames = [...outer, node.callFrame];
    if (node.hitCount) yield { frames, samples: node.hitCount };
    for (const child of node.children ?? []) yield* below(child, frames);
  }
  yield* below(nodes[0]!.id, []);
}

function stepOf(frames: readonly Frame[]): string {
  const known = frames.find(({ functionName }) => Object.hasOwn(STEPS, functionName));
  if (known) return STEPS[known.functionName]!;
  if (frames.some(({ functionName }) => functionName === 'extractDocument')) return REST;
  if (frames.some(({ url }) => url.includes('/dist/read/'))) return READ;
  return frames[1]?.functionName === '(garbage collector)' ? 'garbage collection' : 'Node and the rest';
}

/** `searchTree outline/search.js`; what has no file of its own stands in round brackets already. */
function nameOf({ functionName, url, lineNumber }: Frame): string {
  const file = url.split('/').slice(-2).join('/');
  if (file === '') return functionName || '(native)';
  return functionName === '' ? `${file}:${lineNumber + 1}` : `${functionName} ${file}`;
}

function add(counts: Map<string, number>, key: string, samples: number): void {
  counts.set(key, (counts.get(key) ?? 0) + samples);
}

function ranked(counts: ReadonlyMap<string, number>): string[][] {
  const all = [...counts.values()].reduce((sum, samples) => sum + samples, 0);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, samples]) => [name, share(samples, all)]);
}
