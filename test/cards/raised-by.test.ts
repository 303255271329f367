import { describe, expect, it } from '@jest/globals';
import { raisedBy } from '../../handlers/cards/incident/raised-by.ts';

const group = '111122223333:ap-northeast-1:credit-risk';

describe('what an alert is raised by, in lists', () => {
  it.each([
    [`${group}/endpoint/credit-risk-prod`, 'credit-risk-prod'],
    [`${group}/deployment/prod.0f3b9a`, 'prod'],
    [group, 'credit-risk'],
  ])('is of %s: %s', (subject, what) => {
    expect(raisedBy(subject)).toBe(what);
  });
});
