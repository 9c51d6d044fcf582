/** Terms of the field, one `word freq tag` a line. */
export const DICTIONARY = `三重一大 20000 n
民主集中制 20000 n`;
