import { describe, expect, it } from '@jest/globals';
import { mutedBy, type Alert, type Silence } from '../../src/index.ts';
import { incidentDefaults } from '../../src/incidents.ts';

const labels = { alertname: 'MonitorSilent', group: 'credit-risk', monitor: 'hourly' };
const silence = (value: string, endsAt: string): Silence => ({
  id: endsAt,
  matchers: [{ name: 'alertname', is: '=', value }],
  author: { id: 'kenji-mori', name: 'Kenji Mori' },
  reason: 'The campaign ends on Friday.',
  startsAt: '2026-11-20T00:00:00.000Z',
  until: endsAt,
  endsAt,
});
const failing: Alert = {
  ref: { view: 'pipeline', subject: 'p' },
  status: 'firing',
  severity: 'warning',
  labels: { alertname: 'PipelineFailed', group: 'credit-risk' },
  startsAt: '2026-11-20T00:00:00.000Z',
  relapses: 0,
  says: {},
};

describe('what mutes an alert', () => {
  it('is the silence that lasts longest, and not one of another kind', () => {
    const silences = [
      silence('MonitorSilent', '2026-11-21'),
      silence('MonitorSilent', '2026-11-23'),
      silence('DataDrift', '2026-11-27'),
    ];
    const muted = mutedBy(labels, { silences, firing: [failing] }, incidentDefaults);
    expect(muted).toEqual({ silence: silences[1] });
  });

  it('is its cause where no silence fits', () => {
    const others = { silences: [silence('DataDrift', '2026-11-27')], firing: [failing] };
    expect(mutedBy(labels, others, incidentDefaults)).toEqual({ cause: failing });
    expect(mutedBy(labels, { silences: [], firing: [] }, incidentDefaults)).toBeUndefined();
  });
});
