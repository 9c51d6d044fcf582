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
    if (!PROPERTIES.has(property)) continue;
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

function readBlock(css: string, rules: Rule[]): void {
  let at = 0;
  while (at < css.length && rules.length < MOST_RULES) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    // Statements such as @import end in `;` and have no block.
    const prelude = css
      .slice(css.lastIndexOf(';', open) >= at ? css.lastIndexOf(';', open) + 1 : at, open)
      .trim();
    const close = endOfBlock(css, open);
    const body = css.slice(open + 1, close);
    if (!prelude.startsWith('@')) readRule(prelude, body, rules);
    else if (FOR_SCREEN.test(prelude)) readBlock(body, rules);
    at = close + 1;
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = open;
  for (let found = brace.exec(css); found; found = brace.exec(css)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index;
  }
  return css.length;
}

function readRule(prelude: string, body: string, rules: Rule[]): void {
  const declarations = parseDeclarations(body);
  if (declarations.size === 0) return;
  for (const text of prelude.split(',')) {
    const rule = readSelector(text.trim(), declarations);
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
