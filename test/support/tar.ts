export interface TarEntry {
  name: string | Uint8Array;
  data?: string | Uint8Array;
  /** `0` file, `2` symbolic link, `5` folder, `x` extended header … */
  type?: string;
  /** What the header says instead of the truth. */
  size?: number;
}

/** A tar (POSIX ustar). */
export function writeTar(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ name, data = '', type = '0', size }) => {
    const content = Buffer.from(data as string);
    const header = Buffer.alloc(512);
    Buffer.from(name as string).copy(header, 0, 0, 100);
    header.write('0000644\0', 100);
    header.write(`${(size ?? content.length).toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** The extended header (pax) that gives the next member a long name. */
export function longName(name: string): TarEntry {
  const body = ` path=${name}\n`;
  let length = Buffer.byteLength(body);
  while (String(length).length + Buffer.byteLength(body) !== length) {
    length = String(length).length + Buffer.byteLength(body);
  }
  return { name: 'pax', type: 'x', data: `${length}${body}` };
}
