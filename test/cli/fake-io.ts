import { Writable } from 'node:stream';
import type { Extract } from '../../src/cli/extract.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { type Language, TongbaoError } from '../../src/notice/index.ts';
import { sampleNotice } from './notice-fixture.ts';

/** A stream that keeps what is written; `onWrite` sees each piece and may throw what the stream then fails with. */
export function sink(onWrite: (text: string) => void = () => {}) {
  let text = '';
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      try {
        onWrite(String(chunk));
        text += chunk;
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  stream.on('error', () => {});
  return { stream, text: () => text };
}

/** Gives the sample record with the text of the file as its title; files that hold `bad` are malformed. */
export const fakeExtract: Extract = async (bytes, options = {}) => {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('bad')) throw new TongbaoError('malformed', 'bad');
  const notice = sampleNotice({ title: { text, raw: text, span: [0, text.length] } });
  const { text: full, ...rest } = notice;
  return {
    ...rest,
    ...(options.text === false ? {} : { text: full }),
    source: { ...notice.source, path: options.path ?? null },
  };
};

export interface Ran {
  code: number;
  out: string;
  err: string;
}

async function* nothing(): AsyncGenerator<string> {}

/** Runs a command line with streams of its own. */
export async function runWith(
  argv: string[],
  given: Partial<Io> = {},
  extract: Extract = fakeExtract,
): Promise<Ran> {
  const [out, err] = [sink(), sink()];
  const io: Io = {
    stdin: nothing(),
    stdout: out.stream,
    stderr: err.stream,
    env: {},
    signal: new AbortController().signal,
    ...given,
  };
  return { code: await run(argv, io, extract), out: out.text(), err: err.text() };
}

export const LANGUAGES: readonly Language[] = ['zh', 'en'];
