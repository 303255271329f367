import type { Activities } from './activities.ts';
import type { Deliveries } from './deliveries.ts';
import type { TeamsOptions } from './teams-emulator.ts';
import type { TeamsUser } from './teams-state.ts';

/** Who is in the team, and whether the app is. */
export type Membership = {
  /** By id or by name. */
  readonly userOf: (user: string) => TeamsUser;
  readonly isInstalled: () => boolean;
  /** May the bot write to this conversation? */
  readonly reachable: (conversation: string) => boolean;
  readonly block: (conversation: string, blocked: boolean) => void;
  /** Adds or removes the app, and tells the bot. */
  readonly change: (action: 'add' | 'remove', by: Messengers) => Promise<void>;
};
type Messengers = { readonly bot: Deliveries; readonly build: Activities };

/** The team as it is at the start. */
export function membership(options: TeamsOptions, changed: () => void): Membership {
  const blocked = new Set<string>();
  const known = [options.team.id, ...options.channels.map(({ id }) => id)];
  let installed = options.installed ?? false;
  return {
    userOf(user) {
      const found = options.users.find(({ id, name }) => id === user || name === user);
      if (found === undefined) throw new Error(`nobody here is called ${user}`);
      return found;
    },
    isInstalled: () => installed,
    reachable: (id) => installed && (id.startsWith('a:') || known.includes(id)) && !blocked.has(id),
    block: (id, on) => void (on ? blocked.add(id) : blocked.delete(id)),
    async change(action, { bot, build }) {
      installed = action === 'add';
      changed();
      for (const activity of build.installation(action, options.users[0])) {
        await bot.deliver(activity);
      }
    },
  };
}
