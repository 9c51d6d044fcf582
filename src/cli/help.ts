import { Command, type CommanderError, Option } from 'commander';
import type { Language } from '../notice/index.ts';
import { HELP_TITLES, type Say, USAGE_ERRORS } from './texts.ts';
import { displayWidth, wrap } from './width.ts';

/**
 * Finds `--lang` before anything is parsed, since help and complaints are in that language too.
 * Gives the last value before `--`, or null where there is none.
 */
export function scanLanguage(argv: readonly string[]): string | null {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  let found: string | null = null;
  options.forEach((word, i) => {
    if (word.startsWith('--lang=')) found = word.slice('--lang='.length);
    else if (word === '--lang') found = options[i + 1] ?? null;
  });
  return found;
}

/** A command whose help speaks the language; subcommands made from it inherit that. */
export function localised(name: string, language: Language, say: Say): Command {
  const translate = (title: string) => (language === 'zh' ? (HELP_TITLES[title] ?? title) : title);
  return new Command(name)
    .configureHelp({
      styleTitle: translate,
      optionDescription: (option) => option.description,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, width))
          .join('\n'),
      displayWidth,
    })
    .helpOption('-h, --help', say('optHelp'))
    .helpCommand(false)
    .exitOverride();
}

/** Known to every command; the value is taken by `scanLanguage`. */
export function languageOption(say: Say): Option {
  return new Option('--lang <zh|en>', say('optLang'));
}

/** Commander's complaint in the language, without its `error:`. */
export function usageMessage(error: CommanderError, language: Language): string {
  const english = error.message.replace(/^error: /, '').replace(/^option .* is invalid\. /, '');
  const template = language === 'zh' ? USAGE_ERRORS[error.code] : undefined;
  return template ? template.replace('{what}', () => /'([^']*)'/.exec(english)?.[1] ?? '') : english;
}
