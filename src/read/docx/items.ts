import type * as story from '../story/items.ts';
import type { ParagraphProperties } from './properties.ts';

export type ParagraphItem = story.ParagraphItem<ParagraphProperties>;
export type CellItem = story.CellItem<ParagraphProperties>;
export type RowItem = story.RowItem<ParagraphProperties>;
export type TableItem = story.TableItem<ParagraphProperties>;
export type Item = story.Item<ParagraphProperties>;
