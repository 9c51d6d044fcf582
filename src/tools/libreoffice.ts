import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TongbaoError } from '../notice/index.ts';
import { runProcess } from './process.ts';

export interface LibreOffice {
  command: string;
  /** As the program says it, e.g. `LibreOffice 7.4.7.2`. */
  version: string;
  /** Converts .doc, .wps or .rtf to .docx. Throws TongbaoError `malformed`, `limit-exceeded` (time). */
  convertWord(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Where the program is called what, by system; `.com` waits for its end on Windows, `.exe` does not. */
export const COMMANDS: readonly string[] =
  process.platform === 'win32'
    ? [
        'soffice.com',
        'C:\\Program Files\\LibreOffice\\program\\soffice.com',
        'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
      ]
    : ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const VERSION_TIMEOUT = 20_000;
const CONVERT_TIMEOUT = 60_000;
/** No proxy listens there: what a document links to is not fetched. */
const OFFLINE = { http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9', no_proxy: '' };

/** Runs no macros, follows no links. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** Finds an installed LibreOffice; null if there is none. Each of its calls has a profile and a folder of its own. */
export async function findLibreOffice(commands: readonly string[] = COMMANDS): Promise<LibreOffice | null> {
  for (const command of commands) {
    const found = await inFolder((folder) =>
      runProcess(command, [profileIn(folder), '--headless', '--version'], { timeout: VERSION_TIMEOUT }),
    );
    const version = /LibreOffice [\d.]+/.exec(found?.stdout.toString('utf8') ?? '')?.[0];
    if (version !== undefined) return { command, version, convertWord: (bytes) => convert(command, bytes) };
  }
  return null;
}

function convert(command: string, bytes: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const isRtf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf';
    const file = join(folder, isRtf ? 'source.rtf' : 'source.doc');
    await writeFile(file, bytes);
    const args = [profileIn(folder), '--headless', '--norestore', '--nolockcheck', '--nologo', '--nodefault'];
    const result = await runProcess(
      command,
      [...args, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, file],
      { timeout: CONVERT_TIMEOUT, cwd: folder, env: OFFLINE },
    );
    if (result?.timedOut)
      throw new TongbaoError('limit-exceeded', `LibreOffice: ${CONVERT_TIMEOUT / 1000} s`);
    try {
      return new Uint8Array(await readFile(join(folder, 'source.docx')));
    } catch (cause) {
      const said = result?.stderr.trim().slice(0, 200);
      throw new TongbaoError('malformed', `LibreOffice: ${said || 'no conversion'}`, { cause });
    }
  });
}

/** Gives `use` a folder with a profile in it, and takes both away again. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-office-'));
  try {
    const user = join(folder, 'profile', 'user');
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'registrymodifications.xcu'), SETTINGS);
    return await use(folder);
  } finally {
    // Windows holds files for a moment after their process has ended
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const profileIn = (folder: string) => `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
