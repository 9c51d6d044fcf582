/**
 * What the first columns of every table hold. A record does not depend on where its file lies, so a worker makes the
 * rows without them and they are put in front when the tables are written.
 */
export const PATH_COLUMNS = [
  { code: 'path', zh: '文件' },
  { code: 'duplicate_of', zh: '与此文件文字相同' },
] as const;

/** Of notices alone: other files with the same content. */
export const OTHER_PATHS = { code: 'other_paths', zh: '内容相同的其他文件' } as const;
