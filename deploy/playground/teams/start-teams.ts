import Fastify from 'fastify';
import { activities } from './activities.ts';
import { changes } from './changes.ts';
import { connector } from './connector.ts';
import { conversations } from './conversations.ts';
import type { Conversations } from './conversations.ts';
import { deliveries } from './deliveries.ts';
import { faultPlan } from './faults.ts';
import { identity } from './identity.ts';
import type { Identity } from './identity.ts';
import { invocations } from './invocations.ts';
import { membership } from './membership.ts';
import type { Membership } from './membership.ts';
import { person } from './person.ts';
import { speech } from './speech.ts';
import { stateOf } from './state-of.ts';
import type { TeamsAdmin, TeamsCall, TeamsEmulator, TeamsOptions } from './teams-emulator.ts';
import type { TeamsLastInvoke } from './teams-state.ts';

/** Starts a Teams tenant on 127.0.0.1; it stays until `stop`. */
export async function startTeams(options: TeamsOptions): Promise<TeamsEmulator> {
  // Conversation ids are longer than fastify's hundred characters.
  const app = Fastify({ routerOptions: { maxParamLength: 1_000 } });
  const { changed, onChange } = changes();
  const calls: TeamsCall[] = [];
  const lastInvokes = new Map<string, TeamsLastInvoke>();

  const plan = faultPlan();
  const tokens = await identity(app, options, () => {
    const fault = plan.meet('token');
    return fault?.kind === 'error' ? fault.status : undefined;
  });
  const chats = conversations(options, changed);
  const team = membership(options, changed);
  connector(app, { options, identity: tokens, plan, chats, calls, reachable: team.reachable });
  const url = await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  const serviceUrl = `${url}/teams/`;
  const bot = deliveries(tokens, options.botUrl);
  const build = activities(options, serviceUrl);
  const world = { options, chats, bot, build, plan, team };

  const emulator: TeamsEmulator = {
    url,
    serviceUrl,
    settings: tokens.settings(url),
    state: (user) => stateOf(user, world, lastInvokes),
    onChange,
    invoke: invocations(world, (userId, last) => {
      lastInvokes.set(userId, last);
      changed();
    }),
    say: speech(world),
    install: () => team.change('add', world),
    uninstall: () => team.change('remove', world),
    as: (user) => person(team.userOf(user).id, emulator),
    ...bot,
    faults: plan.faults,
    admin: adminOf(world, tokens),
    calls,
    stop: () => app.close(),
  };
  return emulator;
}

function adminOf(
  { chats, team }: { readonly chats: Conversations; readonly team: Membership },
  tokens: Identity,
): TeamsAdmin {
  return {
    deleteMessage: (conversation, id) => void chats.remove(conversation, id),
    block: team.block,
    revokeTokens: tokens.revoke,
  };
}
