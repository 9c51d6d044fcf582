import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TongbaoError } from '../../notice/index.ts';
import type { Limits } from '../document.ts';
import { pdfjsFolders } from './resources.ts';
import { checkStreams, type StreamReport } from './streams.ts';

/** Images are never decoded: any of more than this many pixels is left out of the operator list. */
const MAX_IMAGE_PIXELS = 0;
/**
 * Stands in for a browser's document: pdf.js hands fonts to a style sheet, which nobody reads. Without it pdf.js
 * compiles the outline of every glyph in Node (`disableFontFace`), which takes longer than reading the text.
 */
const NO_PAGE = {
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => 0 }, remove: () => undefined }),
  documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
};
/** ISO 32000-1 7.5.2: the header may be preceded by other bytes; readers look this far. */
const HEADER_WITHIN = 1024;

let guarded = false;

/**
 * pdf.js prefetches objects that nobody awaits: where a damaged file makes that fail, the rejection belongs to
 * nobody and would end the process. Only its own exceptions are let go; any other is thrown as without this.
 */
export function guardStrayRejections(): void {
  if (guarded) return;
  guarded = true;
  process.on('unhandledRejection', (reason) => {
    const own =
      reason instanceof Error &&
      /pdfjs-dist|XRef|MissingData|FormatError|UnknownError/.test(`${reason.name} ${reason.stack ?? ''}`);
    if (!own && process.listenerCount('unhandledRejection') === 1) throw reason;
  });
}

/** What pdf.js and pdf-parse are always given: without the CMaps a font that is not embedded reads as empty. */
export function parameters(bytes: Uint8Array): {
  data: Uint8Array;
  cMapUrl: string;
  cMapPacked: boolean;
  standardFontDataUrl: string;
  wasmUrl: string;
  isEvalSupported: boolean;
  useSystemFonts: boolean;
  verbosity: number;
} {
  return {
    // pdf.js takes the buffer for itself (it is detached) and takes no Buffer: it gets a plain copy
    data: new Uint8Array(bytes),
    ...pdfjsFolders(),
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  };
}

/**
 * Opens a document, hands it to `use` with what its streams show, and closes it, whatever happens.
 * @throws TongbaoError `limit-exceeded`, `encrypted`, `malformed`.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  limits: Limits,
  use: (pdf: PDFDocumentProxy, streams: StreamReport) => Promise<T>,
): Promise<T> {
  guardStrayRejections();
  if (bytes.length > limits.bytes)
    throw new TongbaoError('limit-exceeded', `${bytes.length} bytes > ${limits.bytes}`);
  if (!hasHeader(bytes)) throw new TongbaoError('malformed', 'no %PDF header');
  const streams = checkStreams(bytes, limits);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    ...parameters(bytes),
    maxImageSize: MAX_IMAGE_PIXELS,
    disableFontFace: false,
    ownerDocument: NO_PAGE as unknown as HTMLDocument,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages)
      throw new TongbaoError('limit-exceeded', `${pdf.numPages} pages > ${limits.pages}`);
    if (!(pdf.numPages > 0)) throw new TongbaoError('malformed', 'no pages');
    return await use(pdf, streams);
  } catch (error) {
    throw asTongbaoError(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).includes('%PDF-');
}

/** pdf.js names its errors; what is not a password is damage. */
export function asTongbaoError(error: unknown): TongbaoError {
  if (error instanceof TongbaoError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return new TongbaoError('encrypted', 'PDF', { cause: error });
  return new TongbaoError('malformed', message, { cause: error });
}
