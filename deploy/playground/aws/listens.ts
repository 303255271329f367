import { z } from 'zod';
import { identity } from './company/identity.ts';
import type { Operation } from './operation.ts';
import { rules } from './rules.ts';

/** A queue that hears what Ringi reacts to, as `deploy/aws/README.md` sets it up. */
export type Listening = {
  readonly name: string;
  /** Where the queue and its dead letters are. */
  readonly account: string;
  readonly region: string;
  /** Accounts and regions whose default bus leads to it; its own when left out. */
  readonly from?: readonly { readonly account: string; readonly region: string }[];
  /** What it hears of alone. */
  readonly pattern?: object;
  /** Seconds and times: the queue's visibility timeout and redrive. */
  readonly visibilityTimeout?: number;
  readonly maxReceiveCount?: number;
};

/** What of AWS is needed for that. */
export type ListenWith = {
  readonly sqs: Readonly<Record<string, Operation>>;
  readonly events: Readonly<Record<string, Operation>>;
};

/** Sets up a queue, its dead letters (`<name>-dead`) and the rules that fill it: its URL. */
export function listens({ sqs, events }: ListenWith, listening: Listening): string {
  const { name, account, region, from = [{ account, region }] } = listening;
  const owner = identity({ role: 'Platform', session: 'terraform' }, { account, region });
  const call = (operation: Operation | undefined, input: unknown, caller = owner) =>
    operation?.(input, caller, AbortSignal.abort());
  const queueArn = `arn:aws:sqs:${region}:${account}:${name}`;
  call(sqs['CreateQueue'], { QueueName: `${name}-dead` });
  const redrive = {
    deadLetterTargetArn: `${queueArn}-dead`,
    maxReceiveCount: listening.maxReceiveCount ?? 5,
  };
  const Attributes = {
    RedrivePolicy: JSON.stringify(redrive),
    VisibilityTimeout: String(listening.visibilityTimeout ?? 60),
  };
  const created = call(sqs['CreateQueue'], { QueueName: name, Attributes });
  const { pattern } = listening;
  const wanted = pattern ? [{ name, pattern }] : rules();
  for (const each of from) {
    const caller = { ...owner, account: each.account, region: each.region };
    for (const rule of wanted) {
      const EventPattern = JSON.stringify(rule.pattern);
      call(events['PutRule'], { Name: rule.name, EventPattern }, caller);
      const Targets = [{ Id: 'queue', Arn: queueArn }];
      call(events['PutTargets'], { Rule: rule.name, Targets }, caller);
    }
  }
  return z.object({ QueueUrl: z.string() }).parse(created).QueueUrl;
}
