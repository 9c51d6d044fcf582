import { InvalidArgumentError } from 'commander';
import type { Say } from './texts.ts';

/** `--limit name=n`, repeatable, for the limits of `defaults`. */
export function limitOption<L extends object>(defaults: L, say: Say) {
  const names = Object.keys(defaults).join(', ');
  const parse = (value: string, before?: Partial<L>): Partial<L> => {
    const [name = '', number = ''] = value.split('=');
    if (!Object.hasOwn(defaults, name) || !(Number(number) > 0)) {
      throw new InvalidArgumentError(say('badLimit', { names, value }));
    }
    return { ...before, [name]: Number(number) } as Partial<L>;
  };
  return ['--limit <name=n>', say('optLimit', { names }), parse] as const;
}
