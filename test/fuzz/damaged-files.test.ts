import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractNotice } from '../../src/index.ts';
import { type Notice, TongbaoError } from '../../src/notice/index.ts';
import { NOTICES } from '../extract/fixture.ts';
import { faultsOf } from '../extract/grounded.ts';
import { contentOf } from '../extract/summary.ts';
import { DAMAGES, mulberry32 } from './mutations.ts';

/** What a reader says when it lost or doubts something. */
const SAYS_LOSS = new Set<string>([
  'numbers-may-be-missing',
  'page-without-text',
  'garbled-text',
  'reading-order',
  'text-lost',
]);
const ZIP_SEEDS = 30;
const PDF_SEEDS = 12;

type Outcome = 'error' | 'same' | 'said' | 'silent';

/** What became of a damaged file; anything but a TongbaoError, and any unsound record, fails the test. */
async function outcomeOf(damaged: Uint8Array, whole: Notice): Promise<Outcome> {
  let notice: Notice;
  try {
    notice = await extractNotice(damaged);
  } catch (error) {
    if (error instanceof TongbaoError) return 'error';
    throw error;
  }
  expect(faultsOf(notice)).toEqual([]);
  if (notice.text === whole.text && isDeepStrictEqual(contentOf(notice), contentOf(whole))) return 'same';
  return notice.diagnostics.some(({ code }) => SAYS_LOSS.has(code)) ? 'said' : 'silent';
}

async function tally(file: string, damage: string, seeds: number): Promise<Record<Outcome, number>> {
  const bytes = new Uint8Array(readFileSync(join(NOTICES, file)));
  const whole = await extractNotice(bytes);
  const counts = { error: 0, same: 0, said: 0, silent: 0 };
  for (let seed = 1000; seed < 1000 + seeds; seed++)
    counts[await outcomeOf(DAMAGES[damage]!(bytes, mulberry32(seed)), whole)]++;
  return counts;
}

describe.each(['quoted-headings.docx', 'quoted-headings-auto.docx', 'quoted-headings.ofd'])('%s', (file) => {
  it.each(Object.keys(DAMAGES))('%s: the same record, a diagnostic or a named error', async (damage) => {
    // Every part of a .docx or .ofd has a checksum: no damage goes unseen.
    expect(await tally(file, damage, ZIP_SEEDS)).toMatchObject({ silent: 0 });
  });
});

/**
 * A PDF has no checksums but those of its compressed streams: what damage changes in plain text or in a font's tables
 * cannot always be known. How many of `PDF_SEEDS` files may change unseen; none where it does not stand here.
 */
const UNSEEN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'quoted-headings-nofont.pdf': {
    'one bit': 4,
    'a chunk lost': 3,
    'a chunk of zeros': 2,
    'two chunks exchanged': 1,
  },
  'quoted-headings.pdf': { 'one bit': 1, 'a chunk lost': 2, 'a chunk of zeros': 2 },
  // no checksums at all: one character for another cannot be known
  'quoted-headings.doc': { 'one bit': 2, 'ten bits': 5 },
  // and RTF is text: what is lost or moved is only seen where groups or escapes break
  'quoted-headings.rtf': {
    'one bit': 7,
    'ten bits': 3,
    'a chunk lost': 5,
    'a chunk of zeros': 4,
    'a chunk twice': 9,
    'two chunks exchanged': 8,
  },
};

describe.each(Object.entries(UNSEEN))('%s', (file, unseen) => {
  const damages = Object.keys(DAMAGES);

  it.each(damages)('%s: a sound record or a named error, little of it unseen', async (damage) => {
    const { silent } = await tally(file, damage, PDF_SEEDS);
    expect(silent).toBeLessThanOrEqual(unseen[damage] ?? 0);
  });
});

describe('parts of a .docx damaged before they are packed', () => {
  const bytes = new Uint8Array(readFileSync(join(NOTICES, 'quoted-headings-auto.docx')));
  const parts = unzipSync(bytes);

  it.each(Object.keys(parts))('%s: a sound record or a named error', async (part) => {
    const whole = await extractNotice(bytes);
    for (const [index, damage] of Object.values(DAMAGES).entries()) {
      for (let seed = 1; seed <= 4; seed++) {
        const damaged = damage(parts[part]!, mulberry32(100 * index + seed));
        // What changes inside well-formed XML cannot be known; only that nothing else is thrown.
        await outcomeOf(zipSync({ ...parts, [part]: damaged }), whole);
      }
    }
  });
});
