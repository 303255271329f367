import { z } from 'zod';
import { json } from '../../../src/index.ts';
import type { Json } from '../../../src/index.ts';

/** What SageMaker says as JSON, without the members it leaves out. */
export function members(said: object): Readonly<Record<string, Json>> {
  return z.record(z.string(), json).parse(JSON.parse(JSON.stringify(said)));
}
