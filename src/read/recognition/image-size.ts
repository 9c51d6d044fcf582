/** Kinds of images that can be recognised. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/tiff';

export interface ImageSize {
  type: ImageType;
  /** Pixels. */
  width: number;
  height: number;
}

/** Type and size of an image from its head, before anything decodes it; null if that cannot be read. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47)
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    return tiffSize(view);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The frame header (ITU-T T.81, B.2.2): markers C0 to CF but the tables among them. */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; ; ) {
    const marker = view.getUint16(at);
    if (marker === 0xffff) at += 1;
    else if (marker >> 8 !== 0xff) return null;
    else if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
}

const WIDTH = 256;
const HEIGHT = 257;
const SHORT = 3;

/** The first directory (TIFF 6.0, section 2). */
function tiffSize(view: DataView): ImageSize | null {
  const little = view.getUint16(0) === 0x4949;
  if (view.getUint16(2, little) !== 42) return null;
  const directory = view.getUint32(4, little);
  const size = { type: 'image/tiff' as const, width: 0, height: 0 };
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + 12 * i;
    const tag = view.getUint16(at, little);
    const value =
      view.getUint16(at + 2, little) === SHORT
        ? view.getUint16(at + 8, little)
        : view.getUint32(at + 8, little);
    if (tag === WIDTH) size.width = value;
    else if (tag === HEIGHT) size.height = value;
  }
  return size;
}
