import { describe, expect, it } from '@jest/globals';
import type { Execution } from '../../src/index.ts';
import { modelCardCard } from '../../handlers/cards/model-card.ts';
import { judgedScene } from '../golden/judged-scene.ts';
import { accepted, carried, policies, ref, seenCard, shares, vote } from './model-card-world.ts';
import { at, records } from './world.ts';

const account = '444455556666';
/** As its button says it: with whom, and for what. */
const on = `${account}/edit`;
const shared = carried(vote('shareCard', { on, at: at('08:30') }));
const takenHere = carried(vote('acceptShare', { on: account, at: at('08:40') }));
const endedAndShared = carried(vote('shareCard', { id: 'click-again', on, at: at('08:50') }));

/** What the thread of a card says that dev has accepted. */
function notesOf(executions: readonly Execution[]): readonly string[] {
  const { said } = judgedScene(
    {
      name: 'shared with dev',
      view: modelCardCard,
      subject: ref.subject,
      policies,
      seen: seenCard('Draft', undefined, { shares: shares({ dev: accepted }) }),
      recorded: records({ executions }),
      others: [],
    },
    'en',
  );
  return said.kind === 'card' ? said.notes.map(({ summary }) => summary) : [];
}

describe('that an account has accepted a share', () => {
  const told = `dev (account ${account}) has accepted the share.`;

  it('is told where people there accepted it', () => {
    expect(notesOf([shared])).toContain(told);
  });

  it('is told once, by the name of whoever accepted it here', () => {
    const notes = notesOf([shared, takenHere]);
    expect(notes).toContain('Accepted for dev by Kenji Mori.');
    expect(notes).not.toContain(told);
  });

  it('is told where accepting it here failed, or was about a share before this one', () => {
    expect(notesOf([shared, { ...takenHere, status: 'failed', because: 'gone' }])).toContain(told);
    expect(notesOf([shared, takenHere, endedAndShared])).toContain(told);
  });
});
