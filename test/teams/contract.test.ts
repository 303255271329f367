import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import type { TeamsCallName } from '../../deploy/playground/teams/teams-emulator.ts';
import { chatPlatformContract } from '../contract/chat-platform.ts';
import { people } from './people.ts';
import { channel, startRingiTeams } from './start-ringi-teams.ts';

const writing: readonly TeamsCallName[] = ['createConversation', 'sendActivity', 'updateActivity'];

chatPlatformContract('Teams', async () => {
  const ringi = await startRingiTeams();
  const { teams, platform, room } = ringi;
  await teams.install();
  const viewOf = { asker: '29:kenji', other: '29:yuki' };
  return {
    platform,
    room,
    closed: { platform: 'teams', id: '19:not-added@thread.tacv2' },
    people: { asker: people.kenji, other: people.yuki },
    replyTo: {
      platform: 'teams',
      room: channel,
      ref: {
        serviceUrl: teams.serviceUrl,
        tenant: people.tenant,
        conversation: channel,
        user: viewOf.asker,
        personal: false,
      },
    },
    async fills(button, inputs) {
      await teams.as(viewOf.asker).clicks(button, { inputs });
    },
    clicks: () => ringi.clicks,
    sees: (who) =>
      teams.state(viewOf[who]).messages.map(({ text, card }) => text ?? textOfCard(card ?? {})),
    mentions: (who) =>
      teams.state(viewOf[who]).messages.filter(({ mentions }) => mentions.includes(viewOf[who]))
        .length,
    calls: () => teams.calls.filter(({ call }) => writing.includes(call)).length,
    next: (fault) =>
      teams.faults.next({
        call: '*',
        with:
          fault === 'throttled'
            ? { kind: 'throttled', retryAfter: 3 }
            : { kind: fault === 'answer lost' ? 'answerLost' : 'connectionLost' },
      }),
    holds: (until) => teams.faults.next({ call: '*', with: { kind: 'held', until } }),
    deletesNewest: () => {
      const newest = teams.state(viewOf.other).messages.at(-1);
      teams.admin.deleteMessage(channel, newest?.id ?? '');
    },
    closes: () => teams.uninstall(),
    async stop() {
      await ringi.drained();
      await ringi.stop();
    },
  };
});
