import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { parseConfig } from '../../src/config.ts';
import { environment } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const [home] = small.registries;
const other = { ...home, account: '444455556666' };
const said = (monitors: readonly object[], more: object = {}) =>
  problemsOf(stringify({ ...small, monitors, ...more }));
const reports = 's3://artifacts/evidently/credit/';
const evidently = { evidently: 'credit-weekly', reports, group: 'credit-risk' };

describe('monitors', () => {
  it('may be bound by schedule, alarm and prefix, each with its stage', () => {
    const monitors = [
      { schedule: 'credit-*', group: 'credit-risk', stage: 'prod' },
      { alarm: 'Credit: drift (all)', group: 'credit-risk' },
      { ...evidently, every: '1d', stage: 'dev' },
      { schedule: 'fraud', group: `444455556666:ap-northeast-1:fraud`, account: home?.account },
    ];
    expect(said(monitors, { registries: [home, other] })).toEqual([
      expect.stringContaining('monitors[2] has reports, and several registries are there'),
    ]);
    const only = { ...evidently, account: home?.account };
    const yaml = stringify({ ...small, registries: [home, other], monitors: [only] });
    expect(parseConfig(yaml, environment).monitors).toEqual([only]);
  });

  it('are none, and the drift scores are where AWS’ own sample has them, where nothing is said', () => {
    expect(parseConfig(stringify(small), environment)).toMatchObject({
      monitors: [],
      driftMetrics: {
        namespace: 'aws/sagemaker/Endpoints/data-metrics',
        endpoint: 'Endpoint',
        schedule: 'MonitoringSchedule',
      },
    });
  });

  it('may say a span in words', () => {
    const yaml = stringify({ ...small, monitors: [{ ...evidently, every: '1d' }] });
    expect(parseConfig(yaml, environment).monitors[0]?.every).toBe(86_400_000);
  });

  it.each<[string, readonly object[], string]>([
    ['neither of the three', [{ group: 'g' }], 'must have exactly one of schedule, alarm'],
    ['two of the three', [{ schedule: 'a', alarm: 'b', group: 'g' }], 'must have exactly one of'],
    ['no group', [{ schedule: 'a' }], 'monitors[0].group is missing'],
    ['an unknown key', [{ schedul: 'a', group: 'g' }], 'does not know: schedul'],
    [
      'a schedule that can have no such name',
      [{ schedule: 'credit_*', group: 'g' }],
      'monitors[0].schedule must be the name of a monitoring schedule',
    ],
    ['reports without a name', [{ schedule: 'a', reports, group: 'g' }], 'belongs to evidently'],
    ['Evidently without reports', [{ evidently: 'a', group: 'g' }], 'belongs to evidently'],
    [
      'a prefix without its slash',
      [{ ...evidently, reports: 's3://artifacts/evidently' }],
      'monitors[0].reports must be a prefix in S3 that ends in a slash',
    ],
    ['an interval of a schedule', [{ schedule: 'a', every: '1d', group: 'g' }], 'has its own'],
    [
      'an unknown stage',
      [{ schedule: 'a', group: 'g', stage: 'prd' }],
      'monitors[0].stage is prd, which is no stage (did you mean prod?)',
    ],
    [
      'an account nothing is registered in',
      [{ schedule: 'a', group: 'g', account: '999988887777' }],
      'monitors[0].account is 999988887777, and no registry is there: it can never be met',
    ],
    [
      'a region nothing is registered in',
      [{ alarm: 'a', group: 'g', region: 'eu-west-1' }],
      'monitors[0].region is eu-west-1, and no registry is there',
    ],
    [
      'a group that is registered nowhere',
      [{ schedule: 'a', group: '999988887777:eu-west-1:g' }],
      'monitors[0].group is in 999988887777 in eu-west-1, and no registry is there',
    ],
    [
      'a pattern that an earlier one leaves nothing to',
      [
        { schedule: 'credit-*', group: 'g' },
        { schedule: 'credit-batch-*', group: 'h' },
      ],
      'monitors[1].schedule is never met: monitors[0] comes first and fits it all',
    ],
    [
      'a name twice',
      [evidently, { ...evidently, reports: 's3://artifacts/other/' }],
      'monitors[1].evidently is credit-weekly again',
    ],
    [
      'a prefix twice',
      [evidently, { ...evidently, evidently: 'credit-daily' }],
      `monitors[1].reports shares its reports with credit-weekly (${reports})`,
    ],
    [
      'a prefix within another',
      [evidently, { ...evidently, evidently: 'all', reports: 's3://artifacts/' }],
      'monitors[1].reports shares its reports with credit-weekly',
    ],
  ])('are refused with a sentence for %s', (_, monitors, sentence) => {
    expect(said(monitors)).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]));
  });

  it('may have a narrower pattern before a wider one, and the same in two accounts', () => {
    const account = home?.account;
    const monitors = [
      { schedule: 'credit-batch-*', group: 'h' },
      { schedule: 'credit-*', group: 'g', account },
      { schedule: 'credit-*', group: 'k', account: other.account },
      { alarm: 'credit-*', group: 'g' },
    ];
    expect(said(monitors, { registries: [home, other] })).toEqual([]);
  });
});
