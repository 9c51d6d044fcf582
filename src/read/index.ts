import { TongbaoError } from '../notice/index.ts';
import { orConverted } from './convert.ts';
import { detectFormat, type Format } from './detect.ts';
import { DEFAULT_LIMITS, type Document, type Limits, type ReadOptions } from './document.ts';
import { readText } from './text.ts';
import type { Tools } from './tools.ts';

export { detectFormat, type Format, isZipDocument } from './detect.ts';
export * from './document.ts';

type Reader = (bytes: Uint8Array, limits: Limits, tools: Tools) => Document | Promise<Document>;

/** One reader a format; the large ones are loaded when first needed. */
const READERS: Record<Format, Reader> = {
  text: readText,
  docx: async (bytes, limits) => (await import('./docx/index.ts')).readDocx(bytes, limits),
  doc: async (bytes, limits, tools) =>
    orConverted(bytes, limits, tools, (await import('./doc/index.ts')).readDoc),
  rtf: async (bytes, limits) => (await import('./rtf/index.ts')).readRtf(bytes, limits),
  pdf: async (bytes, limits, tools) => (await import('./pdf/index.ts')).readPdf(bytes, limits, tools),
  image: async (bytes, limits, tools) =>
    (await import('./recognition/image.ts')).readImage(bytes, limits, tools),
  ofd: async (bytes, limits) => (await import('./ofd/index.ts')).readOfd(bytes, limits),
  html: async (bytes, limits) => (await import('./html/index.ts')).readHtml(bytes, limits),
};

/**
 * Reads a document of any supported format; the content decides which.
 *
 * @throws TongbaoError and nothing else for whatever the bytes hold; RangeError for a limit that is no positive number
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  const limits = resolveLimits(options.limits);
  if (bytes.length > limits.bytes) {
    throw new TongbaoError('limit-exceeded', `bytes ${bytes.length} > ${limits.bytes}`);
  }
  // A Buffer is a Uint8Array to the caller, but pdf.js refuses it.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await READERS[detectFormat(plain, limits)](plain, limits, options.tools ?? {});
  } catch (cause) {
    if (cause instanceof TongbaoError) throw cause;
    throw new TongbaoError('malformed', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The defaults with what the caller set; a limit given as undefined keeps its default. */
export function resolveLimits(given: Partial<Limits> = {}): Limits {
  const limits = { ...DEFAULT_LIMITS };
  for (const key of Object.keys(limits) as (keyof Limits)[]) {
    const value = given[key] ?? limits[key];
    if (!(value > 0)) throw new RangeError(`limits.${key} must be a positive number, not ${value}.`);
    limits[key] = value;
  }
  return limits;
}
