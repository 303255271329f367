import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import type { FormAnswer, Outcome } from '../../src/index.ts';
import {
  answering,
  describing,
  hostile,
  longText,
  what,
  which,
} from '../contract/chat-platform/describing.ts';
import { closed } from './sample-card.ts';
import { channel, startRingiTeams } from './start-ringi-teams.ts';
import type { RingiTeams } from './start-ringi-teams.ts';
import { notice } from './stub-bot.ts';
import { warningsOf } from './warnings-of.ts';

let ringi: RingiTeams;
const kenji = () => ringi.teams.as('Kenji Mori');
const yuki = () => ringi.teams.as('Yuki Ito');

beforeEach(async () => {
  ringi = await startRingiTeams();
  await ringi.teams.install();
  const { platform, room } = ringi;
  await platform.post(room, platform.render(describing), 'k', AbortSignal.timeout(60_000));
  ringi.opens(() => Promise.resolve(answering(what)));
});
afterEach(async () => {
  await ringi.drained();
  await ringi.stop();
});

describe('in Teams, a form on demand', () => {
  it('stands in place of the card for its person alone, until the card is edited', async () => {
    const answer = await kenji().clicks('Describe…');
    expect(answer.kind === 'card' && warningsOf(answer.card)).toEqual([]);
    await kenji().sees([what.title, ...what.effect]);
    await yuki().sees('approval for dev');
    const [message] = yuki().messages();
    const ref = { conversation: message?.conversation ?? '', id: message?.id ?? '' };
    const signal = AbortSignal.timeout(60_000);
    const there = { room: ringi.room, ref };
    await ringi.platform.update(there, ringi.platform.render(closed), signal);
    await kenji().sees('closed for prod');
  });

  it('has its buttons below it: to send it, and to go back to the card', async () => {
    await kenji().clicks('Describe…');
    const message = await kenji().sees(what.title);
    expect(kenji().buttons(message)).toEqual(['Save', 'Cancel']);
    const payload = ringi.platform.render(closed);
    ringi.shows(() => Promise.resolve(payload));
    expect(await kenji().clicks('Cancel')).toMatchObject({ kind: 'card' });
    await kenji().sees('closed for prod');
    await yuki().sees('approval for dev');
    expect(ringi.clicks).toEqual([]);
  });

  it('leads back to the page before, by what was kept, and without what stands in it', async () => {
    const second = { ...what, back: 'Back' };
    ringi.opens(async (_click, page) => answering(page === 0 ? which : second));
    await kenji().clicks('Describe…');
    const message = await kenji().sees(what.title);
    expect(kenji().buttons(message)).toEqual(['Save', 'Back', 'Cancel']);
    await kenji().clicks('Back');
    await kenji().sees(which.title);
    const kept = { part: 'purpose', base: hostile };
    expect(ringi.opened.map(({ answers }) => answers)).toEqual([{}, kept]);
    expect(ringi.clicks).toEqual([]);
  });

  it('stays where the card cannot be shown again now', async () => {
    await kenji().clicks('Describe…');
    expect(await kenji().clicks('Cancel')).toMatchObject({ kind: 'error', code: 'notShown' });
    await kenji().sees(what.title);
  });

  it('stays, with what was written, where its submission is refused', async () => {
    const refused: Outcome = { status: 'refused', notice: notice('stale') };
    ringi.decides(() => Promise.resolve(refused));
    await kenji().clicks('Describe…');
    expect(await kenji().clicks('Save')).toMatchObject({ kind: 'error', code: 'stale' });
    await kenji().sees(what.title);
  });

  it('of an AWS that takes four seconds opens; of one that takes nine is to be asked for again', async () => {
    const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<FormAnswer>()];
    ringi.opens(() => {
      asked.resolve();
      return held.promise;
    });
    ringi.runsLate(4_000);
    const pressed = kenji().clicks('Describe…');
    await asked.promise;
    // By the next turn, whatever waits no longer than four seconds has given up.
    await setImmediate();
    held.resolve(answering(what));
    expect(await pressed).toMatchObject({ kind: 'card' });
    ringi.opens(() => new Promise(() => {}));
    ringi.shows(() => new Promise(() => {}));
    ringi.runsLate(9_000);
    expect(await kenji().clicks('Cancel')).toMatchObject({ code: 'notShown' });
    ringi.runsLate(0);
    ringi.shows(() => Promise.resolve(ringi.platform.render(describing)));
    await kenji().clicks('Cancel');
    ringi.runsLate(9_000);
    expect(await kenji().clicks('Describe…')).toMatchObject({ code: 'notShown' });
  });

  it('delivered again is the same form', async () => {
    ringi.teams.faults.nextInvoke({ kind: 'sentAgain' });
    expect(await kenji().clicks('Describe…')).toMatchObject({ kind: 'card' });
    expect(ringi.clicks).toEqual([]);
  });

  it('that is longer than Teams takes is not shown, and the log says so', async () => {
    const effect = Array.from({ length: 40 }, () => longText);
    ringi.opens(() => Promise.resolve(answering({ ...what, effect })));
    expect(await kenji().clicks('Describe…')).toMatchObject({ kind: 'error', code: 'notShown' });
    expect(ringi.logged).toContain('a form is longer than Teams takes');
  });

  it('shows a sentence of any length whole, and reads nothing into it', async () => {
    const sentence = `${longText.replaceAll('\n', ' ')} ${hostile}`;
    ringi.opens(() => Promise.resolve(answering({ ...what, effect: [sentence], fields: [] })));
    await kenji().clicks('Describe…');
    const { card } = await kenji().sees(what.title);
    const shown = JSON.stringify(card).replaceAll('"},{"type":"TextRun","text":"', '');
    expect(shown).toContain(JSON.stringify(longText.replaceAll('\n', ' ')).slice(1, -1));
    expect(shown).not.toContain('{{DATE');
  });

  it('takes the style of its button, and may hide behind the menu', async () => {
    const [button] = describing.buttons;
    if (button?.kind !== 'act') throw new Error('the card begins with an act');
    const card = { ...describing, buttons: [{ ...button, place: 'menu' as const }] };
    expect(JSON.stringify(ringi.platform.render(card))).toContain('"mode":"secondary"');
    ringi.opens(() => Promise.resolve({ ...answering(what), style: 'danger' }));
    await kenji().clicks('Describe…');
    const { card: form } = await kenji().sees(what.title);
    const [save] = actionsOf(form ?? {});
    expect(save?.action['style']).toBe('destructive');
  });

  it('of an older client comes privately, and so does its outcome', async () => {
    const { id: messageId } = await kenji().sees('approval for dev');
    const place = { user: '29:kenji', conversation: channel };
    const submit = async (of: string, title: string) => {
      const message = kenji()
        .messages()
        .find(({ id }) => id === of);
      const found = actionsOf(message?.card ?? {}).find((one) => one.action['title'] === title);
      const action = { ...objectOf(found?.action['fallback']), type: 'Action.Submit' };
      await ringi.teams.invoke({ ...place, messageId: of, action, inputs: { text: 'Mine.' } });
    };
    await submit(messageId, 'Describe…');
    const form = await kenji().sees([what.title, ...what.effect]);
    expect(form).toMatchObject({ targetedTo: '29:kenji' });
    await submit(form.id, 'Cancel');
    await submit(form.id, 'Save');
    expect(ringi.clicks).toMatchObject([
      { verb: 'describe', room: ringi.room, answers: { part: 'purpose', text: 'Mine.' } },
    ]);
  });
});

describe('in Teams, data of a form that was made up', () => {
  const { view, subject } = describing.ref;
  const act = { view, subject, verb: 'describe', on: 'purpose', evidence: 'e', policy: 'p' };
  const send = async (ringiData: object, beside: object = {}) => {
    const { id: messageId } = await kenji().sees('approval for dev');
    const data = { ringi: { ...act, ...ringiData }, ...beside };
    const action = { type: 'Action.Execute', data };
    return ringi.teams.invoke({ user: '29:kenji', conversation: channel, messageId, action });
  };

  it.each<[string, object]>([
    ['kept values that are no text', { kept: { part: { $ne: 1 } } }],
    ['something else it asks for', { asks: 'everything' }],
    ['kept values without an end', { kept: { part: 'x'.repeat(20_000) } }],
  ])('with %s is a click on nothing', async (_what, data) => {
    await send(data);
    expect(ringi.opened).toEqual([]);
    expect(ringi.clicks).toMatchObject([{ card: { view: 'unreadable' }, answers: {} }]);
  });

  it('cannot write over what was kept, nor answer a form that is only asked for', async () => {
    await send({ kept: { part: 'risk' } }, { part: 'purpose', text: 'Mine.' });
    expect(ringi.clicks).toMatchObject([{ answers: { part: 'risk', text: 'Mine.' } }]);
    await send({ asks: 'form', kept: { part: 'risk' } }, { text: 'Mine.' });
    expect(ringi.opened).toMatchObject([{ answers: {} }]);
  });
});
