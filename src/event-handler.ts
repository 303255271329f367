import type { z } from 'zod';
import type { CardRef } from './card.ts';
import type { Json } from './json.ts';
import type { WorldReader } from './world.ts';

/** Parses one kind of EventBridge detail and names the cards to look at again. */
export type EventHandler = {
  readonly detailType: string;
  handle(detail: unknown, world: WorldReader, origin: Origin): Heard;
};

/** Where an event comes from, as its envelope says, and when it was heard; `resources` are ARNs. */
export type Origin = {
  readonly account: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly heardAt: Date;
};

/**
 * The cards concerned. `keep`: what the event alone tells, for it cannot be looked at again; the
 * same id is the same thing, whenever it is delivered.
 */
export type Heard = Promise<readonly HeardCard[]> | readonly HeardCard[];

export type HeardCard = CardRef & {
  readonly keep?: { readonly id: string; readonly value: Json };
  /** Only where somebody asked for it before: to others it is no news. */
  readonly ifKnown?: true;
};

/** Declares an event handler whose detail is parsed before it is handled. */
export function onEvent<Detail>(handler: {
  readonly detailType: string;
  readonly detail: z.ZodType<Detail>;
  handle(detail: Detail, world: WorldReader, origin: Origin): Heard;
}): EventHandler {
  return {
    detailType: handler.detailType,
    handle: (detail, world, origin) => handler.handle(handler.detail.parse(detail), world, origin),
  };
}
