import type { Conversations } from './conversations.ts';
import type { Membership } from './membership.ts';
import type { TeamsOptions } from './teams-emulator.ts';
import type { TeamsLastInvoke, TeamsState } from './teams-state.ts';

/** What one person's client shows. */
export function stateOf(
  user: string,
  { options, chats, team }: StateWorld,
  lastInvokes: ReadonlyMap<string, TeamsLastInvoke>,
): TeamsState {
  const me = team.userOf(user).id;
  return {
    team: { ...options.team, installed: team.isInstalled() },
    me,
    users: options.users,
    channels: options.channels,
    messages: chats.visibleTo(me),
    lastInvoke: lastInvokes.get(me) ?? null,
  };
}

/** What it is read from. */
export type StateWorld = {
  readonly options: TeamsOptions;
  readonly chats: Conversations;
  readonly team: Membership;
};
