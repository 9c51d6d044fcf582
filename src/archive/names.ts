const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const GB18030 = new TextDecoder('gb18030');

/** Text of a name that says nothing of its encoding: UTF-8 where it is valid, else GB18030 (Windows in China). */
export function decodeName(raw: Uint8Array): string {
  return decodeUtf8(raw) ?? decodeGb18030(raw);
}

/** Null where the bytes are no UTF-8. */
export function decodeUtf8(raw: Uint8Array): string | null {
  try {
    return UTF8.decode(raw);
  } catch {
    return null;
  }
}

export function decodeGb18030(raw: Uint8Array): string {
  return GB18030.decode(raw);
}

/** A member's name with `/` between its parts, without empty and `.` parts; a folder's ends in `/`, what leads out stays to be seen. */
export function cleanName(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  const last = parts.length - 1;
  return parts.filter((part, i) => part !== '.' && (part !== '' || i === 0 || i === last)).join('/');
}

/** True for a name that, unpacked, would lie outside: absolute, with a drive letter, or with a part `..`. */
export function leadsOut(name: string): boolean {
  return /^(\/|[A-Za-z]:)/.test(name) || name.split('/').includes('..') || name.includes('\0');
}
