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

  const take = ({ max, hideMs }: ReceiveOptions): readonly QueuedMessage[] => {
    const taken: QueuedMessage[] = [];
    for (const message of messages.values()) {
      if (message.visibleAt > now() || taken.length >= max) continue;
      if (deadLetter(self, message)) {
        messages.delete(message.id);
        wake();
        continue;
      }
      message.receives += 1;
      message.firstReceivedAt ||= now();
      message.receipt = randomUUID();
      message.visibleAt = now() + hideMs;
      taken.push({ ...message });
    }
    return taken;
  };

  const self: Queue = {
    arn,
    name: arn.split(':').at(-1) ?? arn,
    attributes,
    messages: () => [...messages.values()],
    send(body, messageAttributes = {}) {
      const at = now();
      const fresh = { receipt: '', receives: 0, firstReceivedAt: 0, visibleAt: at };
      const message = {
        id: randomUUID(),
        body,
        sentAt: at,
        attributes: messageAttributes,
        ...fresh,
      };
      messages.set(message.id, message);
      wake();
      return message;
    },
    async receive(options) {
      const deadline = now() + options.waitMs;
      for (;;) {
        const taken = take(options);
        const left = deadline - now();
        if (taken.length > 0 || left <= 0 || options.signal.aborted) return taken;
        const next = Math.min(...[...messages.values()].map(({ visibleAt }) => visibleAt - now()));
        await change(changed, clock, Math.min(left, Math.max(next, 1)), options.signal);
      }
    },
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
  return self;
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
