import { z } from 'zod';
import { duration } from '../duration.ts';

const hour = 3_600_000;
const wait = duration.refine((ms) => ms <= hour, 'must be an hour at most');
const percent = (least: number) => z.int().min(least).max(50);

/** One way in which traffic comes to a new fleet, as `ringi.yaml` says it. Spans in milliseconds. */
export const rolloutSentence = z.discriminatedUnion('strategy', [
  z.strictObject({ strategy: z.literal('allAtOnce'), wait: wait.exactOptional() }),
  z.strictObject({
    strategy: z.literal('canary'),
    step: percent(1).default(10).describe('Percent of traffic that comes first.'),
    wait: wait.prefault('15m').describe('How long it is watched before the rest follows.'),
  }),
  z.strictObject({
    strategy: z.literal('linear'),
    step: percent(10).default(20).describe('Percent of traffic at a time.'),
    wait: wait.prefault('5m'),
  }),
  z.strictObject({
    strategy: z.literal('rolling'),
    step: percent(5).default(20).describe('Percent of instances at a time.'),
    wait: wait.prefault('5m'),
  }),
]);
export type RolloutSentence = Readonly<z.infer<typeof rolloutSentence>>;
