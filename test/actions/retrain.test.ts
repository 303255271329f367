import { describe, expect, it } from '@jest/globals';
import type { Execution, PipelineRun, PipelineStep, Standing, World } from '../../src/index.ts';
import { retrain } from '../../handlers/actions/retrain.ts';
import { noPipelines } from '../pipelines/no-pipelines.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';
import { arnOf, fakeWorld, group, registered } from './fake-world.ts';

const subject = '111122223333:ap-northeast-1:credit-risk/model-monitor/credit-risk-prod-hourly';
const runArn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:pipeline/train/execution/r1';

function world(options: { readonly pipeline?: string } = {}) {
  const started: unknown[] = [];
  const state: { run: PipelineRun; steps: readonly PipelineStep[] } = {
    run: { arn: runArn, status: 'Executing', startedAt: '2026-11-20T09:00:00.000Z' },
    steps: [{ name: 'Register', type: 'RegisterModel', status: 'Succeeded', made: arnOf(13) }],
  };
  const fake = fakeWorld([registered(9)]);
  const made: World = {
    ...fake.world,
    monitoring: {
      ...noMonitors,
      monitor: async (ref) => ({
        ref,
        type: 'dataQuality',
        serves: [{ version: 9, arn: arnOf(9) }],
      }),
    },
    pipelines: {
      ...noPipelines,
      provenanceOf: async () =>
        options.pipeline === undefined
          ? {}
          : { pipeline: { name: options.pipeline, executionArn: '', steps: [] } },
      parameters: async () => [{ name: 'Rounds', type: 'Integer', value: '400' }],
      start: async (pipeline, start) => {
        started.push({ pipeline, ...start });
        return runArn;
      },
      run: async () => state.run,
      steps: async () => state.steps,
    },
  };
  return { world: made, started, state };
}

const decided = (answers: Execution['decision']['answers'] = {}): Execution => ({
  id: 'a1b2c3d4e5f6a7b8c9d0e1f2',
  decision: {
    id: 'click-1',
    card: { view: 'drift', subject },
    verb: 'retrain',
    on: '',
    answers,
    account: { platform: 'slack', tenant: 'T', id: 'U' },
    person: { id: 'kenji', name: 'Kenji Mori' },
    groups: [],
    evidence: '',
    policy: '',
    at: '2026-11-20T09:00:00.000Z',
  },
  people: [{ id: 'kenji', name: 'Kenji Mori' }],
  group,
  target: '',
  seizes: false,
  createdAt: '2026-11-20T09:00:00.000Z',
  startBy: '2026-11-20T10:00:00.000Z',
  status: 'started',
  begun: {},
});

/** Plans once, and performs as a process does that remembers what it began. */
function carrying(execution: Execution, made: World) {
  const begun: Record<string, string> = {};
  const begin = async (name: string) => {
    const before = begun[name];
    begun[name] ??= '2026-11-20T09:00:00.000Z';
    return before === undefined ? undefined : new Date(before);
  };
  return {
    begun,
    plan: async () => retrain.plan?.(execution, made),
    perform: async () => {
      const plan = await retrain.plan?.(execution, made);
      if (!plan || 'status' in plan) throw new Error('there is no plan');
      const now = new Date('2026-11-20T09:00:00.000Z');
      return retrain.perform?.(plan, { ...execution, begun: { ...begun } }, made, begin, now);
    },
  };
}

const stands = (stage: string, version: number): Standing => ({
  stage,
  version,
  arn: arnOf(version),
  since: '2026-11-01T00:00:00.000Z',
  by: { outside: 'pointer', imported: true },
});

const faultOf = (answers: Readonly<Record<string, string>>) =>
  retrain.fault?.(answers, { view: 'retraining', subject: 'any' });
const fault = (parameters: string) => faultOf({ parameters });

describe('retraining', () => {
  it('starts the pipeline behind the version in service, once, and waits for its version', async () => {
    const { world: made, started, state } = world({ pipeline: 'train' });
    const job = carrying(decided({ parameters: 'Rounds = 500\n', reason: 'Drift.' }), made);
    expect(await job.perform()).toMatchObject({ status: 'waiting' });
    expect(await job.perform()).toMatchObject({ status: 'waiting' });
    expect(started).toEqual([
      {
        pipeline: { group, name: 'train' },
        parameters: { Rounds: '500' },
        token: 'ringi-retrain-a1b2c3d4e5f6a7b8c9d0e1f2',
        description:
          'Retraining decided by Kenji Mori in Ringi (decision a1b2c3d4e5f6a7b8c9d0e1f2): Drift.',
      },
    ]);
    state.run = { ...state.run, status: 'Succeeded' };
    expect(await job.perform()).toEqual({
      status: 'done',
      standings: [],
      touched: [{ view: 'model-package', subject: arnOf(13) }],
    });
    expect(Object.keys(job.begun)).toEqual([`execution ${runArn}`, `registered ${arnOf(13)}`]);
  });

  it('of a group starts the pipeline behind the version that stands highest in it', async () => {
    const { world: made, started } = world({ pipeline: 'train' });
    const looked: string[] = [];
    const of = {
      ...made,
      standings: fakeWorld([], [stands('dev', 12), stands('uat', 9)]).world.standings,
      registry: {
        ...made.registry,
        modelPackage: async (arn: string) => {
          looked.push(arn);
          return registered(9);
        },
      },
    };
    const card = { view: 'retraining', subject: '111122223333:ap-northeast-1:credit-risk' };
    const execution = decided();
    const decision = { ...execution.decision, card };
    await carrying({ ...execution, decision }, of).perform();
    expect(looked).toEqual([arnOf(9)]);
    expect(started).toHaveLength(1);
    expect(retrain.target?.(card, '', { names: [] })).toEqual({
      target: '111122223333:ap-northeast-1:credit-risk/retrain',
    });
  });

  it('uses the pipeline’s own values where nothing is typed', async () => {
    const { world: made, started } = world({ pipeline: 'train' });
    await carrying(decided(), made).perform();
    expect(started).toEqual([expect.objectContaining({ parameters: {} })]);
  });

  it.each([
    ['Failed', 'pipelineFailed'],
    ['Stopped', 'pipelineStopped'],
  ] as const)('says so when the pipeline ends as %s', async (status, because) => {
    const { world: made, state } = world({ pipeline: 'train' });
    state.run = { ...state.run, status };
    expect(await carrying(decided(), made).perform()).toMatchObject({ status: 'failed', because });
  });

  it.each([
    ['no pipeline is known', undefined, '', 'noPipeline'],
    ['a parameter is unknown', 'train', 'Depth=3', 'unknownParameter'],
  ] as const)('begins nothing where %s', async (_what, pipeline, parameters, because) => {
    const { world: made, started } = world(pipeline === undefined ? {} : { pipeline });
    const plan = await carrying(decided({ parameters }), made).plan();
    expect(plan).toMatchObject({ status: 'failed', because });
    expect(started).toEqual([]);
  });

  it('refuses a line that is no parameter before anything is decided', () => {
    expect(fault('Epochs=3\nfaster, please')).toEqual({
      kind: 'unreadable',
      of: 'parameter',
      field: 'parameters',
      text: 'faster, please',
    });
    expect(fault('Epochs = 3\n\n Prefix=s3://bucket/a=b ')).toBeUndefined();
    expect(faultOf({})).toBeUndefined();
  });
});
