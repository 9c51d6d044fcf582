import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { TongbaoError } from '../notice/index.ts';
import { isZipDocument } from '../read/index.ts';
import { type ArchiveLimits, Outflow } from './limits.ts';
import { type Member, malformed, nothing, type Refusal } from './member.ts';
import { cleanName, decodeGb18030, decodeUtf8, leadsOut } from './names.ts';

/** General purpose bit 11: the name is UTF-8 (PKWARE APPNOTE 4.4.4). */
const UTF8_FLAG = 0x800;
/** Info-ZIP's Unicode path (APPNOTE 4.6.9): a version, the CRC-32 of the name it replaces, the name in UTF-8. */
const UNICODE_PATH = 0x7075;
/** The upper byte of `versionMadeBy` 3: the attributes' upper half is a Unix mode (APPNOTE 4.4.2). */
const MADE_BY_UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * The members of a .zip, or null where it is one document in a package (.docx, .ofd …). Names are decoded and checked
 * here: yauzl would end at the first one that leads out.
 */
export async function openZipFile(
  file: string | Buffer,
  limits: ArchiveLimits,
): Promise<AsyncGenerator<Member> | null> {
  const { size } = await stat(file);
  const zip = await openPromise(file as string, {
    autoClose: false,
    decodeStrings: false,
    // Checked here one by one, so that one bad entry costs only itself.
    validateEntrySizes: false,
  }).catch((cause: unknown) => {
    throw malformed(cause);
  });
  // Without a listener a late error would end the process; each call reports its own.
  zip.on('error', () => {});
  try {
    const { entries, end } = await listEntries(zip, limits);
    const nameOf = nameDecoder(entries);
    const named = entries.map((entry) => ({ entry, name: cleanName(nameOf(entry)) }));
    if (isZipDocument(named.map(({ name }) => name))) {
      zip.close();
      return null;
    }
    return members(zip, named, end, new Outflow(size, limits, '.zip'), limits);
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** The central directory, and the error that ended it early. */
async function listEntries(zip: ZipFile, limits: ArchiveLimits) {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= limits.archiveEntries) {
        return { entries, end: new TongbaoError('limit-exceeded', `> ${limits.archiveEntries} members`) };
      }
      entries.push(entry);
    }
  } catch (cause) {
    if (entries.length === 0) throw malformed(cause);
    return { entries, end: malformed(cause) };
  }
  return { entries, end: null };
}

/** One program wrote the archive: where one unflagged name is no UTF-8, none of them is. */
function nameDecoder(entries: readonly Entry[]): (entry: Entry) => string {
  const unflagged = entries.filter(({ generalPurposeBitFlag }) => !(generalPurposeBitFlag & UTF8_FLAG));
  const isGbk = unflagged.some(({ fileNameRaw }) => decodeUtf8(fileNameRaw) === null);
  return (entry) => {
    const raw = entry.fileNameRaw;
    const flagged = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;
    return unicodePath(entry) ?? (isGbk && !flagged ? null : decodeUtf8(raw)) ?? decodeGb18030(raw);
  };
}

function unicodePath({ extraFields, fileNameRaw }: Entry): string | null {
  const data = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (!data || data.length < 6 || data.readUInt32LE(1) !== crc32(fileNameRaw)) return null;
  return decodeUtf8(data.subarray(5));
}

async function* members(
  zip: ZipFile,
  named: readonly { entry: Entry; name: string }[],
  end: TongbaoError | null,
  whole: Outflow,
  limits: ArchiveLimits,
): AsyncGenerator<Member> {
  try {
    for (const { entry, name } of named) {
      if (name.endsWith('/')) continue;
      const refused = refusal(entry, name);
      const content = refused ? nothing() : contentOf(zip, entry, name, whole, limits);
      yield { name, refused, content };
    }
    if (end) throw end;
  } finally {
    zip.close();
  }
}

function refusal(entry: Entry, name: string): Refusal | null {
  if (leadsOut(name)) return 'unsafe-name';
  if (entry.isEncrypted()) return 'encrypted';
  const mode = entry.externalFileAttributes >>> 16;
  const unix = entry.versionMadeBy >> 8 === MADE_BY_UNIX;
  return unix && (mode & FILE_TYPE) === SYMBOLIC_LINK ? 'link' : null;
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  name: string,
  whole: Outflow,
  limits: ArchiveLimits,
): AsyncGenerator<Uint8Array> {
  const outflow = new Outflow(entry.compressedSize, limits, name);
  let [crc, length] = [0, 0];
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      outflow.take(chunk.length);
      whole.take(chunk.length);
      crc = crc32(chunk, crc);
      length += chunk.length;
      yield chunk;
    }
  } catch (cause) {
    throw malformed(cause);
  }
  if (length !== entry.uncompressedSize || crc !== entry.crc32) {
    throw new TongbaoError('malformed', `${name}: CRC-32 or size differs`);
  }
}
