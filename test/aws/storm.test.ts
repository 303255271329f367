import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { heard } from './heard.ts';
import { manualClock } from './manual-clock.ts';

let aws: Aws;
beforeEach(async () => {
  aws = await startAws({ clock: manualClock() });
});
afterEach(() => aws.stop());

const jobs = 'SageMaker Processing Job State Change';

describe('a storm', () => {
  it('tells 2,000 events of 50 monitors of several groups, each twice, in no order', () => {
    const events = heard(aws, jobs);
    const packages = heard(aws, 'SageMaker Model Package State Change');
    const stormy = aws.company.storm();
    const told = events().map(({ detail, resources: [arn] }) => {
      return `${String(arn)} ${String(detail['ProcessingJobStatus'])}`;
    });
    expect([told.length, new Set(told).size]).toEqual([4_000, 2_000]);
    expect(told).not.toEqual(told.toSorted());
    expect(packages()).toEqual([]);

    expect(new Set(stormy.map(({ schedule }) => schedule)).size).toBe(50);
    expect(new Set(stormy.map(({ group }) => group)).size).toBe(10);
    expect(new Set(stormy.map(({ type }) => type)).size).toBe(4);
    for (const { runs } of stormy) expect(runs.at(-1)?.status).toBe('CompletedWithViolations');
    const scores = stormy
      .filter(({ type }) => type === 'DataQuality')
      .map(({ runs }) => Math.max(...(runs.at(-1)?.metrics.map(({ value }) => value) ?? [])));
    expect(Math.min(...scores)).toBeGreaterThan(0.2);
    expect(new Set(scores).size).toBeGreaterThan(10);
  });

  it('is the same for the same seed', async () => {
    const small = { monitors: 6, events: 24 };
    const again = await startAws({ clock: manualClock() });
    const both = [aws, again].map((each) => {
      const events = heard(each, jobs);
      each.company.storm({ ...small, seed: 7 });
      return events().map(({ detail }) => detail);
    });
    await again.stop();
    expect(both[0]).toEqual(both[1]);
    const second = aws.company.storm({ ...small, seed: 8, groups: ['credit-risk'] });
    expect(new Set(second.map(({ group }) => group))).toEqual(new Set(['credit-risk']));
  });
});
