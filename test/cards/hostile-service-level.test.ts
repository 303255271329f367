import { describe, expect, it } from '@jest/globals';
import { drawnServiceLevel } from './drawn-service-level.ts';
import { inEachLanguage } from './in-each-language.ts';
import { serviceLevelStates, type ServiceLevelCardState } from './service-level-states.ts';
import { allText } from './text-of.ts';

const long = 'a-very-long-name-indeed-'.repeat(3).slice(0, 63);

/** Everything in it is as long, and as bad, as it may be. */
function worst({ seen, recorded }: ServiceLevelCardState): Omit<ServiceLevelCardState, 'name'> {
  const { judged, shown } = seen;
  const level = { invocations: 9_999_999, p99: 123_456.789, errors: 0.987654321 };
  const people = ['Ana Maria Lopez de la Cruz', 'Wolfeschlegelsteinhausenbergerdorff'];
  return {
    seen: {
      judged: { ...judged, group: { ...judged.group, name: long }, version: 99_999, back: 99_998 },
      shown: {
        ...shown,
        plan: { ...shown.plan, endpoint: long },
        ...(shown.stands ? { live: { level } } : {}),
        ...(shown.going ? { going: { to: 99_998, people } } : {}),
      },
    },
    recorded,
  };
}

describe.each(inEachLanguage(serviceLevelStates))('%s', (_name, state, locale) => {
  it('stays within bounds', () => {
    const sketch = drawnServiceLevel(worst(state), locale);
    const pieces = allText(sketch);
    expect(pieces.filter((piece) => /undefined|NaN|\[object/u.test(piece))).toEqual([]);
    const [title = '', lead = '', verdict = ''] = pieces;
    expect([title.length > 60, lead.length > 70, verdict.length > 160]).toEqual([
      false,
      false,
      false,
    ]);
    for (const { label } of sketch.buttons) expect(label.length).toBeLessThanOrEqual(20);
  });
});
