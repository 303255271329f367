import { describe, expect, it } from '@jest/globals';
import { cloudwatchAlarmStateChange } from '../../handlers/events/cloudwatch-alarm-state-change.ts';
import { monitoringScheduleStateChange } from '../../handlers/events/monitoring-schedule-state-change.ts';
import { objectCreated } from '../../handlers/events/object-created.ts';
import { processingJobStateChange } from '../../handlers/events/processing-job-state-change.ts';
import { Impossible } from '../../src/index.ts';
import type { EventHandler, MonitorRef, MonitorSource } from '../../src/index.ts';
import { receive } from '../../src/receive.ts';
import { fakeWorld } from '../actions/fake-world.ts';
import { handClock, startDesk } from '../core/start-desk.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';

const place = { account: '111122223333', region: 'ap-northeast-1' };
const monitor = (source: MonitorSource, name: string): MonitorRef => ({
  group: { ...place, name: 'credit-risk' },
  source,
  name,
});

const arnOf = (what: string) => `arn:aws:sagemaker:ap-northeast-1:111122223333:${what}`;
const job = arnOf('processing-job/data-quality-monitoring-202611200900-6d0b1c2f3a4e5d6f7a8b9c0d');
const schedule = arnOf('monitoring-schedule/credit-data');
const alarm = 'arn:aws:cloudwatch:ap-northeast-1:111122223333:alarm:credit: drift (all)';

/** A world that knows one monitor of each source, and nothing else. */
const world = {
  ...fakeWorld([]).world,
  monitoring: {
    ...noMonitors,
    ofProcessingJob: async (arn: string) =>
      arn === job ? monitor('model-monitor', 'credit-data') : undefined,
    ofResource: async (arn: string) =>
      ({
        [schedule]: monitor('model-monitor', 'credit-data'),
        [alarm]: monitor('alarm', 'credit: drift (all)'),
      })[arn],
    ofObject: async ({ bucket, key }: { readonly bucket: string; readonly key: string }) =>
      bucket === 'reports' && key === 'evidently/credit risk/1.json'
        ? monitor('evidently', 'weekly')
        : undefined,
  },
};

const told = async (handler: EventHandler, detail: unknown, resources: readonly string[] = []) =>
  handler.handle(detail, world, { ...place, resources, heardAt: new Date() });

const card = (source: MonitorSource, name: string) => [
  {
    view: 'drift',
    subject: `111122223333:ap-northeast-1:credit-risk/${source}/${name}`,
  },
];

describe('SageMaker Processing Job State Change', () => {
  it.each([
    ['completed', { ProcessingJobArn: job, ProcessingJobStatus: 'Completed' }],
    ['failed', { ProcessingJobArn: job, ProcessingJobStatus: 'Failed' }],
    ['stopped, in capitals', { ProcessingJobArn: job, ProcessingJobStatus: 'STOPPED' }],
    ['ended in a way nobody says', { ProcessingJobArn: job }],
    [
      'completed, with everything else in another form',
      {
        ProcessingJobArn: job,
        ProcessingJobStatus: 'Completed',
        ProcessingInputs: [{ S3Input: { S3DataType: 'S3PREFIX' } }],
        ProcessingEndTime: 1_795_165_520_000,
        Tags: {},
        ExitMessage: 7,
        MonitoringScheduleArn: null,
      },
    ],
  ])('looks at the card of a monitor whose run %s', async (_, detail) => {
    expect(await told(processingJobStateChange, detail)).toEqual(
      card('model-monitor', 'credit-data'),
    );
  });

  it.each([
    ['goes on', { ProcessingJobArn: job, ProcessingJobStatus: 'InProgress' }],
    ['goes on, in capitals', { ProcessingJobArn: job, ProcessingJobStatus: 'IN_PROGRESS' }],
    ['is being stopped', { ProcessingJobArn: job, ProcessingJobStatus: 'Stopping' }],
    ['is no monitor’s', { ProcessingJobArn: arnOf('processing-job/features-7') }],
  ])('looks at nothing for a job that %s', async (_, detail) => {
    expect(await told(processingJobStateChange, detail)).toEqual([]);
  });

  it.each([[null], [{}], [{ ProcessingJobArn: 'features-7' }]])(
    'cannot read %j',
    async (detail) => {
      await expect(told(processingJobStateChange, detail)).rejects.toThrow(
        /ProcessingJobArn|object/u,
      );
    },
  );
});

describe('CloudWatch Alarm State Change', () => {
  const alarmName = 'credit: drift (all)';

  it.each([
    ['an alarm of a metric', { alarmName, configuration: { metrics: [{ id: 'm1' }] } }, [alarm]],
    [
      'a muted one of other alarms',
      {
        alarmName,
        configuration: { alarmRule: 'ALARM(a) OR ALARM(b)' },
        state: { value: 'ALARM', reasonData: '{"triggeringAlarms":[]}' },
        muteDetail: { mutedByArn: 'arn:aws:cloudwatch:::alarm-mute-rule:night' },
      },
      [alarm],
    ],
    ['one whose ARN is left out', { alarmName, state: { value: 'INSUFFICIENT_DATA' } }, []],
  ])('looks at the card of %s', async (_, detail, resources) => {
    expect(await told(cloudwatchAlarmStateChange, detail, resources)).toEqual(
      card('alarm', alarmName),
    );
  });

  it('looks at nothing for an alarm that leads to no model group', async () => {
    expect(await told(cloudwatchAlarmStateChange, { alarmName: 'cpu' })).toEqual([]);
  });

  it.each([[{}], [{ alarmName: '' }]])('cannot read %j', async (detail) => {
    await expect(told(cloudwatchAlarmStateChange, detail)).rejects.toThrow(/alarmName/u);
  });
});

describe('SageMaker Monitoring Schedule State Change', () => {
  it.each<[string, object, readonly string[]]>([
    ['by its ARN', { MonitoringScheduleArn: schedule }, []],
    ['by its name', { MonitoringScheduleName: 'credit-data' }, []],
    ['by the envelope', {}, [schedule]],
    ['by the envelope, whatever else is there', { MonitoringScheduleName: 7 }, [schedule]],
  ])('looks at the card of a schedule that is named %s', async (_, detail, resources) => {
    expect(await told(monitoringScheduleStateChange, detail, resources)).toEqual(
      card('model-monitor', 'credit-data'),
    );
  });

  it('looks at nothing where no schedule is named', async () => {
    expect(await told(monitoringScheduleStateChange, {})).toEqual([]);
  });
});

const put = (name: string, key: string) =>
  told(objectCreated, { version: '0', bucket: { name }, object: { key, size: 7 } });

describe('Object Created', () => {
  it('looks at the card of the monitor whose prefix the object is below', async () => {
    expect(await put('reports', 'evidently/credit risk/1.json')).toEqual(
      card('evidently', 'weekly'),
    );
  });

  it('looks at nothing for any other object', async () => {
    expect(await put('reports', 'evidently/credit+risk/1.json')).toEqual([]);
  });

  it('cannot read what names no object', async () => {
    await expect(told(objectCreated, { bucket: {} })).rejects.toThrow(/name/u);
  });
});

describe('an event whose monitor may not be looked up', () => {
  const denied = new Impossible(
    'sagemaker:DescribeProcessingJob failed: AccessDenied (u)',
    'Allow it.',
  );

  it('is tried again, and told once however many there are', async () => {
    const clock = handClock('2026-11-20T08:00:00Z');
    const ledger = memoryLedger({ now: clock.now });
    const state = { status: 'pending' as const, image: 'one', writes: [] };
    const desk = startDesk({ ledger, clock, state });
    const monitoring = { ...noMonitors, ofProcessingJob: () => Promise.reject(denied) };
    const hearing = {
      ...desk,
      handlers: { ...desk.handlers, events: [processingJobStateChange] },
      world: { ...desk.world, monitoring },
    };
    for (const id of ['m1', 'm2', 'm3']) {
      const detail = { ProcessingJobArn: job };
      const event = { 'detail-type': processingJobStateChange.detailType, source: 'a', detail };
      const message = { id, body: JSON.stringify(event), receives: 10, lastTry: true };
      await expect(receive(message, hearing)).rejects.toThrow(denied);
    }
    const troubles = await ledger.list('trouble/', { limit: 10 });
    expect(troubles.map(({ value }) => value)).toMatchObject([{ kind: 'event' }]);
  });
});
