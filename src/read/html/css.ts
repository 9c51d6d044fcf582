/** Declarations by property, in lower case; a later one replaces an earlier one. */
export type Declarations = ReadonlyMap<string, { value: string; important: boolean }>;

/** One simple part of a selector: what one element must be. */
export interface Compound {
  /** Null: any element. */
  tag: string | null;
  id: string | null;
  classes: readonly string[];
}

export interface Rule {
  /** Outermost first; `child`: this part must be the parent's child, not any descendant. */
  selector: readonly (Compound & { child: boolean })[];
  /** CSS Selectors 4, clause 17, in one number. */
  specificity: number;
  declarations: Declarations;
}

/** What this reader looks at. */
const PROPERTIES = new Set([
  'display',
  'font',
  'font-size',
  'font-weight',
  'list-style',
  'list-style-type',
  'text-align',
  'visibility',
  'white-space',
]);
/** Rules of one page that say something of these properties. */
const MOST_RULES = 1_000;
/** Parts of one selector; deeper ones are about menus. */
const MOST_PARTS = 4;

/** Blocks of `@media` inside each other. */
const MOST_NESTED = 2;
/** Selectors and values that are longer hold data, not words. */
const LONGEST = 1_000;

const OPEN = '{'.charCodeAt(0);
const CLOSE = '}'.charCodeAt(0);
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;
/** At-rules whose block holds for a reader of the page; in all others nothing is read. */
const FOR_SCREEN = /^@media\s+(only\s+)?(screen|all)\s*$/i;
const COMPOUND = /^([a-z][\w-]*|\*)?((?:[.#][\w\u0080-\uffff-]+)*)$/i;

/** Reads a `style` attribute or the inside of a rule. */
export function parseDeclarations(source: string): Declarations {
  const found = new Map<string, { value: string; important: boolean }>();
  for (const declaration of source.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!PROPERTIES.has(property) || declaration.length > LONGEST) continue;
    const written = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = written.replace(/\s*!\s*important$/, '');
    const important = value !== written;
    if (value !== '' && (important || !found.get(property)?.important))
      found.set(property, { value, important });
  }
  return found;
}

/** Reads style sheets: rules with simple selectors, descendants and children. What else there is says nothing here. */
export function parseSheet(source: string): Rule[] {
  const rules: Rule[] = [];
  readBlock(source.replace(COMMENT, ''), rules);
  return rules;
}

function readBlock(css: string, rules: Rule[], depth = 0): void {
  let at = 0;
  while (at < css.length && rules.length < MOST_RULES) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    // Statements such as @import end in `;` and have no block.
    const before = css.slice(at, open);
    const prelude = before.slice(before.lastIndexOf(';') + 1).trim();
    const close = endOfBlock(css, open);
    const body = css.slice(open + 1, close);
    if (!prelude.startsWith('@')) readRule(prelude, body, rules);
    else if (depth < MOST_NESTED && FOR_SCREEN.test(prelude)) readBlock(body, rules, depth + 1);
    at = close + 1;
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 1;
  for (let at = open + 1; at < css.length; at++) {
    const unit = css.charCodeAt(at);
    if (unit === OPEN) depth++;
    else if (unit === CLOSE && --depth === 0) return at;
  }
  return css.length;
}

function readRule(prelude: string, body: string, rules: Rule[]): void {
  const declarations = parseDeclarations(body);
  if (declarations.size === 0) return;
  for (const text of prelude.split(',')) {
    const rule = text.length > LONGEST ? null : readSelector(text.trim(), declarations);
    if (rule && rules.length < MOST_RULES) rules.push(rule);
  }
}

function readSelector(text: string, declarations: Declarations): Rule | null {
  const words = text.replace(/\s*>\s*/g, ' >').split(/\s+/);
  if (words.length > MOST_PARTS) return null;
  const selector: (Compound & { child: boolean })[] = [];
  let specificity = 0;
  for (const word of words) {
    const child = word.startsWith('>');
    const parts = COMPOUND.exec(child ? word.slice(1) : word);
    if (!parts || parts[0] === '') return null;
    const marks = parts[2]!.match(/[.#][^.#]+/g) ?? [];
    const tag = parts[1] && parts[1] !== '*' ? parts[1].toLowerCase() : null;
    const classes = marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1));
    const ids = marks.filter((mark) => mark.startsWith('#')).map((mark) => mark.slice(1));
    if (ids.length > 1) return null;
    selector.push({ tag, id: ids[0] ?? null, classes, child });
    specificity += 1_000_000 * ids.length + 1_000 * classes.length + (tag ? 1 : 0);
  }
  return { selector, specificity, declarations };
}
