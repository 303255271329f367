import { dict, type Dict } from '../../deploy/playground/slack/dict.ts';
import { chatPlatformContract } from '../contract/chat-platform.ts';
import { channel, openOffice, room } from './office.ts';
import { person } from './sample-card.ts';

const writing = ['chat.postMessage', 'chat.update', 'files.completeUploadExternal'];

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
    opens: (form, card) => Object.assign(office.script, { form, card }),
    opened: () => office.heard.opened,
    presses: (button) => slack.as(viewOf.asker).clicks(button, 'loan-models'),
    waits: () => slack.as(viewOf.asker).seesModal(['opening']),
    async sends(button, answers) {
      const kenji = slack.as(viewOf.asker);
      const { submit, close } = kenji.modal() ?? {};
      if (button === close) return kenji.cancels();
      if (button !== submit) throw new Error(`the modal has no button “${button}”`);
      return kenji.submits(answers);
    },
    reads: (texts) => slack.as(viewOf.asker).seesModal(texts),
    standing: () => standingIn(slack.as(viewOf.asker).modal()?.blocks ?? []),
    clicks: () => office.heard.accepted,
    sees: (who) =>
      slack
        .as(viewOf[who])
        .messages('loan-models')
        .map((one) => `${one.text} ${JSON.stringify([one.blocks, one.files ?? []])}`),
    mentions: (who) => slack.as(viewOf[who]).mentions().length,
    files: office.files,
    downloads: async ({ name }) => slack.as(viewOf.other).downloads(name, 'loan-models'),
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

/** What stands in the inputs of a modal. */
function standingIn(blocks: readonly Dict[]) {
  const inputs = blocks.filter(({ type }) => type === 'input');
  const texts = inputs.map(({ block_id: id, element }) => [id, dict(element).initial_value ?? '']);
  return Object.fromEntries(texts);
}
