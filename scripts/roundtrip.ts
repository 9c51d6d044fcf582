/**
 * Many round trips: writes random records in random styles, reads them back, and says what did not come back.
 *
 *     npm run roundtrip -- --runs 20000 [--seed 1] [--only heading=fault,status=none] [--format text|typed|auto] [--examples 60] [--new]
 *
 * `--new` looks only at misses that no known mechanism (test/roundtrip/known.ts) explains.
 *
 * The report goes to stdout, failing examples to out/roundtrip/ (the smallest text, what was expected, what came back).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { cases } from '../test/roundtrip/cases.ts';
import { check, FORMATS, type Format } from '../test/roundtrip/check.ts';
import type { Miss } from '../test/roundtrip/compare.ts';
import { type Case, DIMENSION_NAMES, DIMENSIONS, PLAIN, type Style } from '../test/roundtrip/dimensions.ts';
import { isKnown } from '../test/roundtrip/known.ts';
import { mechanism, reduce } from '../test/roundtrip/reduce.ts';
import { failureRate, findingsExact, Shares } from '../test/roundtrip/tables.ts';

const OUT = 'out/roundtrip';
/** Cases drawn at a time. */
const BATCH = 500;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    format: { type: 'string', default: 'text' },
    examples: { type: 'string', default: '60' },
    new: { type: 'boolean', default: false },
  },
});

const fixed = readOnly(values.only);
const format = readFormat(values.format);
const runs = readNumber('runs', values.runs);
const seed = readNumber('seed', values.seed);
const examples = readNumber('examples', values.examples);

interface Failure {
  target: string;
  from: Case;
  text: string;
  misses: Miss[];
  count: number;
}

const shares = new Shares();
let unexplained = 0;
const failing: { one: Case; misses: Miss[] }[] = [];
for (let done = 0; done < runs; done += BATCH) {
  for (const one of fc.sample(cases(fixed), { seed: seed + done, numRuns: Math.min(BATCH, runs - done) })) {
    const outcome = await check(one, format);
    shares.add(one, outcome);
    const strange = outcome.misses.filter(({ field }) => !isKnown(one, field));
    if (strange.length) unexplained += 1;
    const misses = values.new ? strange : outcome.misses;
    if (misses.length) failing.push({ one, misses });
  }
}

const groups = new Map<string, Failure>();
let reduced = 0;
for (const { one, misses } of failing) {
  for (const target of targetsOf(misses)) {
    const known = [...groups.values()].find((group) => group.target === target && explains(group.from, one));
    if (known) {
      known.count += 1;
      continue;
    }
    if (reduced >= examples) continue;
    reduced += 1;
    const fails = async (simpler: Case) => targetsOf((await check(simpler, format)).misses).includes(target);
    const least = await reduce(one, fails);
    const key = `${target} | ${mechanism(least)}`;
    const same = groups.get(key);
    if (same) same.count += 1;
    else groups.set(key, { target, from: least, ...(await check(least, format)), count: 1 });
  }
}

/** What fails, in kinds: of findings the first, as the rest follow from it; of the other fields each. */
function targetsOf(misses: readonly Miss[]): string[] {
  const kind = ({ field, expected, got }: Miss) =>
    field === 'finding.status' ? `${field} ${expected} → ${got}` : field;
  const findings = misses.filter(({ field }) => field.startsWith('finding'));
  const others = misses.filter(({ field }) => !field.startsWith('finding'));
  return [...new Set([...findings.slice(0, 1), ...others].map(kind))];
}

/** A case that has all that a reduced one still has fails for the same reason, as far as styles tell. */
function explains(reduced: Case, one: Case): boolean {
  return DIMENSION_NAMES.every(
    (name) => reduced.style[name] === PLAIN[name] || reduced.style[name] === one.style[name],
  );
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const ranked = [...groups].sort(([, a], [, b]) => b.count - a.count);
ranked.forEach(([key, failure], index) => {
  const lines = failure.misses.map(
    ({ field, of, expected, got }) =>
      `${field}${of ? ` of ${of}` : ''}\n  expected ${expected}\n  got      ${got}`,
  );
  const head = `${key}\n${failure.count} of ${failing.length} failing cases\n`;
  writeFileSync(
    `${OUT}/${String(index + 1).padStart(3, '0')}.txt`,
    `${head}\n${lines.join('\n')}\n\n${failure.text}`,
  );
});
process.stdout.write(report());

function report(): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const { all, fields } = shares;
  const lines = [
    `${all.cases} round trips (${format}, seed ${seed}): ${percent(failureRate(all))} with a miss, findings exact ${percent(findingsExact(all))}, ${unexplained} with a miss that no known mechanism explains`,
    '',
    '| field | cases with a miss |',
    '|---|---|',
    ...[...fields].sort((a, b) => b[1] - a[1]).map(([field, count]) => `| ${field} | ${count} |`),
    '',
    '| dimension | value | cases | with a miss | findings exact |',
    '|---|---|---|---|---|',
  ];
  for (const name of DIMENSION_NAMES)
    for (const value of DIMENSIONS[name]) {
      const share = shares.of(name, value);
      if (share.cases)
        lines.push(
          `| ${name} | ${JSON.stringify(value)} | ${share.cases} | ${percent(failureRate(share))} | ${percent(findingsExact(share))} |`,
        );
    }
  lines.push(
    '',
    `Mechanisms of ${failing.length} failing cases, ${reduced} of them reduced (${OUT}/NNN.txt):`,
    '',
    '| # | cases | field and what it takes |',
    '|---|---|---|',
  );
  ranked.forEach(([key, { count }], index) => {
    lines.push(`| ${index + 1} | ${count} | ${key.replaceAll('|', '·')} |`);
  });
  return `${lines.join('\n')}\n`;
}

function readOnly(text: string): Partial<Style> {
  const pairs = text.split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      const known = DIMENSION_NAMES.find((one) => one === name);
      if (!known) throw new Error(`--only: no dimension "${name}"; there are ${DIMENSION_NAMES.join(', ')}`);
      if (!(DIMENSIONS[known] as readonly string[]).includes(value))
        throw new Error(`--only: ${name} is one of ${DIMENSIONS[known].join(', ')}`);
      return [known, value];
    }),
  );
}

function readFormat(text: string): Format {
  const known = FORMATS.find((one) => one === text);
  if (!known) throw new Error(`--format is one of ${FORMATS.join(', ')}`);
  return known;
}

function readNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} is a whole number, not "${text}"`);
  return value;
}
