import { spawn } from 'node:child_process';

export interface ProcessOptions {
  /** Written to standard input. */
  input?: Uint8Array;
  /** Milliseconds. */
  timeout: number;
  /** Added to the environment of this process. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}

export interface ProcessResult {
  /** Null if it was ended by a signal. */
  code: number | null;
  stdout: Buffer;
  stderr: string;
  timedOut: boolean;
}

/** More output than this is no answer: the process is ended. */
const MOST_OUTPUT = 64 * 2 ** 20;
const LONGEST_MESSAGE = 4096;

/**
 * Runs a program without a shell; null if there is none of that name. Beyond its time it is ended with all that it
 * started.
 */
export function runProcess(
  command: string,
  args: readonly string[],
  { input, timeout, env, cwd }: ProcessOptions,
): Promise<ProcessResult | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      // a group of its own, so that its children end with it
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    let length = 0;
    let stderr = '';
    let timedOut = false;
    const onExit = () => endGroup(child.pid);
    process.once('exit', onExit);
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child.pid);
    }, timeout);
    const settle = () => {
      clearTimeout(timer);
      process.off('exit', onExit);
    };
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > MOST_OUTPUT) endGroup(child.pid);
      else output.push(piece);
    });
    child.stderr.on('data', (piece: Buffer) => {
      if (stderr.length < LONGEST_MESSAGE) stderr += piece.toString('utf8');
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      settle();
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    child.on('close', (code) => {
      settle();
      resolve({ code, stdout: Buffer.concat(output), stderr, timedOut });
    });
    // a program that ends before it has read everything closes its end
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Ends a process and all that it started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true, stdio: 'ignore' }).on(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}
