import type { Aws } from './aws/start-aws.ts';
import { evidentlyReports, places } from './places.ts';
import type { PlaygroundClock } from './playground-clock.ts';

/** How many hours of clean runs the company has behind it. */
const hours = 20;

/** What is watched in the playground: an endpoint a group, and the monitors of each. */
export function seedMonitoring({ company }: Aws, clock: PlaygroundClock): void {
  const { account, region } = places.own;
  const versionOf = (group: string) =>
    `arn:aws:sagemaker:${region}:${account}:model-package/${group}/2`;
  clock.goBack(20);
  const credit = company.serves('credit-risk-prod', { versions: [versionOf('credit-risk')] });
  const fraud = company.serves('fraud-score-prod', { versions: [versionOf('fraud-score')] });
  clock.comeBack();
  for (const endpoint of [credit, fraud]) company.alarmsOn(endpoint);
  clock.goBack(3);
  company.dropsEvidently(evidentlyReports.prefix, { group: 'credit-risk' });
  clock.comeBack();
  const schedules = [
    company.monitors(credit, { name: 'credit-risk-prod-hourly' }),
    company.monitors(credit, { name: 'credit-risk-prod-bias', type: 'ModelBias' }),
    company.monitors(credit, { name: 'credit-risk-prod-attribution', type: 'ModelExplainability' }),
    company.monitors(fraud, { name: 'fraud-score-prod-hourly' }),
    company.monitors(fraud, { name: 'fraud-score-prod-quality', type: 'ModelQuality' }),
  ];
  const hour = 3_600_000;
  const now = Math.floor(clock.now().getTime() / hour) * hour;
  for (const schedule of schedules) {
    for (let ago = hours; ago > 0; ago -= 1) {
      company.monitorRuns(schedule, { at: new Date(now - ago * hour) });
    }
  }
  company.hourPasses();
}
