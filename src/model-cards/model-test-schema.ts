import { z } from 'zod';
import { modelTest } from './model-test.ts';

/** The JSON Schema of the event `Model Test`, from the very schema that parses it. */
export function modelTestSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(modelTest, { io: 'input' });
  return { $schema, title: 'Model Test', ...rest };
}
