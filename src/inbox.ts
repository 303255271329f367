/**
 * Events from the world, at least once, in any order. A message is deleted after `handle` resolves;
 * redelivered, then dead-lettered, if it throws.
 */
export interface Inbox {
  consume(handle: (message: InboxMessage) => Promise<void>): { stop(): Promise<void> };
  /** Throws when the queue cannot be reached; for `/readyz`. */
  ready(): Promise<void>;
}

/**
 * `body` is the EventBridge envelope as JSON text, unwrapped from SNS where it came that way.
 * `receives` counts deliveries of this message, `lastTry` is true when the queue's redrive policy
 * moves it to the dead-letter queue after this one.
 */
export type InboxMessage = {
  readonly id: string;
  readonly body: string;
  readonly receives: number;
  readonly lastTry: boolean;
};
