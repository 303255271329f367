import type { Json } from '../../src/index.ts';
import { z } from 'zod';

const payload = z.object({ summary: z.string(), card: z.json() });

/** A rendered payload as the activity that carries it. */
export function messageActivity(rendered: Json): { readonly [key: string]: Json } {
  const { summary, card } = payload.parse(rendered);
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}
