import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Conversations } from './conversations.ts';
import type { FaultPlan } from './faults.ts';
import type { Identity } from './identity.ts';
import { objectOf } from './object-of.ts';
import { objectsOf } from './objects-of.ts';
import { rosterOf } from './roster.ts';
import type { TeamsCall, TeamsCallName, TeamsOptions } from './teams-emulator.ts';
import { textOf } from './text-of.ts';
import { throttle } from './throttle.ts';

/** What the endpoints stand on. `reachable`: may the bot write to this conversation? */
export type ConnectorOptions = {
  readonly options: TeamsOptions;
  readonly identity: Identity;
  readonly plan: FaultPlan;
  readonly chats: Conversations;
  readonly calls: TeamsCall[];
  readonly reachable: (conversation: string) => boolean;
};
type Answer = { readonly status: number; readonly body?: unknown; readonly wait?: number };
type Asked = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};
type Target = {
  readonly conversation?: string;
  readonly rootId?: string | undefined;
  readonly messageId?: string;
};

/** Mounts the Bot Connector's endpoints under `/teams`: the calls a bot makes. */
export function connector(app: FastifyInstance, world: ConnectorOptions): void {
  const { chats, options } = world;
  const limit = throttle(() => options.clock?.now() ?? new Date());

  const call = (
    name: TeamsCallName,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    carryOut: (asked: Asked, target: Target) => Answer,
  ) =>
    app.route({
      method,
      url: `/teams/v3${path}`,
      handler: async (request, reply) => {
        const asked = askedBy(request);
        const target = targetOf(asked);
        const log: TeamsCall = { call: name, at: now(options), ...target, body: asked.body };
        world.calls.push(log);
        await answer(log, reply, async () => {
          const refused = await refusal(world, request, target, method);
          if (refused !== undefined) return refused;
          const wait =
            method === 'GET' || !options.rateLimits ? 0 : limit(target.conversation ?? '');
          return wait > 0 ? throttled(wait) : carryOut(asked, target);
        });
      },
    });

  async function answer(log: TeamsCall, reply: FastifyReply, carryOut: () => Promise<Answer>) {
    const fault = world.plan.meet(log.call, log.conversation);
    const cut = () => reply.hijack().raw.destroy();
    if (fault?.kind === 'connectionLost') return cut();
    const met =
      fault?.kind === 'throttled'
        ? throttled(fault.retryAfter)
        : fault?.kind === 'error'
          ? failed(fault.status, fault.code)
          : await carryOut();
    if (fault?.kind === 'answerLost') return cut();
    if (fault?.kind === 'held') await fault.until;
    log.status = met.status;
    if (met.wait !== undefined) reply.header('retry-after', String(met.wait));
    return reply.code(met.status).send(met.body);
  }

  call('createConversation', 'POST', '/conversations', ({ body }, { conversation }) => {
    const activity = body['activity'] === undefined ? undefined : objectOf(body['activity']);
    if (conversation?.startsWith('a:')) {
      const activityId = activity && chats.post({ conversation }, activity);
      return { status: 201, body: { id: conversation, ...(activityId ? { activityId } : {}) } };
    }
    if (conversation === undefined || activity === undefined) return failed(400, 'BadSyntax');
    const id = chats.post({ conversation }, activity);
    return { status: 201, body: { id: `${conversation};messageid=${id}`, activityId: id } };
  });
  const send = ({ body, query }: Asked, { conversation = '', rootId }: Target): Answer => {
    const targeted = query['isTargetedActivity'] === 'true';
    const recipient = textOf(objectOf(body['recipient'])['id']);
    const member = options.users.some(({ id }) => id === recipient);
    const possible = options.targetedMessages !== false && !conversation.startsWith('a:');
    if (targeted && !(member && possible)) return failed(400, 'BadArgument');
    const targetedTo = targeted ? recipient : undefined;
    const id = chats.post({ conversation, rootId, targetedTo }, body);
    return { status: 201, body: { id } };
  };
  call('sendActivity', 'POST', '/conversations/:conversation/activities', send);
  call('sendActivity', 'POST', '/conversations/:conversation/activities/:message', send);
  call(
    'updateActivity',
    'PUT',
    '/conversations/:conversation/activities/:message',
    ({ body }, { conversation = '', messageId = '' }) =>
      ownMessage(chats, conversation, messageId) ??
      (chats.edit(conversation, messageId, body)
        ? { status: 200, body: { id: messageId } }
        : failed(404, 'ActivityNotFoundInConversation')),
  );
  call(
    'deleteActivity',
    'DELETE',
    '/conversations/:conversation/activities/:message',
    (_asked, { conversation = '', messageId = '' }) =>
      ownMessage(chats, conversation, messageId) ??
      (chats.remove(conversation, messageId)
        ? { status: 200 }
        : failed(404, 'ActivityNotFoundInConversation')),
  );
  const roster = rosterOf(options);
  call('getMembers', 'GET', '/conversations/:conversation/members', () => ({
    status: 200,
    body: roster,
  }));
  call('getMembers', 'GET', '/conversations/:conversation/pagedmembers', () => ({
    status: 200,
    body: { members: roster },
  }));
  call('getMembers', 'GET', '/conversations/:conversation/members/:user', ({ params }) => {
    const member = roster.find(({ id, aadObjectId }) =>
      [id, aadObjectId].includes(params['user'] ?? ''),
    );
    return member === undefined
      ? failed(404, 'MemberNotFoundInConversation')
      : { status: 200, body: member };
  });
  call('getChannels', 'GET', '/teams/:team/conversations', () => ({
    status: 200,
    body: { conversations: [{ id: options.team.id, name: null }, ...options.channels] },
  }));

  /** A new chat names its members, a new thread its channel, everything else its path. */
  function targetOf({ params, body }: Asked): Target {
    const { conversation: named, message } = params;
    if (named !== undefined) {
      const [conversation = '', root] = named.split(';messageid=');
      return { conversation, rootId: root, ...(message ? { messageId: message } : {}) };
    }
    if (params['team'] !== undefined) return { conversation: params['team'] };
    const wanted = objectsOf(body['members'])[0]?.['id'];
    const user = options.users.find(({ id }) => id === wanted);
    if (user !== undefined) return { conversation: chats.personal(user.id) };
    const channel = textOf(objectOf(objectOf(body['channelData'])['channel'])['id']);
    return channel === '' ? {} : { conversation: channel };
  }
}

function askedBy({ params, query, body }: FastifyRequest): Asked {
  return { params: textsOf(params), query: textsOf(query), body: objectOf(body) };
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).map(([key, text]) => [key, textOf(text)]),
  );
}

async function refusal(
  { identity, options, reachable }: ConnectorOptions,
  { headers, body }: FastifyRequest,
  { conversation }: Target,
  method: string,
): Promise<Answer | undefined> {
  if (!(await identity.accepts(headers.authorization))) return failed(401, 'Unauthorized');
  if (conversation !== undefined && !reachable(conversation)) {
    return failed(403, 'BotNotInConversationRoster');
  }
  const size = method === 'GET' ? 0 : Buffer.byteLength(JSON.stringify(body ?? {}));
  return size > (options.maxBytes ?? 28 * 1024) ? failed(413, 'MessageSizeTooBig') : undefined;
}

/** Nobody edits what somebody else wrote. */
function ownMessage(chats: Conversations, conversation: string, id: string) {
  const message = chats.find(conversation, id);
  return message === undefined || message.from.bot ? undefined : failed(403, 'Forbidden');
}

const now = (options: TeamsOptions) => options.clock?.now() ?? new Date();

const throttled = (wait: number | undefined): Answer => ({
  ...failed(429, 'ThrottledRequests'),
  ...(wait === undefined ? {} : { wait }),
});

const failed = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: code } },
});
