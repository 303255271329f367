import { z } from 'zod';
import { configFile } from './schema.ts';

/** The JSON Schema of `ringi.yaml` for editors, from the very schema that parses it. */
export function jsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(configFile, { io: 'input' });
  return { $schema, title: 'ringi.yaml', ...rest };
}
