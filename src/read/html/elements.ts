/** Names of elements by what the HTML standard says of them (WHATWG HTML, clauses in brackets). */

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements without content or end tag (13.1.2), with the obsolete ones that browsers treat alike. */
export const VOID = names(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose content is no markup (13.2.5, with scripting on): it ends at their own end tag only. */
export const RAW_TEXT = names('script style textarea title xmp iframe noembed noframes noscript');

/** Elements that begin and end a line of their own (15.3.3); tables are laid out apart. */
export const BLOCK = names(`
  address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup option p
  plaintext pre search section summary ul xmp
  table caption colgroup col thead tbody tfoot tr td th
`);

/** The parts of a table; they mean something only inside one. */
export const TABLE_PART = names('caption colgroup col thead tbody tfoot tr td th');
export const SECTION_OF_TABLE = names('thead tbody tfoot');
export const CELL = names('td th');

/** An open `p` ends where one of these begins (13.2.6.4.7). `table` is among them as in standards mode. */
export const CLOSES_P = names(`
  address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul dd dt xmp
`);

/** Elements that end tags of inline elements do not reach across (13.2.4.2, "special"). */
export const SPECIAL: ReadonlySet<string> = new Set([
  ...BLOCK,
  ...names('applet button iframe noscript object select template textarea title'),
]);

/** Elements that hold end tags of blocks back (13.2.4.2, "has an element in scope"). */
export const SCOPE = names('applet caption html table td th marquee object template');

/** Inline elements that may be nested wrongly with blocks (13.2.4.3). */
export const FORMATTING = names('a b big code em font i nobr s small strike strong tt u');

/** Never text of the page. */
export const UNPRINTED = names('script style title meta link base template');

/** Controls and embedded content: what stands inside is no running text, or shown only where they do not work. */
export const CONTROL = names(`
  applet audio button canvas datalist embed frame iframe input map meter noembed noframes noscript object progress
  select textarea video
`);

export const HEADING = /^h([1-6])$/;
