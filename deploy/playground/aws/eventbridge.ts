import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import { matches } from './event-pattern.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import type { Caller } from './principals.ts';

/** What a service tells of itself; `resources` are ARNs. */
export type ServiceEvent = {
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
};

/** An event with its envelope, as a rule's target receives it. */
export type Envelope = ServiceEvent & {
  readonly version: '0';
  readonly id: string;
  readonly time: string;
};

/**
 * How the service's best effort turns out. `drop` loses everything, `dropFirst` the first of each
 * kind, `reverse` holds events until `flush` and delivers the newest first.
 */
export type Delivery = 'normal' | 'drop' | 'dropFirst' | 'reverse' | { readonly copies: number };

type Rule = {
  readonly name: string;
  readonly bus: string;
  pattern: unknown;
  targets: Map<string, string>;
};

/**
 * What the service promises of its events: CloudWatch and S3 guarantee that each arrives at least
 * once, SageMaker does what it can.
 */
export type DeliveryLevel = 'bestEffort' | 'guaranteed';

/** EventBridge's classic buses; rules lead to SQS queues. */
export type EventBridge = {
  readonly operations: Readonly<Record<string, Operation>>;
  /** A service's own event: to its account's default bus, by best effort. */
  readonly emit: (event: ServiceEvent) => void;
  /** A service's own event whose delivery is guaranteed. */
  readonly emitSurely: (event: ServiceEvent) => void;
  /** How events of best effort are delivered from now on, or those that are guaranteed. */
  deliver(delivery: Delivery, level?: DeliveryLevel): void;
  flush(): void;
  /** Everything that was put by `PutEvents`, oldest first. */
  readonly put: readonly (Envelope & { readonly bus: string })[];
};

/** EventBridge; `send` brings an event's text into the queue of an ARN. */
export function eventBridge(
  clock: Clock,
  send: (queueArn: string, body: string) => void,
): EventBridge {
  const rules = new Map<string, Rule>();
  const buses = new Set<string>();
  const put: (Envelope & { readonly bus: string })[] = [];
  const envelope = (event: ServiceEvent): Envelope => {
    const time = `${clock.now().toISOString().slice(0, 19)}Z`;
    return { version: '0', id: randomUUID(), time, ...event };
  };
  const route = (event: Envelope, bus: string) => {
    for (const rule of rules.values()) {
      if (rule.bus !== bus || !matches(rule.pattern, event)) continue;
      for (const target of rule.targets.values()) send(target, JSON.stringify(event));
    }
  };
  const efforts = {
    bestEffort: effort((event) => route(event, defaultBus(event))),
    guaranteed: effort((event) => route(event, defaultBus(event))),
  };

  const accept = (event: Envelope, bus: string) => {
    // The service does not tell of a bus that does not exist: the event is accepted and lost.
    if (bus !== defaultBus(event) && !buses.has(bus)) return;
    put.push({ ...event, bus });
    route(event, bus);
  };
  const operations = {
    PutEvents: operation(putEvents, ({ Entries }, caller) =>
      putting(Entries, (sent) => {
        const event = envelope(eventOf(sent, caller));
        accept(event, busOf(sent.EventBusName, caller));
        return event.id;
      }),
    ),
    ...ruling(rules, buses),
  };
  return {
    operations,
    put,
    emit: (event) => efforts.bestEffort.emit(envelope(event)),
    emitSurely: (event) => efforts.guaranteed.emit(envelope(event)),
    deliver: (delivery, level = 'bestEffort') => efforts[level].deliver(delivery),
    flush() {
      for (const effort of Object.values(efforts)) effort.flush();
    },
  };
}

/** What PutEvents answers: entries that are refused do not keep back the others. */
function putting(
  entries: readonly z.infer<typeof putEntry>[],
  accept: (sent: z.infer<typeof putEntry>) => string,
) {
  checkSize(entries);
  const results = entries.map((sent) => refusal(sent) ?? { EventId: accept(sent) });
  const failed = results.filter((result) => 'ErrorCode' in result).length;
  return { FailedEntryCount: failed, Entries: results };
}

function ruling(rules: Map<string, Rule>, buses: Set<string>): Record<string, Operation> {
  return {
    CreateEventBus: operation(z.looseObject({ Name: z.string() }), ({ Name }, caller) => {
      buses.add(busOf(Name, caller));
      return { EventBusArn: busOf(Name, caller) };
    }),
    PutRule: operation(putRule, ({ Name, EventPattern, EventBusName }, caller) => {
      const bus = busOf(EventBusName, caller);
      const targets = rules.get(`${bus}/${Name}`)?.targets ?? new Map<string, string>();
      rules.set(`${bus}/${Name}`, { name: Name, bus, pattern: JSON.parse(EventPattern), targets });
      return { RuleArn: ruleArn(Name, EventBusName, caller) };
    }),
    PutTargets: operation(putTargets, ({ Rule, EventBusName, Targets }, caller) => {
      const rule = rules.get(`${busOf(EventBusName, caller)}/${Rule}`);
      if (!rule) throw new AwsError('ResourceNotFoundException', `Rule ${Rule} does not exist.`);
      for (const { Id, Arn } of Targets) rule.targets.set(Id, Arn);
      return { FailedEntryCount: 0, FailedEntries: [] };
    }),
  };
}

function effort(route: (event: Envelope) => void) {
  let delivery: Delivery = 'normal';
  const seen = new Set<string>();
  const held: Envelope[] = [];
  return {
    deliver: (next: Delivery) => void (delivery = next),
    flush: () => {
      for (const event of held.splice(0).toReversed()) route(event);
    },
    emit(event: Envelope) {
      if (delivery === 'drop') return;
      if (delivery === 'reverse') {
        held.push(event);
        return;
      }
      const kind = `${event['detail-type']} ${event.resources.join()}`;
      const first = !seen.has(kind);
      seen.add(kind);
      if (delivery === 'dropFirst' && first) return;
      const copies = typeof delivery === 'object' ? delivery.copies : 1;
      for (let copy = 0; copy < copies; copy += 1) route(event);
    },
  };
}

function checkSize(entries: unknown): void {
  if (Buffer.byteLength(JSON.stringify(entries)) <= 1_048_576) return;
  const message = 'Total size of the entries in the request is over the limit.';
  throw new AwsError('ValidationException', message);
}

function refusal(sent: z.infer<typeof putEntry>) {
  if (!sent.Source || !sent.DetailType || !sent.Detail) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Parameter is not valid.' };
  }
  if (sent.Source.startsWith('aws.')) {
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized.' };
  }
  if (sent.DetailType.length > 128 || !isObjectText(sent.Detail)) {
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  }
  return undefined;
}

function eventOf(sent: z.infer<typeof putEntry>, { account, region }: Caller): ServiceEvent {
  return {
    'detail-type': sent.DetailType,
    source: sent.Source,
    account,
    region,
    resources: sent.Resources,
    detail: JSON.parse(sent.Detail),
  };
}

function isObjectText(text: string): boolean {
  try {
    return z.looseObject({}).safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

function busOf(name: string | undefined, { account, region }: Place): string {
  if (name?.startsWith('arn:')) return name;
  return `arn:aws:events:${region}:${account}:event-bus/${name ?? 'default'}`;
}

function defaultBus(place: Place): string {
  return busOf(undefined, place);
}

function ruleArn(name: string, bus: string | undefined, { account, region }: Caller): string {
  const path = bus === undefined || bus === 'default' ? name : `${bus.split('/').at(-1)}/${name}`;
  return `arn:aws:events:${region}:${account}:rule/${path}`;
}

type Place = { readonly account: string; readonly region: string };

const putEntry = z.looseObject({
  Source: z.string().default(''),
  DetailType: z.string().default(''),
  Detail: z.string().default(''),
  Resources: z.array(z.string()).default([]),
  EventBusName: z.string().optional(),
});
const putEvents = z.looseObject({ Entries: z.array(putEntry).min(1).max(10) });
const putRule = z.looseObject({
  Name: z.string(),
  EventPattern: z.string().max(2048),
  EventBusName: z.string().optional(),
});
const putTargets = z.looseObject({
  Rule: z.string(),
  EventBusName: z.string().optional(),
  Targets: z.array(z.looseObject({ Id: z.string(), Arn: z.string() })).max(5),
});
