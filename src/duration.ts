import { z } from 'zod';

const unit = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** A span as people write it, such as `30s`, `12h` or `7d`; in milliseconds once parsed. */
export const duration = z
  .string()
  .regex(
    /^[1-9]\d{0,3}[smhdw]$/,
    'must be a number of seconds, minutes, hours, days or weeks, such as 30s, 12h or 7d',
  )
  .transform(
    (text) =>
      Number(text.slice(0, -1)) * unit[z.enum(['s', 'm', 'h', 'd', 'w']).parse(text.at(-1))],
  );
