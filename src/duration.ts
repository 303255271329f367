import { z } from 'zod';

const unit = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** A span as people write it, such as `12h` or `7d`; in milliseconds once parsed. */
export const duration = z
  .string()
  .regex(
    /^[1-9]\d{0,3}[mhdw]$/,
    'must be a number of minutes, hours, days or weeks, such as 12h or 7d',
  )
  .transform(
    (text) => Number(text.slice(0, -1)) * unit[z.enum(['m', 'h', 'd', 'w']).parse(text.at(-1))],
  );
