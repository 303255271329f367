import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { parseConfig } from '../../src/config.ts';
import { stagePlaces } from '../../src/config/stage-places.ts';
import { environment } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const [home] = small.registries;
const abroad = { account: '777788889999', region: 'eu-west-1' };
const role = `arn:aws:iam::${abroad.account}:role/ringi-deploys`;
const executionRole = 'arn:aws:iam::111122223333:role/models';
const line = { by: 'endpoint', groups: ['credit-risk'], stages: ['prod'], executionRole };
const one = { ...line, endpoint: 'credit-risk-prod' };
const alarms = ['credit-p99'];

const said = (deployments: readonly object[], more: object = {}) =>
  problemsOf(stringify({ ...small, deployments, ...more }));
const deployed = (deployments?: readonly object[]) =>
  parseConfig(stringify({ ...small, deployments }), environment).deployments;

describe('deployments', () => {
  it('are none where nothing is said, and all at once where no more is', () => {
    expect(deployed()).toEqual([]);
    expect(deployed([one])).toMatchObject([
      {
        variant: 'AllTraffic',
        rollouts: [{ strategy: 'allAtOnce' }],
        rollback: { strategy: 'allAtOnce' },
        timeout: 2_400_000,
        watch: { for: 14_400_000 },
        sourceIdentity: true,
      },
    ]);
  });

  it('may be of every kind, for many groups and stages, here and elsewhere', () => {
    const deployments = [
      {
        ...line,
        groups: ['credit-*', 'fraud'],
        stages: ['dev', 'prod'],
        endpoint: '{group}-{stage}',
        rollouts: [{ strategy: 'canary' }, { strategy: 'canary', step: 5 }, { strategy: 'linear' }],
        alarms: ['{group}-{stage}-p99'],
      },
      {
        ...line,
        groups: ['churn'],
        endpoint: 'churn-prod',
        ...abroad,
        role,
        externalId: 'ringi-7',
      },
      { by: 'pipeline', groups: ['churn'], stages: ['dev'], endpoint: 'churn-prod' },
      {
        by: 'inferenceComponent',
        groups: ['llm-*'],
        stages: ['dev', 'prod'],
        component: '{stage}-{group}',
        endpoint: 'shared',
        executionRole,
      },
      { by: 'batch', groups: ['*'], stages: ['dev', 'prod'] },
    ];
    const [unheard, ...more] = said(deployments);
    expect(unheard).toContain('deployments[2].by deploys by what Ringi publishes: add publish:');
    expect(more).toEqual([]);
    const publish = { bus: 'default' };
    const parsed = parseConfig(stringify({ ...small, deployments, publish }), environment);
    expect(stagePlaces(parsed)).toEqual([
      { ...abroad, role, externalId: 'ringi-7', sourceIdentity: true },
    ]);
  });

  it.each<[string, readonly object[], string]>([
    [
      'a stage there is none of',
      [{ ...one, stages: ['prdo'] }],
      'deployments[0].stages[0] is prdo, which is no stage (did you mean prod?)',
    ],
    [
      'a line that an earlier one leaves nothing to',
      [
        { ...line, groups: ['*'], stages: ['dev', 'prod'], endpoint: '{group}-{stage}' },
        { ...one, groups: ['credit-*'], endpoint: '{group}' },
      ],
      'deployments[1] is never met: deployments[0] comes first and fits it all',
    ],
    [
      'a canary without an alarm',
      [{ ...one, rollouts: [{ strategy: 'allAtOnce' }, { strategy: 'canary' }] }],
      'deployments[0].rollouts[1] is canary, and no alarm would stop it: name alarms, or say',
    ],
    [
      'a rollback by steps of traffic, with or without alarms',
      [{ ...one, alarms, rollback: { strategy: 'canary' } }],
      'deployments[0].rollback is canary, and a rollback has no alarms to wait for while the bad version serves: say allAtOnce, or rolling',
    ],
    [
      'a rollout twice',
      [{ ...one, alarms, rollouts: [{ strategy: 'linear' }, { strategy: 'linear', step: 20 }] }],
      'deployments[0].rollouts[1] is rollouts[0] again: leave one out',
    ],
    [
      'a rollout that takes longer than it may',
      [{ ...one, alarms, rollouts: [{ strategy: 'linear', step: 10, wait: '5m' }] }],
      'deployments[0].rollouts[0] waits 10 times 5 minutes, and AWS gives up after 40',
    ],
    [
      'too short a timeout',
      [{ ...one, timeout: '5m' }],
      'deployments[0].timeout must be 10m to 8h',
    ],
    ['too long a timeout', [{ ...one, timeout: '9h' }], 'deployments[0].timeout must be 10m to 8h'],
    [
      'another account without a role',
      [{ ...one, ...abroad }],
      "deployments[0].account is 777788889999, and Ringi's own rights are of 111122223333: name",
    ],
    [
      'a role of another account than the line’s',
      [{ ...one, ...abroad, role: role.replace(abroad.account, '444455556666') }],
      'deployments[0].role is of another account than 777788889999',
    ],
    [
      'a place that a registry enters otherwise',
      [{ ...one, ...home, queue: undefined, role: role.replace(abroad.account, '111122223333') }],
      'deployments[0].role is not what registries[0] says of 111122223333 in ap-northeast-1',
    ],
    [
      'a place that another line enters otherwise',
      [
        { ...one, ...abroad, role },
        { ...one, stages: ['dev'], ...abroad, endpoint: 'dev', role, sourceIdentity: false },
      ],
      'deployments[1].sourceIdentity is not what deployments[0] says of 777788889999 in eu-west-1',
    ],
    ['a role without a place', [{ ...one, role }], 'belongs to account and region'],
  ])('are refused with a sentence for %s', (_, deployments, sentence) => {
    expect(said(deployments)).toEqual([expect.stringContaining(sentence)]);
  });

  it('may go back by instances, to which no alarm belongs', () => {
    expect(said([{ ...one, rollback: { strategy: 'rolling' } }])).toEqual([]);
  });

  it('may be at a registry’s place without saying its role again', () => {
    const registries = [{ ...home, ...abroad, role, sourceIdentity: false }];
    expect(said([{ ...one, ...abroad }], { registries })).toEqual([]);
  });
});
