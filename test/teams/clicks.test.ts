import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import { unreadableButton } from '../../src/index.ts';
import type { Message, Outcome } from '../../src/index.ts';
import { people } from './people.ts';
import { closed, waiting } from './sample-card.ts';
import { channel, partner, startRingiTeams } from './start-ringi-teams.ts';
import type { RingiTeams } from './start-ringi-teams.ts';
import { notice } from './stub-bot.ts';

let ringi: RingiTeams;
const signal = AbortSignal.timeout(60_000);
const kenji = () => ringi.teams.as('Kenji Mori');
const yuki = () => ringi.teams.as('Yuki Ito');
const posts = () => ringi.platform.post(ringi.room, ringi.platform.render(waiting), 'k', signal);

beforeEach(async () => {
  // botbuilder prints refused tokens.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  ringi = await startRingiTeams();
  await ringi.teams.install();
});
afterEach(async () => {
  await ringi.drained();
  await ringi.stop();
  jest.restoreAllMocks();
});

const { ref } = waiting;
const act = { ...ref, verb: 'approve', on: 'dev', evidence: '4f1c9ab2', policy: '77d0e1aa' };

describe('a click', () => {
  const inputs = { reason: 'The bias report is missing.' };
  let message: Message;
  beforeEach(async () => void (message = await posts()));

  it('names its card, verb, evidence, answers, account, room and message', async () => {
    await kenji().clicks('Reject version…', { inputs });
    const { id } = await kenji().sees('approval for dev');
    expect(ringi.clicks).toMatchObject([
      {
        id: expect.stringMatching(/^f:/),
        account: { platform: 'teams', tenant: people.tenant, id: people.kenji.accounts[0]?.id },
        card: waiting.ref,
        verb: 'reject',
        on: '',
        evidence: '4f1c9ab2',
        policy: '77d0e1aa',
        answers: inputs,
        room: ringi.room,
        message: { room: ringi.room, ref: { conversation: `${channel};messageid=${id}`, id } },
        at: '2026-11-20T00:00:00.000Z',
      },
    ]);
    const [clicked] = ringi.clicks.flatMap((click) => click.message ?? []);
    expect(clicked && ringi.platform.idOf(clicked)).toBe(ringi.platform.idOf(message));
  });

  it('is answered with the fresh card', async () => {
    const payload = ringi.platform.render(closed);
    ringi.decides(() => Promise.resolve({ status: 'recorded', payload }));
    expect(await kenji().clicks('Approve for dev')).toMatchObject({ kind: 'card' });
    await kenji().sees('closed for prod');
  });

  it('is refused in a bar that only its person sees', async () => {
    const refused: Outcome = { status: 'refused', notice: notice('memberOf') };
    ringi.decides(() => Promise.resolve(refused));
    expect(await kenji().clicks('Approve for dev')).toEqual({
      kind: 'error',
      code: 'memberOf',
      message: 'Not recorded: memberOf.',
    });
    expect(yuki().state().lastInvoke).toBeNull();
  });

  it('that takes long is said to be worked on; a refusal is told later, privately', async () => {
    const held = Promise.withResolvers<Outcome>();
    ringi.decides(() => held.promise);
    ringi.runsLate(4_000);
    const pressed = kenji().clicks('Approve for dev');
    expect(await pressed).toEqual({ kind: 'message', text: 'Not recorded: working.' });
    held.resolve({ status: 'refused', notice: notice('metricGate') });
    expect(await kenji().sees('metricGate')).toMatchObject({ targetedTo: '29:kenji' });
    expect(JSON.stringify(yuki().messages())).not.toContain('metricGate');
  });

  it('that cannot be written down is not taken', async () => {
    ringi.loses(true);
    expect(await kenji().clicks('Approve for dev')).toMatchObject({
      kind: 'error',
      code: 'notTaken',
    });
    expect(ringi.clicks).toEqual([]);
  });

  it('sent again after a slow answer is the same click', async () => {
    ringi.teams.faults.nextInvoke({ kind: 'sentAgain' });
    await kenji().clicks('Approve for dev');
    const [first, second] = ringi.clicks;
    expect(first?.id).toBe(second?.id);
  });

  it('of a guest, without an object id or from a foreign tenant is nobody’s', async () => {
    await ringi.teams.as('Mia Weber').clicks('Approve for dev');
    ringi.teams.faults.nextInvoke({ kind: 'noAadObjectId' });
    await kenji().clicks('Approve for dev');
    ringi.teams.faults.nextInvoke({ kind: 'foreignTenant', tenant: partner });
    await kenji().clicks('Approve for dev');
    expect(ringi.clicks.map(({ account }) => account)).toEqual([
      { platform: 'teams', tenant: partner, id: partner },
      { platform: 'teams', tenant: people.tenant, id: 'without object id 29:kenji' },
      { platform: 'teams', tenant: partner, id: people.kenji.accounts[0]?.id },
    ]);
  });

  it('of an older client comes as a message, and its refusal privately', async () => {
    ringi.decides(() => Promise.resolve({ status: 'refused', notice: notice('memberOf') }));
    const message = await kenji().sees('approval for dev');
    const [approve] = approvalOf(message.card);
    const answer = await ringi.teams.invoke({
      user: '29:kenji',
      conversation: channel,
      messageId: message.id,
      action: { type: 'Action.Submit', ...objectOf(approve) },
      inputs: { comment: 'Fine.' },
    });
    expect(answer).toEqual({ kind: 'none' });
    expect(ringi.clicks).toMatchObject([{ verb: 'approve', answers: { comment: 'Fine.' } }]);
    expect(await kenji().sees('Rule: memberOf')).toMatchObject({ targetedTo: '29:kenji' });
  });

  it.each([
    ['of which half is missing', { ringi: { verb: 'approve' } }, 'Action.Execute'],
    ['that carries nothing', {}, 'Action.Execute'],
    ['of an endless subject', { ringi: { ...act, subject: 'x'.repeat(20_000) } }, 'Action.Execute'],
    ['with an endless reason', { ringi: act, reason: 'x'.repeat(20_000) }, 'Action.Execute'],
    ['of an older client, not Ringi’s', { ringi: 'approve' }, 'Action.Submit'],
  ])('on a button %s is one on nothing, for the core to refuse', async (_, data, type) => {
    ringi.decides(() => Promise.resolve({ status: 'refused', notice: notice('unknownButton') }));
    const { id: messageId } = await kenji().sees('approval for dev');
    const place = { user: '29:kenji', conversation: channel, messageId };
    const answer = await ringi.teams.invoke({ ...place, action: { type, data } });
    expect(answer.kind).toBe(type === 'Action.Submit' ? 'none' : 'error');
    expect(ringi.clicks).toMatchObject([
      {
        account: { id: people.kenji.accounts[0]?.id },
        ...unreadableButton,
        answers: {},
        room: ringi.room,
      },
    ]);
  });

  it('of which not even an action came is one on nothing', async () => {
    const { id: replyToId } = await kenji().sees('approval for dev');
    await ringi.teams.deliver({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'f:bare',
      replyToId,
      channelId: 'msteams',
      serviceUrl: ringi.teams.serviceUrl,
      from: { id: '29:kenji' },
      recipient: { id: '28:bot' },
      conversation: { id: `${channel};messageid=${replyToId}`, tenantId: people.tenant },
    });
    expect(ringi.clicks).toMatchObject([{ id: 'f:bare', ...unreadableButton }]);
  });

  it('on a question is answered privately, and leaves the card as it is', async () => {
    expect(await kenji().clicks('History')).toMatchObject({ kind: 'message' });
    await kenji().sees('You asked: history credit-risk');
    await kenji().sees('approval for dev');
    expect(JSON.stringify(yuki().messages())).not.toContain('You asked');
  });

  it('on a question, of an older client, is answered privately too', async () => {
    const { id: messageId } = await kenji().sees('approval for dev');
    const place = { user: '29:kenji', conversation: channel, messageId };
    const data = { ringi: { ask: 'history credit-risk' } };
    await ringi.teams.invoke({ ...place, action: { type: 'Action.Submit', data } });
    await kenji().sees('You asked: history credit-risk');
    expect(ringi.clicks).toEqual([]);
    expect(JSON.stringify(yuki().messages())).not.toContain('You asked');
  });
});

describe('a private answer', () => {
  it('goes to the person’s own chat where the tenant has no targeted messages', async () => {
    await ringi.stop();
    ringi = await startRingiTeams({ targetedMessages: false });
    await ringi.teams.install();
    await posts();
    await kenji().clicks('History');
    await kenji().sees('You asked: history credit-risk', { channel: 'personal' });
    expect(JSON.stringify(yuki().messages())).not.toContain('You asked');
  });
});

/** The Submit that stands behind the Execute of the first form. */
function approvalOf(card: unknown): readonly unknown[] {
  const json = JSON.stringify(card);
  expect(textOfCard(objectOf(card))).toContain('Approve for dev');
  const found = /"fallback":(\{"type":"Action.Submit".*?\}\}\})/.exec(json)?.[1] ?? '{}';
  return [JSON.parse(found)];
}
