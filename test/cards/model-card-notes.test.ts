import { describe, expect, it } from '@jest/globals';
import { keeps } from '../../handlers/cards/model-card/keeps.ts';
import type { Decision, Execution } from '../../src/index.ts';
import { drawnModelCard, type ModelCardState } from './drawn-model-card.ts';
import {
  accepted,
  carried,
  pending,
  place,
  seenCard,
  shareArn,
  shares,
  vote,
} from './model-card-world.ts';
import { people } from './people.ts';
import { textOf } from './text-of.ts';
import { at, records } from './world.ts';

const hours = (n: number) => new Date(Date.parse(at('08:00')) + n * 3_660_000);

const told = (state: ModelCardState) =>
  drawnModelCard(state).notes.map(({ bold, context = [] }) =>
    [textOf(bold), textOf(context)].join(' ').trim(),
  );
const after = (execution: Execution, state: ModelCardState = { seen: seenCard('Draft') }) =>
  told({ ...state, more: { executions: [execution] } });
const conflict = {
  status: 'failed',
  because: 'editConflict',
  advice: 'editAgain',
  facts: { fields: 'intended_uses.purpose_of_model intended_uses.risk_rating' },
} as const;

const sharedAs = (is: object) => ({
  seen: seenCard('Draft', undefined, { shares: shares({ dev: is }) }),
});
const behind = seenCard('Draft', undefined, { behind: 'b1' });
const kept = (n: number, hour: number, more: Partial<Decision> = {}) =>
  carried(
    vote('keepCard', {
      id: `policy-${n}`,
      person: { id: 'policy', name: 'ringi.yaml' },
      at: hours(hour).toISOString(),
      ...more,
    }),
  );
/** The next try, an hour after the one before, and it fails. */
function tried(n: number, executions: readonly Execution[]): Execution {
  const now = hours(n + 10);
  const keeping = keeps(behind, records({ executions, now }));
  const { on, answers } = keeping ?? { on: '', answers: {} };
  return { ...kept(n, n + 10, { on, answers }), status: 'failed', because: 'cardTooLong' };
}

describe('what the thread of a model card is told', () => {
  it('is whose turn it is, once for each set of groups that is missing', () => {
    const seen = seenCard('PendingReview');
    const [turn] = drawnModelCard({ seen }).notes;
    expect(turn?.key).toBe('turn/1/ml-leads,model-risk');
    expect(turn?.mentions).toHaveLength(2);
    const [next] = drawnModelCard({
      seen,
      votes: [vote('approveCard', { seat: 'ml-leads' })],
    }).notes;
    expect(next?.key).toBe('turn/1/model-risk');
    expect(next && textOf(next.bold)).toBe(
      'Your turn: the model card of credit-risk needs 1 of you.',
    );
    expect(next && textOf(next.context ?? [])).toMatch(
      /^Kenji Mori approved for ml-leads\. Expires 27 Nov\. The buttons/u,
    );
    expect(next?.mentions).toEqual([{ group: 'model-risk', people: [people.yuki, people.hana] }]);
  });

  it('is who decided a change of its status, why, and that it is done', () => {
    const submit = carried(vote('submitCard', { answers: { comment: 'Ready.' } }));
    expect(after(submit)).toEqual([
      'Submitted for review by Kenji Mori: “Ready.”',
      'The card is in review, 4\u00a0s after the decision.',
    ]);
    const archive = carried(vote('archiveCard', { answers: { reason: 'Replaced by v13.' } }));
    expect(after({ ...archive, status: 'started' })).toEqual([
      'Archived by Kenji Mori: “Replaced by v13.”',
    ]);
  });

  it('is once what changes no status, when it is over', () => {
    const edit = carried(vote('editCard', { answers: { section: 'intended_uses' } }));
    expect(after({ ...edit, status: 'started' })).toEqual([]);
    expect(after(edit)).toEqual(['Edited (purpose and intended uses) by Kenji Mori.']);
    const test = carried(
      vote('recordTest', {
        answers: { version: '12', name: 'load', stage: 'test', result: 'passed' },
      }),
    );
    expect(after(test)).toEqual(['Test “load v12” passed in test, recorded by Kenji Mori.']);
    const failed = carried(
      vote('recordTest', {
        answers: { version: '12', name: 'load', stage: 'uat', result: 'failed' },
      }),
    );
    expect(after(failed)).toEqual(['Test “load v12” failed in uat, recorded by Kenji Mori.']);
  });

  it('is whose edit was not written, and which fields somebody else changed', () => {
    const edit = {
      ...carried(vote('editCard', { answers: { section: 'intended_uses' } })),
      ...conflict,
    };
    expect(after(edit)).toEqual([
      'Not written: the edit by Kenji Mori. Somebody else changed purpose and risk rating meanwhile. Edit again: the form shows what stands there now.',
    ]);
    const [note] = drawnModelCard({ seen: seenCard('Draft'), more: { executions: [edit] } }).notes;
    expect(note?.mentions).toEqual([{ person: people.kenji }]);
  });

  it('has the PDF with its digest and a name of its own', () => {
    const facts = {
      uri: 's3://ml-cards-111122223333/ringi/x.pdf',
      version: '3',
      digest: 'ab12',
      ...place,
    };
    const pdf = { ...carried(vote('exportCard', { on: 'v3' })), facts };
    const [note] = drawnModelCard({ seen: seenCard('Draft'), more: { executions: [pdf] } }).notes;
    expect(note?.file).toEqual({
      uri: facts.uri,
      through: place,
      digest: facts.digest,
      name: 'credit-risk-card-3.pdf',
      label: 'Open PDF',
      expires: 'The link expires within the hour.',
      unreadable: 'The file could not be read.',
    });
    expect(note && textOf(note.bold)).toBe('PDF of version 3, asked for by Kenji Mori.');
    expect(note?.summary).toContain('SHA-256 ab12');
  });

  it('is who shared it, and once more that the account accepted', () => {
    const share = carried(vote('shareCard', { on: '444455556666/edit' }));
    expect(after(share, sharedAs(pending))).toEqual(['Shared with dev by Kenji Mori.']);
    expect(after(share, sharedAs(accepted))).toEqual([
      'Shared with dev by Kenji Mori.',
      'dev (account 444455556666) has accepted the share.',
    ]);
  });

  it('is a reminder each time somebody asks for one: what to accept, and where', () => {
    const seen = seenCard('Draft', undefined, { shares: shares({ test: pending }) });
    const votes = ['r1', 'r2'].map((id) => vote('remindShare', { id, on: '555566667777' }));
    const notes = told({ seen, votes });
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain(
      `has not accepted yet: reminder by Kenji Mori. In that account, in ap-northeast-1: AWS RAM`,
    );
    expect(notes[0]).toContain(shareArn);
  });

  it('is never what Ringi writes by itself, and its failure once', () => {
    expect(after(kept(1, 6))).toEqual([]);
    // A card remembers its last executions: the first of those that failed is soon forgotten.
    let executions: readonly Execution[] = [kept(1, 6)];
    const told = new Set<string>();
    for (let n = 2; n < 30; n += 1) {
      executions = [...executions, tried(n, executions)].slice(-20);
      const { notes } = drawnModelCard({ seen: behind, more: { executions } });
      notes.forEach(({ key, mentions }) => told.add(`${key} ${mentions.length}`));
    }
    expect([...told]).toEqual(['failed/x-policy-2 0']);
    expect(after(tried(31, [...executions, kept(30, 40)]), { seen: behind })).toHaveLength(1);
  });

  it('is a failure once also where its tries do not say that they are further ones', () => {
    const failed = (n: number): Execution => {
      return { ...kept(n, n + 5), status: 'failed', because: 'cardTooLong' };
    };
    const executions = [kept(1, 6), failed(2), failed(3), failed(4)];
    const { notes } = drawnModelCard({ seen: behind, more: { executions } });
    expect(notes.map(({ key }) => key)).toEqual(['failed/x-policy-2']);
  });

  it('is nothing that is older than two days', () => {
    const submit = carried(vote('submitCard', { at: at('08:00', 17) }), {
      endedAt: at('08:01', 17),
    });
    expect(after(submit)).toEqual([]);
  });

  it('is that votes fell, to those who had voted', () => {
    const fell = {
      n: 1,
      about: 'PendingReview',
      evidence: 'e',
      votes: [vote('approveCard')],
      waived: [],
      openedAt: at('08:00'),
      endedAt: at('09:10'),
      status: 'void' as const,
      changed: { en: 'Changed: purpose.', ja: '変更あり：目的。' },
    };
    const { notes } = drawnModelCard({ seen: seenCard('Draft'), more: { earlier: [fell] } });
    expect(notes).toMatchObject([{ key: 'fell/1', mentions: [{ person: people.kenji }] }]);
    expect(notes[0]?.summary).toContain('Changed: purpose.');
  });
});
