import { A4, fileOf, stream } from './pdf-writer.ts';

/** A PDF of A4 pages that hold nothing but a picture each: grey JPEGs. */
export function scannedPdf(pictures: readonly Uint8Array[]): Uint8Array {
  const kids = pictures.map((_, i) => `${3 + 3 * i} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pictures.length} /Kids [${kids}] >>`,
  ];
  pictures.forEach((picture, i) => {
    const { width, height } = sizeOf(Buffer.from(picture));
    const at = 3 + 3 * i;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${at + 1} 0 R /Resources << /XObject << /Im0 ${at + 2} 0 R >> >> >>`,
      stream(Buffer.from(`q ${A4.width} 0 0 ${A4.height} 0 0 cm /Im0 Do Q`), ''),
      stream(
        Buffer.from(picture),
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
      ),
    );
  });
  return fileOf(objects);
}

/** From the frame header of a baseline JPEG. */
function sizeOf(jpeg: Buffer): { width: number; height: number } {
  const at = jpeg.indexOf(Buffer.of(0xff, 0xc0));
  return { width: jpeg.readUInt16BE(at + 7), height: jpeg.readUInt16BE(at + 5) };
}
