import { z } from 'zod';
import type { ActButton, CardRef, Offer } from '../../src/index.ts';

/** What a button carries to the click it becomes. */
export type ButtonData = z.infer<typeof schema>;

/** Untrusted when it comes back. */
const actSchema = z.object({
  view: z.string(),
  subject: z.string(),
  verb: z.string(),
  on: z.string(),
  evidence: z.string(),
  policy: z.string(),
  /** It asks for its form, for the page after this one or before it, or for the card; else it acts. */
  asks: z.enum(['form', 'page', 'back', 'card']).optional(),
  /** Which page it asks for, where it is one before. */
  page: z.int().min(0).optional(),
  /** Answers that came with the form and are not shown in it. */
  kept: z.record(z.string(), z.string()).optional(),
  /** The fields of this page: what was left empty does not come back by itself. */
  fields: z.array(z.string()).optional(),
});
const schema = z.object({
  ringi: z.union([actSchema, z.object({ ask: z.string() })]),
});

/** What a button that acts carries. */
export type ActData = z.infer<typeof actSchema>;

/** More than a button and the longest form hold, in characters; the ledger takes no click of any length. */
const longest = 16_000;

type Act = Extract<Offer, ActButton>;

/** Under one name of its own, so that no input of a form can stand in its place. */
export function actData(
  { view, subject }: CardRef,
  { verb, on, evidence, policy }: Pick<Act, 'verb' | 'on' | 'evidence' | 'policy'>,
  form: Pick<ActData, 'asks' | 'page' | 'kept' | 'fields'> = {},
): ButtonData {
  return { ringi: { view, subject, verb, on, evidence, policy, ...form } };
}

/** What came back; undefined where it is not what Ringi's buttons carry. */
export function readButton(data: unknown): ButtonData['ringi'] | undefined {
  const read = schema.safeParse(data);
  if (!read.success || JSON.stringify(data).length > longest) return undefined;
  return read.data.ringi;
}
