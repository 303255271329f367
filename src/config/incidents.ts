import { z } from 'zod';
import { duration } from '../duration.ts';
import { incidentDefaults, type IncidentSettings } from '../incidents.ts';
import { matcherOf } from '../silence/matcher-of.ts';

const matchers = z
  .array(
    z.string().transform((text, context) => {
      const matcher = matcherOf(text);
      if (matcher) return matcher;
      const message = 'must be a matcher such as alertname="DataDrift" or monitor=~"credit-*"';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
  )
  .min(1);

const inhibition = z
  .strictObject({
    sourceMatchers: matchers.describe('What mutes, while it fires.'),
    targetMatchers: matchers.describe('What is muted.'),
    equal: z.array(z.string().min(1)).default([]).describe('Labels that both must have alike.'),
  })
  .transform(({ sourceMatchers: source, targetMatchers: target, equal }) => ({
    source,
    target,
    equal,
  }));

/** `incidents:` of `ringi.yaml`, in Alertmanager's words; what is left out is as it is there. */
export const incidents = z
  .strictObject({
    groupWait: duration
      .exactOptional()
      .describe('How long a new incident waits before its card is put up; else 30s.'),
    groupInterval: duration
      .exactOptional()
      .describe('At most one note in this time about what changed of a firing incident; else 5m.'),
    repeatInterval: duration
      .exactOptional()
      .describe('How often a thread is told that it still fires and nobody looks; else 4h.'),
    inhibit: z
      .array(inhibition)
      .exactOptional()
      .describe('Which alerts mute which others; in place of the rules Ringi has by itself.'),
  })
  .transform((given): IncidentSettings => ({ ...incidentDefaults, ...given }))
  .prefault({});
