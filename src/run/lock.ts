import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { errorCode } from './failure.ts';

interface Holder {
  pid: number;
  /** When the process began, as the system tells; null where it does not. */
  began: string | null;
}

/**
 * One run at a time in one folder. A lock whose process is gone (kill -9, power) is taken over. Gives what releases it.
 *
 * @throws LockedError
 */
export function lock(path: string): () => void {
  for (;;) {
    try {
      const fd = openSync(path, 'wx');
      writeSync(fd, JSON.stringify({ pid: process.pid, began: beginOf(process.pid) } satisfies Holder));
      closeSync(fd);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      const holder = holderOf(path);
      if (holder !== null && isAlive(holder)) throw new LockedError(path, holder.pid);
      rmSync(path, { force: true });
    }
  }
}

/** Another run holds the folder. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly path: string;
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(`${path}: process ${pid}`);
    this.path = path;
    this.pid = pid;
  }
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Process numbers come again: another beginning is another process. */
function isAlive({ pid, began }: Holder): boolean {
  if (pid === process.pid) return began === beginOf(pid) && began !== null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  return beginOf(pid) === began;
}

/** Linux: clock ticks since the system's start, field 22 of proc(5) `stat`, with the number of that start. */
function beginOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return null;
  }
}
