import { z } from 'zod';

/** A column made from the contract: where its value stands in the record, and what it is in the database. */
export interface ContractColumn {
  name: string;
  /** Dotted path in the contract, e.g. `inspection.round.term`. */
  path: string;
  type: string;
  /** SQL over the record's struct, which the caller names in place of `{record}`. */
  expression: string;
}

/** Spans are `[start, end)`; kept as two columns. */
const SPAN = 'span';

/** The DuckDB type that holds values of a schema, for reading JSON. */
export function duckType(schema: z.ZodType): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const fields = shapeOf(inner).map(([key, value]) => `${quote(key)} ${duckType(value)}`);
    return `STRUCT(${fields.join(', ')})`;
  }
  if (inner instanceof z.ZodArray) return `${duckType(inner.element as z.ZodType)}[]`;
  if (inner instanceof z.ZodTuple) return 'INTEGER[]';
  if (inner instanceof z.ZodBoolean) return 'BOOLEAN';
  if (inner instanceof z.ZodNumber) return inner.format === 'safeint' ? 'BIGINT' : 'DOUBLE';
  return 'VARCHAR';
}

/**
 * The columns of a record, nested objects flattened (`title.text` → `title_text`). A list of printed things is a list of
 * their words; `leave` names the top-level fields that have a table of their own or none.
 */
export function columnsOf(schema: z.ZodObject, leave: readonly string[] = []): ContractColumn[] {
  return shapeOf(schema).flatMap(([key, value]) => (leave.includes(key) ? [] : flatten([key], value)));
}

function flatten(path: readonly string[], schema: z.ZodType): ContractColumn[] {
  const inner = unwrap(schema);
  const expression = ['{record}', ...path.map(quote)].join('.');
  const column = (suffix: string, type: string, sql: string): ContractColumn => ({
    name: snake([...path, ...(suffix ? [suffix] : [])]),
    path: path.join('.'),
    type,
    expression: sql,
  });
  if (inner instanceof z.ZodObject)
    return shapeOf(inner).flatMap(([key, value]) => flatten([...path, key], value));
  if (inner instanceof z.ZodTuple && path.at(-1) === SPAN)
    return [column('start', 'INTEGER', `${expression}[1]`), column('end', 'INTEGER', `${expression}[2]`)];
  if (inner instanceof z.ZodArray && unwrap(inner.element as z.ZodType) instanceof z.ZodObject) {
    const fields = shapeOf(unwrap(inner.element as z.ZodType) as z.ZodObject).map(([key]) => key);
    const words = fields.includes('text') ? 'text' : 'raw';
    return [column('', 'VARCHAR[]', `list_transform(${expression}, lambda one: one.${words})`)];
  }
  return [column('', duckType(inner), expression)];
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

const shapeOf = (schema: z.ZodObject) => Object.entries(schema.shape) as [string, z.ZodType][];
const snake = (path: readonly string[]) =>
  path.map((part) => part.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)).join('_');
export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
