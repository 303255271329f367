import type { Severity } from './alert.ts';
import type { Locale } from './card.ts';
import type { ChatPlatform, Room, Route } from './chat.ts';
import type { Clock } from './clock.ts';
import type { OnBehalfOf, World } from './world.ts';
import type { Handlers } from './handlers.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import type { Directory } from './person.ts';
import type { Policies } from './policy.ts';
import type { Publisher } from './publisher.ts';
import type { GroupRef } from './registry.ts';
import type { Words } from './words/words.ts';

/** Everything the four paths work with; put together in `main/desk-of.ts`. */
export type Desk = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly policies: Policies;
  readonly handlers: Handlers;
  readonly world: World;
  /** The same world, but what is written carries the person, so that the other side knows them. */
  readonly worldAs: (who: OnBehalfOf) => World;
  readonly platforms: readonly ChatPlatform[];
  readonly routes: Routes;
  readonly publisher: Publisher | undefined;
  readonly words: Readonly<Record<Locale, Words>>;
  readonly log: Log;
  /** Unique among living processes; owns leases. */
  readonly process: string;
};

/** Which rooms hear of what, in which language. */
export type Routes = {
  /**
   * Where the cards of this group hang; an alert of this severity may hang elsewhere, and `any`
   * names every room there may be one in.
   */
  routeOf(group: GroupRef, alert?: Severity | 'any'): Route | undefined;
  localeOf(room: Room): Locale;
  /** Where trouble is told. */
  readonly operators: Route;
  /** Whom to ask, such as `#ml-platform`. */
  readonly ask: string;
};
