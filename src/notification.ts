import { z } from 'zod';
import { json } from './json.ts';

const room = z.object({ platform: z.string(), id: z.string() });
const message = z.object({ room, ref: json });

/** One message: the card itself in a room, or a note in its thread (`note`: the note's key). */
export const posting = z.object({
  room,
  /** Unique to this posting; the chat lets us find it where it can. */
  key: z.string(),
  note: z.string().exactOptional(),
  intended: z.string(),
  message: message.exactOptional(),
  digest: z.string().exactOptional(),
  /** The room or message is gone for good: nothing more is tried there. */
  gone: z.boolean().exactOptional(),
});
export type Posting = Readonly<z.infer<typeof posting>>;

/** Somebody or something changed the subject outside Ringi. */
const outsideChange = z.object({
  /** Which of its parts: approval, metadata, life cycle, pointer. */
  what: z.enum(['approval', 'metadata', 'lifeCycle', 'pointer']),
  /** Before and after, as AWS writes them. */
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
  stage: z.string().exactOptional(),
  /** Who, as far as AWS says. */
  by: z
    .object({
      userProfile: z.string().exactOptional(),
      arn: z.string().exactOptional(),
      sourceIdentity: z.string().exactOptional(),
    })
    .exactOptional(),
  at: z.string(),
  rule: z.enum(['accept', 'ask', 'alarm']),
});
export type OutsideChange = Readonly<z.infer<typeof outsideChange>>;

/** Where a card hangs. A posting `intended` without `message` is one whose outcome is unknown. */
export const notification = z.object({
  card: z.object({ view: z.string(), subject: z.string() }),
  postings: z.array(posting),
  /** What was last seen of the world, to tell what changed outside. */
  known: json.exactOptional(),
  outside: z.array(outsideChange),
  /** Found at the first start and unchanged since: drawn nowhere until something happens. */
  quiet: z.boolean(),
  /** Somebody asked for it: it hangs though it has nothing to tell by itself. */
  raised: z.boolean().exactOptional(),
  /** The subject is no longer there: seen when, where it stood then, the round people lost by it. */
  gone: z
    .object({ at: z.string(), stood: z.array(z.string()), round: z.number().exactOptional() })
    .exactOptional(),
});
export type Notification = Readonly<z.infer<typeof notification>>;
