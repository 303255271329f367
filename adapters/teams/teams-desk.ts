import type { Bot, ChatPlatform, Clock, Locale, Log, Room } from '../../src/index.ts';
import type { AppRegistration } from './app-registration.ts';
import type { Connector } from './connector.ts';
import type { Credentials } from './credentials.ts';

/** What the listener stands on; `rooms` are the Teams rooms that `ringi.yaml` names. */
export type TeamsListenerOptions = {
  readonly app: AppRegistration;
  readonly credentials: Credentials;
  readonly call: Connector;
  readonly platform: Pick<ChatPlatform, 'tell'>;
  readonly bot: Bot;
  readonly rooms: readonly string[];
  readonly localeOf: (room: Room) => Locale;
  readonly clock: Clock;
  /** Milliseconds a click may take to decide before its person is told to wait. */
  readonly patience: number;
  readonly log: Pick<Log, 'warn' | 'error'>;
};
/** What the turns share: the options, and work that goes on after the answer. */
export type TeamsDesk = TeamsListenerOptions & {
  readonly afterwards: (work: Promise<void>) => void;
};
