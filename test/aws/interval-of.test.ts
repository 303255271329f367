import { describe, expect, it } from '@jest/globals';
import { intervalOf } from '../../adapters/aws/monitoring/interval-of.ts';

const hour = 3_600_000;

describe('the interval of a monitoring schedule', () => {
  it.each([
    ['cron(0 * ? * * *)', 1],
    ['cron(0 9 ? * * *)', 24],
    ['cron(0 0/6 ? * * *)', 6],
    ['cron(0 0/1 ? * * *)', 1],
    // 0, 7, 14 and 21: the night is shorter, and does not count.
    ['cron(0 0/7 ? * * *)', 7],
    // Read as cron it runs at 17:00 alone; AWS says every twelve hours. A false alarm is worse.
    ['cron(0 17/12 ? * * *)', 24],
    ['cron(0 9-17 ? * * *)', 16],
    ['cron(0 8,20 ? * * *)', 12],
    [' cron(0  *  ?  *  *  *) ', 1],
  ])('%s is %d h', (expression, hours) => {
    expect(intervalOf(expression)).toBe(hours * hour);
  });

  it.each([['NOW'], [''], ['cron(0 9 ? * MON-FRI *)'], ['rate(1 hour)'], ['cron(0 x ? * * *)']])(
    'nobody knows of %j',
    (expression) => {
      expect(intervalOf(expression)).toBeUndefined();
    },
  );
});
