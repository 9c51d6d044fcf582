/** What the command's exit code says; printed in `tongbao extract --help`, `differs` in `tongbao compare --help`. */
export const EXIT = { ok: 0, usage: 1, nothing: 2, partial: 3, differs: 4, interrupted: 130 } as const;
