import { describe, expect, it } from '@jest/globals';
import { lookerOf, type Round } from '../../src/index.ts';
import { voteOf } from '../commands/asked-of.ts';

const since = '2026-11-20T07:00:00.000Z';
const round = (
  about: string,
  ...votes: readonly (readonly [name: string, verb: string])[]
): Round => ({
  n: 1,
  about,
  evidence: 'e',
  votes: votes.map(([name, verb], n) => voteOf(name, verb, `2026-11-20T08:0${n}:00.000Z`)),
  waived: [],
  openedAt: since,
  status: 'open',
});
const lookerIn = (...rounds: readonly Round[]) => lookerOf(rounds, since)?.person.name;

describe('who looks at an incident', () => {
  it.each([
    ['nobody at first', [], undefined],
    ['who claimed it', [['Ana', 'claim']], 'Ana'],
    [
      'who claimed it last',
      [
        ['Ana', 'claim'],
        ['Ben', 'claim'],
      ],
      'Ben',
    ],
    [
      'who took it over',
      [
        ['Ana', 'claim'],
        ['Ben', 'handOver'],
      ],
      'Ben',
    ],
    [
      'nobody once it was let go',
      [
        ['Ana', 'claim'],
        ['Ana', 'handOver'],
      ],
      undefined,
    ],
    [
      'who claimed it again',
      [
        ['Ana', 'claim'],
        ['Ana', 'handOver'],
        ['Ana', 'claim'],
      ],
      'Ana',
    ],
    [
      'who claimed it, whatever else was voted',
      [
        ['Ana', 'claim'],
        ['Ben', 'snooze'],
      ],
      'Ana',
    ],
  ] as const)('is %s', (_case, votes, name) => {
    expect(lookerIn(round(since, ...votes))).toBe(name);
  });

  it('goes on looking when a decision ended a round, and not in another incident', () => {
    const ended = round(since, ['Ana', 'claim'], ['Ben', 'accept']);
    expect(lookerIn(ended, round(since))).toBe('Ana');
    expect(lookerIn(ended, round('2026-11-21T07:00:00.000Z'))).toBe('Ana');
    expect(lookerOf([ended], '2026-11-21T07:00:00.000Z')).toBeUndefined();
  });
});
