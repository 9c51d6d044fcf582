export { changedFields } from './fields.ts';
export { type ComparedNotice, compareRounds, type Side } from './rounds.ts';
export {
  CHANGE_NAMES,
  type Comparison,
  comparisonTables,
  FIGURE_NAMES,
  type Figure,
  figuresOf,
} from './tables.ts';
