import { z } from 'zod';
import { onEvent } from '../../src/index.ts';
import { driftRef } from '../cards/drift/drift-ref.ts';

/** A report was put where `monitors:` of ringi.yaml names its prefix: look at that monitor's card. */
export const objectCreated = onEvent({
  detailType: 'Object Created',
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string() }),
  }),

  async handle({ bucket, object }, { monitoring }) {
    const monitor = await monitoring.ofObject({ bucket: bucket.name, key: object.key });
    return monitor ? [driftRef(monitor)] : [];
  },
});
