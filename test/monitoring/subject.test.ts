import { describe, expect, it } from '@jest/globals';
import { monitorOf, monitorSubject } from '../../src/index.ts';
import type { MonitorRef } from '../../src/index.ts';

const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const at = { account: '444455556666', region: 'us-east-1' };

describe('the subject of a monitor', () => {
  it.each<[string, MonitorRef]>([
    [
      '111122223333:ap-northeast-1:credit-risk/model-monitor/credit-dq',
      { group, source: 'model-monitor', name: 'credit-dq' },
    ],
    [
      '111122223333:ap-northeast-1:credit-risk/alarm@444455556666:us-east-1/a/b @ c',
      { group, source: 'alarm', name: 'a/b @ c', at },
    ],
    [
      '111122223333:ap-northeast-1:credit-risk/evidently/@weekly',
      { group, source: 'evidently', name: '@weekly' },
    ],
  ])('%s is read as it is written', (subject, ref) => {
    expect(monitorSubject(ref)).toBe(subject);
    expect(monitorOf(subject)).toEqual(ref);
  });

  it('says no place where that is the group’s own', () => {
    const { account, region } = group;
    const ref: MonitorRef = { group, source: 'alarm', name: 'a', at: { account, region } };
    expect(monitorSubject(ref)).toBe('111122223333:ap-northeast-1:credit-risk/alarm/a');
  });

  it.each([
    '',
    'credit-risk/alarm/a',
    '111122223333:ap-northeast-1:credit-risk/cron/a',
    '111122223333:ap-northeast-1:credit-risk/alarm@here/a',
    '111122223333:ap-northeast-1:credit-risk/alarm/',
  ])('is not %j', (text) => {
    expect(() => monitorOf(text)).toThrow('is not the subject of a monitor');
  });
});
