/** Characters that XML 1.0 cannot hold. */
const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What a spreadsheet takes for an escaped character (ECMA-376 part 1, 22.9.2.19): its underscore is escaped itself. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9a-fA-F]{4}_)/g;
const SPECIAL = /[&<>"\r]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A bare one would be read as a line feed.
  '\r': '_x000D_',
};
const UNUSUAL = /[&<>"\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff_]/;

/** Text for a cell. */
export function escapeText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(ESCAPE_LOOKALIKE, '_x005F_')
    .replace(NOT_XML, '\ufffd')
    .replace(SPECIAL, (character) => ENTITIES[character]!);
}

export const escapeAttribute = (text: string) =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character]!);
