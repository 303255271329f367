import type { Clock } from '../../../../../src/clock.ts';
import type { ServiceEvent } from '../../eventbridge.ts';
import type { Caller } from '../../principals.ts';
import type { Timeline } from '../../timeline.ts';
import type { CardRules } from './card-rules.ts';

/** What model cards stand on. */
export type CardWorld = {
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly emit: (event: ServiceEvent) => void;
  readonly cardRules: CardRules;
  /** Whether a resource of another account is shared with the caller for that action. */
  readonly shared: (arn: string, action: string, caller: Caller) => boolean;
  /** Puts what was exported where it was asked for, as the account that asked. */
  readonly exported: (account: string, uri: string, pdf: Buffer) => void;
};
