import type { Dict } from './dict.ts';
import { chat } from './methods/chat.ts';
import { conversations } from './methods/conversations.ts';
import { files } from './methods/files.ts';
import type { Answer, Method } from './methods/method.ts';
import { people } from './methods/people.ts';
import { refused } from './methods/refused.ts';
import { views } from './methods/views.ts';
import type { SlackScope } from './slack-emulator.ts';
import type { Workspace } from './workspace.ts';

const methods: Readonly<Record<string, Method>> = {
  ...chat,
  ...conversations,
  ...files,
  ...people,
  ...views,
  'apps.connections.open': (_args, ws) => ({
    ok: true,
    url: `${ws.url.replace('http', 'ws')}/link/?ticket=${ws.nextId('t')}&app_id=${ws.appId}`,
  }),
};

/** Carries out one Web API call for the holder of this token. */
export function callMethod(name: string, token: string, args: Dict, ws: Workspace): Answer {
  const method = methods[name];
  if (method === undefined) return refused('unknown_method');
  if (token === '') return refused('not_authed');
  const needed = name === 'apps.connections.open' ? ws.tokens.app : ws.tokens.bot;
  if (token !== needed) return refused('invalid_auth');
  if (ws.flags.tokenRevoked) return refused('token_revoked');
  const scope = scopes[name] ?? '';
  if (ws.withoutScopes.has(scope)) return { ...refused('missing_scope'), needed: scope };
  return method(args, ws);
}

/** Of the scopes that an app may be without, which methods need them. */
const scopes: Readonly<Record<string, SlackScope>> = {
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
};
