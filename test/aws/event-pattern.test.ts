import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { matches } from '../../deploy/playground/aws/event-pattern.ts';

const folder = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');

/** What each rule lets through. */
const rules = readdirSync(new URL('deploy/aws/rules', folder)).map((name) => {
  const written = text(`deploy/aws/rules/${name}`);
  const pattern: unknown = JSON.parse(written);
  const parsed = z.looseObject({ 'detail-type': z.array(z.string()) }).parse(pattern);
  return { name, written, pattern, detailTypes: parsed['detail-type'] };
});

describe('the rules of deploy/aws', () => {
  it('let through every event that a handler reacts to, each by one rule, and no other', () => {
    const letThrough = rules.flatMap(({ detailTypes }) => detailTypes);
    expect(letThrough.toSorted()).toEqual(reactions().toSorted());
  });

  it.each([
    [
      'sagemaker',
      { source: 'aws.sagemaker', 'detail-type': 'SageMaker Processing Job State Change' },
    ],
    ['alarms', { source: 'aws.cloudwatch', 'detail-type': 'CloudWatch Alarm State Change' }],
    [
      'evidently',
      {
        source: 'aws.s3',
        'detail-type': 'Object Created',
        detail: {
          bucket: { name: 'YOUR-ARTIFACTS-BUCKET' },
          object: { key: 'evidently/credit-risk/2026-11-20.json' },
        },
      },
    ],
    ['monitoring-report', { source: 'acme.monitor', 'detail-type': 'Monitoring Report' }],
    ['model-test', { source: 'acme.tests', 'detail-type': 'Model Test' }],
  ])('%s.json fits what it is for, and nothing else does', (name, event) => {
    const fitting = rules.filter(({ pattern }) => matches(pattern, event));
    expect(fitting.map((rule) => rule.name)).toEqual([`${name}.json`]);
  });

  it('are short enough for EventBridge', () => {
    for (const { written } of rules) expect(written.length).toBeLessThanOrEqual(2_048);
  });
});

/** The detail-type of every handler of events. */
function reactions(): readonly string[] {
  return readdirSync(new URL('handlers/events', folder)).flatMap((name) =>
    [...text(`handlers/events/${name}`).matchAll(/detailType: '([^']+)'/gu)].map(
      ([, detailType = '']) => detailType,
    ),
  );
}
