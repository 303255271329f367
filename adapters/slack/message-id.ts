import { z } from 'zod';
import type { Message } from '../../src/index.ts';

const ref = z.union([z.object({ ts: z.string() }), z.object({ file: z.string() })]);

/** What tells a message from every other one of its channel: its time stamp, or the file it hung. */
export function messageId(message: Message): string {
  const parsed = ref.parse(message.ref);
  return 'ts' in parsed ? parsed.ts : parsed.file;
}
