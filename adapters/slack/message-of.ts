import { z } from 'zod';
import type { Json } from '../../src/index.ts';
import type { Block } from './block.ts';
import type { SlackMessage } from './render-card.ts';

const block = z.custom<Block>(
  (value) => typeof value === 'object' && value !== null && 'type' in value,
);
const message = z.object({ text: z.string(), blocks: z.array(block) });

/** A payload on its way back from the core: what the renderers of this folder made. */
export function messageOf(payload: Json): SlackMessage {
  return message.parse(payload);
}
