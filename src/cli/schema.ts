import { z } from 'zod';
import * as records from '../notice/schema.ts';

/** The contract as JSON Schema draft 2020-12; each record stands once, under its own name, in `$defs`. */
export function noticeJsonSchema(): object {
  const names = z.registry<{ id: string }>();
  for (const [id, record] of Object.entries(records))
    if (record instanceof z.ZodType) names.add(record, { id });
  const schema = z.toJSONSchema(records.Notice, { target: 'draft-2020-12', metadata: names });
  return { $schema: schema.$schema, title: `Tongbao notice ${records.SCHEMA_VERSION}`, ...schema };
}
