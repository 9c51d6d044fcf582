import { TongbaoError } from '../../notice/index.ts';
import { type Compound, type Declarations, parseDeclarations, type Rule } from './css.ts';

/** Comparisons of an element with a rule: some hundred rules on some ten thousand elements. */
const MOST_COMPARISONS = 10_000_000;

/** What style sheets and `style` attributes say of an element (CSS Cascade 4, clause 6, authors' sheets only). */
export class Cascade {
  private readonly rules: readonly Rule[];
  /** Positions of rules by the id, class or name that their last part asks for. */
  private readonly index = new Map<string, number[]>();
  private readonly inline = new Map<string, Declarations>();
  private comparisons = 0;

  constructor(rules: readonly Rule[]) {
    this.rules = [...rules].sort((a, b) => a.specificity - b.specificity);
    for (const [at, { selector }] of this.rules.entries()) {
      const key = keyOf(selector.at(-1)!);
      const list = this.index.get(key);
      if (list) list.push(at);
      else this.index.set(key, [at]);
    }
  }

  /** The winning values by property. Throws TongbaoError `limit-exceeded`. */
  of(element: Element): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    const important = new Set<string>();
    const apply = (declarations: Declarations) => {
      for (const [property, declared] of declarations) {
        if (important.has(property) && !declared.important) continue;
        // Last in, last read: a shorthand replaces what was said before it.
        values.delete(property);
        values.set(property, declared.value);
        if (declared.important) important.add(property);
      }
    };
    if (this.rules.length > 0) for (const rule of this.matching(element)) apply(rule.declarations);
    const style = element.getAttribute('style');
    if (style) apply(this.parse(style));
    return values;
  }

  private matching(element: Element): Rule[] {
    const keys = ['*', element.localName];
    const id = element.getAttribute('id');
    if (id) keys.push(`#${id}`);
    for (const name of classesOf(element)) keys.push(`.${name}`);
    const found = [...new Set(keys.flatMap((key) => this.index.get(key) ?? []))].sort((a, b) => a - b);
    return found.map((at) => this.rules[at]!).filter(({ selector }) => this.matches(element, selector));
  }

  private matches(element: Element, selector: Rule['selector']): boolean {
    const last = selector.length - 1;
    if (!this.is(element, selector[last]!)) return false;
    let current = element;
    for (let at = last; at > 0; at--) {
      let parent = current.parentElement;
      if (!selector[at]!.child)
        while (parent && !this.is(parent, selector[at - 1]!)) parent = parent.parentElement;
      if (!parent || !this.is(parent, selector[at - 1]!)) return false;
      current = parent;
    }
    return true;
  }

  private is(element: Element, { tag, id, classes }: Compound): boolean {
    this.comparisons += 1;
    if (this.comparisons > MOST_COMPARISONS)
      throw new TongbaoError('limit-exceeded', 'style rules × elements');
    if (tag !== null && element.localName !== tag) return false;
    if (id !== null && element.getAttribute('id') !== id) return false;
    if (classes.length === 0) return true;
    const names = classesOf(element);
    return classes.every((name) => names.includes(name));
  }

  private parse(style: string): Declarations {
    let declarations = this.inline.get(style);
    if (!declarations) {
      declarations = parseDeclarations(style);
      this.inline.set(style, declarations);
    }
    return declarations;
  }
}

function keyOf({ tag, id, classes }: Compound): string {
  return id !== null ? `#${id}` : classes.length > 0 ? `.${classes[0]}` : (tag ?? '*');
}

function classesOf(element: Element): string[] {
  return element.getAttribute('class')?.split(/\s+/) ?? [];
}
