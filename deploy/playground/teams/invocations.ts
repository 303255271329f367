import { randomUUID } from 'node:crypto';
import type { Activities } from './activities.ts';
import type { Conversations } from './conversations.ts';
import type { Deliveries } from './deliveries.ts';
import type { FaultPlan } from './faults.ts';
import type { Membership } from './membership.ts';
import { objectOf } from './object-of.ts';
import type {
  TeamsActivity,
  TeamsAnswer,
  TeamsEmulator,
  TeamsHttpAnswer,
  TeamsLastInvoke,
} from './teams-emulator.ts';
import { textOf } from './text-of.ts';

/** What pressing a button stands on. */
export type InvocationsWorld = {
  readonly chats: Conversations;
  readonly bot: Deliveries;
  readonly build: Activities;
  readonly plan: FaultPlan;
  readonly team: Membership;
};

/** Presses buttons as Teams does, the second delivery after a slow answer included. */
export function invocations(
  { chats, bot, build, plan, team }: InvocationsWorld,
  answered: (userId: string, last: TeamsLastInvoke) => void,
): TeamsEmulator['invoke'] {
  /** Delivers once or twice; the answer is the one the person sees in the end. */
  async function send(activity: TeamsActivity, fault: ReturnType<FaultPlan['meetInvoke']>) {
    if (fault?.kind === 'sentTwice') {
      const [first] = await Promise.all([bot.deliver(activity), bot.deliver(activity)]);
      return first;
    }
    const first = await bot.deliver(activity);
    const lost = fault?.kind === 'sentAgain' || (first.status === 0 && first.body !== 'no bot');
    if (!lost) return first;
    const renewed = fault?.kind === 'sentAgain' && fault.withNewId;
    return bot.deliver(renewed ? { ...activity, id: idOf() } : activity);
  }

  return async ({ user, conversation, messageId, action, inputs = {} }) => {
    const from = team.userOf(user);
    const message = chats.find(conversation, messageId);
    const place = { conversation, messageId };
    const end = (answer: TeamsAnswer) => {
      answered(from.id, { ...place, answer });
      return answer;
    };
    if (message === undefined) return end({ kind: 'unreachable', status: 404 });
    const spot = { ...place, user: from, id: idOf(), rootId: message.rootId ?? messageId };
    const data = { ...objectOf(action['data']), ...inputs };
    if (action.type === 'Action.Submit') {
      const { status } = await bot.deliver(build.submit(spot, data));
      return end(status < 300 && status > 0 ? { kind: 'none' } : { kind: 'unreachable', status });
    }
    const fault = plan.meetInvoke();
    const answer = answerOf(await send(build.execute(spot, action, data, fault), fault));
    const still = chats.find(conversation, messageId);
    if (answer.kind === 'card' && still !== undefined) chats.setView(still, from.id, answer.card);
    return end(answer);
  };
}

const idOf = () => `f:${randomUUID()}`;

function answerOf({ status, body }: TeamsHttpAnswer): TeamsAnswer {
  const { type, value } = objectOf(body);
  // Whatever the body says: Teams shows its own sentence for any status but 200.
  if (status !== 200) return { kind: 'unreachable', status };
  if (type === 'application/vnd.microsoft.card.adaptive') {
    return { kind: 'card', card: objectOf(value) };
  }
  if (type === 'application/vnd.microsoft.activity.message') {
    return { kind: 'message', text: textOf(value) };
  }
  if (type === 'application/vnd.microsoft.error') {
    const { code, message } = objectOf(value);
    return { kind: 'error', code: textOf(code), message: textOf(message) };
  }
  return { kind: 'unreachable', status };
}
