import type { Dict } from '../dict.ts';
import type { SlackUser } from '../slack-emulator.ts';
import { stringOf } from '../string-of.ts';
import type { Workspace } from '../workspace.ts';
import type { Method } from './method.ts';
import { refused } from './refused.ts';

/** Who the app is, who the people are, and which groups they form. */
export const people: Readonly<Record<string, Method>> = {
  'auth.test': (_args, ws) => ({
    ok: true,
    url: `https://${ws.team.name.toLowerCase()}.slack.com/`,
    team: ws.team.name,
    user: ws.bot.name.toLowerCase(),
    team_id: ws.team.id,
    user_id: ws.bot.userId,
    bot_id: ws.bot.botId,
    is_enterprise_install: false,
  }),
  'users.info': (args, ws) => {
    const user = ws.users.get(stringOf(args.user));
    return user === undefined ? refused('user_not_found') : { ok: true, user: described(user, ws) };
  },
  'users.list': (_args, ws) => ({
    ok: true,
    members: [...ws.users.values()].map((user) => described(user, ws)),
  }),
  'usergroups.list': (_args, ws) => ({
    ok: true,
    usergroups: ws.usergroups.map(({ id, handle, users }) => ({
      id,
      team_id: ws.team.id,
      handle,
      name: handle,
      date_delete: 0,
      users,
      user_count: users.length,
    })),
  }),
};

function described(user: SlackUser, ws: Workspace): Dict {
  const { id, name } = user;
  return {
    id,
    team_id: user.team ?? ws.team.id,
    name: name.toLowerCase().replaceAll(' ', '.'),
    real_name: name,
    deleted: user.deleted === true,
    is_bot: user.isBot === true,
    is_restricted: user.isRestricted === true,
    is_ultra_restricted: false,
    tz: 'Asia/Tokyo',
    tz_offset: 32_400,
    profile: { real_name: name, display_name: name },
  };
}
