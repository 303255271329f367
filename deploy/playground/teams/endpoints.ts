import type { ConnectorWorld } from './connector-world.ts';
import { failed } from './failed.ts';
import { objectOf } from './object-of.ts';
import { rosterOf } from './roster.ts';
import type { TeamsCallName } from './teams-emulator.ts';
import { textOf } from './text-of.ts';

/** One endpoint, below `/v3`. */
export type Endpoint = {
  readonly call: TeamsCallName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly carryOut: (asked: Asked, target: Target) => Answer;
};
/** `wait`: seconds of Retry-After. */
export type Answer = { readonly status: number; readonly body?: unknown; readonly wait?: number };
export type Asked = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};
export type Target = {
  readonly conversation?: string;
  readonly rootId?: string | undefined;
  readonly messageId?: string;
};

const conversation = '/conversations/:conversation';
const message = `${conversation}/activities/:message`;

/** Those a bot needs: new threads and chats, messages in them, edits, who is there, channels. */
export function endpoints(world: ConnectorWorld): readonly Endpoint[] {
  const roster = rosterOf(world.options);
  const { team, channels } = world.options;
  const send: Endpoint['carryOut'] = (asked, target) => sent(asked, target, world);
  const on = (
    call: TeamsCallName,
    method: Endpoint['method'],
    path: string,
    carryOut: Endpoint['carryOut'],
  ): Endpoint => ({ call, method, path, carryOut });
  return [
    on('createConversation', 'POST', '/conversations', (asked, to) => opened(asked, to, world)),
    on('sendActivity', 'POST', `${conversation}/activities`, send),
    on('sendActivity', 'POST', message, send),
    on('updateActivity', 'PUT', message, (asked, target) => edited(asked, target, world)),
    on('deleteActivity', 'DELETE', message, (_asked, target) => removed(target, world)),
    on('getMembers', 'GET', `${conversation}/members`, () => ok(roster)),
    on('getMembers', 'GET', `${conversation}/pagedmembers`, () => ok({ members: roster })),
    on('getMembers', 'GET', `${conversation}/members/:user`, ({ params }) => {
      const wanted = params['user'] ?? '';
      const found = roster.find(({ id, aadObjectId }) => [id, aadObjectId].includes(wanted));
      return found === undefined ? failed(404, 'MemberNotFoundInConversation') : ok(found);
    }),
    on('getChannels', 'GET', '/teams/:team/conversations', () =>
      ok({ conversations: [{ id: team.id, name: null }, ...channels] }),
    ),
  ];
}

const ok = (body: unknown): Answer => ({ status: 200, body });

function opened({ body }: Asked, target: Target, { chats }: ConnectorWorld): Answer {
  const { conversation: id } = target;
  const first = body['activity'] === undefined ? undefined : objectOf(body['activity']);
  if (id?.startsWith('a:')) {
    const activityId = first && chats.post({ conversation: id }, first);
    return { status: 201, body: { id, ...(activityId ? { activityId } : {}) } };
  }
  if (id === undefined || first === undefined) return failed(400, 'BadSyntax');
  const activityId = chats.post({ conversation: id }, first);
  return { status: 201, body: { id: `${id};messageid=${activityId}`, activityId } };
}

function sent({ body, query }: Asked, target: Target, { chats, options }: ConnectorWorld): Answer {
  const { conversation: place = '', rootId } = target;
  const targeted = query['isTargetedActivity'] === 'true';
  const recipient = textOf(objectOf(body['recipient'])['id']);
  const member = options.users.some(({ id }) => id === recipient);
  const possible = options.targetedMessages !== false && !place.startsWith('a:');
  if (targeted && !(member && possible)) return failed(400, 'BadArgument');
  const targetedTo = targeted ? recipient : undefined;
  return {
    status: 201,
    body: { id: chats.post({ conversation: place, rootId, targetedTo }, body) },
  };
}

function edited({ body }: Asked, target: Target, { chats }: ConnectorWorld): Answer {
  const { conversation: place = '', messageId = '' } = target;
  const found = chats.find(place, messageId);
  if (found === undefined) return failed(404, 'ActivityNotFoundInConversation');
  // Nobody edits what somebody else wrote.
  if (!found.from.bot) return failed(403, 'Forbidden');
  chats.edit(place, messageId, body);
  return ok({ id: messageId });
}

function removed(target: Target, { chats }: ConnectorWorld): Answer {
  const { conversation: place = '', messageId = '' } = target;
  const found = chats.find(place, messageId);
  if (found === undefined) return failed(404, 'ActivityNotFoundInConversation');
  if (!found.from.bot) return failed(403, 'Forbidden');
  chats.remove(place, messageId);
  return { status: 200 };
}
