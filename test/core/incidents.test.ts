import { describe, expect, it } from '@jest/globals';
import type { Alert } from '../../src/alert.ts';
import { incidentDefaults, inhibitedBy, type Inhibition } from '../../src/incidents.ts';
import { matcherOf } from '../../src/silence/matcher-of.ts';

function alert(labels: Readonly<Record<string, string>>): Alert {
  return {
    ref: { view: 'drift', subject: labels['monitor'] ?? '' },
    status: 'firing',
    severity: 'warning',
    labels: { group: 'credit-risk', ...labels },
    startsAt: '2026-11-20T07:02:00.000Z',
    relapses: 0,
    says: {},
  };
}

const silent = { alertname: 'MonitorSilent', monitor: 'hourly', endpoint: 'prod' };

describe('what mutes its consequences by itself', () => {
  it.each([
    ['an unreachable endpoint, the silence of its monitor', 'EndpointUnreachable', 'prod', silent],
    [
      'an unreachable endpoint, drift on it',
      'EndpointUnreachable',
      'prod',
      { ...silent, alertname: 'DataDrift' },
    ],
    [
      'an unreachable endpoint, how it served before',
      'EndpointUnreachable',
      'prod',
      { alertname: 'ServiceLevelBreached', endpoint: 'prod', stage: 'prod' },
    ],
    ['a failing monitor, the silence of another', 'MonitorFailed', 'prod', silent],
  ] as const)('%s', (_, alertname, endpoint, labels) => {
    const cause = alert({ alertname, endpoint, monitor: 'other' });
    expect(inhibitedBy(labels, [cause], incidentDefaults)).toBe(cause);
    const elsewhere = alert({ alertname, endpoint: 'test' });
    expect(inhibitedBy(labels, [elsewhere], incidentDefaults)).toBeUndefined();
  });

  it('a failed pipeline mutes silence, and no drift: drift is found by what still reports', () => {
    const cause = alert({ alertname: 'PipelineFailed' });
    const labels = { ...silent, group: 'credit-risk' };
    expect(inhibitedBy(labels, [cause], incidentDefaults)).toBe(cause);
    const drift = { ...labels, alertname: 'DataDrift' };
    expect(inhibitedBy(drift, [cause], incidentDefaults)).toBeUndefined();
  });
});

function rule(equal: readonly string[]): Inhibition {
  return {
    source: [{ name: 'alertname', is: '=~', value: 'A|B' }],
    target: [{ name: 'alertname', is: '=~', value: 'B|C' }],
    equal: [...equal],
  };
}

describe('a rule, as Alertmanager has it', () => {
  it('takes a label that neither has for the same', () => {
    const muted = inhibitedBy({ alertname: 'C' }, [alert({ alertname: 'A' })], {
      inhibit: [rule(['endpoint'])],
    });
    expect(muted?.labels['alertname']).toBe('A');
  });

  it('lets nothing that fits both sides mute what fits both sides', () => {
    const both = [alert({ alertname: 'B' })];
    expect(inhibitedBy({ alertname: 'B' }, both, { inhibit: [rule([])] })).toBeUndefined();
    expect(inhibitedBy({ alertname: 'C' }, both, { inhibit: [rule([])] })).toBe(both[0]);
  });
});

describe('a matcher', () => {
  it.each([
    ['alertname="DataDrift"', { name: 'alertname', is: '=', value: 'DataDrift' }],
    ['monitor=~credit-*', { name: 'monitor', is: '=~', value: 'credit-*' }],
    [' stage != "prod" ', { name: 'stage', is: '!=', value: 'prod' }],
    ['stage!~"dev|test"', { name: 'stage', is: '!~', value: 'dev|test' }],
    ['monitor=""', { name: 'monitor', is: '=', value: '' }],
    ['monitor', undefined],
    ['a b="c"', undefined],
    ['monitor="a" stage="b"', undefined],
  ])('is read from %s', (text, expected) => {
    expect(matcherOf(text)).toEqual(expected);
  });
});
