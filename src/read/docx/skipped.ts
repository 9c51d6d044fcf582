/** Elements that are left out with all they hold, whatever their parent. */
const ALWAYS: ReadonlySet<string> = new Set([
  // Former properties of tracked changes (17.13.5).
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  // Properties of content controls, whose rPr is not the run's.
  'w:sdtPr',
  'w:sdtEndPr',
  // Deleted text and field codes.
  'w:delText',
  'w:delInstrText',
  'w:instrText',
  'w:fldData',
  'w:ffData',
  'm:ctrlPr',
  // The reading above a base text (17.3.3.24): in line it would cut words in two.
  'w:rt',
]);

/** Where these stand among properties they only mark the mark, row or cell; elsewhere they hold what was taken out. */
const TAKEN_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const PROPERTIES: ReadonlySet<string> = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr', 'w:pPr']);

/** True if an element does not print at all. */
export function isSkipped(name: string, parent: string): boolean {
  return ALWAYS.has(name) || (TAKEN_OUT.has(name) && !PROPERTIES.has(parent));
}

/** True for a deletion mark among properties. */
export function isTakenOut(name: string): boolean {
  return TAKEN_OUT.has(name);
}
