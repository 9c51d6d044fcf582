import { type Core, coreOf } from './core.ts';

/** One printed name of the unit of one notice, and what else the notice says of where it is. */
export interface Mention {
  name: string;
  /** Where the notice lies; parts names that can be anybody's. */
  path: string;
  aliases: readonly string[];
  /** Title, address, inspectors: words that can name the place. */
  context: string;
  address: string;
}

export const BASES = [
  'name',
  'local-name',
  'company',
  'province',
  'alias',
  'context',
  'address',
  'below',
  'ambiguous',
  'masked',
] as const;
export type Basis = (typeof BASES)[number];

/** Which unit a printed name is: the proposal of the rules. */
export interface Identity {
  name: string;
  /** Only where the name alone does not decide; null holds for every notice. */
  path: string | null;
  unit: string;
  basis: Basis;
  /** Units that it could be as well, for the reviewer. */
  candidates: readonly string[];
}

/** Level words by which a relative name begins: the place in front of it ends in the same. */
const LEVEL = /^[省市县区旗州盟]/;
const PROVINCE = /^[一-鿿]{2,4}(?:省|自治区)(?=[一-鿿]{2,6}[市州盟])/;
const TOWN_AT_START = /^((?:[一-鿿]{2,4}省)?(?:[一-鿿]{2,4}[市州盟])?[一-鿿]{2,4}?[县区旗市])/;

/**
 * One unit under several printed names is one unit only where the name itself, an alias or the place named in the notice
 * says so. Anything else stays apart and carries its candidates. The result is sorted by name and path.
 */
export function identify(mentions: readonly Mention[]): Identity[] {
  const read = mentions.map((mention) => ({ mention, core: coreOf(mention.name) }));
  const full = new Set(read.filter(({ core }) => core.kind === 'full').map(({ core }) => keyOf(core)));
  const merged = mergeNames(read, full);
  const found = new Map<string, Identity>();
  const conflicting = conflictingLocals(read);
  for (const { mention, core } of read) {
    const identity = identityOf(mention, core, full, merged, conflicting);
    found.set(`${identity.name}\0${identity.path ?? ''}`, identity);
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.path ?? '', b.path ?? ''));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ core, company }: Core) => core + (company ?? '');

type Read = { mention: Mention; core: Core };
type Merged = Map<string, { unit: string; basis: Basis }>;

/** Full names that are surely another full name's: a company's short form, a province in front, an alias. */
function mergeNames(read: readonly Read[], full: ReadonlySet<string>): Merged {
  const merged: Merged = new Map();
  const forms = new Map<string, Set<string>>();
  for (const { core } of read)
    if (core.company) forms.set(core.core, (forms.get(core.core) ?? new Set()).add(keyOf(core)));
  for (const [base, keys] of forms)
    if (keys.size === 1) merged.set(base, { unit: [...keys][0]!, basis: 'company' });
  for (const key of full) {
    const province = PROVINCE.exec(key)?.[0];
    const rest = province ? key.slice(province.length) : null;
    if (rest === null || !full.has(rest)) continue;
    const provinces = [...full].filter(
      (other) => other !== key && other.endsWith(rest) && PROVINCE.test(other),
    );
    if (provinces.length === 0) merged.set(rest, { unit: key, basis: 'province' });
  }
  for (const { mention, core } of read) {
    if (core.kind !== 'full') continue;
    for (const alias of mention.aliases.map(coreOf)) {
      const key = keyOf(alias);
      if (alias.kind === 'full' && key !== keyOf(core) && full.has(key) && !merged.has(key))
        merged.set(key, { unit: keyOf(core), basis: 'alias' });
    }
  }
  return merged;
}

/** Follows merges to their end; a cycle ends where it began. */
function resolve(key: string, merged: Merged): { unit: string; basis: Basis | null } {
  let unit = key;
  let basis: Basis | null = null;
  for (const seen = new Set<string>(); !seen.has(unit); ) {
    seen.add(unit);
    const next = merged.get(unit);
    if (!next) break;
    ({ unit } = next);
    basis ??= next.basis;
  }
  return { unit, basis };
}

/** Local names that stand in notices of different places: 岩前镇 of two counties. */
function conflictingLocals(read: readonly Read[]): Set<string> {
  const places = new Map<string, Set<string>>();
  for (const { mention, core } of read) {
    const place = TOWN_AT_START.exec(mention.address)?.[1];
    if (core.kind === 'local' && place)
      places.set(core.core, (places.get(core.core) ?? new Set()).add(place));
  }
  const differ = (all: readonly string[]) =>
    all.some((one) => all.some((other) => !one.endsWith(other) && !other.endsWith(one)));
  return new Set([...places].flatMap(([core, all]) => (differ([...all]) ? [core] : [])));
}

function identityOf(
  { name, path, context, address }: Mention,
  core: Core,
  full: ReadonlySet<string>,
  merged: Merged,
  conflicting: ReadonlySet<string>,
): Identity {
  const apart = (basis: Basis, candidates: readonly string[] = []): Identity => ({
    name,
    path,
    unit: `${core.core}（${path}）`,
    basis,
    candidates,
  });
  if (core.kind === 'masked') return apart('masked');
  if (core.kind === 'full') {
    const { unit, basis } = resolve(keyOf(core), merged);
    return { name, path: null, unit, basis: basis ?? 'name', candidates: [] };
  }
  const key = keyOf(core);
  const candidates = [...full].filter((one) => one.endsWith(key)).sort();
  const meant = candidates.filter((one) => namesPlace(context, one.slice(0, -key.length), key));
  if (meant.length === 1)
    return { name, path, unit: resolve(meant[0]!, merged).unit, basis: 'context', candidates };
  if (core.kind === 'relative') {
    const place = placeOf(address, key);
    return place && meant.length === 0
      ? { name, path, unit: place + key.slice(1), basis: 'address', candidates }
      : apart('ambiguous', candidates);
  }
  if (candidates.length > 0 || conflicting.has(core.core)) return apart('ambiguous', candidates);
  const { unit, basis } = resolve(key, merged);
  return { name, path: null, unit, basis: basis ?? 'local-name', candidates: [] };
}

/** Whether the notice names the place in front of the name: `云汀市` for `云汀` + `市教育局`. */
function namesPlace(context: string, place: string, name: string): boolean {
  const level = LEVEL.exec(name)?.[0] ?? '';
  return place.length >= 2 && context.includes(place + level);
}

/** The county or city that an address begins with, where it is of the level that the name asks for. */
function placeOf(address: string, name: string): string | null {
  const level = LEVEL.exec(name)?.[0];
  const place = TOWN_AT_START.exec(address)?.[1];
  return level && place?.endsWith(level) ? place : null;
}
