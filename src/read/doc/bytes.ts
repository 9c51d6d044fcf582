import { TongbaoError } from '../../notice/index.ts';

/** Little-endian numbers of a stream. Reading beyond its end throws TongbaoError `malformed`. */
export class Bytes {
  readonly bytes: Uint8Array;
  readonly length: number;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.length = bytes.length;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    this.check(at, 1);
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    this.check(at, 2);
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    this.check(at, 2);
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    this.check(at, 4);
    return this.view.getUint32(at, true);
  }

  /** `length` bytes from `at`. */
  part(at: number, length: number): Bytes {
    this.check(at, length);
    return new Bytes(this.bytes.subarray(at, at + length));
  }

  /** `units` UTF-16 units from `at`. */
  utf16(at: number, units: number): string {
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.part(at, 2 * units).bytes);
  }

  private check(at: number, length: number): void {
    if (at < 0 || at + length > this.length)
      throw new TongbaoError('malformed', `.doc: ${at + length} is beyond ${this.length}`);
  }
}
