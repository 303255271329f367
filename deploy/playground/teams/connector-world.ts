import type { Conversations } from './conversations.ts';
import type { FaultPlan } from './faults.ts';
import type { Identity } from './identity.ts';
import type { TeamsCall, TeamsOptions } from './teams-emulator.ts';

/** What the Bot Connector's endpoints stand on. `reachable`: may the bot write there? */
export type ConnectorWorld = {
  readonly options: TeamsOptions;
  readonly identity: Identity;
  readonly plan: FaultPlan;
  readonly chats: Conversations;
  readonly calls: TeamsCall[];
  readonly reachable: (conversation: string) => boolean;
};
