// Makes a self-contained archive of the command for machines without a network: a Node binary, dist/, the packages it
// needs, all in bundle/tongbao-<version>-<platform>-<arch>.tar.gz (.zip for Windows).
//
//     npm run bundle                                     for this platform
//     npm run bundle -- --os win32 --cpu x64             for another: win32 x64, linux arm64, darwin arm64 …
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** The Node that goes along: a version with long support. */
const NODE = '22.23.3';
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    os: { type: 'string', default: process.platform },
    cpu: { type: 'string', default: process.arch },
  },
});
const { os, cpu } = values;
const isWindows = os === 'win32';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `tongbao-${version}-${os}-${cpu}`;
const home = join(root, 'bundle');
const stage = join(home, name);

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const part of [
  'dist',
  'schema',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
]) {
  cpSync(join(root, part), join(stage, part), { recursive: true });
}
const platform = [`--os=${os}`, `--cpu=${cpu}`, ...(os === 'linux' ? ['--libc=glibc'] : [])];
npm(['ci', '--omit=dev', '--ignore-scripts', ...platform], stage);
takeNode();
writeLaunchers();
for (const left of ['package-lock.json', '.npmrc']) rmSync(join(stage, left), { force: true });

const archive = join(home, isWindows ? `${name}.zip` : `${name}.tar.gz`);
writeFileSync(archive, isWindows ? zip() : gzipSync(tar()));
rmSync(stage, { recursive: true, force: true });
console.log(`${relative(root, archive)}  ${(statSync(archive).size / 2 ** 20).toFixed(0)} MiB`);

/** The binary from the npm package `node-bin-…` that the package `node` stands on. */
function takeNode() {
  const place = join(home, '.node');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const system = isWindows ? 'win' : os;
  npm(
    [
      'install',
      '--prefix',
      place,
      '--no-save',
      '--ignore-scripts',
      '--force',
      ...platform,
      `node-${system}-${cpu}@${NODE}`,
    ],
    place,
  );
  const binary = join(place, 'node_modules', `node-${system}-${cpu}`, 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(binary)) throw new Error(`There is no Node ${NODE} for ${os} ${cpu}.`);
  copyFileSync(binary, join(stage, isWindows ? 'node.exe' : 'node'));
  rmSync(place, { recursive: true, force: true });
}

function writeLaunchers() {
  if (isWindows) {
    // UTF-8 in the console, whatever its code page was.
    writeFileSync(
      join(stage, 'tongbao.cmd'),
      '@echo off\r\nchcp 65001 >nul\r\n"%~dp0node.exe" "%~dp0dist\\cli\\main.js" %*\r\n',
    );
    return;
  }
  writeFileSync(
    join(stage, 'tongbao'),
    '#!/bin/sh\nhere=$(cd "$(dirname "$(readlink -f "$0" 2>/dev/null || echo "$0")")" && pwd)\nexec "$here/node" "$here/dist/cli/main.js" "$@"\n',
  );
  for (const file of ['tongbao', 'node']) chmodSync(join(stage, file), 0o755);
}

function npm(args, cwd) {
  const command = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program, ...first] = command;
  const { status } = spawnSync(program, [...first, ...args, '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm ${args[0]} failed`);
}

function files() {
  return readdirSync(stage, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function zip() {
  const entries = files().map((file) => [
    `${name}/${relative(stage, file).replaceAll('\\', '/')}`,
    [new Uint8Array(readFileSync(file)), { level: 6 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** POSIX ustar with GNU long names. */
function tar() {
  const blocks = files().flatMap((file) => {
    const path = `${name}/${relative(stage, file)}`;
    const long =
      Buffer.byteLength(path) > 99 ? entry('././@LongLink', Buffer.from(`${path}\0`), 'L', 0o644) : [];
    return [...long, ...entry(path, readFileSync(file), '0', statSync(file).mode & 0o777)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function entry(path, content, type, mode) {
  const header = Buffer.alloc(512);
  Buffer.from(path).copy(header, 0, 0, 99);
  header.write(`${mode.toString(8).padStart(7, '0')}\0`, 100);
  header.write('0000000\x000000000\0', 108);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0        ', 136);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
}
