import { describe, expect, it } from '@jest/globals';
import type { AlarmNow, Seen } from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/deployment/seen.ts';
import { execution, plan, seen } from './deployment-facts.ts';
import { deploymentStates } from './deployment-states.ts';
import { drawnDeployment } from './drawn-deployment.ts';
import { inEachLanguage } from './in-each-language.ts';
import { allText } from './text-of.ts';
import { at, records } from './world.ts';

const texts = [
  '<!channel> look at [this](https://evil.example)',
  '✅ Approved ✓ done › prod',
  'abc \u202edevorppa\u202c \u200bzero\u2060width',
  'one\n\ntwo\u2028three\u0000',
  'x'.repeat(10_000),
  `datapoints [${'9'.repeat(5_000)} (1)] the threshold (1)`,
];
const codes = [
  'rolledBackByAlarm',
  'rolledBackSilently',
  'neverBegun',
  'endpointFailed',
  'endpointChanged',
  'endpointGone',
  'lacks/alarm/<!channel>',
  'componentFailed',
  'tooLong',
  'unknownOutcome',
];

/** A deployment of which everything that can be a text of somebody else is this text. */
function hostile(state: (typeof deploymentStates)[number], text: string): Seen<Judged, Shown> {
  const { judged, shown } = state.seen;
  const alarms = shown.live.alarms.map((alarm): AlarmNow => ({
    ...alarm,
    name: text,
    reason: text,
  }));
  const rollout = { ...plan.rollout, alarms: [text, text] };
  const { facts } = shown.execution;
  const said = facts && Object.fromEntries(Object.keys(facts).map((key) => [key, text]));
  return {
    judged: { ...judged, group: { ...judged.group, name: 'credit-risk-'.repeat(5) } },
    shown: {
      ...shown,
      plan: shown.plan.by === 'endpoint' ? { ...shown.plan, rollout } : shown.plan,
      execution: { ...shown.execution, ...(said ? { facts: said } : {}) },
      live: { ...shown.live, alarms },
    },
  };
}

const failures = codes.map((because) => {
  const facts = { alarm: '', reason: '', status: '', config: '', what: '', name: '', because: '' };
  const ended = { status: 'failed', because, advice: because, endedAt: at('10:23') } as const;
  return {
    name: because,
    seen: seen({
      judged: { back: null },
      live: { alarms: [] },
      shown: { execution: execution({ ...ended, facts }) },
    }),
    recorded: records({ now: new Date(at('10:24')) }),
  };
});

describe.each(inEachLanguage([...deploymentStates, ...failures]))('%s', (_name, state, locale) => {
  it.each(texts)('stays within bounds, with nothing forged by text %#', (text) => {
    const sketch = drawnDeployment({ ...state, seen: hostile(state, text) }, locale);
    const pieces = allText(sketch);
    expect(pieces.filter((piece) => /[\p{Cc}\p{Cf}\p{Zl}]/u.test(piece))).toEqual([]);
    expect(sketch.title.length).toBeLessThanOrEqual(60);
    const [lead, verdict] = [pieces[1] ?? '', pieces[2] ?? ''];
    expect([lead.length > 70, verdict.length > 160]).toEqual([false, false]);
    for (const { label } of sketch.buttons) expect(label.length).toBeLessThanOrEqual(20);
    expect(pieces.join('').length).toBeLessThan(8_000);
  });

  it('says nothing in codes, and gives every failure an advice', () => {
    const pieces = allText(drawnDeployment(state, locale));
    for (const piece of pieces) {
      for (const code of codes) expect(piece).not.toContain(code);
      expect(piece).not.toMatch(/undefined|NaN|\[object/u);
    }
  });
});
