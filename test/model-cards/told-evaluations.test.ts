import { describe, expect, it } from '@jest/globals';
import {
  evaluationName,
  type Evidence,
  type JsonObject,
  recordTest,
  type StageTest,
  withEvaluation,
  withRoom,
  withoutOwn,
} from '../../src/index.ts';
import { contentOf } from './content-of.ts';
import { shapes } from './shapes.ts';
import { textIn } from './text-in.ts';

const at = '2026-11-20T09:30:00.000Z';
const evidence: Evidence = {
  metrics: [{ name: 'auc', value: 0.8431, better: 'higher' }],
  features: [],
  reports: [
    { kind: 'modelQuality', uri: 's3://credit-risk-reports/12/evaluation.json', digest: 'd1' },
  ],
};
const name = evaluationName(12);

/** Whether the evaluations of versions 12 and 13 stand beside so long a note, where 13 is spoken of. */
const standing = (note: number) => {
  const written = { additional_information: { custom_details: { note: 'y'.repeat(note) } } };
  const both = withEvaluation(withEvaluation(written, { ...evidence, name, at }), {
    ...evidence,
    name: evaluationName(13),
    at,
  });
  const fitting = withRoom(both, { spoken: evaluationName(13), room: 20_000 });
  return [name, evaluationName(13)].map((each) => JSON.stringify(fitting).includes(each));
};

describe('an evaluation that Ringi tells of', () => {
  it.each(shapes)('stands behind those of people, and is not theirs: %s', (shape) => {
    const content = contentOf(shape);
    const told = withEvaluation(content, { ...evidence, name, at });
    expect(Object(told['evaluation_details']).at(-1)).toEqual({
      name: 'ringi evaluation v12',
      metadata: {
        modelQuality: 's3://credit-risk-reports/12/evaluation.json',
        'modelQuality digest': 'd1',
        at,
      },
      metric_groups: [
        { name: 'metrics', metric_data: [{ name: 'auc', type: 'number', value: 0.8431 }] },
      ],
    });
    expect(textIn(withoutOwn(told))).toBe(textIn(withoutOwn(content)));
  });

  it('keeps its time as long as it says the same, and its place when it does not', () => {
    const told = withEvaluation({}, { ...evidence, name, at });
    const later = { ...evidence, name, at: '2026-11-21T09:30:00.000Z' };
    expect(withEvaluation(told, later)).toBe(told);
    const both = withEvaluation(told, { ...evidence, name: evaluationName(13), at });
    const anew = withEvaluation(both, { ...later, metrics: [] });
    expect(anew['evaluation_details']).toMatchObject([
      { name: 'ringi evaluation v12', metadata: { at: later.at }, metric_groups: [] },
      { name: 'ringi evaluation v13', metadata: { at } },
    ]);
  });

  it('stands when its report has expired since, and not when there is another one', () => {
    const told = withEvaluation({}, { ...evidence, name, at });
    const gone = { kind: 'modelQuality', unreadable: 'missing' } as const;
    const uri = 's3://credit-risk-reports/12/evaluation.json';
    const lost = { name, at, metrics: [], reports: [{ ...gone, uri }] };
    expect(withEvaluation(told, lost)).toBe(told);
    expect(withEvaluation({}, lost)['evaluation_details']).toHaveLength(1);
    const other = { ...lost, reports: [{ ...gone, uri: `${uri}.new` }] };
    expect(withEvaluation(told, other)['evaluation_details']).toMatchObject([
      { metadata: { 'modelQuality unreadable': 'missing' }, metric_groups: [] },
    ]);
  });

  it('makes room for those of later versions, and for what people write', () => {
    const metrics = Array.from({ length: 60 }, (_, n) => ({
      name: `bias/feature_${n}/DPPL`,
      value: n + 0.125,
      better: 'lower' as const,
    }));
    const [people, room] = [contentOf('standalone'), 20_000];
    const content = Array.from({ length: 40 }, (_, n) => evaluationName(n + 1)).reduce(
      (before, spoken) => {
        const told = withEvaluation(before, { ...evidence, metrics, name: spoken, at });
        const fitting = withRoom(told, { spoken, room });
        expect(JSON.stringify(fitting['evaluation_details'])).toContain(`"${spoken}"`);
        expect(withRoom(fitting, { spoken, room })).toBe(fitting);
        return fitting;
      },
      people,
    );
    expect(textIn(content).length).toBeLessThanOrEqual(100_000 - room);
    expect(JSON.stringify(content)).not.toContain(`"${evaluationName(1)}"`);
    expect(JSON.stringify(content)).toContain(`"${evaluationName(39)}"`);
    expect(textIn(withoutOwn(content))).toBe(textIn(withoutOwn(people)));
  });

  it('stands in the margin for the version the card speaks of, and is left out where it is too long', () => {
    expect([50_000, 85_000, 99_900].map(standing)).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  it('is not told where the evaluations are no list', () => {
    const content = { evaluation_details: 'none' };
    expect(withEvaluation(content, { ...evidence, name, at })).toBe(content);
  });
});

describe('a test of a stage', () => {
  const test: StageTest = {
    name: 'load, 200 requests a second',
    version: 3,
    stage: 'uat',
    result: 'passed',
    observation: 'No error in an hour.',
    metrics: [{ name: 'p99_latency', value: 41, better: 'lower', unit: 'ms' }],
    by: 'Ana',
    at,
    evidence: 'https://example.com/runs/7',
  };

  it('is an evaluation of its own', () => {
    expect(recorded({}, test)).toEqual({
      evaluation_details: [
        {
          name: 'load, 200 requests a second v3',
          evaluation_observation: 'No error in an hour.',
          metadata: {
            version: '3',
            stage: 'uat',
            result: 'passed',
            by: 'Ana',
            at,
            evidence: 'https://example.com/runs/7',
          },
          metric_groups: [
            {
              name: 'metrics',
              metric_data: [{ name: 'p99_latency', type: 'number', value: 41, notes: 'ms' }],
            },
          ],
        },
      ],
    });
  });

  it('is what people wrote', () => {
    const content = recorded(contentOf('package'), test);
    expect(textIn(withoutOwn(content))).toBe(textIn(content));
  });

  it('takes the place of what the test of its name said, and of nothing else there', () => {
    const [detail] = Object(recorded({}, test)['evaluation_details']);
    const before = {
      evaluation_details: [{ ...detail, datasets: ['s3://credit-risk-data/load/'] }, { name: 'b' }],
    };
    const { evidence: _, ...bare } = test;
    const again = { ...bare, result: 'failed', observation: '', metrics: [] } as const;
    expect(recorded(before, again)).toEqual({
      evaluation_details: [
        {
          name: 'load, 200 requests a second v3',
          metadata: { version: '3', stage: 'uat', result: 'failed', by: 'Ana', at },
          datasets: ['s3://credit-risk-data/load/'],
        },
        { name: 'b' },
      ],
    });
  });

  it('of another version is another evaluation: what each came to stands', () => {
    const both = recorded(recorded({}, test), { ...test, version: 4, result: 'failed' });
    expect(both['evaluation_details']).toMatchObject([
      { name: 'load, 200 requests a second v3', metadata: { version: '3', result: 'passed' } },
      { name: 'load, 200 requests a second v4', metadata: { version: '4', result: 'failed' } },
    ]);
  });

  it('says its version however long its name is, and what begins alike stays two', () => {
    const long = 'n'.repeat(62);
    const both = recorded(recorded({}, { ...test, name: `${long}a` }), {
      ...test,
      name: `${long}b`,
    });
    const names = Object(both['evaluation_details']).map(({ name }: { name: string }) => name);
    expect(names).toHaveLength(2);
    for (const name of names) {
      expect(name).toMatch(/^n+… [0-9a-f]{4} v3$/u);
      expect(name).toHaveLength(63);
    }
  });

  it.each(['stress test', 'ringi evaluation'])(
    'takes no name of another evaluation: %s',
    (taken) => {
      const measured = { evaluation_details: [{ name: 'stress test v3', metadata: {} }] };
      expect(recordTest(measured, { ...test, name: taken })).toEqual({
        fault: { kind: 'nameTaken' },
      });
    },
  );

  it('is cut to what SageMaker takes', () => {
    const long = 'x'.repeat(3_000);
    const content = recorded(
      {},
      {
        ...test,
        name: `a\n${long}`,
        observation: long,
        by: long,
        metrics: [{ name: `${long}/${long}`, value: 1, better: 'unknown' }],
      },
    );
    const [detail] = Object(content['evaluation_details']);
    const [group] = detail.metric_groups;
    expect(detail.name).toMatch(/^a x{52}… [0-9a-f]{4} v3$/u);
    expect(
      [
        detail.evaluation_observation,
        detail.metadata.by,
        group.name,
        group.metric_data[0].name,
      ].map((text) => text.length),
    ).toEqual([2_096, 1_024, 63, 255]);
  });
});

function recorded(content: JsonObject, test: StageTest): JsonObject {
  const told = recordTest(content, test);
  if ('fault' in told) throw new Error(told.fault.kind);
  return told.content;
}
