import type { z } from 'zod';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';

/** An operation of RAM: what it cannot read is an invalid parameter. */
export function ramOperation<T>(
  schema: z.ZodType<T>,
  perform: (input: T, caller: Caller) => unknown,
): Operation {
  return operation(schema, perform, 'InvalidParameterException');
}
