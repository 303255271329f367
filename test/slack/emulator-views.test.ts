import { afterEach, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { button, channel, client, modal, plain, start, stopAll, stops } from './workspace.ts';

afterEach(stopAll);

const waiting = {
  type: 'modal' as const,
  title: plain('Ringi'),
  blocks: [{ type: 'section' as const, text: plain('Opening the form…') }],
};

/** A form that is open, and an app that answers its submission with this. */
async function opened(answer: object) {
  const slack = await start();
  const web = client(slack);
  const triggers: string[] = [];
  const app = Fastify();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/', async ({ body }) => {
    const payload = JSON.parse(new URLSearchParams(String(body)).get('payload') ?? '{}');
    triggers.push(String(payload.trigger_id));
    return payload.type === 'view_submission' ? answer : {};
  });
  slack.sendTo(await app.listen({ host: '127.0.0.1', port: 0 }));
  stops.push(() => app.close());
  await web.chat.postMessage({ channel, text: 'one', blocks: [button('Go')] });
  const kenji = slack.as('U0KENJI');
  await kenji.clicks('Go', channel);
  await web.views.open({ trigger_id: triggers[0] ?? '', view: modal() });
  return { slack, web, kenji, form: await kenji.seesForm() };
}

describe('an open modal of the Slack emulator', () => {
  it('becomes another one by the acknowledgement, under the same id and another hash', async () => {
    const { kenji, form } = await opened({ response_action: 'update', view: waiting });
    await kenji.submits({ reason: 'Better.' });
    const next = await kenji.seesModal(['Opening the form…']);
    expect([next.id, next.hash === form.hash]).toEqual([form.id, false]);
  });

  it.each(['update', 'push'])(
    'stays, with trouble, by a view to %s Slack cannot show',
    async (by) => {
      const view = { ...modal(), title: plain('x'.repeat(25)) };
      const { kenji, form } = await opened({ response_action: by, view });
      expect(await kenji.submits({ reason: 'Better.' })).toEqual({
        acked: false,
        error: 'invalid_view',
      });
      expect(kenji.modal()).toMatchObject({ id: form.id, hash: form.hash });
    },
  );

  it('without a submit button can be closed and not sent', async () => {
    const { kenji, web, form } = await opened({});
    await web.views.update({ view_id: form.id, view: waiting });
    expect(await kenji.submits()).toEqual({ acked: false, error: 'no_submit_button' });
    await kenji.cancels();
    expect(kenji.modal()).toBeNull();
  });

  it.each([
    ['nothing that names it', {}, {}, 'invalid_arguments'],
    ['an id nobody has', { view_id: 'V0' }, {}, 'not_found'],
    ['a hash of before', { hash: '1.h' }, {}, 'hash_conflict'],
    ['more blocks than a modal takes', {}, { blocks: blocks(101, 'x') }, 'invalid_arguments'],
    [
      'more bytes than a view takes',
      {},
      { blocks: blocks(99, 'x'.repeat(3000)) },
      'view_too_large',
    ],
    ['too much to keep', {}, { private_metadata: 'x'.repeat(3001) }, 'invalid_arguments'],
    ['an input and no submit button', {}, { submit: undefined }, 'invalid_arguments'],
  ])('is not updated by %s', async (what, how, view, error) => {
    const { web, form, kenji } = await opened({});
    const named = what.startsWith('nothing') ? {} : { view_id: form.id };
    const args = { ...named, ...how, view: { ...modal('Other'), ...view } };
    await expect(web.apiCall('views.update', args)).rejects.toMatchObject({
      data: { error },
    });
    expect(kenji.modal()).toMatchObject({ hash: form.hash });
  });
});

describe('a modal on another one, in the Slack emulator', () => {
  it('is found by the name it was given, says on which it lies, and closes back to it', async () => {
    const view = { ...waiting, external_id: 'page-2' };
    const { kenji, web, form } = await opened({ response_action: 'push', view });
    await kenji.submits({ reason: 'Better.' });
    const next = await kenji.seesModal(['Opening the form…']);
    const answer = await web.apiCall('views.update', { external_id: 'page-2', view: modal('Two') });
    expect(answer).toMatchObject({
      view: { id: next.id, previous_view_id: form.id, root_view_id: form.id },
    });
    expect(kenji.modal()).toMatchObject({ id: next.id, title: 'Two' });
    await kenji.cancels();
    expect(kenji.modal()).toMatchObject({ id: form.id, hash: form.hash });
  });

  it('has a name of its own', async () => {
    const view = { ...waiting, external_id: 'page-2' };
    const { kenji, web, form } = await opened({ response_action: 'push', view });
    await kenji.submits({ reason: 'Better.' });
    const args = { view_id: form.id, view };
    await expect(web.apiCall('views.update', args)).rejects.toMatchObject({
      data: { error: 'duplicate_external_id' },
    });
  });

  it('is the third at most', async () => {
    const { kenji } = await opened({ response_action: 'push', view: modal() });
    await kenji.submits({ reason: 'Better.' });
    await kenji.submits({ reason: 'Better.' });
    expect(await kenji.submits({ reason: 'Better.' })).toMatchObject({
      acked: false,
      error: 'push_limit_reached',
    });
  });
});

function blocks(count: number, text: string) {
  return Array.from({ length: count }, () => ({ type: 'section', text: plain(text) }));
}
