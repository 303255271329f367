import { z } from 'zod';
import type { ActButton, CardRef, Offer } from '../../src/index.ts';

/** What a button carries to the click it becomes. Untrusted when it comes back. */
export const buttonData = z.object({
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
export type ButtonData = z.infer<typeof buttonData>;

type Act = Extract<Offer, ActButton>;

/** Under one name of its own, so that no input of a form can stand in its place. */
export function actData({ view, subject }: CardRef, button: Act): ButtonData {
  const { verb, on, evidence, policy } = button;
  return { ringi: { view, subject, verb, on, evidence, policy } };
}
