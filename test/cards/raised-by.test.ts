import { describe, expect, it } from '@jest/globals';
import { modelCardSubject } from '../../src/index.ts';
import { raisedBy } from '../../handlers/cards/incident/raised-by.ts';

const group = '111122223333:ap-northeast-1:credit-risk';

const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333';
const place = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const modelCard = (kind: 'standalone' | 'package', name: string) =>
  modelCardSubject({ group: place, kind, name });

describe('what an alert is raised by, in lists', () => {
  it.each([
    [`${group}/endpoint/credit-risk-prod`, 'credit-risk-prod'],
    [`${group}/deployment/prod.0f3b9a`, 'prod'],
    [group, 'credit-risk'],
    [modelCard('standalone', `${arn}:model-card/credit-risk`), 'credit-risk'],
    [modelCard('package', `${arn}:model-package/credit-risk/12`), 'v12'],
  ])('is of %s: %s', (subject, what) => {
    expect(raisedBy(subject)).toBe(what);
  });
});
