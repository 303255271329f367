import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { evidentlyReport, monitoringReport, reportedReport } from '../../src/index.ts';
import { heard } from './heard.ts';
import { manualClock } from './manual-clock.ts';
import { home } from './signed-by.ts';

let aws: Aws;
beforeEach(async () => {
  aws = await startAws({ clock: manualClock() });
});
afterEach(() => aws.stop());

const prefix = 's3://evidently-reports/credit-risk/';

/** What the core reads in an object. */
function read(uri: string) {
  const text = aws.objects.text(uri) ?? '';
  return evidentlyReport({ name: 'report.json', uri, file: { text, digest: 'sha256:0' } });
}

describe('a report of Evidently’s', () => {
  it.each(['current', 'legacy'] as const)('says the same as the data: %s', (layout) => {
    aws.objects.notifies('evidently-reports', home);
    const events = heard(aws, 'Object Created');
    const drop = { group: 'credit-risk', layout };
    const clean = aws.company.dropsEvidently(prefix, drop);
    expect(read(clean)).toMatchObject({ compared: 14, findings: [] });

    const uri = aws.company.dropsEvidently(`${prefix}drift/`, { ...drop, finding: 'drift' });
    const { findings, unreadable } = read(uri);
    expect(unreadable).toBeUndefined();
    expect(findings).toMatchObject([
      { name: 'employment_years', method: 'Wasserstein distance (normed)' },
      { name: 'annual_income', score: expect.closeTo(70_000 / 110_695, 3), threshold: 0.1 },
    ]);
    expect(events().map(({ detail }) => detail['object'])).toMatchObject([
      { key: clean.replace('s3://evidently-reports/', '') },
      { key: uri.replace('s3://evidently-reports/', '') },
    ]);
  });

  it('may be of no use', () => {
    const drop = { group: 'credit-risk', damage: 'truncated' } as const;
    expect(read(aws.company.dropsEvidently(prefix, drop)).unreadable).toBeDefined();
  });
});

describe('the event of any other monitor', () => {
  it('is what deploy/monitoring documents, and reads as the reference case', () => {
    const events = heard(aws, 'Monitoring Report');
    aws.company.reportsDrift('credit-risk', { finding: 'drift', stage: 'prod', every: '1d' });
    aws.company.reportsDrift('credit-risk');
    const [drifted, clean] = events().map(({ detail }) => monitoringReport.parse(detail));
    expect(clean).toMatchObject({ monitor: 'credit-risk-own', clean: true, findings: [] });
    expect(drifted && reportedReport(drifted).findings).toMatchObject([
      { name: 'employment_years', score: 0.42, threshold: 0.2 },
      { name: 'annual_income', score: 0.35, before: { mean: 450_000 }, now: { mean: 520_000 } },
    ]);
  });
});
