import { z } from 'zod';
import type { ActButton, CardRef, Offer } from '../../src/index.ts';

/** What a button carries to the click it becomes. */
export type ButtonData = z.infer<typeof schema>;

/** Untrusted when it comes back. */
const schema = z.object({
  ringi: z.union([
    z.object({
      view: z.string(),
      subject: z.string(),
      verb: z.string(),
      on: z.string(),
      evidence: z.string(),
      policy: z.string(),
    }),
    z.object({ ask: z.string() }),
  ]),
});

/** More than a button and the longest form hold, in characters; the ledger takes no click of any length. */
const longest = 16_000;

type Act = Extract<Offer, ActButton>;

/** Under one name of its own, so that no input of a form can stand in its place. */
export function actData({ view, subject }: CardRef, button: Act): ButtonData {
  const { verb, on, evidence, policy } = button;
  return { ringi: { view, subject, verb, on, evidence, policy } };
}

/** What came back; undefined where it is not what Ringi's buttons carry. */
export function readButton(data: unknown): ButtonData['ringi'] | undefined {
  const read = schema.safeParse(data);
  if (!read.success || JSON.stringify(data).length > longest) return undefined;
  return read.data.ringi;
}
