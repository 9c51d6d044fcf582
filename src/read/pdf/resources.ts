import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * A folder as pdf.js wants it in Node: a path for `fs.readFile` (no `file:` address), with forward slashes on
 * every system (Windows takes them) and one at the end.
 * @param windows reads the address by the rules of Windows; by default those of this system.
 */
export function folderPath(address: URL, windows?: boolean): string {
  const path = fileURLToPath(address, windows === undefined ? undefined : { windows });
  const forward = path.replaceAll('\\', '/');
  return forward.endsWith('/') ? forward : `${forward}/`;
}

export interface PdfjsFolders {
  cMapUrl: string;
  standardFontDataUrl: string;
  wasmUrl: string;
}

/** Where pdf.js finds the predefined CMaps and the metrics of the standard fonts: beside its own package. */
export function pdfjsFolders(): PdfjsFolders {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  const root = pathToFileURL(manifest);
  return {
    cMapUrl: folderPath(new URL('cmaps/', root)),
    standardFontDataUrl: folderPath(new URL('standard_fonts/', root)),
    wasmUrl: folderPath(new URL('wasm/', root)),
  };
}
