import { expect, it } from 'vitest';
import { ambiguousLoops } from './loops.ts';

it.each<[string, string, boolean]>([
  ['words that begin alike', '(?:已|已全部)*完成', false],
  ['a word that is two others', '(?:已|已全部|全部)*完成', true],
  ['a word twice', '(?:反馈的?|指出|反馈)*', true],
  ['an optional part that is another word', '(?:反馈的?|的)*', true],
  ['two ways that meet late', '(?:甲乙|甲|乙甲)+', true],
  ['a mark that may open or close', '(?:["]?(?:联动|专项)["]?)*', true],
  ['two different marks', '(?:[“]?(?:联动|专项)[”]?)*', false],
  ['a bounded repetition', '(?:甲|甲甲){0,3}', false],
  ['repeats inside a loop', '(?:甲{1,2})*', true],
  ['a loop of one character', '[甲乙]*', false],
  ['a class with a range is not looked at', '(?:[一-九]|一)*', false],
  ['a loop within a group', '^(?:(?:甲|乙|甲乙)*丙|丁)$', true],
  ['escaped signs', '(?:\\(|\\(\\(|\\*)*', true],
  ['an optional word', '(?:甲|乙)?(?:甲|乙)?', false],
])('%s: %s', (_, source, ambiguous) => {
  expect(ambiguousLoops(source).length > 0).toBe(ambiguous);
});
