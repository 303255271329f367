import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ConnectorWorld } from './connector-world.ts';
import { endpoints } from './endpoints.ts';
import type { Answer, Asked, Endpoint, Target } from './endpoints.ts';
import { failed } from './failed.ts';
import { objectOf } from './object-of.ts';
import { objectsOf } from './objects-of.ts';
import type { TeamsCall } from './teams-emulator.ts';
import { textOf } from './text-of.ts';
import { throttle } from './throttle.ts';

/** Mounts the Bot Connector's endpoints under `/teams`: the calls a bot makes. */
export function connector(app: FastifyInstance, world: ConnectorWorld): void {
  const limit = throttle(() => now(world));
  for (const endpoint of endpoints(world)) {
    app.route({
      method: endpoint.method,
      url: `/teams/v3${endpoint.path}`,
      handler: async (request, reply) => {
        const asked = askedBy(request);
        const target = targetOf(asked, world);
        const call: TeamsCall = {
          call: endpoint.call,
          at: now(world),
          ...target,
          body: asked.body,
        };
        world.calls.push(call);
        await withFaults(call, reply, world, async () => {
          const refused = await refusal(request, target, endpoint, world);
          if (refused !== undefined) return refused;
          const limited = endpoint.method !== 'GET' && world.options.rateLimits;
          const wait = limited ? limit(target.conversation ?? '') : 0;
          return wait > 0 ? throttled(wait) : endpoint.carryOut(asked, target);
        });
      },
    });
  }
}

async function withFaults(
  call: TeamsCall,
  reply: FastifyReply,
  { plan }: ConnectorWorld,
  carryOut: () => Promise<Answer>,
) {
  const fault = plan.meet(call.call, call.conversation);
  const cut = () => reply.hijack().raw.destroy();
  if (fault?.kind === 'connectionLost') return cut();
  const answer: Answer =
    fault?.kind === 'throttled'
      ? throttled(fault.retryAfter)
      : fault?.kind === 'error'
        ? failed(fault.status, fault.code)
        : await carryOut();
  if (fault?.kind === 'answerLost') return cut();
  if (fault?.kind === 'held') await fault.until;
  call.status = answer.status;
  if (answer.wait !== undefined) reply.header('retry-after', String(answer.wait));
  return reply.code(answer.status).send(answer.body);
}

async function refusal(
  { headers, body }: FastifyRequest,
  { conversation }: Target,
  { method }: Endpoint,
  { identity, options, reachable }: ConnectorWorld,
): Promise<Answer | undefined> {
  if (!(await identity.accepts(headers.authorization))) return failed(401, 'Unauthorized');
  if (conversation !== undefined && !reachable(conversation)) {
    return failed(403, 'BotNotInConversationRoster');
  }
  const size = method === 'GET' ? 0 : Buffer.byteLength(JSON.stringify(body ?? {}));
  return size > (options.maxBytes ?? 28 * 1024) ? failed(413, 'MessageSizeTooBig') : undefined;
}

function askedBy({ params, query, body }: FastifyRequest): Asked {
  return { params: textsOf(params), query: textsOf(query), body: objectOf(body) };
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).map(([key, text]) => [key, textOf(text)]),
  );
}

/** A new chat names its members, a new thread its channel, everything else its path. */
function targetOf({ params, body }: Asked, { options, chats }: ConnectorWorld): Target {
  const { conversation: named, message, team } = params;
  if (named !== undefined) {
    const [conversation = '', rootId] = named.split(';messageid=');
    return { conversation, rootId, ...(message ? { messageId: message } : {}) };
  }
  if (team !== undefined) return { conversation: team };
  const wanted = objectsOf(body['members'])[0]?.['id'];
  const user = options.users.find(({ id }) => id === wanted);
  if (user !== undefined) return { conversation: chats.personal(user.id) };
  const channel = textOf(objectOf(objectOf(body['channelData'])['channel'])['id']);
  return channel === '' ? {} : { conversation: channel };
}

const now = ({ options }: ConnectorWorld) => options.clock?.now() ?? new Date();

const throttled = (wait: number | undefined): Answer => ({
  ...failed(429, 'ThrottledRequests'),
  ...(wait === undefined ? {} : { wait }),
});
