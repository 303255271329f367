import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { modelTest } from '../../src/index.ts';
import { modelTestSchema } from '../../src/model-cards/model-test-schema.ts';
import { stageTest } from '../../src/model-cards/stage-test.ts';

const folder = 'deploy/model-cards';
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const example = read('example.json');

it('senders have the schema it is parsed by (ringi check --schema model-test)', () => {
  expect(read('model-test.schema.json')).toEqual(JSON.parse(JSON.stringify(modelTestSchema())));
});

it('the example of the README is a test of that version, with metrics that know their direction', () => {
  expect(stageTest(modelTest.parse(example))).toEqual({
    name: 'Stress test, November 2026',
    version: 3,
    stage: 'test',
    result: 'passed',
    observation: 'Ten times the usual load for an hour; no request failed.',
    by: 'credit-risk-acceptance',
    at: '2026-11-25T09:30:00.000Z',
    metrics: [
      { name: 'auc', value: 0.871, better: 'higher' },
      { name: 'p99_latency', value: 141, better: 'lower' },
    ],
    evidence: 's3://ml-artifacts-111122223333/acceptance/credit-risk/3/report.html',
  });
});

it.each([
  ['a misspelt member', { reslut: 'passed' }],
  ['no version', { version: undefined }],
  ['another result', { result: 'maybe' }],
  ['a time without a zone', { at: '2026-11-25T09:30:00' }],
  ['a link of another kind', { evidence: 'javascript:alert(1)' }],
])('%s is a fault, and not a silence', (_what, more) => {
  const made = JSON.parse(JSON.stringify({ ...Object(example), ...more }));
  expect(modelTest.safeParse(made).success).toBe(false);
});
