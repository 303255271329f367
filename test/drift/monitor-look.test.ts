import { describe, expect, it } from '@jest/globals';
import type {
  DriftReport,
  Monitor,
  MonitoringRun,
  Standing,
  WorldReader,
} from '../../src/index.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import { arnOf, fakeWorld, registered, standing } from '../actions/fake-world.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';
import { noPipelines } from '../pipelines/no-pipelines.ts';
import { reportOf } from './monitor-report.ts';
import { hourly, run, subject } from './monitor-world.ts';

const drifting = [run('09', 'violations')];
const served = (...versions: readonly number[]): Partial<Monitor> => ({
  serves: versions.map((version) => ({ version, arn: arnOf(version) })),
});

async function lookAt(options: {
  readonly standings?: readonly Standing[];
  readonly monitor?: Partial<Monitor>;
  readonly runs?: readonly MonitoringRun[];
  readonly report?: DriftReport;
}) {
  const { standings = [], monitor = served(12), runs = drifting } = options;
  const versions = [registered(10), registered(11, { approval: 'Rejected' }), registered(12)];
  const { world } = fakeWorld(versions, standings);
  const read: string[] = [];
  const reader: WorldReader = {
    ...world,
    monitoring: {
      ...noMonitors,
      monitor: async () => ({ ...hourly, ...monitor }),
      runs: async () => runs,
      report: async (_ref, one) => {
        read.push(one.id);
        return options.report ?? reportOf();
      },
    },
    pipelines: {
      ...noPipelines,
      provenanceOf: async () => ({ pipeline: { name: 'train', executionArn: '', steps: [] } }),
    },
    evidenceOf: async () => ({
      metrics: [],
      features: [{ name: 'annual_income', share: 0.31 }],
      reports: [],
    }),
  };
  const seen = await driftCard.look(subject, reader);
  if (seen === 'gone' || seen === 'not yet') throw new Error(`nothing to see: ${seen}`);
  return { ...seen, read };
}

describe('looking at a monitor', () => {
  it('shows nothing of one that is gone', async () => {
    expect(await driftCard.look(subject, fakeWorld([]).world)).toBe('gone');
  });

  it('finds its stage by where the version it watches stands, highest first', async () => {
    const standings = [
      standing('dev', 12, '08'),
      standing('uat', 12, '10'),
      standing('prod', 10, '09'),
    ];
    const { judged, shown } = await lookAt({ standings });
    expect(judged.stage).toBe('uat');
    expect(shown).toMatchObject({ isLast: false, serves: [12] });
  });

  it('knows the stage still, when another version was put there and the endpoint stays', async () => {
    const standings = [standing('dev', 10, '11'), standing('dev', 12, '08')];
    const { judged, shown } = await lookAt({ standings });
    expect(judged.stage).toBe('dev');
    expect(shown).not.toHaveProperty('back');
  });

  it('takes the stage that it is bound to, and what stands there where nothing is served', async () => {
    const monitor = { ...served(), stage: 'prod' };
    const { judged, shown } = await lookAt({ monitor, standings: [standing('prod', 12, '09')] });
    expect(judged.stage).toBe('prod');
    expect(shown).toMatchObject({ isLast: true, serves: [12] });
  });

  it('knows no stage where nothing it watches ever stood', async () => {
    const { judged, shown } = await lookAt({});
    expect(judged).not.toHaveProperty('stage');
    expect(shown).not.toHaveProperty('isLast');
  });

  it('names the good version before, its pipeline and its attributions while it drifts', async () => {
    const standings = [12, 11, 10].map((version, n) => standing('dev', version, `${18 - n}`));
    const { shown } = await lookAt({ standings });
    expect(shown).toMatchObject({
      back: { version: 10, arn: arnOf(10) },
      pipeline: 'train',
      features: [{ name: 'annual_income', share: 0.31 }],
    });
  });

  it('goes back from the highest stage alone', async () => {
    const dev = [standing('dev', 12, '18'), standing('dev', 10, '10')];
    const monitor = { ...served(12), stage: 'dev' };
    expect((await lookAt({ standings: dev, monitor })).shown.back).toMatchObject({ version: 10 });
    const both = [...dev, standing('test', 12, '19')];
    expect((await lookAt({ standings: both, monitor })).shown).not.toHaveProperty('back');
  });

  it('asks for nothing more of a version while the monitor finds nothing', async () => {
    const { shown } = await lookAt({ runs: [run('09', 'clean')] });
    expect(shown).toMatchObject({ features: [] });
    expect(shown).not.toHaveProperty('pipeline');
  });

  it('reads the report of the newest run with a verdict, and that one alone', async () => {
    const runs = [run('11', 'running'), run('10', 'failed'), ...drifting, run('08', 'clean')];
    const { read, shown } = await lookAt({ runs });
    expect(read).toEqual([run('09', 'clean').id]);
    expect(shown.found?.run).toBe(run('09', 'clean').id);
  });

  it('reads what nobody could read of a monitor whose report alone tells', async () => {
    const monitor = { ref: { ...hourly.ref, source: 'evidently' as const } };
    const report = reportOf({ drifted: 0, findings: [], unreadable: 'not JSON' });
    const runs = [run('09', 'failed'), run('08', 'clean')];
    const { read } = await lookAt({ monitor, runs, report });
    expect(read).toEqual([run('09', 'failed').id]);
  });
});
