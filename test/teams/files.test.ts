import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message } from '../../src/index.ts';
import { openUrl } from '../../adapters/teams/open-url.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import { note, soon, thrown } from '../contract/chat-platform/chat.ts';
import { pdf } from '../contract/chat-platform/fake-files.ts';
import { nodesOf } from '../golden/nodes-of.ts';
import { waiting } from './sample-card.ts';
import { startRingiTeams, type RingiTeams } from './start-ringi-teams.ts';

let ringi: RingiTeams;
let card: Message;
beforeEach(async () => {
  ringi = await startRingiTeams();
  await ringi.teams.install();
  card = await ringi.platform.post(ringi.room, ringi.platform.render(waiting), 'k', soon());
});
afterEach(async () => {
  await ringi.drained();
  await ringi.stop();
});

const opening = {
  ...note,
  open: { label: 'Open the card', card: { view: 'model-package', subject: 'loan-default/7' } },
  file: pdf,
};
const tell = () => {
  const said = ringi.platform.renderNote(opening, 'en', ringi.platform.link(card));
  return ringi.platform.reply(card, said, 'n', soon());
};
const newest = () => ringi.teams.state('29:yuki').messages.at(-1)?.card ?? {};

describe('a note with a file in Teams', () => {
  it('has a button that opens it, beside the card it leads to, and says that it expires', async () => {
    await tell();
    const actions = nodesOf(newest()).filter(({ type }) => type === 'Action.OpenUrl');
    expect(actions.map(({ title }) => title)).toEqual(['Open the card', 'Open PDF']);
    expect(actions[1]?.['url']).toBe(ringi.files.links[0]);
    expect(textOfCard(newest())).toContain('The link expires within the hour.');
    expect(ringi.files.links[0]).toContain('X-Amz-Expires=3600');
  });

  it('has a link of its own each time it is sent, which is never told again', async () => {
    ringi.teams.faults.next({ call: 'sendActivity', with: { kind: 'throttled', retryAfter: 1 } });
    await thrown(tell());
    await tell();
    expect(new Set(ringi.files.links).size).toBe(2);
    const messages = ringi.teams.state('29:yuki').messages;
    expect(messages.filter((one) => JSON.stringify(one.card).includes('X-Amz-'))).toHaveLength(1);
    expect(ringi.logged.join(' ')).not.toContain('X-Amz');
  });

  it.each(['http://[::', 'javascript:alert(1)?X-Amz-Signature=f00'])(
    'names no link in an error: %s',
    (url) => {
      expect(() => openUrl('Open PDF', url)).toThrow(/^no page: [^?]*$/u);
    },
  );

  it('is refused without a link in the error, also where Teams quotes it', async () => {
    const code = 'Bad url: https://s3.test/3.pdf?X-Amz-Expires=3600&X-Amz-Signature=f00';
    ringi.teams.faults.next({ call: 'sendActivity', with: { kind: 'error', status: 400, code } });
    const error = await thrown(tell());
    expect(String(error)).toContain('Bad url');
    expect(String(error)).not.toMatch(/X-Amz|s3\.test/u);
  });

  it('leads to the card alone where Ringi may not read the file', async () => {
    ringi.files.is('unreadable');
    await tell();
    expect(textOfCard(newest())).toContain('The file could not be read.');
    const actions = nodesOf(newest()).filter(({ type }) => type === 'Action.OpenUrl');
    expect(actions.map(({ title }) => title)).toEqual(['Open the card']);
  });
});
