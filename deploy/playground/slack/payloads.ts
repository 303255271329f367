import type { Dict } from './dict.ts';
import { nameOf } from './name-of.ts';
import { onTheWire } from './on-the-wire.ts';
import type { SlackTyped, SlackView } from './slack-emulator.ts';
import { viewOnTheWire } from './view-on-the-wire.ts';
import type { StoredMessage, Workspace } from './workspace.ts';

/** What Slack sends when a person acts. `team` is the app's own; the person's is `user.team_id`. */
export const payloads = {
  blockActions(user: string, message: StoredMessage, action: Dict, ws: Workspace): Dict {
    const { channel, ts, ephemeral } = message;
    return {
      type: 'block_actions',
      user: person(user, ws),
      api_app_id: ws.appId,
      token: 'not-to-be-trusted',
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: ephemeral,
        ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
      },
      trigger_id: trigger(user, ws),
      team: { id: ws.team.id, domain: ws.team.name.toLowerCase() },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel, name: nameOf(channel, ws) },
      ...(ephemeral ? {} : { message: onTheWire(message, ws) }),
      state: { values: {} },
      response_url: responseUrl({ user, channel, ts }, ws),
      actions: [{ ...action, action_ts: ws.nextTs() }],
    };
  },

  viewSubmission(user: string, view: SlackView, values: Dict, ws: Workspace): Dict {
    return {
      type: 'view_submission',
      // The submitter's team, not the app's.
      team: { id: teamOf(user, ws), domain: ws.team.name.toLowerCase() },
      user: person(user, ws),
      api_app_id: ws.appId,
      token: 'not-to-be-trusted',
      trigger_id: trigger(user, ws),
      view: viewOnTheWire(view, ws, values),
      response_urls: [],
      is_enterprise_install: false,
      enterprise: null,
    };
  },

  viewClosed(user: string, view: SlackView, ws: Workspace): Dict {
    const { trigger_id: _trigger, ...payload } = payloads.viewSubmission(user, view, {}, ws);
    return { ...payload, type: 'view_closed', is_cleared: false };
  },

  command({ user, channel, text }: SlackTyped, ws: Workspace): Readonly<Record<string, string>> {
    const [command = '', ...rest] = text.trim().split(' ');
    return {
      token: 'not-to-be-trusted',
      team_id: ws.team.id,
      team_domain: ws.team.name.toLowerCase(),
      channel_id: channel,
      channel_name: nameOf(channel, ws),
      user_id: user,
      user_name: nameOf(user, ws).toLowerCase().replaceAll(' ', '.'),
      command,
      text: rest.join(' '),
      api_app_id: ws.appId,
      is_enterprise_install: 'false',
      response_url: responseUrl({ user, channel }, ws),
      trigger_id: trigger(user, ws),
    };
  },

  event(event: Dict, ws: Workspace): Dict {
    return {
      type: 'event_callback',
      token: 'not-to-be-trusted',
      team_id: ws.team.id,
      api_app_id: ws.appId,
      event: { event_ts: ws.nextTs(), ...event },
      event_id: ws.nextId('Ev'),
      event_time: Math.floor(ws.now().getTime() / 1000),
      authorizations: [
        { team_id: ws.team.id, user_id: ws.bot.userId, is_bot: true, enterprise_id: null },
      ],
      is_ext_shared_channel: false,
    };
  },
};

function person(user: string, ws: Workspace): Dict {
  const name = nameOf(user, ws).toLowerCase().replaceAll(' ', '.');
  return { id: user, username: name, name, team_id: teamOf(user, ws) };
}

function teamOf(user: string, ws: Workspace): string {
  return ws.users.get(user)?.team ?? ws.team.id;
}

function trigger(user: string, ws: Workspace): string {
  const id = `${ws.nextId('')}.${ws.team.id}`;
  ws.triggers.set(id, { user, at: ws.now().getTime(), used: false });
  return id;
}

type Origin = { readonly user: string; readonly channel: string; readonly ts?: string };

function responseUrl(origin: Origin, ws: Workspace): string {
  const id = ws.nextId('r');
  ws.responseUrls.set(id, { ...origin, at: ws.now().getTime(), uses: 0 });
  return `${ws.url}/actions/${ws.team.id}/${id}`;
}
