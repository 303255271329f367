import { describe, expect, it } from '@jest/globals';
import type { Note } from '../../src/index.ts';
import { dev, kenji, state, type CardState } from './card-state.ts';
import { drawn } from './drawn.ts';
import { at, decided, round, seenAt, vote } from './world.ts';

/** The note of that key, and the names of the people it mentions. */
function told(card: CardState, key: string) {
  const note = drawn(card, 'en').notes.find((each) => each.key === key);
  return note && { summary: note.summary, mentions: note.mentions.flatMap(nameOf) };
}

function nameOf(mention: Note['mentions'][number]): readonly string[] {
  return 'group' in mention ? [mention.group] : [mention.person.name];
}

describe('thread notes', () => {
  it('tell those who had voted that something else came first', () => {
    const overtaken = state('overtaken', seenAt(0), {
      earlier: [round(1, 'dev', { votes: [kenji], status: 'overtaken', endedAt: at('09:20') })],
      round: round(2, 'dev'),
      now: new Date(at('09:21')),
    });
    expect(told(overtaken, 'overtaken/1')).toEqual({
      summary: 'Something else came first: the votes for dev no longer count.',
      mentions: ['Kenji Mori'],
    });
  });

  it('tell nobody where nobody had voted', () => {
    const overtaken = state('overtaken', seenAt(0), {
      earlier: [round(1, 'dev', { status: 'overtaken', endedAt: at('09:20') })],
      round: round(2, 'dev'),
      now: new Date(at('09:21')),
    });
    expect(told(overtaken, 'overtaken/1')).toBeUndefined();
  });

  it('tell whoever proposed it again what came of it', () => {
    const proposal = vote('hana', 'propose', 'test', '10:00', { reason: 'Needed for the audit.' });
    const proposed = decided(3, [proposal], '10:00').round;
    const { round: promoted, execution } = decided(
      4,
      [vote('kenji', 'promote', 'test', '10:10')],
      '10:11',
    );
    const card = state('promoted', seenAt(2), {
      earlier: [dev.round, proposed],
      round: promoted,
      executions: [dev.execution, execution],
      now: new Date(at('10:12')),
    });
    expect(told(card, 'decided/4')?.mentions).toContain('Hana Kondo');
    expect(told(card, `done/${execution.id}`)?.mentions).toContain('Hana Kondo');
    expect(told(card, `done/${dev.execution.id}`)?.mentions).not.toContain('Hana Kondo');
  });

  it('ask the operators to look into what is an alarm', () => {
    const change = { what: 'approval', after: 'Approved', at: at('09:20') } as const;
    const says = (rule: 'ask' | 'alarm') =>
      told(
        state('outside', seenAt(0, { judged: { approval: 'Approved' } }), {
          outside: [{ ...change, rule }],
          now: new Date(at('09:21')),
        }),
        `outside/approval//${change.at}`,
      )?.summary;
    expect(says('alarm')).toContain('Operators: find out who did it and why.');
    expect(says('ask')).not.toContain('Operators');
  });
});
