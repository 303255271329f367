import { describe, expect, it } from '@jest/globals';
import { dev, state, test, uat } from './card-state.ts';
import { drawn } from './drawn.ts';
import { at, round, seenAt } from './world.ts';

const seized = state('seized', seenAt(2), {
  earlier: [dev.round, test.round, uat.round],
  round: round(4, 'uat', { openedAt: at('14:21') }),
  executions: [dev.execution, test.execution, { ...uat.execution, status: 'seized' }],
  now: new Date(at('14:22')),
});

describe('a decision that a rollback took the place of', () => {
  it('is not done: the card and one note say why', () => {
    const card = drawn(seized, 'en');
    expect(card.title).toBe('credit-risk v12: decided for uat, not done');
    expect(card.lead).toBe('Not done: a rollback took its place.');
    const notes = card.notes.filter(({ key }) => key === `failed/${uat.execution.id}`);
    // Closed like one that was rolled back from: people propose the stage again first.
    const verbs = card.buttons.flatMap((each) => (each.kind === 'act' ? [each.verb] : []));
    expect(verbs).toContain('propose');
    expect(verbs).not.toContain('promote');
    expect(notes.map(({ summary }) => summary)).toEqual([
      'Not done: a rollback took its place. Look at why it was rolled back, then decide again.',
    ]);
  });
});
