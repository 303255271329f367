import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { matches } from '../../deploy/playground/aws/event-pattern.ts';

const folder = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');

describe('the rule of deploy/aws', () => {
  it('lets through every event that a handler reacts to, and no other', () => {
    const pattern = z
      .object({ source: z.array(z.string()), 'detail-type': z.array(z.string()) })
      .parse(JSON.parse(text('deploy/aws/event-pattern.json')));
    const reactedTo = reactions();
    expect(pattern['detail-type'].toSorted()).toEqual(reactedTo.toSorted());
    for (const detailType of reactedTo) {
      const event = { source: 'aws.sagemaker', 'detail-type': detailType };
      expect(matches(pattern, event)).toBe(true);
    }
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
