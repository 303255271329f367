import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Message } from '@aws-sdk/client-sqs';
import { Consumer } from 'sqs-consumer';
import { z } from 'zod';
import type { Inbox, InboxMessage } from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { unwrap } from './unwrap.ts';

/**
 * URLs of the queues that EventBridge's rules lead to. `onError` hears what a queue could not do,
 * and what `handle` threw; the message stays.
 */
export type InboxOptions = {
  readonly queues: readonly string[];
  readonly onError: (error: Error, about: { readonly queue: string; readonly id?: string }) => void;
};

/** The queues of all registries as one inbox; a message is deleted only after it was handled. */
export function inbox(aws: Connections, { queues: named, onError }: InboxOptions): Inbox {
  // Several registries may share one.
  const queues = [...new Set(named)];
  return {
    consume(handle) {
      const running = queues.map((queue) => consumer(aws, queue, handle, onError));
      return {
        async stop() {
          await Promise.all(running.map((stop) => stop()));
        },
      };
    },
    async ready() {
      await Promise.all(queues.map((queue) => receivesOf(aws, queue)));
    },
  };
}

type Handle = (message: InboxMessage) => Promise<void>;

function consumer(
  aws: Connections,
  queue: string,
  handle: Handle,
  onError: InboxOptions['onError'],
): () => Promise<void> {
  const triesOf = remembered(() => receivesOf(aws, queue));
  const consuming = Consumer.create({
    queueUrl: queue,
    sqs: aws.sqs(queue),
    batchSize: 10,
    waitTimeSeconds: 20,
    messageSystemAttributeNames: ['ApproximateReceiveCount'],
    async handleMessage(message) {
      await handle(asInboxMessage(message, await triesOf()));
      // Only what is returned is deleted.
      return message;
    },
  });
  let handling = false;
  const report = (error: Error, message?: Message | Message[]) => {
    const id = [message].flat()[0]?.MessageId;
    // A poll that `stop` gave up is no error.
    if (id) return onError(error, { queue, id });
    if (!consuming.status.isRunning) return;
    onError(error, { queue });
    // A queue that answers with an error at once would be asked a thousand times a second.
    consuming.updateOption('pollingWaitTimeMs', 5_000);
  };
  consuming.on('message_received', () => (handling = true));
  consuming.on('response_processed', () => {
    handling = false;
    consuming.updateOption('pollingWaitTimeMs', 0);
  });
  consuming.on('empty', () => consuming.updateOption('pollingWaitTimeMs', 0));
  consuming.on('error', report);
  consuming.on('processing_error', report);
  consuming.start();
  return async () => {
    // A long poll is given up; what was received is handled and deleted to its end.
    if (!handling) return consuming.stop({ abort: true });
    const processed = new Promise<void>((resolve) => {
      consuming.once('response_processed', () => resolve());
    });
    consuming.stop();
    await processed;
  };
}

/** Asked once. What could not be learnt is undefined for now, and asked again the next time. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T | undefined> {
  let answer: Promise<T> | undefined;
  return async () => {
    answer ??= ask();
    return answer.catch(() => {
      answer = undefined;
      return undefined;
    });
  };
}

function asInboxMessage(message: Message, tries: number | undefined): InboxMessage {
  const receives = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
  return {
    id: message.MessageId ?? '',
    body: unwrap(message.Body ?? ''),
    receives,
    lastTry: tries !== undefined && receives >= tries,
  };
}

/** How often the queue hands out a message before its redrive; undefined where it has none. */
async function receivesOf(aws: Connections, queue: string): Promise<number | undefined> {
  const command = new GetQueueAttributesCommand({
    QueueUrl: queue,
    AttributeNames: ['RedrivePolicy'],
  });
  const { Attributes } = await aws.call('sqs:GetQueueAttributes', (abortSignal) =>
    aws.sqs(queue).send(command, { abortSignal }),
  );
  const policy: unknown = JSON.parse(Attributes?.RedrivePolicy ?? '{}');
  return z.object({ maxReceiveCount: z.coerce.number() }).safeParse(policy).data?.maxReceiveCount;
}
