import { z } from 'zod';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import { md5 } from './md5.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import { queue } from './queue.ts';
import type { Queue, QueuedMessage } from './queue.ts';

/** SQS with its standard queues, and a door for who delivers into them. */
export type Sqs = {
  readonly operations: Readonly<Record<string, Operation>>;
  /** By ARN or by name; undefined where there is none. */
  readonly find: (arnOrName: string) => Queue | undefined;
};

/** SQS; `url` answers the server's own address, which queue URLs begin with. */
export function sqs(clock: Clock, url: () => string): Sqs {
  const queues = new Map<string, Queue>();
  const find = (name: string) =>
    queues.get(name) ?? [...queues.values()].find((queue) => queue.name === name);
  const at: Find = (queueUrl, region) => {
    const [account, name] = queueUrl.split('/').slice(-2);
    return queues.get(`arn:aws:sqs:${region}:${account}:${name}`) ?? missing();
  };
  const deadLetterOf = (from: Queue, message: QueuedMessage) => deadLetter(queues, from, message);
  const operations = {
    CreateQueue: operation(createQueue, ({ QueueName, Attributes }, { account, region }) => {
      const arn = `arn:aws:sqs:${region}:${account}:${QueueName}`;
      if (!queues.has(arn)) queues.set(arn, queue(arn, { ...Attributes }, clock, deadLetterOf));
      return { QueueUrl: `${url()}/${account}/${QueueName}` };
    }),
    GetQueueUrl: operation(getQueueUrl, ({ QueueName, ...owner }, caller) => {
      const account = owner.QueueOwnerAWSAccountId ?? caller.account;
      if (!queues.has(`arn:aws:sqs:${caller.region}:${account}:${QueueName}`)) missing();
      return { QueueUrl: `${url()}/${account}/${QueueName}` };
    }),
    GetQueueAttributes: operation(z.looseObject(ofQueue), ({ QueueUrl }, { region }) => {
      return { Attributes: attributesOf(at(QueueUrl, region), clock) };
    }),
    SetQueueAttributes: operation(setAttributes, ({ QueueUrl, Attributes }, { region }) => {
      Object.assign(at(QueueUrl, region).attributes, Attributes);
      return {};
    }),
    ...transfers(at),
    ...changes(at),
  };
  return { operations, find };
}

/** Moves a message that was received too often; false where it stays. */
function deadLetter(
  queues: ReadonlyMap<string, Queue>,
  from: Queue,
  message: QueuedMessage,
): boolean {
  const policy = redrive.safeParse(parsed(from.attributes['RedrivePolicy'])).data;
  if (!policy || message.receives < policy.maxReceiveCount) return false;
  const target = queues.get(policy.deadLetterTargetArn);
  target?.send(message.body, message.attributes);
  return target !== undefined;
}

type Find = (queueUrl: string, region: string) => Queue;

function transfers(at: Find): Record<string, Operation> {
  return {
    SendMessage: operation(sendMessage, (input, { region }) => {
      const { QueueUrl, MessageBody, MessageAttributes } = input;
      if (Buffer.byteLength(MessageBody) > 1_048_576) {
        const message =
          'One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.';
        throw new AwsError('InvalidParameterValue', message);
      }
      const { id } = at(QueueUrl, region).send(MessageBody, MessageAttributes);
      return { MessageId: id, MD5OfMessageBody: md5(MessageBody) };
    }),
    ReceiveMessage: operation(receiveMessage, async (input, { region }, signal) => {
      const queue = at(input.QueueUrl, region);
      const wait =
        input.WaitTimeSeconds ?? Number(queue.attributes['ReceiveMessageWaitTimeSeconds'] ?? 0);
      const hide = input.VisibilityTimeout ?? Number(queue.attributes['VisibilityTimeout'] ?? 30);
      const max = input.MaxNumberOfMessages;
      const taken = await queue.receive({ max, waitMs: wait * 1000, hideMs: hide * 1000, signal });
      return taken.length > 0 ? { Messages: taken.map(asReceived) } : {};
    }),
  };
}

function changes(at: Find): Record<string, Operation> {
  return {
    DeleteMessage: operation(z.looseObject({ ...ofQueue, ...ofMessage }), (input, { region }) => {
      at(input.QueueUrl, region).delete(input.ReceiptHandle);
      return {};
    }),
    DeleteMessageBatch: operation(batch, ({ QueueUrl, Entries }, { region }) => {
      const queue = at(QueueUrl, region);
      for (const { ReceiptHandle } of Entries) queue.delete(ReceiptHandle);
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
    }),
    ChangeMessageVisibility: operation(z.looseObject(visibility), (input, { region }) => {
      const found = at(input.QueueUrl, region).hide(
        input.ReceiptHandle,
        input.VisibilityTimeout * 1000,
      );
      if (!found) throw new AwsError('ReceiptHandleIsInvalid', 'The receipt handle has expired.');
      return {};
    }),
    ChangeMessageVisibilityBatch: operation(batch, ({ QueueUrl, Entries }, { region }) => {
      const queue = at(QueueUrl, region);
      for (const { ReceiptHandle, VisibilityTimeout } of Entries) {
        queue.hide(ReceiptHandle, (VisibilityTimeout ?? 0) * 1000);
      }
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
    }),
  };
}

function asReceived(message: QueuedMessage) {
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    MD5OfBody: md5(message.body),
    Body: message.body,
    Attributes: {
      SentTimestamp: String(message.sentAt),
      ApproximateReceiveCount: String(message.receives),
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    },
  };
}

function attributesOf(queue: Queue, clock: Clock): Record<string, string> {
  const now = clock.now().getTime();
  const visible = queue.messages().filter(({ visibleAt }) => visibleAt <= now).length;
  return {
    VisibilityTimeout: '30',
    MessageRetentionPeriod: '345600',
    ...queue.attributes,
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(queue.messages().length - visible),
  };
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

function missing(): never {
  throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
}

const ofQueue = { QueueUrl: z.string() };
const ofMessage = { ReceiptHandle: z.string() };
const visibility = { ...ofQueue, ...ofMessage, VisibilityTimeout: z.number().min(0).max(43200) };
const attributes = z.record(z.string(), z.string());
const redrive = z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() });
const createQueue = z.looseObject({
  QueueName: z.string().regex(/^[\w-]{1,80}$/u),
  Attributes: attributes.default({}),
});
const getQueueUrl = z.looseObject({
  QueueName: z.string(),
  QueueOwnerAWSAccountId: z.string().optional(),
});
const setAttributes = z.looseObject({ ...ofQueue, Attributes: attributes });
const sendMessage = z.looseObject({
  ...ofQueue,
  MessageBody: z.string().min(1),
  MessageAttributes: z.record(z.string(), z.unknown()).default({}),
});
const receiveMessage = z.looseObject({
  ...ofQueue,
  MaxNumberOfMessages: z.number().min(1).max(10).default(1),
  WaitTimeSeconds: z.number().min(0).max(20).optional(),
  VisibilityTimeout: z.number().min(0).max(43200).optional(),
});
const batch = z.looseObject({
  ...ofQueue,
  Entries: z
    .array(
      z.looseObject({ Id: z.string(), ...ofMessage, VisibilityTimeout: z.number().optional() }),
    )
    .min(1)
    .max(10),
});
