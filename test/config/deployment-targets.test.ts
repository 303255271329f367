import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const [home] = small.registries;
const abroad = { account: '777788889999', region: 'eu-west-1' };
const role = `arn:aws:iam::${abroad.account}:role/ringi-deploys`;
const executionRole = 'arn:aws:iam::111122223333:role/models';
const line = { by: 'endpoint', groups: ['credit-risk'], stages: ['prod'], executionRole };
const one = { ...line, endpoint: 'credit-risk-prod' };
const stages = ['dev', 'pre-prod', 'prod'];

const said = (deployments: readonly object[]) =>
  problemsOf(stringify({ ...small, stages, deployments }));

describe('what lines of deployments lead to', () => {
  it.each<[string, readonly object[], string]>([
    [
      'one endpoint for every group',
      [{ ...line, groups: ['credit-*'], endpoint: 'credit' }],
      'deployments[0].endpoint is credit for every group that fits credit-*: put {group} into',
    ],
    [
      'one endpoint for two groups',
      [{ ...line, groups: ['credit-risk', 'fraud'], endpoint: 'prod' }],
      'deployments[0].endpoint is prod for fraud in prod, and for credit-risk in prod: put {group}',
    ],
    [
      'one endpoint for two stages',
      [{ ...line, groups: ['*'], stages: ['dev', 'prod'], endpoint: '{group}' }],
      'deployments[0].endpoint is * for * in prod, and for * in dev: put {group} or {stage} into',
    ],
    [
      'one component for two stages',
      [
        {
          by: 'inferenceComponent',
          groups: ['llm'],
          stages: ['dev', 'prod'],
          component: 'llm',
          endpoint: 'llm-{stage}',
          executionRole,
        },
      ],
      'deployments[0].component is llm for llm in prod, and for llm in dev',
    ],
    [
      'an endpoint of two lines',
      [one, { ...one, groups: ['fraud'] }],
      'deployments[1].endpoint is credit-risk-prod for fraud in prod, and for credit-risk in prod of deployments[0]',
    ],
    [
      'an endpoint of two lines, which one of them makes from its groups',
      [
        { ...one, groups: ['fraud'] },
        { ...line, groups: ['*'], endpoint: '{group}-{stage}' },
      ],
      'deployments[1].endpoint is *-prod for * in prod, and for fraud in prod of deployments[0]',
    ],
    [
      'an endpoint of two lines, of which one names its place',
      [one, { ...one, groups: ['fraud'], account: home?.account, region: home?.region }],
      'deployments[1].endpoint is credit-risk-prod for fraud in prod',
    ],
    [
      'a name that is too long',
      [{ ...line, endpoint: `{group}-${'x'.repeat(52)}` }],
      'and SageMaker takes names of 63 letters at most',
    ],
    [
      'one endpoint of two groups in two stages',
      [
        {
          ...line,
          groups: ['credit', 'credit-pre'],
          stages: ['pre-prod', 'prod'],
          endpoint: '{group}-{stage}',
        },
      ],
      'deployments[0].endpoint is credit-pre-prod for credit-pre in prod, and for credit in pre-prod, and nobody can tell where a group ends',
    ],
    [
      'one endpoint of two groups in two stages, in any case of letters',
      [
        { ...line, groups: ['Credit-pre'], endpoint: '{group}-prod' },
        { ...line, groups: ['credit'], stages: ['pre-prod'], endpoint: '{group}-pre-prod' },
      ],
      'deployments[1].endpoint is credit-pre-prod for credit in pre-prod, and for Credit-pre in prod of deployments[0]',
    ],
    [
      'a stage that ends as another, of any groups',
      [{ ...line, groups: ['*'], stages: ['prod', 'pre-prod'], endpoint: '{group}-{stage}' }],
      'deployments[0].endpoint is *-pre-prod for * in pre-prod, and for * in prod, and nobody can tell where a group ends and a stage begins: keep them apart, such as by {group}--{stage}',
    ],
    [
      'no separator at all',
      [{ ...line, groups: ['a*'], stages: ['prod', 'pre-prod'], endpoint: '{group}{stage}' }],
      'deployments[0].endpoint is a*pre-prod for a* in pre-prod, and for a* in prod',
    ],
    [
      'a group that another line’s pattern makes one name with, in another stage',
      [
        { ...line, groups: ['credit-pre'], endpoint: '{group}-{stage}' },
        { ...line, groups: ['*'], stages: ['pre-prod'], endpoint: '{group}-{stage}' },
      ],
      'deployments[1].endpoint is *-pre-prod for * in pre-prod, and for credit-pre in prod of deployments[0]',
    ],
    [
      'a name that is too long, of an endpoint that components share',
      [
        {
          by: 'inferenceComponent',
          groups: ['llm-*'],
          stages: ['prod'],
          component: '{group}',
          endpoint: 'x'.repeat(64),
          executionRole,
        },
      ],
      'deployments[0].endpoint is xxx',
    ],
  ])('is refused with a sentence for %s', (_, deployments, sentence) => {
    expect(said(deployments)).toEqual([expect.stringContaining(sentence)]);
  });

  it('may have a narrower line before a wider one that makes the same names', () => {
    const wide = { ...line, groups: ['*'], stages: ['dev', 'prod'], endpoint: '{group}-{stage}' };
    expect(said([one, wide])).toEqual([]);
    const narrow = { ...wide, groups: ['credit-*'], stages: ['prod'] };
    expect(said([narrow, wide])).toEqual([]);
  });

  it.each([
    ['{group}--{stage}', ['prod', 'pre-prod']],
    ['{stage}-{group}', ['prod', 'pre-prod']],
    ['{group}-{stage}', ['dev', 'prod']],
  ])('may name any group in stages that cannot be taken for another: %s', (endpoint, of) => {
    expect(said([{ ...line, groups: ['*'], stages: of, endpoint }])).toEqual([]);
  });

  it('may make a name of a group that an earlier line means, for that line is met', () => {
    const churn = { ...line, groups: ['churn'], endpoint: 'churn-live' };
    const fraud = { ...line, groups: ['fraud'], endpoint: 'churn-prod' };
    const wide = { ...line, groups: ['*'], endpoint: '{group}-{stage}' };
    expect(said([churn, fraud, wide])).toEqual([]);
    const again = { ...line, groups: ['churn', 'loans'], endpoint: '{group}-prod' };
    expect(said([churn, { ...fraud, groups: ['spam'] }, again])).toEqual([]);
  });

  it('may have the same name in two places, and one place entered twice in the same way', () => {
    const there = { ...abroad, role };
    const other = { ...one, groups: ['fraud'], ...there };
    expect(said([one, other, { ...other, groups: ['churn'], endpoint: 'churn' }])).toEqual([]);
  });
});
