import { describe, expect, it } from '@jest/globals';
import type { Alert, GroupRef, Silence } from '../../src/index.ts';
import { alertsReader } from '../../src/ledger/alerts-reader.ts';
import { keys } from '../../src/ledger/keys.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { voteOf } from '../commands/asked-of.ts';

const now = () => new Date('2026-11-20T08:00:00.000Z');
const group = (name: string): GroupRef => ({
  account: '111122223333',
  region: 'eu-west-1',
  name,
});
const credit = group('Credit-Risk');
const churn = group('churn');

const alert = (of: GroupRef, name: string, more: Partial<Alert> = {}): Alert => ({
  ref: { view: 'drift', subject: `${of.account}:${of.region}:${of.name}/alarm/${name}` },
  status: 'firing',
  severity: 'warning',
  labels: { alertname: 'DataDrift', group: of.name, monitor: name },
  startsAt: '2026-11-20T07:00:00.000Z',
  relapses: 0,
  says: { en: 'It drifts.' },
  ...more,
});
const silence = (id: string, more: Partial<Silence> = {}): Silence => ({
  id,
  matchers: [{ name: 'alertname', is: '=', value: 'DataDrift' }],
  author: { id: 'kenji', name: 'Kenji Mori' },
  reason: 'A campaign.',
  startsAt: '2026-11-19T00:00:00.000Z',
  until: '2026-11-27T00:00:00.000Z',
  endsAt: '2026-11-27T00:00:00.000Z',
  ...more,
});

async function ledgerWith(
  alerts: readonly (readonly [GroupRef, Alert])[],
  silences: readonly (readonly [GroupRef, Silence])[] = [],
) {
  const ledger = memoryLedger({ now });
  for (const [of, value] of alerts) {
    await ledger.commit([{ do: 'put', key: keys.alert(of, value.ref), value }]);
  }
  for (const [of, each] of silences) {
    const value = { ...each, group: of };
    await ledger.commit([{ do: 'put', key: keys.silence(of, each), value }]);
  }
  return ledger;
}

const at = (startsAt: string) => ({ startsAt });
const over = (endsAt: string) => ({ status: 'resolved', endsAt }) as const;
const names = (all: readonly { readonly alert: Alert }[]) =>
  all.map(({ alert: { labels } }) => labels['monitor']);

describe('the alerts of the ledger', () => {
  it('come the gravest and then the oldest first, and those resolved after them', async () => {
    const ledger = await ledgerWith([
      [credit, alert(credit, 'newer', at('2026-11-20T07:30:00.000Z'))],
      [credit, alert(credit, 'older', at('2026-11-19T07:00:00.000Z'))],
      [churn, alert(churn, 'grave', { severity: 'critical' })],
      [churn, alert(churn, 'over', over('2026-11-19T00:00:00.000Z'))],
      [churn, alert(churn, 'just-over', over('2026-11-20T00:00:00.000Z'))],
    ]);
    const reader = alertsReader(ledger, { now });
    expect(names(await reader.all())).toEqual(['grave', 'older', 'newer', 'just-over', 'over']);
    expect(names(await reader.all(credit))).toEqual(['older', 'newer']);
  });

  it('name their group as it is written, and who looks', async () => {
    const one = alert(credit, 'hourly');
    const ledger = await ledgerWith([[credit, one]]);
    const round = {
      n: 1,
      about: one.startsAt,
      evidence: 'e',
      votes: [voteOf('Yuki Ito', 'claim', '2026-11-20T07:10:00.000Z')],
      waived: [],
      openedAt: one.startsAt,
      status: 'open',
    };
    const value = { current: round, earlier: [] };
    await ledger.commit([{ do: 'put', key: keys.round(credit, one.ref), value }]);
    expect(await alertsReader(ledger, { now }).all()).toEqual([
      {
        alert: one,
        group: credit,
        looker: {
          person: { id: 'yuki-ito', name: 'Yuki Ito' },
          since: '2026-11-20T07:10:00.000Z',
        },
      },
    ]);
  });

  it('are silenced by what is active now, of one group or of all', async () => {
    const past = '2026-11-19T12:00:00.000Z';
    const ledger = await ledgerWith(
      [],
      [
        [credit, silence('a')],
        [credit, silence('over', { until: past, endsAt: past })],
        [credit, silence('ended', { endsAt: past })],
        [churn, silence('b', { endsAt: '2026-11-21T00:00:00.000Z' })],
        [group('old'), silence('older', { until: past, endsAt: past })],
      ],
    );
    const reader = alertsReader(ledger, { now });
    expect((await reader.silences()).map(({ id, group: { name } }) => [id, name])).toEqual([
      ['b', 'churn'],
      ['a', 'Credit-Risk'],
    ]);
    expect((await reader.silences(churn)).map(({ id }) => id)).toEqual(['b']);
  });
});
