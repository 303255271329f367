import Fastify from 'fastify';
import { activities } from './activities.ts';
import { connector } from './connector.ts';
import { conversations } from './conversations.ts';
import { deliveries } from './deliveries.ts';
import { faultPlan } from './faults.ts';
import { identity } from './identity.ts';
import { invocations } from './invocations.ts';
import { person } from './person.ts';
import type {
  TeamsCall,
  TeamsEmulator,
  TeamsLastInvoke,
  TeamsOptions,
  TeamsSaid,
} from './teams-emulator.ts';

/** Starts a Teams tenant on 127.0.0.1; it stays until `stop`. */
export async function startTeams(options: TeamsOptions): Promise<TeamsEmulator> {
  // Conversation ids are longer than fastify's hundred characters.
  const app = Fastify({ routerOptions: { maxParamLength: 1_000 } });
  const listeners = new Set<() => void>();
  const changed = () => [...listeners].forEach((listener) => listener());
  const calls: TeamsCall[] = [];
  const blocked = new Set<string>();
  const lastInvokes = new Map<string, TeamsLastInvoke>();
  let installed = options.installed ?? false;

  const tokens = await identity(app, options);
  const plan = faultPlan();
  const chats = conversations(options, changed);
  const known = (id: string) =>
    id.startsWith('a:') || [options.team.id, ...options.channels.map((one) => one.id)].includes(id);
  const reachable = (id: string) => installed && known(id) && !blocked.has(id);
  connector(app, { options, identity: tokens, plan, chats, calls, reachable });
  const url = await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  const serviceUrl = `${url}/teams/`;
  const bot = deliveries(tokens, options.botUrl);
  const build = activities(options, serviceUrl);

  const userOf = (idOrName: string) => {
    const user = options.users.find(({ id, name }) => id === idOrName || name === idOrName);
    if (user === undefined) throw new Error(`nobody here is called ${idOrName}`);
    return user;
  };

  async function say({ user, conversation, rootId, text }: TeamsSaid) {
    const from = userOf(user);
    const personal = conversation === 'personal' || conversation.startsWith('a:');
    const place = personal ? chats.personal(from.id) : conversation;
    const id = chats.post({ conversation: place, rootId, from: from.id }, { text });
    const mentioned = text.includes(`@${options.botName ?? 'Ringi'}`);
    if (!installed || !(personal || mentioned)) return { id, heard: false };
    const spot = { user: from, conversation: place, id, rootId };
    const { status } = await bot.deliver(build.message(spot, text, personal));
    return { id, heard: status < 300 };
  }

  async function setInstalled(action: 'add' | 'remove') {
    installed = action === 'add';
    changed();
    const sent = build.installation(action, options.users[0]);
    for (const activity of sent) await bot.deliver(activity);
  }

  const invoke = invocations({
    options,
    chats,
    bot,
    build,
    plan,
    userOf,
    answered: (userId, last) => {
      lastInvokes.set(userId, last);
      changed();
    },
  });

  const emulator: TeamsEmulator = {
    url,
    serviceUrl,
    settings: tokens.settings(url),
    state: (userId) => ({
      team: { ...options.team, installed },
      me: userOf(userId).id,
      users: options.users,
      channels: options.channels,
      messages: chats.visibleTo(userOf(userId).id),
      lastInvoke: lastInvokes.get(userOf(userId).id) ?? null,
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    invoke,
    say,
    install: () => setInstalled('add'),
    uninstall: () => setInstalled('remove'),
    as: (user) => person(userOf(user).id, emulator),
    sendTo: bot.sendTo,
    deliver: bot.deliver,
    faults: plan.faults,
    admin: {
      deleteMessage: (conversation, id) => void chats.remove(conversation, id),
      block: (id, on) => void (on ? blocked.add(id) : blocked.delete(id)),
      revokeTokens: tokens.revoke,
    },
    calls,
    stop: () => app.close(),
  };
  return emulator;
}
