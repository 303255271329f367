import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import type { TeamsCallName } from '../../deploy/playground/teams/teams-emulator.ts';
import { chatPlatformContract } from '../contract/chat-platform.ts';
import { nodesOf } from '../golden/nodes-of.ts';
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
    opens(form, card) {
      ringi.opens(form);
      ringi.shows(() => Promise.resolve(card));
    },
    opened: () => ringi.opened,
    presses: (button) => teams.as(viewOf.asker).clicks(button),
    waits: () => Promise.resolve(),
    sends: (button, inputs = {}) => teams.as(viewOf.asker).clicks(button, { inputs }),
    async reads(texts) {
      const { lastInvoke } = teams.state(viewOf.asker);
      const bar = lastInvoke?.answer.kind === 'error' ? lastInvoke.answer.message : '';
      if (texts.some((text) => !bar.includes(text))) await teams.as(viewOf.asker).sees(texts);
    },
    standing() {
      const card = teams.state(viewOf.asker).messages.at(-1)?.card ?? {};
      const inputs = actionsOf(card).flatMap((action) => action.inputs);
      return Object.fromEntries(inputs.map(({ id, value }) => [id, value ?? '']));
    },
    clicks: () => ringi.clicks,
    sees: (who) =>
      teams.state(viewOf[who]).messages.map(({ text, card }) => text ?? textOfCard(card ?? {})),
    mentions: (who) =>
      teams.state(viewOf[who]).messages.filter(({ mentions }) => mentions.includes(viewOf[who]))
        .length,
    files: ringi.files,
    async downloads({ label }) {
      const card = teams.state(viewOf.other).messages.at(-1)?.card;
      const url = nodesOf(card).find(({ title }) => title === label)?.['url'];
      return ringi.files.opened(String(url));
    },
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
