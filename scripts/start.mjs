// `npm start` reads the bundled sample archive, `npm start -- PATH…` the user's own files, folders or archives; the
// results go to out/ (`-o` chooses another folder; other options of `tongbao run` are taken too).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** npm starts scripts in the package's folder; paths are meant from where the user stands. */
const here = process.env.INIT_CWD ?? process.cwd();
const given = process.argv.slice(2);
const asksOut = given.some((word) => /^(-o|--out)/.test(word));

if (given.length > 0) {
  process.exit(tongbao(here, ['run', ...given, ...(asksOut ? [] : ['-o', join(root, 'out')])]));
}

/** The one file of the sample that is broken on purpose. */
const BROKEN = '2023年/传输中断.docx';
const out = join(root, 'out', 'sample');
const code = tongbao(root, ['run', join('fixtures', 'archive'), '-o', out]);
const { counts } = code === 3 ? JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) : { counts: null };
if (counts?.states.failed !== 1 || counts.failures.malformed !== 1) process.exit(code || 1);
console.log(`
${BROKEN} 是故意损坏的样例，它的失败在预料之中 / is broken on purpose, its failure is expected
结果 / results: ${out}
  findings.csv、notices.csv 可用 Excel 打开 / open in a spreadsheet
查看一份通报 / look at one notice: node dist/cli/main.js show ${join('fixtures', 'sample', 'notice.docx')}
读取自己的文件 / your own files:   npm start -- 文件夹或压缩包`);

function tongbao(cwd, args) {
  const command = join(root, 'dist', 'cli', 'main.js');
  return spawnSync(process.execPath, [command, ...args], { cwd, stdio: 'inherit' }).status ?? 1;
}
