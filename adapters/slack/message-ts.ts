import { z } from 'zod';
import type { Message } from '../../src/index.ts';

const ref = z.object({ ts: z.string() });

/** The time stamp by which Slack knows a message of ours. */
export function tsOf(message: Message): string {
  return ref.parse(message.ref).ts;
}
