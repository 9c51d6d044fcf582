import { realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { installed } from './index.ts';
import { COMMANDS as OFFICE } from './libreoffice.ts';

/**
 * The programs that can change a record, name → what tells one version from another. LibreOffice takes a second to say
 * its version, so its file speaks for it.
 */
export async function toolIdentities(): Promise<Record<string, string>> {
  const [tesseract, office] = await Promise.all([installed.tesseract(), identityOf(OFFICE)]);
  return { ...(tesseract && { tesseract: tesseract.version }), ...(office && { LibreOffice: office }) };
}

/** Real path, size and time of the first of the commands that is there. */
async function identityOf(commands: readonly string[]): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const places = commands.flatMap((command) =>
    isAbsolute(command) ? [command] : folders.map((folder) => join(folder, command)),
  );
  for (const place of places) {
    try {
      const path = await realpath(place);
      const { size, mtimeMs } = await stat(path);
      return `${path} ${size} ${Math.floor(mtimeMs)}`;
    } catch {
      // not there
    }
  }
  return null;
}
