// Builds dist/ from src/: removes the old one, compiles, makes the command executable. No shell: the same on Windows.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
// What is read at run time beside the code: the views, in SQL; the report's style and script.
for (const folder of ['store/views', 'write/report/assets']) {
  cpSync(join(root, 'src', folder), join(root, 'dist', folder), { recursive: true });
}

const command = join(root, 'dist', 'cli', 'main.js');
if (!readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n')) {
  console.error(`${command}: the first line must be #!/usr/bin/env node`);
  process.exit(1);
}
chmodSync(command, 0o755);
