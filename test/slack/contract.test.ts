import { chatPlatformContract } from '../contract/chat-platform.ts';
import { channel, openOffice, room } from './office.ts';
import { person } from './sample-card.ts';

const writing = ['chat.postMessage', 'chat.update'];

chatPlatformContract('Slack', async () => {
  const office = await openOffice();
  const { slack, platform } = office;
  const viewOf = { asker: 'U0KENJI', other: 'U0YUKI' };
  return {
    platform,
    room,
    closed: { platform: 'slack', id: 'C0NEW' },
    people: { asker: person('Kenji Mori'), other: person('Yuki Ito') },
    replyTo: { platform: 'slack', room: channel, ref: { user: viewOf.asker, channel } },
    async fills(button, answers) {
      const kenji = slack.as(viewOf.asker);
      await kenji.clicks(button, 'loan-models');
      await kenji.seesForm();
      await kenji.submits(answers);
    },
    clicks: () => office.heard.accepted,
    sees: (who) =>
      slack
        .as(viewOf[who])
        .messages('loan-models')
        .map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`),
    mentions: (who) => slack.as(viewOf[who]).mentions().length,
    calls: () => slack.calls.filter(({ method }) => writing.includes(method)).length,
    next: (fault) =>
      slack.faults.next({
        method: '*',
        with:
          fault === 'throttled'
            ? { kind: 'rateLimited', retryAfter: 3 }
            : { kind: fault === 'answer lost' ? 'answerLost' : 'connectionLost' },
      }),
    holds: (until) => {
      for (const method of writing) slack.faults.next({ method, with: { kind: 'held', until } });
    },
    deletesNewest: () => {
      const newest = slack.as(viewOf.other).messages('loan-models').at(-1);
      slack.admin.deleteMessage(channel, newest?.ts ?? '');
    },
    closes: async () => slack.admin.archive(channel),
    stop: () => office.close(),
  };
});
