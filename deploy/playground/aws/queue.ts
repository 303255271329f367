import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/clock.ts';

/** A message in a queue; `visibleAt` is epoch milliseconds. */
export type QueuedMessage = {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  receipt: string;
  receives: number;
  firstReceivedAt: number;
  visibleAt: number;
};

/** One standard queue: at least once, visibility timeouts, redrive after `maxReceiveCount`. */
export type Queue = {
  readonly arn: string;
  readonly name: string;
  readonly attributes: Record<string, string>;
  messages(): readonly QueuedMessage[];
  send(body: string, attributes?: Readonly<Record<string, unknown>>): QueuedMessage;
  /** Takes up to `max` visible messages, waiting at most `waitMs` for the first. */
  receive(options: ReceiveOptions): Promise<readonly QueuedMessage[]>;
  delete(receipt: string): boolean;
  hide(receipt: string, ms: number): boolean;
  /** Resolves when nothing is left, not even in flight. */
  drained(): Promise<void>;
};

/** Times in milliseconds. */
export type ReceiveOptions = {
  readonly max: number;
  readonly waitMs: number;
  readonly hideMs: number;
  readonly signal: AbortSignal;
};

/** A queue over a clock; `deadLetter` takes a message that was received too often. */
export function queue(
  arn: string,
  attributes: Record<string, string>,
  clock: Clock,
  deadLetter: (queue: Queue, message: QueuedMessage) => boolean,
): Queue {
  const messages = new Map<string, QueuedMessage>();
  const changed = new Set<() => void>();
  const wake = () => {
    for (const resolve of changed) resolve();
  };
  const now = () => clock.now().getTime();
  const byReceipt = (receipt: string) =>
    [...messages.values()].find((message) => message.receipt === receipt);
  const self: Queue = {
    arn,
    name: arn.split(':').at(-1) ?? arn,
    attributes,
    messages: () => [...messages.values()],
    send(body, given = {}) {
      const message = fresh(body, given, now());
      messages.set(message.id, message);
      wake();
      return message;
    },
    receive: (options) => receive({ messages, changed, clock, dead }, options),
    delete(receipt) {
      const message = byReceipt(receipt);
      if (message) messages.delete(message.id);
      wake();
      return message !== undefined;
    },
    hide(receipt, ms) {
      const message = byReceipt(receipt);
      if (message) message.visibleAt = now() + ms;
      wake();
      return message !== undefined;
    },
    async drained() {
      while (messages.size > 0) await nextChange(changed);
    },
  };
  const dead = (message: QueuedMessage) => {
    const moved = deadLetter(self, message) && messages.delete(message.id);
    if (moved) wake();
    return moved;
  };
  return self;
}

type Held = {
  readonly messages: ReadonlyMap<string, QueuedMessage>;
  readonly changed: Set<() => void>;
  readonly clock: Clock;
  /** Whether the message was moved to the dead letters. */
  readonly dead: (message: QueuedMessage) => boolean;
};

function fresh(body: string, attributes: QueuedMessage['attributes'], at: number): QueuedMessage {
  const times = { sentAt: at, visibleAt: at, firstReceivedAt: 0 };
  return { id: randomUUID(), body, attributes, receipt: '', receives: 0, ...times };
}

async function receive(held: Held, options: ReceiveOptions): Promise<readonly QueuedMessage[]> {
  const now = () => held.clock.now().getTime();
  const deadline = now() + options.waitMs;
  for (;;) {
    const taken = take(held, options);
    const left = deadline - now();
    if (taken.length > 0 || left <= 0 || options.signal.aborted) return taken;
    const visible = [...held.messages.values()].map(({ visibleAt }) => visibleAt - now());
    const ms = Math.min(left, Math.max(Math.min(...visible), 1));
    await change(held.changed, held.clock, ms, options.signal);
  }
}

function take({ messages, clock, dead }: Held, { max, hideMs }: ReceiveOptions): QueuedMessage[] {
  const now = clock.now().getTime();
  const taken: QueuedMessage[] = [];
  for (const message of messages.values()) {
    if (message.visibleAt > now || taken.length >= max || dead(message)) continue;
    message.receives += 1;
    message.firstReceivedAt ||= now;
    message.receipt = randomUUID();
    message.visibleAt = now + hideMs;
    taken.push({ ...message });
  }
  return taken;
}

async function change(
  changed: Set<() => void>,
  clock: Clock,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const end = () => over.abort();
  signal.addEventListener('abort', end, { once: true });
  changed.add(end);
  await clock.wait(ms, over.signal);
  changed.delete(end);
  signal.removeEventListener('abort', end);
}

function nextChange(changed: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      changed.delete(end);
      resolve();
    };
    changed.add(end);
  });
}
