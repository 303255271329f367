import { z } from 'zod';
import { severity } from '../alert.ts';
import { scope } from './sentence.ts';

/**
 * One sentence of `responses:`, as parsed: what Ringi answers to an incident by itself. Off where
 * there is none. A retraining is all it may begin: nothing is ever promoted without people.
 */
export const responseSentence = z.strictObject({
  ...scope,
  stages: z.array(z.string()).min(1).exactOptional(),
  severity: severity.describe('The severity that must have lasted, or a graver one.'),
  runs: z.int().min(1).max(20).describe('How many runs in a row it must have lasted.'),
  do: z.enum(['retrain']).describe('One at a time, and one a day for a group.'),
});
export type ResponseSentence = Readonly<z.infer<typeof responseSentence>>;
