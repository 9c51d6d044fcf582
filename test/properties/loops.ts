/**
 * Loops of a pattern that can read one text in two ways, `(?:已|已全部|全部)*`: such a loop backtracks exponentially.
 * A loop over a finite set of words is safe exactly if the words are a uniquely decodable code (Sardinas and Patterson,
 * 1953); loops over anything else (classes of many characters, loops in loops) are left to recheck.
 */
export function ambiguousLoops(source: string): string[] {
  const parser = new Parser(source);
  parser.alternation();
  return parser.loops.filter(({ words }) => !decodable(words)).map(({ printed }) => printed);
}

/** More words than this are not compared. */
const MOST_WORDS = 2_000;
/** A class of more characters is no word. */
const MOST_CHARACTERS = 16;
const MOST_REPEATS = 3;

/** Every text that a part can read; null where there are too many. */
type Words = readonly string[] | null;

class Parser {
  readonly loops: { printed: string; words: readonly string[] }[] = [];
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  alternation(): Words {
    let words: Words = this.sequence();
    while (this.take('|')) {
      const next = this.sequence();
      words = words && next && limited([...words, ...next]);
    }
    return words;
  }

  private sequence(): Words {
    let words: Words = [''];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const start = this.at;
      const atom = this.atom();
      words = joined(words, this.quantified(atom, start));
    }
    return words;
  }

  private quantified(atom: Words, start: number): Words {
    const end = this.at;
    const quantifier = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/.exec(this.source.slice(this.at));
    if (!quantifier) return atom;
    this.at += quantifier[0].length;
    const [, sign, least = '0', comma, most = ''] = quantifier;
    if (sign === '?') return atom && limited(['', ...atom]);
    if (sign || (comma && most === '')) {
      if (atom) this.loops.push({ printed: this.source.slice(start, end), words: atom });
      return null;
    }
    const last = comma ? Number(most) : Number(least);
    if (last > MOST_REPEATS) return null;
    let words: Words = [];
    for (let times = Number(least); times <= last; times++) {
      let once: Words = [''];
      for (let i = 0; i < times; i++) once = joined(once, atom);
      words = words && once && limited([...words, ...once]);
    }
    return words;
  }

  private atom(): Words {
    const character = this.source[this.at++]!;
    if (character === '(') return this.group();
    if (character === '[') return this.characters();
    if (character === '\\') return this.escape();
    if ('^$'.includes(character)) return [''];
    return character === '.' ? null : [character];
  }

  private group(): Words {
    const head = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += head.length;
    const words = this.alternation();
    this.take(')');
    return /[=!]$/.test(head) ? null : words;
  }

  private characters(): Words {
    const end = this.closing();
    const inner = this.source.slice(this.at, end);
    this.at = end + 1;
    if (/^\^|[^\\]-.|\\[a-zA-Z]/.test(inner)) return null;
    const list = [...inner.replace(/\\(.)/g, '$1')];
    return list.length > MOST_CHARACTERS ? null : list;
  }

  private closing(): number {
    for (let at = this.at; at < this.source.length; at++) {
      if (this.source[at] === '\\') at++;
      else if (this.source[at] === ']') return at;
    }
    return this.source.length;
  }

  private escape(): Words {
    const character = this.source[this.at++] ?? '';
    if (character === 'n') return ['\n'];
    return /[a-zA-Z0-9]/.test(character) ? null : [character];
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }
}

const limited = (words: readonly string[]): Words => (words.length > MOST_WORDS ? null : words);

function joined(before: Words, after: Words): Words {
  if (!before || !after || before.length * after.length > MOST_WORDS) return null;
  return before.flatMap((one) => after.map((other) => one + other));
}

/** False if some text is a sequence of these words in two ways, or one word stands twice. */
function decodable(given: readonly string[]): boolean {
  const words = given.filter((word) => word !== '');
  const all = new Set(words);
  if (all.size < words.length) return false;
  const rests = (shorts: Iterable<string>, longs: Iterable<string>) => {
    const found: string[] = [];
    const list = [...longs];
    for (const short of shorts)
      for (const long of list) if (long.startsWith(short)) found.push(long.slice(short.length));
    return found;
  };
  let dangling = new Set(rests(all, all).filter((rest) => rest !== ''));
  const seen = new Set<string>();
  while (dangling.size > 0) {
    const next = [...rests(all, dangling), ...rests(dangling, all)];
    if (next.includes('')) return false;
    for (const rest of dangling) seen.add(rest);
    dangling = new Set(next.filter((rest) => !seen.has(rest)));
  }
  return true;
}
