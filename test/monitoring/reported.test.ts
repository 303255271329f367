import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  condensed,
  monitoringReport,
  reportedMonitor,
  reportedReport,
  reportedRun,
} from '../../src/index.ts';
import { reportSchema } from '../../src/monitoring/reported/report-schema.ts';

const folder = 'deploy/monitoring';
const example: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(`${folder}/example.json`, 'utf8'),
);
const at = { account: '111122223333', region: 'ap-northeast-1' };

it('senders have the schema it is parsed by (ringi check --schema monitoring-report)', () => {
  const kept: unknown = JSON.parse(readFileSync(`${folder}/monitoring-report.schema.json`, 'utf8'));
  expect(kept).toEqual(JSON.parse(JSON.stringify(reportSchema())));
});

describe('the example of the README', () => {
  const detail = monitoringReport.parse(example);

  it('is a run of a monitor of that group', () => {
    expect(reportedMonitor(detail, at)).toEqual({
      ref: {
        group: { ...at, name: 'credit-risk' },
        source: 'reported',
        name: 'credit-risk-weekly',
      },
      type: 'dataQuality',
      endpoint: 'credit-risk-prod',
      serves: [],
      stage: 'prod',
      schedule: {
        status: 'Scheduled',
        createdAt: '2026-11-20T09:00:00.000Z',
        every: 7 * 86_400_000,
      },
    });
    expect(reportedRun(detail)).toEqual({
      id: '2026-11-20T09:00:00.000Z',
      status: 'violations',
      scheduledAt: '2026-11-20T09:00:00.000Z',
      endedAt: '2026-11-20T09:00:00.000Z',
      output: 's3://harbor-monitoring/credit-risk-weekly/2026-11-20.html',
    });
  });

  it('reads as any other report', () => {
    const { findings, ...rest } = reportedReport(detail);
    expect(rest).toEqual({
      type: 'dataQuality',
      window: { from: '2026-11-13T09:00:00Z', to: '2026-11-20T09:00:00Z' },
      records: 48_210,
      compared: 14,
      drifted: 1,
      scores: 'reported',
      reports: [
        {
          name: 'credit-risk-weekly',
          uri: 's3://harbor-monitoring/credit-risk-weekly/2026-11-20.html',
        },
      ],
    });
    expect(findings).toMatchObject([
      {
        name: 'annual_income',
        check: 'reported',
        score: 0.35,
        threshold: 0.2,
        bad: 'above',
        method: 'PSI',
        before: { mean: 450_000, deviation: 90_000 },
        now: { mean: 520_000, deviation: 96_000 },
      },
    ]);
    expect(findings[0]?.histogram?.bins[0]).toEqual({
      label: '200k–250k',
      at: 225_000,
      before: 1.2,
      now: 0.5,
    });
  });

  it('stays as it is when it is kept and read again', () => {
    const kept: unknown = JSON.parse(JSON.stringify(condensed(detail)));
    expect(reportedReport(monitoringReport.parse(kept))).toEqual(reportedReport(detail));
  });
});

describe('a report', () => {
  it.each([
    ['without findings is clean', { clean: true, findings: undefined }, 'clean'],
    ['of a group elsewhere', { group: '444455556666:eu-west-1:credit-risk' }, 'violations'],
  ])('%s', (_, change, status) => {
    const detail = monitoringReport.parse({ ...example, ...change });
    expect(reportedRun(detail).status).toBe(status);
  });

  it('of a group elsewhere says where it was put', () => {
    const group = '444455556666:eu-west-1:credit-risk';
    expect(reportedMonitor(monitoringReport.parse({ ...example, group }), at).ref).toEqual({
      group: { account: '444455556666', region: 'eu-west-1', name: 'credit-risk' },
      source: 'reported',
      name: 'credit-risk-weekly',
      at,
    });
  });

  it('of a later run has an id that sorts behind, whatever its time zone', () => {
    expect(idOf('2026-11-20T18:00:00+09:00')).toBe(idOf('2026-11-20T09:00:00Z'));
    expect(idOf('2026-11-20T09:00:00Z', 'r-2') > idOf('2026-11-20T09:00:00Z', 'r-1')).toBe(true);
    expect(idOf('2026-11-20T09:00:01Z', 'r-1') > idOf('2026-11-20T09:00:00Z', 'r-2')).toBe(true);
  });

  const [finding] = monitoringReport.parse(example).findings;
  it.each([
    ['an unknown member', { severity: 'high' }, 'Unrecognized key'],
    ['a misspelt one of a finding', { findings: [{ ...finding, treshold: 1 }] }, 'Unrecognized'],
    ['findings that are clean', { clean: true }, 'must be there where it is not clean'],
    ['no finding that is not clean', { findings: [] }, 'must be there where it is not clean'],
    ['a score that is text', { findings: [{ ...finding, score: '0.35' }] }, 'expected number'],
    ['an infinite score', { findings: [{ ...finding, score: Infinity }] }, 'expected number'],
    ['a day without a time', { endedAt: '2026-11-20' }, 'Invalid ISO datetime'],
    ['a name with a slash', { monitor: 'a/b' }, 'must be a name of letters'],
    ['a link that runs', { report: 'javascript:alert(1)' }, 'must be an https:// or s3://'],
    ['an interval of its own', { every: 'weekly' }, 'must be a number of'],
    [
      'bins without numbers',
      { findings: [{ ...finding, histogram: { bounds: [1, 2, 3], before: [1], now: [1, 2] } }] },
      'must have a number for each bin',
    ],
    [
      'bins that do not ascend',
      { findings: [{ ...finding, histogram: { bounds: [1, 3, 2], before: [1, 2], now: [1, 2] } }] },
      'must have ascending bounds',
    ],
  ])('with %s is refused', (_, change: object, message) => {
    const parsed = monitoringReport.safeParse({ ...example, ...change });
    expect(parsed.error?.message).toContain(message);
  });

  it('with a member that pollutes is refused', () => {
    const text = JSON.stringify(example).replace('{', '{"__proto__":{"clean":true},');
    expect(monitoringReport.safeParse(JSON.parse(text)).error?.message).toContain('Unrecognized');
  });
});

describe('a report of a thousand findings', () => {
  const bounds = Array.from({ length: 101 }, (_, i) => i);
  const counts = Array<number>(100).fill(123_456.789);
  const detail = monitoringReport.parse({
    ...example,
    findings: Array.from({ length: 1000 }, (_, i) => ({
      feature: `${String(i).padStart(4, '0')}${'稟'.repeat(196)}`,
      score: i / 1000,
      threshold: 0.2,
      quote: '稟'.repeat(300),
      histogram: { bounds, before: counts, now: counts },
    })),
  });

  it('is kept small, and says how many there were', () => {
    const kept = condensed(detail);
    expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(200 * 1024);
    const report = reportedReport(kept);
    const whole = reportedReport(detail);
    expect(report).toEqual({
      ...whole,
      findings: whole.findings.map(({ shape, ...finding }, i) => ({
        ...finding,
        ...(i < 4 && shape && { shape }),
      })),
    });
    expect(report.drifted).toBe(1000);
    expect(report.findings).toHaveLength(50);
    expect(report.findings[0]?.score).toBe(0.999);
    expect(report.findings.filter(({ histogram }) => histogram)).toHaveLength(1);
  });

  it('with names that are one when cut, counts them by what they were', () => {
    expect(condensed({ ...detail, drifted: 1200 }).drifted).toBe(1200);
  });
});

function idOf(endedAt: string, run?: string): string {
  return reportedRun(monitoringReport.parse({ ...example, endedAt, ...(run && { run }) })).id;
}
