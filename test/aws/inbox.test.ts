import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Connections } from '../../adapters/aws/connect.ts';
import { inbox } from '../../adapters/aws/inbox.ts';
import { z } from 'zod';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import type { InboxMessage } from '../../src/index.ts';
import { connected, partner } from './connected.ts';
import { home, signedBy } from './signed-by.ts';

let aws: Aws;
let connections: Connections;
let url: string;
let errors: string[];
beforeEach(async () => {
  aws = await startAws();
  connections = connected(aws);
  url = aws.listens({ name: 'ringi', ...home, visibilityTimeout: 0, maxReceiveCount: 3 });
  errors = [];
});
afterEach(async () => {
  connections.close();
  await aws.stop();
});

const envelope = z.looseObject({ account: z.string() });

const open = (queues = [url]) =>
  inbox(connections, { queues, onError: ({ message }) => void errors.push(message) });

async function send(MessageBody: string) {
  const sqs = new SQSClient(signedBy(aws));
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
  sqs.destroy();
}

describe('the inbox', () => {
  it('hands out each event, and deletes it when it was handled', async () => {
    const bodies: unknown[] = [];
    const running = open([url, url]).consume(async ({ body }) => {
      bodies.push(JSON.parse(body));
    });
    aws.company.registers('credit-risk');
    await aws.queue('ringi')?.drained();
    await running.stop();
    expect(bodies).toHaveLength(3);
    expect(bodies).toContainEqual(
      expect.objectContaining({
        'detail-type': 'SageMaker Model Package State Change',
        detail: expect.objectContaining({ ModelPackageStatus: 'Completed' }),
      }),
    );
    expect(errors).toEqual([]);
  });

  it('hands out again what was not handled, says which try is the last, then leaves it to the dead letters', async () => {
    const tries: Pick<InboxMessage, 'receives' | 'lastTry' | 'body'>[] = [];
    const running = open().consume(async ({ receives, lastTry, body }) => {
      tries.push({ receives, lastTry, body });
      throw new Error('not an event');
    });
    await send('no json');
    await aws.queue('ringi')?.drained();
    await running.stop();
    expect(tries).toEqual([
      { receives: 1, lastTry: false, body: 'no json' },
      { receives: 2, lastTry: false, body: 'no json' },
      { receives: 3, lastTry: true, body: 'no json' },
    ]);
    expect(aws.queue('ringi-dead')?.messages()).toMatchObject([{ body: 'no json' }]);
    expect(errors).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('not an event')),
    );
  });

  it('hears of another account, whose rule leads to the same queue', async () => {
    const subjects: string[] = [];
    aws.listens({ name: 'ringi', ...home, from: [partner] });
    const running = open().consume(async ({ body }) => {
      subjects.push(envelope.parse(JSON.parse(body)).account);
    });
    aws.company.registers('churn', partner);
    await aws.queue('ringi')?.drained();
    await running.stop();
    expect(new Set(subjects)).toEqual(new Set([partner.account]));
  });

  it('takes an event out of its SNS notification', async () => {
    const bodies: string[] = [];
    const running = open().consume(async ({ body }) => {
      bodies.push(body);
    });
    await send(JSON.stringify({ Type: 'Notification', Message: '{"detail-type":"x"}' }));
    await aws.queue('ringi')?.drained();
    await running.stop();
    expect(bodies).toEqual(['{"detail-type":"x"}']);
  });

  it('finishes what it has received before it stops', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    const running = open().consume(async () => {
      begin();
      await finished;
    });
    await send('{}');
    await begun;
    const stopped = running.stop();
    finish();
    await stopped;
    expect(aws.queue('ringi')?.messages()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('stops though a message could not be deleted, which then comes again', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    const running = open().consume(async () => {
      begin();
      await finished;
    });
    await send('{}');
    await begun;
    aws.faults.next({ operation: 'DeleteMessage', error: 'InternalFailure' });
    const stopped = running.stop();
    finish();
    await stopped;
    expect(aws.queue('ringi')?.messages()).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  it('stops at once while it waits, and goes on after a fault', async () => {
    aws.faults.next({ operation: 'ReceiveMessage', error: 'InternalFailure' });
    const { promise: handled, resolve } = Promise.withResolvers<void>();
    const running = open().consume(async () => resolve());
    await send('{}');
    await handled;
    await running.stop();
    const idle = open().consume(async () => undefined);
    await idle.stop();
    expect(errors).toHaveLength(1);
  });

  it('is ready when its queues can be reached', async () => {
    await open().ready();
    await expect(open([`${url}-gone`]).ready()).rejects.toMatchObject({
      advice: 'Create the queue, or correct its URL in ringi.yaml.',
    });
  });
});
