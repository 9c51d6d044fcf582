/** Longest file name, in bytes of UTF-8, that every common file system takes (255), less room for what is added. */
const LONGEST_NAME = 200;

/**
 * Gives each input's path a file name of its own below the output folder: `a/b.docx` → `a/b.docx.json`. Names never
 * lead out of the folder, and no two are equal, not even where case or the form of accents makes no difference.
 */
export class OutputNames {
  readonly #taken = new Set<string>();

  for(path: string): string {
    const parts = relativeParts(path);
    const stem = parts.map(shorten).join('/');
    for (let copy = 1; ; copy++) {
      const name = `${stem}${copy === 1 ? '' : `-${copy}`}.json`;
      const key = name.normalize('NFC').toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return name;
    }
  }
}

/** The folders of an absolute path say nothing; `..` and drive letters must not lead elsewhere. */
function relativeParts(path: string): string[] {
  const absolute = /^(\/|[A-Za-z]:)/.test(path);
  const parts = path.split('/').filter((part) => !/^(\.{0,2}|[A-Za-z]:)$/.test(part));
  const kept = absolute ? parts.slice(-1) : parts;
  return kept.length > 0 ? kept : ['notice'];
}

/** Cuts at a character, never inside one. Names that thereby become equal are told apart like any others. */
function shorten(part: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(part).length <= LONGEST_NAME) return part;
  const kept = new Uint8Array(LONGEST_NAME);
  const { read } = encoder.encodeInto(part, kept);
  return part.slice(0, read);
}
