import { describe, expect, it } from '@jest/globals';
import type { Alert, Recorded, ServiceLevel } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import type { Shown } from '../../handlers/cards/service-level/seen.ts';
import { serviceLevelCard } from '../../handlers/cards/service-level.ts';
import { drawnServiceLevel } from './drawn-service-level.ts';
import { alertAt, seen, slow, watchedAt, well } from './service-level-facts.ts';
import { serviceLevelStates } from './service-level-states.ts';
import { textOf } from './text-of.ts';
import { at } from './world.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] };
const words = { en, ja };
const state = (name: string) => {
  const found = serviceLevelStates.find((each) => each.name === name);
  if (!found) throw new Error(`no state ${name}`);
  return found;
};

function alertOf(shown: Partial<Shown>, recorded: Recorded) {
  return serviceLevelCard.alert?.(seen({ shown }), recorded, words);
}

const measured = (level: Partial<ServiceLevel>, time = '10:52', before?: Alert) =>
  alertOf({ live: { level: { ...well, ...level } } }, watchedAt(time, before));

const lead = (shown: Partial<Shown>, recorded: Recorded) =>
  textOf([drawnServiceLevel({ seen: seen({ shown }), recorded }).lead].flat());

const gone = (since: string) => ({
  stands: false,
  live: {},
  successor: { version: 9, since, rollback: true },
});

const offered = (name: string) =>
  drawnServiceLevel(state(name)).buttons.flatMap((button) =>
    button.kind === 'act' ? [`${button.verb} ${button.on}`.trim()] : [],
  );

const again = (time: string, shown: Partial<Shown> = {}) =>
  drawnServiceLevel({ seen: seen({ shown }), recorded: watchedAt(time, undefined) }).lookAgain;

/** The verdict of one that ended then. */
function verdictOf(endsAt: string): string {
  const recorded = watchedAt('11:12', alertAt({ status: 'resolved', endsAt }));
  const { verdict } = drawnServiceLevel({ seen: seen({ shown: gone(endsAt) }), recorded });
  return textOf([verdict].flat());
}

describe('the alert of a service level', () => {
  it('says which version of which stage and endpoint, and how grave that is', () => {
    expect(measured(slow)).toEqual({
      status: 'firing',
      severity: 'critical',
      labels: {
        alertname: 'ServiceLevelBreached',
        group: 'credit-risk',
        stage: 'prod',
        endpoint: 'credit-risk-prod',
      },
      startsAt: at('10:52'),
      says: {
        en: 'v12: service level breached in prod.',
        ja: 'v12：prod のサービスレベル未達。',
      },
    });
    const below = { isLast: false, live: { level: slow } };
    expect(alertOf(below, watchedAt('10:52', undefined))).toMatchObject({ severity: 'warning' });
  });

  it.each([
    ['a p99 at its limit', { p99: 200 }, false],
    ['a p99 above it', { p99: 200.1 }, true],
    ['an availability at its limit', { errors: 0.0005 }, false],
    ['an availability below it', { errors: 0.0006 }, true],
    ['100 invocations', { p99: 900, invocations: 100 }, true],
    ['fewer invocations', { p99: 900, errors: 1, invocations: 99 }, false],
    ['no invocations', { p99: 900, invocations: 0 }, false],
  ] as const)('with %s', (_name, level, fires) => {
    expect(measured(level)?.status).toBe(fires ? 'firing' : undefined);
  });

  it('ends with a clean window, and not with one that proves nothing', () => {
    const before = alertAt();
    expect(measured(slow, '11:04', before)).toMatchObject({ startsAt: at('10:52') });
    expect(measured({ invocations: 99 }, '11:04', before)).toMatchObject({ status: 'firing' });
    const ended = { status: 'resolved', startsAt: at('10:52'), endsAt: at('11:04') };
    expect(measured({}, '11:04', before)).toMatchObject(ended);
    const over = alertAt({ status: 'resolved', endsAt: at('11:04') });
    expect(measured({}, '12:00', over)).toMatchObject(ended);
    expect(measured(slow, '12:00', over)).toMatchObject({
      status: 'firing',
      startsAt: at('12:00'),
    });
  });

  it('ends when another version stands there, whatever comes to stand later', () => {
    const recorded = watchedAt('11:12', alertAt());
    const ended = alertOf(gone(at('11:10')), recorded);
    expect(ended).toMatchObject({ status: 'resolved', endsAt: at('11:10') });
    expect(lead(gone(at('11:10')), recorded)).toBe('v9 serves prod again.');
    const clean = alertAt({ status: 'resolved', endsAt: at('11:04') });
    expect(lead(gone(at('11:10')), watchedAt('11:12', clean))).toBe(
      'Within its limits again since 11:04 UTC.',
    );
  });

  it('tells the day of its end only where its time alone would not', () => {
    expect(verdictOf(at('11:10'))).toBe(
      'v12 missed its limits from 20 Nov 10:52 UTC to 11:10 UTC.',
    );
    expect(verdictOf(at('00:10', 21))).toContain('to 21 Nov 00:10 UTC.');
  });

  it('ends when nobody watches it any more, also where that is seen late', () => {
    expect(measured(slow, '14:21', alertAt())).toMatchObject({ status: 'firing' });
    const over = { status: 'resolved', endsAt: at('14:22') };
    expect(measured(slow, '14:22', alertAt())).toMatchObject(over);
    const late = { stands: false, live: {} };
    const successor = { version: 13, since: at('15:00'), rollback: false };
    expect(alertOf({ ...late, successor }, watchedAt('15:05', alertAt()))).toMatchObject(over);
    expect(measured(slow, '14:22')).toBeUndefined();
  });
});

describe('the card of a service level', () => {
  it('hangs nowhere while there is nothing to tell, and waits for others of its kind', () => {
    const fine = seen({ shown: { live: { level: well } } });
    const quiet = { seen: fine, recorded: watchedAt('10:52', undefined) };
    expect(drawnServiceLevel(quiet)).toMatchObject({ postAt: 'never', notes: [] });
    const { postAt } = drawnServiceLevel(state('service-level-latency'));
    expect(postAt).toEqual(new Date('2026-11-20T10:10:30.000Z'));
  });

  it('is looked at every minute while it is watched, and no more', () => {
    expect(again('10:22')).toEqual(new Date(at('10:23')));
    expect(again('14:21')).toEqual(new Date(at('14:22')));
    expect(again('14:22')).toBeUndefined();
    expect(again('10:52', { stands: false, live: {} })).toBeUndefined();
  });

  it('offers the way back while it fires, once', () => {
    expect(offered('service-level-latency')).toEqual(['rollback prod/9']);
    expect(offered('service-level-both')).toEqual(['rollback prod/9', 'withdraw']);
    expect(offered('service-level-too-few')).toEqual(['rollback prod/9']);
    for (const name of ['returning', 'resolved', 'replaced', 'unwatched']) {
      expect(offered(`service-level-${name}`)).toEqual([]);
    }
    const { recorded } = state('service-level-latency');
    const { buttons } = drawnServiceLevel({ seen: seen({ judged: { back: null } }), recorded });
    expect(buttons.map(({ kind }) => kind)).toEqual(['link']);
  });

  it('shouts in the last stage alone, and offers nothing to nobody', () => {
    const [loud] = drawnServiceLevel(state('service-level-latency')).buttons;
    expect(loud).toMatchObject({ style: 'danger' });
    const below = drawnServiceLevel(state('service-level-availability'));
    expect(below.buttons[0]).not.toHaveProperty('style');
    expect(below.tone).toBe('warning');
    const nobody = compilePolicies({ policies: [], outside: [] });
    const { buttons } = drawnServiceLevel(state('service-level-latency'), 'en', nobody);
    expect(buttons.map(({ kind }) => kind)).toEqual(['link']);
  });

  it('asks for the way back in a round of the stage, for which nobody is waited', () => {
    const { seen: found, recorded } = state('service-level-latency');
    expect(serviceLevelCard.agenda(found, recorded, stages, () => [])).toEqual({
      about: 'prod',
      waits: false,
      asks: [
        { verb: 'rollback', on: 'prod/9', stage: 'prod' },
        { verb: 'withdraw', on: '' },
      ],
    });
    const going = state('service-level-returning');
    const { about, asks } = serviceLevelCard.agenda(going.seen, going.recorded, stages, () => []);
    expect([about, asks]).toEqual(['prod', []]);
  });

  it('tells nobody of it while its endpoint is down, but of decisions', () => {
    const cause = {
      ...alertAt(),
      labels: { alertname: 'EndpointUnreachable', endpoint: 'credit-risk-prod' },
      says: { en: 'Endpoint out of service: credit-risk-prod.', ja: '' },
    };
    const { seen: found, recorded } = state('service-level-returning');
    const watch = { alert: alertAt(), firing: [cause], silences: [] };
    const muted = drawnServiceLevel({ seen: found, recorded: { ...recorded, watch } });
    expect(muted.postAt).toBe('never');
    expect(muted.notes.map(({ key }) => key)).toEqual(['decided/execution-1']);
    expect(muted.body).toContainEqual({
      kind: 'warning',
      word: 'Check',
      text: ['Nobody is told of it while this lasts: Endpoint out of service: credit-risk-prod.'],
    });
  });

  it('tells those who decided the deployment that it opened, and what came of it', () => {
    const notes = Object.fromEntries(
      serviceLevelStates.map((each) => [
        each.name.replace('service-level-', ''),
        drawnServiceLevel(each).notes.map(({ key }) => key),
      ]),
    );
    const [opened, resolved] = ['opened', 'resolved'].map((what) => `${what}/${at('10:52')}`);
    expect(notes).toEqual({
      latency: [opened],
      availability: [opened],
      both: [opened],
      'too-few': [],
      returning: [opened, 'decided/execution-1'],
      resolved: [resolved],
      replaced: ['decided/execution-1', resolved],
      unwatched: [resolved],
    });
    const [note] = drawnServiceLevel(state('service-level-latency')).notes;
    const names = note?.mentions.map((each) => ('person' in each ? each.person.name : each.group));
    expect(names).toEqual(['Yuki Ito', 'Kenji Mori']);
  });
});
