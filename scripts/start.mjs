// `npm start` reads the bundled sample, `npm start -- FILE…` the user's own files or folders: one JSON a notice in
// out/, and for a single file the view in the terminal.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** npm starts scripts in the package's folder; paths are meant from where the user stands. */
const here = process.env.INIT_CWD ?? process.cwd();
const out = join(root, 'out');

const given = process.argv.slice(2);
const { from, paths } = given.length > 0 ? { from: here, paths: given } : sample();
const read = tongbao('extract', ...paths, '-o', out);
const [only = ''] = paths;
const file = resolve(from, only);
if (read === 0 && paths.length === 1 && existsSync(file) && statSync(file).isFile()) tongbao('show', only);
// Said last: the view above may be long.
if (read === 0) console.log(`\n结果 / results: ${out}`);
process.exit(read);

/** The bundled notice, or the first file that lies in its place. */
function sample() {
  const from = join(root, 'fixtures', 'sample');
  const [first] = existsSync(from) ? readdirSync(from).sort() : [];
  const name = existsSync(join(from, 'notice.docx')) ? 'notice.docx' : first;
  if (name) return { from, paths: [name] };
  console.error(
    '没有内置样例，请给出文件：npm start -- 通报.docx\nno bundled sample; give a file: npm start -- notice.docx',
  );
  process.exit(1);
}

function tongbao(...args) {
  const command = join(root, 'dist', 'cli', 'main.js');
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: from, stdio: 'inherit' });
  return status ?? 1;
}
