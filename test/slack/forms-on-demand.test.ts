import { afterEach, describe, expect, it } from '@jest/globals';
import type { ActButton, Card, Click, Form, FormAnswer } from '../../src/index.ts';
import { checkView } from '../../deploy/playground/slack/check-view.ts';
import { formView } from '../../adapters/slack/form-view.ts';
import { formMetadata } from '../../adapters/slack/metadata.ts';
import { answering, describing, what, which } from '../contract/chat-platform/describing.ts';
import { openOffice, refusal, room } from './office.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;
let office: Office;
afterEach(() => office.close());

/** A card with a button on demand, and what the bot answers to it. */
async function open(
  form: (click: Click) => Promise<FormAnswer>,
  { mode = 'Socket Mode', card = describing }: { mode?: 'HTTP' | 'Socket Mode'; card?: Card } = {},
) {
  office = await openOffice(mode);
  const { platform, slack, script } = office;
  await platform.post(room, platform.render(card), 'k', AbortSignal.timeout(5000));
  script.form = form;
  return { ...office, kenji: slack.as('U0KENJI') };
}

const methods = ({ slack }: Office) => slack.calls.map(({ method }) => method).slice(-3);

describe.each(['Socket Mode', 'HTTP'] as const)('over %s, a form on demand', (mode) => {
  it('says at once to wait, in a modal that cannot be sent, before anything is looked at', async () => {
    const held = Promise.withResolvers<FormAnswer>();
    const { kenji, heard } = await open(() => held.promise, { mode });
    expect(await kenji.clicks('Describe…', 'loan-models')).toMatchObject({ acked: true });
    const waits = await kenji.seesModal(['opening']);
    expect(waits).toMatchObject({ title: 'Ringi' });
    expect(waits.submit).toBeUndefined();
    expect(await kenji.submits()).toEqual({ acked: false, error: 'no_submit_button' });
    expect(heard.accepted).toEqual([]);
    held.resolve(answering(what));
    expect(await kenji.seesForm()).toMatchObject({ id: waits.id, title: what.title });
    expect(methods(office)).toEqual(['chat.postMessage', 'views.open', 'views.update']);
  });

  it('turns to its next page, which says to wait meanwhile, and closes back to the one before', async () => {
    const held = Promise.withResolvers<FormAnswer>();
    const pages = ({ answers }: Click) =>
      'part' in answers ? held.promise : Promise.resolve(answering(which));
    const { kenji } = await open(pages, { mode });
    await kenji.clicks('Describe…', 'loan-models');
    const first = await kenji.seesForm();
    expect(first.close).toBe('Cancel');
    expect(await kenji.submits({ Part: 'Risk' })).toMatchObject({ acked: true });
    const waits = await kenji.seesModal(['opening']);
    expect(waits.id).not.toBe(first.id);
    held.resolve(answering({ ...what, back: 'Back' }));
    expect(await kenji.seesForm()).toMatchObject({
      id: waits.id,
      title: what.title,
      close: 'Back',
    });
    await kenji.cancels();
    expect(kenji.modal()).toMatchObject({ id: first.id, hash: first.hash });
  });
});

describe('in Slack, a form on demand', () => {
  it('opens from the menu, too', async () => {
    const [button] = describing.buttons;
    if (button?.kind !== 'act') throw new Error('the card begins with an act');
    const plain: ActButton = { ...button, verb: 'claim', label: 'I am looking' };
    const { form: _form, ...claim } = plain;
    const digests = { evidence: 'e', policy: 'p' };
    const buttons = [
      { ...claim, ...digests },
      { ...button, place: 'menu' as const },
    ];
    const { kenji } = await open(async () => answering(what), { card: { ...describing, buttons } });
    await kenji.picks('Describe…', 'loan-models');
    expect(await kenji.seesForm()).toMatchObject({ title: what.title });
  });

  it('that was closed meanwhile is opened for nobody, and that is no fault', async () => {
    const held = Promise.withResolvers<FormAnswer>();
    const { kenji, logged } = await open(() => held.promise);
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.seesModal(['opening']);
    await kenji.cancels();
    held.resolve(answering(what));
    await office.listener.stop();
    expect(kenji.modal()).toBeNull();
    expect(logged).toEqual([]);
  });

  it('delivered twice opens once', async () => {
    const { kenji, slack, logged } = await open(async () => answering(what));
    slack.socket.deliverTwice();
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.seesForm();
    await office.listener.stop();
    expect(slack.calls.filter(({ answer }) => answer === 'exchanged_trigger_id')).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  it('that Slack does not take says so in its place, else privately', async () => {
    const { kenji, slack, logged } = await open(async () => answering(what));
    const refused = { kind: 'error', error: 'invalid_arguments' } as const;
    slack.faults.next({ method: 'views.update', with: refused });
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.seesModal(['notShown']);
    slack.faults.next({ method: 'views.update', times: 2, with: refused });
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.sees('loan-models', ['notShown']);
    expect(logged.join('\n')).toContain('a form was not shown');
  });

  it('that does not open within three seconds is told privately', async () => {
    const { kenji, slack, heard } = await open(async () => answering(what));
    const late = { kind: 'error', error: 'expired_trigger_id' } as const;
    slack.faults.next({ method: 'views.open', with: late });
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.sees('loan-models', ['notTaken']);
    expect(heard.opened).toEqual([]);
  });

  it('asks for the next page however much was written in the one before it', async () => {
    const note = '用'.repeat(2900);
    const { kenji, heard } = await open(async ({ answers }) =>
      answering('part' in answers ? what : which),
    );
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.seesForm();
    await kenji.submits({ Part: 'Risk', Note: note });
    await kenji.seesModal([what.title]);
    expect(heard.opened.at(-1)?.answers).toMatchObject({ note });
  });

  it('is done with all its pages when its last one is sent', async () => {
    const { kenji, heard } = await open(async ({ answers }) =>
      answering('part' in answers ? { ...what, back: 'Back' } : which),
    );
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.seesForm();
    await kenji.submits({ Part: 'Risk' });
    await kenji.seesModal([what.title]);
    await kenji.submits({ Text: 'Mine.' });
    expect(kenji.modal()).toBeNull();
    expect(heard.accepted).toHaveLength(1);
  });

  it('stays open where a field cannot say what it says, and is no click yet', async () => {
    const { kenji, heard, script } = await open(async () => answering(what));
    await kenji.clicks('Describe…', 'loan-models');
    const form = await kenji.seesForm();
    script.fault = { field: 'text', text: '“Mine.” is not a metric.' };
    await kenji.submits({ Text: 'Mine.' });
    expect(kenji.modal()).toMatchObject({ id: form.id, errors: { text: script.fault.text } });
    expect(heard.accepted).toEqual([]);
    // One that is not on this page cannot be mended on it.
    script.fault = { field: 'note', text: 'Too long.' };
    await kenji.submits({ Text: 'Mine.' });
    expect(kenji.modal()).toBeNull();
    expect(heard.accepted).toHaveLength(1);
  });

  it('says so on a page without fields whose click cannot be written down, and leads back', async () => {
    const { kenji, script } = await open(async ({ answers }) =>
      answering('part' in answers ? { ...what, back: 'Back', fields: [] } : which),
    );
    await kenji.clicks('Describe…', 'loan-models');
    const first = await kenji.seesForm();
    await kenji.submits({ Part: 'Risk' });
    await kenji.seesModal([what.title]);
    script.accept = () => Promise.reject(new Error('disk full'));
    await kenji.submits();
    const said = await kenji.seesModal(['notTaken']);
    expect(said.submit).toBeUndefined();
    await kenji.cancels();
    expect(kenji.modal()).toMatchObject({ id: first.id });
  });

  it('of more pages than Slack lays upon each other turns the last of them in place', async () => {
    const { kenji, heard } = await open(async () => answering(which));
    await kenji.clicks('Describe…', 'loan-models');
    const seen: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      seen.push((await kenji.seesForm()).id);
      await kenji.submits({ Part: 'Risk' });
      await kenji.seesModal(['opening']);
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen.slice(3)).toEqual([seen[2], seen[2]]);
    expect(heard.opened).toHaveLength(6);
  });

  it('finds its next page also where Slack opens it late', async () => {
    const { kenji, slack, logged } = await open(async ({ answers }) =>
      answering('part' in answers ? what : which),
    );
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.seesForm();
    const late = { kind: 'error', error: 'not_found' } as const;
    slack.faults.next({ method: 'views.update', times: 5, with: late });
    await kenji.submits({ Part: 'Risk' });
    await kenji.seesModal([what.title]);
    expect(logged).toEqual([]);
  });

  it('that keeps more than Slack takes is not shown, and the log says so', async () => {
    const kept = { kind: 'kept', id: 'base', value: 'x'.repeat(2900) } as const;
    const { kenji, logged } = await open(async () => answering({ ...what, fields: [kept] }));
    await kenji.clicks('Describe…', 'loan-models');
    await kenji.seesModal(['tooMuch']);
    expect(logged.join('\n')).toContain('a form keeps more than Slack takes');
  });

  it('that is refused shows all that a refusal says', async () => {
    const { kenji } = await open(async () => ({ status: 'refused', notice: refusal }));
    await kenji.clicks('Describe…', 'loan-models');
    const said = await kenji.seesModal([refusal.headline, refusal.why, 'Who can  model-risk']);
    expect(said.submit).toBeUndefined();
  });
});

describe('a form as long as it gets', () => {
  const card = { view: 'v', subject: 's' };
  const metadata = formMetadata(
    { verb: 'v', on: '', evidence: 'e', policy: 'p' },
    { card, locale: 'en', channel: 'C0', ts: '1.1' },
  );
  const long: Form = {
    ...what,
    effect: Array.from({ length: 300 }, (_, n) => `${n} ${'x'.repeat(4000)}`),
    fields: [
      { ...text('one'), initial: 'y'.repeat(5000) },
      { ...text('two'), initial: 'line\n'.repeat(600) },
    ],
  };

  it('is taken by Slack: no sentence, and nothing that stands in a field, is lost', async () => {
    office = await openOffice();
    const view = formView({ ...long, effect: long.effect.slice(0, 60) }, metadata);
    expect(checkView(view)).toEqual([]);
    const all = formView(long, metadata);
    expect(checkView(all)).toEqual([]);
    expect(all.blocks.length).toBeLessThanOrEqual(100);
    const said = JSON.stringify(all);
    for (let n = 0; n < 300; n += 1) expect(said.includes(`"${n} xxx`)).toBe(true);
    expect(JSON.stringify(view.blocks.at(-1))).toContain(JSON.stringify('line\n'.repeat(600)));
  });
});

function text(id: string) {
  const words = { label: id, hint: '', missing: '' };
  return { kind: 'text', id, ...words, required: true, max: 3000 } as const;
}
