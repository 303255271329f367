import { describe, expect, it } from '@jest/globals';
import { footingOf, goodBefore, type Standing } from '../../src/index.ts';

/** A history, newest first: a version, one rolled back to (`<10`), or one retired since (`x10`). */
function history(...steps: readonly string[]): readonly Standing[] {
  return steps.map((step, n) => {
    const verb = step.startsWith('<') ? 'rollback' : 'promote';
    const version = Number(step.replace(/[<x]/u, ''));
    const since = `2026-11-${String(28 - n).padStart(2, '0')}T09:00:00.000Z`;
    return {
      stage: 'prod',
      version,
      arn: `arn/${version}`,
      since,
      by: { execution: `e${n}`, verb, people: [] },
      ...(step.startsWith('x') ? { retired: true as const } : {}),
    };
  });
}

describe('the last good version', () => {
  it.each([
    ['nothing stood there', [], []],
    ['it is the first', ['10'], []],
    ['one before', ['11', '10'], [10]],
    ['the newest before', ['12', '11', '10'], [11, 10]],
    ['not one that was rolled back from', ['<11', '12', '11', '10'], [10]],
    ['one that came again and was replaced', ['13', '12', '<11', '12', '11', '10'], [12, 11, 10]],
    ['two rolled back from', ['<10', '<11', '12', '11', '10'], []],
    ['a downgrade that was promoted', ['9', '10'], [10]],
    ['not one that was retired since', ['12', 'x11', '10', 'x11'], [10]],
    ['one that came again after it was retired', ['12', '11', 'x11', '10'], [11, 10]],
  ])('%s', (_name, steps, expected) => {
    expect(goodBefore(history(...steps)).map(({ version }) => version)).toEqual(expected);
  });
});

describe('how a version stands to a stage', () => {
  it.each([
    ['never', ['11', '10'], 'never', undefined],
    ['stands', ['12', '11'], 'stands', undefined],
    ['replaced', ['13', '12'], 'replaced', 13],
    ['rolled back', ['<11', '12', '11'], 'rolledBack', 11],
    ['stands again', ['12', '<11', '12'], 'stands', undefined],
    ['rolled back to', ['<12', '13', '12'], 'stands', undefined],
    ['retired', ['13', 'x12'], 'retired', 13],
    ['rolled back, then retired', ['<11', 'x12', '11'], 'rolledBack', 11],
  ])('%s', (_name, steps, is, to) => {
    const footing = footingOf(history(...steps), 12);
    expect([footing.is, footing.to]).toEqual([is, to]);
  });
});
