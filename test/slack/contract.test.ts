import { chatPlatformContract } from '../contract/chat-platform.ts';
import { channel, openOffice, room } from './office.ts';

const writing = ['chat.postMessage', 'chat.update'];

chatPlatformContract('Slack', async () => {
  const office = await openOffice();
  const { slack, platform } = office;
  const viewOf = { asker: 'U0KENJI', other: 'U0YUKI' };
  return {
    platform,
    room,
    closed: { platform: 'slack', id: 'C0NEW' },
    replyTo: { platform: 'slack', room: channel, ref: { user: viewOf.asker, channel } },
    sees: (who) =>
      slack
        .as(viewOf[who])
        .messages('loan-models')
        .map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`),
    calls: () => slack.calls.filter(({ method }) => writing.includes(method)).length,
    next: (fault) =>
      slack.faults.next({
        method: '*',
        with:
          fault === 'throttled'
            ? { kind: 'rateLimited', retryAfter: 3 }
            : { kind: fault === 'answer lost' ? 'answerLost' : 'connectionLost' },
      }),
    deletesNewest: () => {
      const newest = slack.as(viewOf.other).messages('loan-models').at(-1);
      slack.admin.deleteMessage(channel, newest?.ts ?? '');
    },
    stop: () => office.close(),
  };
});
