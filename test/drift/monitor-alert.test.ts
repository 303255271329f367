import { describe, expect, it } from '@jest/globals';
import type { Alert, Recorded, Seen } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import type { Judged, Shown } from '../../handlers/cards/drift/seen.ts';
import { at } from '../cards/world.ts';
import { reportOf } from './monitor-report.ts';
import { alertOf, run, seenBy, threeInARow, watched } from './monitor-world.ts';

const nothing = watched({ watch: { firing: [], silences: [] } });

function alertIn(seen: Seen<Judged, Shown>, recorded: Recorded = nothing) {
  const recalled = driftCard.recall?.(seen, recorded) ?? seen;
  return driftCard.alert?.(recalled, recorded, { en, ja });
}

describe('the alert of a monitor', () => {
  it('fires since the end of the first run of the streak, with Alertmanager’s labels', () => {
    expect(alertIn(seenBy())).toEqual({
      status: 'firing',
      severity: 'critical',
      startsAt: at('07:02'),
      labels: {
        alertname: 'DataDrift',
        group: 'credit-risk',
        monitor: 'credit-risk-prod-hourly',
        stage: 'prod',
        endpoint: 'credit-risk-prod',
      },
      says: {
        en: 'Input drift in prod: 2 of 14 features drifted.',
        ja: 'prod で入力ドリフト：14 特徴量中 2 つがドリフト。',
      },
    });
  });

  it('resolves with the clean run, and stays resolved as it was', () => {
    const over = seenBy({ runs: [run('11', 'clean'), run('10', 'clean'), ...threeInARow] });
    const resolved = alertIn(over, watched());
    expect(resolved).toMatchObject({
      status: 'resolved',
      startsAt: at('07:02'),
      endsAt: at('10:02'),
    });
    const later = watched({ watch: { alert: alertOf({ ...resolved }), firing: [], silences: [] } });
    expect(alertIn(over, later)).toMatchObject({ endsAt: at('10:02') });
  });

  it('is none of a monitor that never found anything', () => {
    expect(alertIn(seenBy({ runs: [run('09', 'clean')] }))).toBeUndefined();
  });

  it.each([
    ['modelQuality', 'ModelQualityDrop'],
    ['bias', 'BiasDrift'],
    ['attribution', 'AttributionDrift'],
    ['alarm', 'Alarm'],
    ['other', 'DataDrift'],
  ] as const)('of a monitor of %s is called %s', (type, alertname) => {
    expect(alertIn(seenBy({ monitor: { type } }))?.labels['alertname']).toBe(alertname);
  });

  it.each([
    ['MonitorFailed', seenBy({ runs: [run('09', 'failed'), run('08', 'clean')] })],
    ['MonitorSilent', seenBy({ runs: [run('04', 'clean')] })],
    [
      'EndpointUnreachable',
      seenBy({ monitor: { endpointStatus: 'Failed' }, runs: [run('04', 'clean')] }),
    ],
    [
      'ReportUnreadable',
      seenBy({ report: reportOf({ drifted: 0, findings: [], unreadable: 'not JSON' }) }),
    ],
  ])('is called %s', (alertname, seen) => {
    expect(alertIn(seen)?.labels['alertname']).toBe(alertname);
  });

  it('is less grave before the last stage', () => {
    const silent = seenBy({ runs: [run('04', 'clean')], shown: { isLast: false } });
    expect(alertIn(silent)?.severity).toBe('info');
  });
});

function twin(name: string) {
  const subject = `111122223333:ap-northeast-1:credit-risk/model-monitor/${name}`;
  return alertOf({
    ref: { view: 'drift', subject },
    labels: { alertname: 'EndpointUnreachable', endpoint: 'credit-risk-prod', monitor: name },
  });
}

/** Its subject sorts behind every monitor's: that decides nothing. */
const own: Alert = {
  ...twin('credit-risk-prod'),
  ref: {
    view: 'endpoint',
    subject: '111122223333:ap-northeast-1:things/endpoint/credit-risk-prod',
  },
};

describe('monitors of one endpoint that is down', () => {
  const down = seenBy({ monitor: { endpointStatus: 'OutOfService' }, runs: [run('09', 'failed')] });
  it.each([
    ['a-quality-monitor', twin('a-quality-monitor'), false],
    ['z-quality-monitor', twin('z-quality-monitor'), true],
    ['the endpoint itself', own, false],
  ])('say it once: with %s firing, too', (_, other, waits) => {
    const recorded = watched({ watch: { firing: [other], silences: [] } });
    const seen = driftCard.recall?.(down, recorded) ?? down;
    const agenda = driftCard.agenda(seen, recorded, { names: ['prod'] }, () => []);
    expect(agenda.waits).toBe(waits);
  });
});

describe('what is remembered', () => {
  it('is each run once, with what its own report said', () => {
    const first = driftCard.known(seenBy({ runs: [run('07', 'violations')] }), nothing);
    const second = driftCard.known(
      seenBy({
        runs: [run('08', 'violations'), run('07', 'violations')],
        report: reportOf({ drifted: 0, findings: [] }),
      }),
      nothing,
      first,
    );
    expect(second).toMatchObject({
      runs: [
        expect.objectContaining({ id: at('07:00'), score: 0.42, threshold: 0.2, drifted: 2 }),
        expect.objectContaining({ id: at('08:00'), drifted: 0 }),
      ],
    });
  });

  it('is of the last twenty runs', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
    const known = driftCard.known(
      seenBy({ runs: hours.map((hour) => run(hour, 'clean')).toReversed() }),
      nothing,
    );
    expect(known).toMatchObject({ runs: { length: 20 } });
  });
});

describe('what policy may answer by itself', () => {
  it('is a retraining, by how grave the last runs were', () => {
    const known = driftCard.known(
      seenBy({ runs: [run('08', 'violations')], shown: { isLast: false } }),
      nothing,
    );
    const recorded = watched({ watch: { alert: alertOf(), firing: [], silences: [], known } });
    const seen = driftCard.recall?.(seenBy(), recorded) ?? seenBy();
    expect(driftCard.unattended?.(seen, recorded)).toEqual({
      verb: 'retrain',
      on: '',
      stage: 'prod',
      lasted: ['critical', 'warning', 'info'],
    });
  });

  it('is nothing while nothing drifts', () => {
    const clean = seenBy({ runs: [run('09', 'clean')] });
    expect(driftCard.unattended?.(clean, nothing)).toBeUndefined();
  });
});
