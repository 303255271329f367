import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Connections } from '../../adapters/aws/connect.ts';
import { publisher } from '../../adapters/aws/publisher.ts';
import { reports } from '../../adapters/aws/reports.ts';
import { stagePointers } from '../../adapters/aws/stage-pointers.ts';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { Impossible, Later } from '../../src/index.ts';
import type { StagePointer } from '../../src/index.ts';
import { connected } from './connected.ts';
import { manualClock } from './manual-clock.ts';
import { home, signedBy } from './signed-by.ts';

let aws: Aws;
let connections: Connections;
beforeEach(async () => {
  aws = await startAws();
  connections = connected(aws);
});
afterEach(async () => {
  connections.close();
  await aws.stop();
});

const group = { ...home, name: 'credit-risk' };
const pointer: StagePointer = {
  schema: 1,
  group: 'credit-risk',
  stage: 'prod',
  version: 12,
  modelPackageArn: `arn:aws:sagemaker:${home.region}:${home.account}:model-package/credit-risk/12`,
  since: '2026-11-20T08:00:00.000Z',
  decision: 'd-1',
  decidedBy: ['kenji.mori', 'yuki.ito'],
};

describe('stage pointers', () => {
  it('are written to and read from /ringi/models/<group>/<stage>', async () => {
    const pointers = stagePointers(connections);
    expect(await pointers.read(group, 'prod')).toBeUndefined();
    await pointers.write(group, pointer);
    const next = { ...pointer, version: 13, previousVersion: 12 };
    await pointers.write(group, next);
    expect(await pointers.read(group, 'prod')).toEqual(next);
    expect(aws.calls.find(({ operation }) => operation === 'PutParameter')?.input).toMatchObject({
      Name: '/ringi/models/credit-risk/prod',
    });
  });

  it.each(['12', '{"schema":2}', 'not json'])(
    'cannot be read where somebody wrote %s',
    async (Value) => {
      const ssm = new SSMClient(signedBy(aws));
      const Name = '/ringi/models/credit-risk/prod';
      await ssm.send(new PutParameterCommand({ Name, Value, Type: 'String' }));
      expect(await stagePointers(connections).read(group, 'prod')).toBe('unreadable');
    },
  );

  it('are listed ten a call, a few calls a second, without those that are not there', async () => {
    const clock = manualClock();
    const waiting = connected(aws, clock);
    const pointers = stagePointers(waiting);
    await pointers.write(group, pointer);
    const ssm = new SSMClient(signedBy(aws));
    const Name = '/ringi/models/credit-risk/s11';
    await ssm.send(new PutParameterCommand({ Name, Value: 'v3', Type: 'String' }));
    const stages = Array.from({ length: 12 }, (_, n) => `s${n}`);
    const listed = pointers.readAll(group, ['prod', ...stages]);
    const calls = () => aws.calls.filter(({ operation }) => operation === 'GetParameters').length;
    await aws.called('GetParameters');
    clock.advance(99);
    await new Promise((resolve) => setTimeout(resolve));
    expect(calls()).toBe(1);
    clock.advance(1);
    expect([...(await listed)]).toEqual([
      ['prod', pointer],
      ['s11', 'unreadable'],
    ]);
    expect(calls()).toBe(2);
    waiting.close();
  });

  it('say who wrote them last, of a hundred versions, too', async () => {
    const pointers = stagePointers(connections);
    expect(await pointers.writerOf(group, 'prod')).toBeUndefined();
    for (let version = 1; version <= 60; version += 1) {
      await pointers.write(group, { ...pointer, version });
    }
    const ringi = `arn:aws:sts::${home.account}:assumed-role/ringi/task-1`;
    expect(await pointers.writerOf(group, 'prod')).toEqual({ arn: ringi });
    const arn = `arn:aws:iam::${home.account}:user/leo`;
    const ssm = new SSMClient(signedBy(aws, arn));
    const Name = '/ringi/models/credit-risk/prod';
    await ssm.send(new PutParameterCommand({ Name, Value: 'v3', Overwrite: true }));
    expect(await pointers.writerOf(group, 'prod')).toEqual({ arn });
  });

  it('say what to do when a label holds the oldest version, and try later when they are busy', async () => {
    aws.faults.next({ operation: 'PutParameter', error: 'ParameterMaxVersionLimitExceeded' });
    await expect(stagePointers(connections).write(group, pointer)).rejects.toMatchObject({
      advice: expect.stringContaining('Take the label off'),
    });
    aws.faults.next({ operation: 'PutParameter', error: 'TooManyUpdates' });
    await expect(stagePointers(connections).write(group, pointer)).rejects.toThrow(Later);
  });
});

describe('reports', () => {
  const uri = 's3://ml-artifacts-111122223333/credit-risk/1/evaluation.json';
  const source = { kind: 'modelQuality', uri, contentType: 'application/json' } as const;
  const read = () => reports(connections).read(source, group);

  it('come with their own digest', async () => {
    aws.objects.put(home.account, uri, '{"auc":0.88}');
    expect(await read()).toEqual({
      text: '{"auc":0.88}',
      digest: '206113987cfaf23ef76e8e79044f7a740cc3edd836f47219cc0a29af02e11651',
    });
  });

  it('say why they cannot be read', async () => {
    expect(await read()).toEqual({ unreadable: 'bucket missing' });
    aws.objects.put(home.account, `${uri}.old`, '{}');
    expect(await read()).toEqual({ unreadable: 'missing' });
    aws.objects.put(home.account, uri, '');
    expect(await read()).toEqual({ unreadable: 'empty' });
    aws.objects.put(home.account, uri, Buffer.from([0xff, 0xfe, 0x00]));
    expect(await read()).toEqual({ unreadable: 'not text' });
    aws.objects.put(home.account, uri, Buffer.alloc(5 * 1024 * 1024, ' '));
    expect(await read()).toHaveProperty('text');
    aws.objects.put(home.account, uri, Buffer.alloc(5 * 1024 * 1024 + 1, ' '));
    expect(await read()).toEqual({ unreadable: 'larger than 5 MB' });
    aws.objects.deny('s3://ml-artifacts-111122223333/');
    expect(await read()).toEqual({ unreadable: 'access denied' });
    const web = { ...source, uri: 'https://example.com/evaluation.json' };
    expect(await reports(connections).read(web, group)).toEqual({ unreadable: 'not an S3 URI' });
  });

  it('are read later when S3 does not answer within five seconds', async () => {
    const clock = manualClock();
    const waiting = connected(aws, clock);
    aws.faults.next({ operation: 'GetObject', hang: true });
    const hanging = reports(waiting).read(source, group);
    clock.advance(5_000);
    await expect(hanging).rejects.toThrow(Later);
    waiting.close();
  });
});

describe('publishing', () => {
  const entry = { detailType: 'Ringi Decision', detail: '{"n":1}', resources: [] };
  const publish = (entries: readonly (typeof entry)[]) =>
    publisher(connections, { region: home.region }).publish(entries);

  it('puts events of source ringi in order, in as many requests as their size needs', async () => {
    const large = { ...entry, detail: JSON.stringify({ text: 'x'.repeat(400_000) }) };
    await publish([entry, large, large, large, ...Array.from({ length: 11 }, () => entry)]);
    expect(aws.events.put).toHaveLength(15);
    expect(aws.events.put[0]).toMatchObject({
      source: 'ringi',
      'detail-type': 'Ringi Decision',
      detail: { n: 1 },
      account: home.account,
    });
  });

  it('looks at each entry, for the call succeeds even when none was taken', async () => {
    await expect(publish([entry, { ...entry, detail: 'no json' }])).rejects.toThrow(Impossible);
    aws.faults.next({ operation: 'PutEvents', error: 'InternalException' });
    await expect(publish([entry])).rejects.toThrow(Later);
  });
});
